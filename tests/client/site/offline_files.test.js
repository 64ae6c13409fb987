import { deepEqual, equal } from "node:assert/strict";
import { showOfflineFiles } from "../../../overrides/client/site/offline_files.js";

const page = { visibilityState: "visible" };
/** What is looked at again and again. @type {(() => unknown)[]} */
let looks = [];
Object.assign(globalThis, {
  setInterval: (/** @type {() => unknown} */ run) => looks.push(run),
  document: page,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

/**
 * The part of the page, and a worker that answers as it is told.
 *
 * @param {(question: any) => any} answer
 */
async function createPart(answer) {
  looks = [];
  const [atOnce, rest, status] = [0, 0, 0].map(() => ({ textContent: "" }));
  const button = Object.assign(new EventTarget(), { textContent: "", hidden: false });
  /** @type {Record<string, unknown>} */
  const places = { button, "[role=status]": status, "[data-part=at-once]": atOnce, "[data-part=rest]": rest };
  const part = { hidden: true, querySelector: (/** @type {string} */ selector) => places[selector] };
  /** @type {object[]} */
  const asked = [];
  const ask = (/** @type {object} */ question) => {
    asked.push(question);
    return Promise.resolve().then(() => answer(question));
  };
  showOfflineFiles(/** @type {any} */ (part), ask, () => {});
  await settled();
  const press = async () => {
    button.dispatchEvent(new Event("click"));
    await settled();
  };
  return { part, atOnce, rest, status, button, asked, press };
}

const ALL = "Seluruh situs tersimpan di perangkat ini.";
const count = (/** @type {number} */ kept, /** @type {number} */ of) => ({ kept, of });

Deno.test("each part says how much of it is kept, and the button what is left", async () => {
  const { part, atOnce, rest, button } = await createPart(() => ({
    atOnce: count(5, 5),
    rest: count(1, 9),
    bytesLeft: 1_234_000,
  }));
  equal(part.hidden, false);
  deepEqual([atOnce.textContent, rest.textContent], ["tersimpan (5 berkas)", "1 dari 9 berkas tersimpan"]);
  deepEqual([button.hidden, button.textContent], [false, "Simpan seluruh situs (sekitar 1,2 MB)"]);
});

Deno.test("the site is all here only when both parts are", async () => {
  for (
    const [atOnce, rest, isHidden] of /** @type {const} */ ([[5, 9, true], [4, 9, false], [5, 8, false]])
  ) {
    const { button } = await createPart(() => ({ atOnce: count(atOnce, 5), rest: count(rest, 9) }));
    equal(button.hidden, isHidden, `${atOnce} of 5, ${rest} of 9`);
  }
});

Deno.test("on a press all is kept, some at a time, and that is said at the end", async () => {
  let kept = 0;
  const { status, button, asked, press } = await createPart(({ ask, most }) => {
    const tried = ask === "keepMore" ? Math.min(most, 30 - kept) : 0;
    kept += tried;
    return { atOnce: count(5, 5), rest: count(kept, 30), tried, missing: [] };
  });
  await press();
  equal(status.textContent, ALL);
  equal(button.hidden, true);
  equal(asked.filter((question) => "most" in question).length, 3);
});

Deno.test("where none of them came, or the worker fails, the visitor is told to press again", async () => {
  for (
    const answer of [
      () => ({ atOnce: count(5, 5), rest: count(1, 9), tried: 8, missing: Array(8).fill("x") }),
      () => Promise.reject(new Error("off line")),
    ]
  ) {
    const { status, button, press } = await createPart(({ ask }) =>
      ask === "keepMore" ? answer() : { atOnce: count(5, 5), rest: count(1, 9) }
    );
    await press();
    equal(status.textContent.includes("lalu tekan tombolnya lagi"), true, status.textContent);
    equal(button.hidden, false);
  }
});

Deno.test("a file that does not come holds up no other, and is told at the end", async () => {
  let kept = 0;
  const { status, rest, press } = await createPart(({ ask, most }) => {
    if (ask !== "keepMore") return { atOnce: count(5, 5), rest: count(kept, 30) };
    const tried = Math.min(most, 30 - kept);
    kept += tried - 1;
    return { atOnce: count(5, 5), rest: count(kept, 30), tried, missing: ["x.pdf"] };
  });
  await press();
  equal(rest.textContent, "29 dari 30 berkas tersimpan");
  equal(status.textContent.startsWith("Sebagian berkas belum dapat disimpan."), true);
});

Deno.test("when a browser has emptied its caches, it is no longer said that all is here", async () => {
  let kept = 9;
  const { status, button, press } = await createPart(() => ({
    atOnce: count(5, 5),
    rest: count(kept, 9),
    tried: 1,
    missing: [],
  }));
  await press();
  equal(status.textContent, ALL);
  kept = 0;
  for (const look of looks) look();
  await settled();
  deepEqual([status.textContent, button.hidden], ["", false]);
});

Deno.test("without the list of the rest nothing is said", async () => {
  const { part } = await createPart(() => Promise.reject(new Error("off line")));
  equal(part.hidden, true);
});

Deno.test("while it is kept, a second press and a look ask for nothing, and how far it is is said", async () => {
  /** @type {((state: object) => void)[]} */
  const waiting = [];
  const { status, asked, button, press } = await createPart(({ ask }) =>
    ask === "state"
      ? { atOnce: count(5, 5), rest: count(1, 30), bytesLeft: 9 }
      : new Promise((resolve) => waiting.push(resolve))
  );
  equal(button.textContent, "Simpan seluruh situs (sekitar 0,1 MB)", "never none");
  await press();
  await press();
  equal(status.textContent, "Menyimpan …");
  waiting[0]({ atOnce: count(5, 5), rest: count(13, 30), tried: 12, missing: [] });
  for (const look of looks) look();
  await settled();
  equal(status.textContent, "Menyimpan … 13 dari 30 berkas.");
  equal(asked.length, 3, "a look at the start, and two portions");
});

Deno.test("nobody looks while the page is hidden", async () => {
  const { asked } = await createPart(() => ({ atOnce: count(5, 5), rest: count(1, 9) }));
  page.visibilityState = "hidden";
  for (const look of looks) look();
  await settled();
  page.visibilityState = "visible";
  equal(asked.length, 1);
});

Deno.test("where only some of what is kept at once is lost, no size is named", async () => {
  const { button } = await createPart(() => ({ atOnce: count(4, 5), rest: count(9, 9), bytesLeft: 0 }));
  equal(button.textContent, "Simpan seluruh situs");
});
