import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { OutputQueue } from "../../../../overrides/client/ui/letter/output_queue.js";
import { find, settled, show } from "../../page.js";

console.warn = () => {};

/** A queue, what the page is told of, and outputs that end when they are told to. */
function prepare() {
  show(
    h("h3", { id: "title" }),
    h("p", { id: "status", role: "status" }),
    h("div", { id: "after", hidden: "" }),
  );
  const page = { answers: "a", attention: "", isReview: true, isNewDay: false };
  /** @type {string[]} */
  const told = [];
  const queue = new OutputQueue(
    /** @type {any} */ ({
      title: find("#title"),
      status: find("#status"),
      after: find("#after"),
      formState: {
        definition: {},
        read: () => ({ values: {} }),
        snapshot: () => page.answers,
        form: { fixDays: () => told.push("days are fixed") },
      },
      draft: {
        typed: () => told.push("typed"),
        markSafe: (/** @type {string} */ answers) => told.push(`safe ${answers}`),
      },
      review: {
        renew: () => told.push("review renewed"),
        get attention() {
          return page.attention;
        },
      },
      composed: () => ({}),
      renewDays: () => page.isNewDay,
      isWanted: () => page.isReview,
    }),
  );
  const output = () => {
    const { promise, reject, resolve } = Promise.withResolvers();
    let times = 0;
    const make = () => {
      times++;
      return promise;
    };
    return { make, reject, resolve, times: () => times };
  };
  return { output, page, queue, told };
}
const said = () => find("#status").textContent;
const SAVED = { message: "Surat sudah diunduh.", made: "file" };

Deno.test("a letter that was made is said, kept as the visitor's own, and what comes next is shown in sight", async () => {
  const { output, queue, told } = prepare();
  const pdf = output();
  const done = queue.ask(/** @type {any} */ (pdf));
  equal(said(), "Sedang disiapkan …");
  pdf.resolve(SAVED);
  await done;
  equal(said(), "Surat sudah diunduh.");
  deepEqual(told, ["review renewed", "days are fixed", "typed", "safe a"]);
  equal(find("#after").hidden, false);
  deepEqual([find("#title").sights, find("#status").sights], [1, 1]);
});

Deno.test("the second time, what comes next is shown already, and only what was said is brought into sight", async () => {
  const { output, queue } = prepare();
  for (let time = 0; time < 2; time++) {
    const pdf = output();
    pdf.resolve(SAVED);
    await queue.ask(/** @type {any} */ (pdf));
  }
  deepEqual([find("#title").sights, find("#status").sights], [1, 2]);
});

Deno.test("a letter that is in no file is not safe, and nothing made is neither letter nor answer", async () => {
  const { output, queue, told } = prepare();
  const print = output();
  print.resolve({ message: "Dicetak.", made: "letter" });
  await queue.ask(/** @type {any} */ (print));
  deepEqual(told, ["review renewed", "days are fixed", "typed"]);
  const { output: other, queue: second, told: nothing } = prepare();
  const shared = other();
  shared.resolve({ message: "Belum dibagikan.", made: "" });
  await second.ask(/** @type {any} */ (shared));
  deepEqual(nothing, ["review renewed"]);
  equal(find("#after").hidden, true);
  equal(said(), "Belum dibagikan.");
});

Deno.test("asked for while it is being made, the same is made once, and the last other one comes next", async () => {
  const { output, queue } = prepare();
  const [pdf, docx, text] = [output(), output(), output()];
  const done = queue.ask(/** @type {any} */ (pdf));
  for (const asked of [pdf, docx, text, pdf]) await queue.ask(/** @type {any} */ (asked));
  text.resolve({ message: "Disalin.", made: "letter" });
  docx.resolve(SAVED);
  pdf.resolve(SAVED);
  await settled();
  await done;
  deepEqual([pdf.times(), docx.times(), text.times()], [1, 0, 1]);
  equal(said(), "Surat sudah diunduh.\nDisalin.");
});

Deno.test("back in the form, what was asked for is neither made nor said nor shown", async () => {
  const { output, page, queue } = prepare();
  const [pdf, docx] = [output(), output()];
  const done = queue.ask(/** @type {any} */ (pdf));
  queue.ask(/** @type {any} */ (docx));
  page.isReview = false;
  queue.clear();
  pdf.resolve(SAVED);
  await done;
  equal(docx.times(), 0);
  equal(said(), "");
  equal(find("#after").hidden, true);
});

Deno.test("a letter of answers that have changed meanwhile is safe as they were, and shows nothing to go on with", async () => {
  const { output, page, queue, told } = prepare();
  const pdf = output();
  const done = queue.ask(/** @type {any} */ (pdf));
  page.answers = "b";
  pdf.resolve(SAVED);
  await done;
  equal(told.at(-1), "safe a");
  equal(find("#after").hidden, true);
});

Deno.test("a new day and what needs attention are said with the letter", async () => {
  const { output, page, queue } = prepare();
  Object.assign(page, { isNewDay: true, attention: "periksa 1 isian." });
  const pdf = output();
  pdf.resolve(SAVED);
  await queue.ask(/** @type {any} */ (pdf));
  const [day, saved, attention] = said().split("\n");
  equal(day.startsWith("Hari sudah berganti"), true);
  equal(saved, "Surat sudah diunduh.");
  equal(attention, "Sebelum ditandatangani, periksa 1 isian.");
});

Deno.test("a failure is said, and the next one can be asked for", async () => {
  const { output, queue, told } = prepare();
  const [pdf, docx] = [output(), output()];
  pdf.reject(Error("x"));
  await queue.ask(/** @type {any} */ (pdf));
  equal(said().startsWith("Surat belum dapat dibuat."), true);
  deepEqual(told, ["review renewed"]);
  docx.resolve(SAVED);
  await queue.ask(/** @type {any} */ (docx));
  equal(said(), "Surat sudah diunduh.");
});

Deno.test("while the next one is made, what became of the one before stays; cleared, nothing of either is left", async () => {
  const { output, queue } = prepare();
  const [pdf, docx] = [output(), output()];
  const done = queue.ask(/** @type {any} */ (pdf));
  await queue.ask(/** @type {any} */ (docx));
  pdf.resolve(SAVED);
  await settled();
  equal(said(), "Surat sudah diunduh.\nSedang disiapkan …");
  docx.resolve(SAVED);
  await done;
  queue.clear();
  deepEqual([said(), find("#after").hidden], ["", true]);
});
