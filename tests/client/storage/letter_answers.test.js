import { deepEqual, equal } from "node:assert/strict";
import { DraftStore } from "../../../overrides/client/storage/draft_store.js";
import { LetterAnswers } from "../../../overrides/client/storage/letter_answers.js";
import { definition, field } from "../definition.js";
import { memory } from "./memory.js";

const letter = definition([field({ id: "nama" }), field({ id: "pilih", kind: "choices" })]);

function createTab() {
  const [tab, device] = [memory(), memory()];
  const draft = new DraftStore(letter, () => tab, { hasCompany: false });
  const write = (/** @type {import("../../../overrides/client/model/types.js").Values} */ values) =>
    draft.save({ values, letterhead: null }, new Date());
  return { device, draft, write, answers: new LetterAnswers(letter, () => tab, () => device) };
}

Deno.test("what another page has changed since is told once, and nothing else", () => {
  const { write, answers } = createTab();
  write({ nama: "A", pilih: [] });
  deepEqual(answers.load(), { nama: "A", pilih: [] });
  deepEqual(answers.loadChanged(), {});
  write({ nama: "B", pilih: [] });
  deepEqual(answers.loadChanged(), { nama: "B" });
  deepEqual(answers.loadChanged(), {});
});

Deno.test("answers that came later than the page are all told, and it is known when they are deleted", () => {
  const { draft, write, answers } = createTab();
  equal(answers.load(), undefined);
  deepEqual(answers.loadChanged(), {});
  write({ nama: "A", pilih: [] });
  deepEqual(answers.loadChanged(), { nama: "A", pilih: [] });
  equal(answers.areDeleted, false);
  draft.forget();
  equal(answers.areDeleted, true);
});

Deno.test("the tab's answers go before the device's, which are taken where the tab has none", () => {
  const { answers, device, draft, write } = createTab();
  equal(answers.areDeleted, false, "there were none");
  new DraftStore(letter, () => device).save(
    { values: { nama: "D", pilih: [] }, letterhead: null },
    new Date(),
  );
  equal(answers.load()?.nama, "D");
  write({ nama: "T", pilih: [] });
  equal(answers.load()?.nama, "T");
  draft.forget();
  equal(answers.areDeleted, false, "the device has some");
});
