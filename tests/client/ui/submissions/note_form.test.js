import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { NoteForm } from "../../../../overrides/client/ui/submissions/note_form.js";
import { SubmissionStore } from "../../../../overrides/client/storage/submission_store.js";
import { find, findAll, show } from "../../page.js";
import { at } from "../../clock.js";
import { ago, LETTER, showPage } from "./records.js";

/** The form, as filled in: its kind is a letter's id, "" for another one, "-" for none. */
function showForm(kind = "contoh") {
  const storage = showPage();
  const field = (/** @type {string} */ name, tag = "input") =>
    h("div", { class: "field" }, h(tag, { id: `track-${name}`, value: "" }));
  show(
    h(
      "form",
      { id: "track-form" },
      field("kind", "select"),
      ...["letter", "company", "sent"].map((name) => field(name)),
      h("p", { id: "track-noted", role: "status", tabindex: "-1" }),
    ),
  );
  const store = new SubmissionStore(() => storage);
  const noted = { times: 0 };
  const form = new NoteForm({ letters: [LETTER], store, noted: () => void noted.times++ });
  find("#track-kind").value = kind;
  return { form, noted, storage, store };
}
/** @returns {boolean} whether the browser may still send the form */
const submit = () => find("#track-form").dispatchEvent(new Event("submit", { cancelable: true }));
const errors = () =>
  findAll(".message").filter(({ hidden }) => !hidden).map(({ parentNode }) => parentNode.lastElementChild.id);

Deno.test("a letter of the site is noted by its kind alone, as sent today, and nothing is sent", () => {
  const { noted, store } = showForm();
  let persisted = 0;
  const persist = () => Promise.resolve(void persisted++);
  Object.defineProperty(globalThis, "navigator", { value: { storage: { persist } }, configurable: true });
  find("#track-company").value = " CV Contoh Jaya ";
  equal(submit(), false);
  const [{ letter, letterId, company, sent }] = store.list();
  deepEqual([letter, letterId, company, sent], ["Surat Contoh", "contoh", "CV Contoh Jaya", ago(0)]);
  equal(find("#track-noted").textContent, "Sudah dicatat: Surat Contoh.");
  equal(find("#track-noted").sights, 1, "the answer is brought into sight");
  equal(persisted, 1, "the browser is asked not to clear it by itself");
  equal(noted.times, 1);
});

Deno.test("a letter gets the name that the visitor gives it, and the next one starts without", () => {
  const { store } = showForm();
  find("#track-letter").value = " Surat No. 5 ";
  submit();
  equal(store.list()[0].letter, "Surat No. 5");
  equal(find("#track-letter").value, "");
});

Deno.test("another letter than the site's has its own name and no other letter's ways", () => {
  const { store } = showForm("");
  submit();
  deepEqual([errors(), store.list()], [["track-letter"], []]);
  equal(document.activeElement, find("#track-letter"));
  find("#track-letter").value = "Surat sendiri";
  find("#track-company").value = "CV Contoh Jaya";
  submit();
  deepEqual([find("#track-letter").value, find("#track-company").value], ["", "CV Contoh Jaya"]);
  deepEqual(store.list().map(({ letter, letterId }) => [letter, letterId]), [["Surat sendiri", ""]]);
  deepEqual(errors(), []);
});

Deno.test("a kind that is not chosen is asked for alone, and a wrong day is told", () => {
  const { store } = showForm("-");
  find("#track-sent").value = ago(-1);
  submit();
  deepEqual([errors(), store.list()], [["track-kind", "track-sent"], []]);
  equal(document.activeElement, find("#track-kind"));
});

Deno.test("what was said of the last one goes with the next attempt", () => {
  showForm();
  submit();
  find("#track-sent").value = "";
  submit();
  equal(find("#track-noted").textContent, "");
  deepEqual(errors(), ["track-sent"]);
});

Deno.test("what cannot be stored is said, kept in the form, and not claimed", () => {
  const { noted, storage } = showForm();
  storage.setItem = () => {
    throw new DOMException("", "QuotaExceededError");
  };
  find("#track-letter").value = "Surat No. 5";
  submit();
  equal(find("#track-noted").textContent.startsWith("Perhatian: Peramban ini tidak dapat menyimpan"), true);
  equal(find("#track-letter").value, "Surat No. 5");
  equal(find("#track-noted").sights, 1);
  equal(noted.times, 0);
});

Deno.test("a day that the visitor has written stays when the page is looked at again", () => {
  const { form } = showForm();
  find("#track-sent").value = "2026-01-15";
  form.renew();
  equal(find("#track-sent").value, "2026-01-15");
  const other = showForm();
  equal(find("#track-sent").value, ago(0));
  at(`${ago(-1)}T12:00`, () => other.form.renew());
  equal(find("#track-sent").value, ago(-1), "one that nobody has written follows the day");
});
