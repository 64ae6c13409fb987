import { deepEqual, equal } from "node:assert/strict";
import { DraftStore } from "../../../../overrides/client/storage/draft_store.js";
import { buttonOf, find, findAll, settled } from "../../page.js";
import { memory } from "../../storage/memory.js";
import { fire, isLeavingAsked, keepElsewhere, kept, keptIn, LETTER, message, prepare } from "./draft_page.js";

// Once it has come it is there: this is the first.
Deno.test("where the part that keeps does not come it is said, the tab keeps, and one press brings it", async () => {
  console.warn = () => {};
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError("offline"));
  const { device, draft, tab, tick, write } = prepare();
  await draft.restore();
  await tick(true);
  equal(message().startsWith("Isian di halaman ini belum disimpan: periksa jaringan"), true);
  write("A");
  deepEqual([keptIn(tab), device.entries.size], ["A", 0]);
  globalThis.fetch = fetch;
  buttonOf("Coba lagi").click();
  while (!keptIn(device)) await settled();
  deepEqual([keptIn(device), keptIn(tab)], ["A", undefined]);
  equal(message().startsWith("Tersimpan di perangkat ini"), true);
});

Deno.test("a link's answers are the visitor's once the box is ticked, and a reload knows that they were not before", async () => {
  const { device, draft, page, tab, tick } = prepare();
  await draft.restore();
  page.nama = "L";
  let confirmed = 0;
  draft.markUnconfirmed({ show() {}, confirmed: () => void confirmed++ });
  const isMarked = () => new DraftStore(LETTER, () => tab, { hasCompany: false }).isUnconfirmed;
  equal(isMarked(), true);
  await tick(true);
  deepEqual([keptIn(device), confirmed, isMarked(), draft.isUnconfirmed], ["L", 1, false, false]);
  equal(draft.isShared, true);
  page.nama = "lain";
  equal(draft.isShared, false, "other pages do not find that");
});

Deno.test("leaving is asked about only where neither the tab nor the device nor a file holds the answers", async () => {
  const { draft, write, tick } = prepare({ tab: memory(0) });
  await draft.restore();
  equal(isLeavingAsked(), false, "nothing was written");
  write("A");
  equal(isLeavingAsked(), true);
  draft.markSafe(JSON.stringify(kept("A")));
  equal(isLeavingAsked(), false);
  equal(draft.isShared, false, "other pages find no file");
  write("B");
  equal(isLeavingAsked(), true, "the file does not hold it");
  draft.markSafe(JSON.stringify(kept("A")));
  equal(isLeavingAsked(), true, "nor one that was made of others");
  await tick(true);
  equal(isLeavingAsked(), false);
  await tick(false);
  equal(isLeavingAsked(), true, "it was deleted from the device");
});

Deno.test("what was filled in without a word is kept when the page is left, hidden or put away", async () => {
  for (const end of ["beforeunload", "pagehide", "visibilitychange"]) {
    const { draft, page, tab } = prepare();
    await draft.restore();
    page.nama = "A";
    if (end === "visibilitychange") {
      Object.assign(document, { hidden: true });
      document.dispatchEvent(new Event(end));
      Object.assign(document, { hidden: false });
    } else equal(fire(end).defaultPrevented, false, end);
    equal(keptIn(tab), "A", end);
  }
});

Deno.test("that the tab keeps nothing is said once, with a file as the way out, and again when it has kept in between", async () => {
  let isFull = true;
  const tab = memory();
  const { setItem } = tab;
  tab.setItem = (key, value) => {
    if (isFull) throw new DOMException("full", "QuotaExceededError");
    setItem(key, value);
  };
  const { draft, page, write } = prepare({ tab });
  await draft.restore();
  const after = async (/** @type {string} */ text) => {
    find("#message").replaceChildren();
    write(text);
    await settled();
    return message().includes("tidak dapat menyimpan isian di tab ini");
  };
  equal(await after("A"), true);
  buttonOf("Simpan ke berkas").click();
  equal(page.files, 1);
  equal(await after("AB"), false, "once");
  isFull = false;
  equal(await after("ABC"), false);
  isFull = true;
  equal(await after("ABCD"), true);
});

Deno.test("a full device is said once, and not as well that the tab is full", async () => {
  const { draft, tick, write } = prepare({ tab: memory(0), device: memory(0) });
  await draft.restore();
  await tick(true);
  equal(message().includes("ruangnya penuh"), true, message());
  find("#message").replaceChildren();
  write("A");
  await settled();
  equal(message(), "");
});

Deno.test("a browser is asked not to clear the storage once the visitor ticks the box, and never by typing", async () => {
  const { draft, page, tick, write } = prepare();
  await draft.restore();
  write("A");
  equal(page.asked, 0);
  await tick(true);
  equal(page.asked, 1);
  write("AB");
  equal(page.asked, 1);
});

Deno.test("the answers are in one place: in the tab, or when the box is ticked on the device, and back", async () => {
  const { device, draft, tab, tick, write } = prepare();
  await draft.restore();
  write("A");
  deepEqual([keptIn(tab), keptIn(device)], ["A", undefined]);
  await tick(true);
  deepEqual([keptIn(tab), keptIn(device)], [undefined, "A"]);
  await tick(false);
  deepEqual([keptIn(tab), keptIn(device)], ["A", undefined]);
});

Deno.test("emptied by hand, the tab forgets what it kept", async () => {
  const { draft, tab, write } = prepare();
  await draft.restore();
  write("A");
  write("");
  equal(keptIn(tab), undefined);
  equal(isLeavingAsked(), false);
});

Deno.test("who ticks the box and leaves at once finds the answers on the device, unless another tab's are there", async () => {
  for (const others of [false, true]) {
    const { device, draft, page, tab } = prepare();
    await draft.restore();
    page.nama = "A";
    draft.typed();
    if (others) {
      keepElsewhere(device, "B");
    }
    find("#box").checked = true;
    find("#box").dispatchEvent(new Event("change"));
    fire("pagehide");
    deepEqual([keptIn(tab), keptIn(device)], others ? ["A", "B"] : [undefined, "A"]);
    await settled();
  }
});

Deno.test("of the tab's and the device's answers the tab's are shown, and the visitor chooses", async () => {
  for (
    const [label, expected] of [["Pakai isian di halaman ini", "T"], ["Pakai isian yang tersimpan itu", "D"]]
  ) {
    const [tab, device] = [memory(), memory()];
    keepElsewhere(tab, "T");
    keepElsewhere(device, "D");
    const { draft, page, write } = prepare({ tab, device });
    await draft.restore();
    equal(page.nama, "T");
    write("T");
    equal(keptIn(device), "D", "nothing is chosen yet");
    buttonOf(label).click();
    await settled();
    deepEqual([page.nama, keptIn(tab), keptIn(device)], [expected, undefined, expected]);
  }
});

Deno.test("a link's answers are kept nowhere until the visitor writes", async () => {
  const { device, draft, page, tab, tick, write } = prepare();
  await draft.restore();
  await tick(true);
  page.nama = "L";
  const told = { confirmed: 0, shown: 0 };
  equal(message().startsWith("Tersimpan di perangkat ini"), true);
  draft.markUnconfirmed({ show: () => void told.shown++, confirmed: () => void told.confirmed++ });
  equal(message(), "", "those are not kept");
  draft.keep();
  for (const end of ["beforeunload", "pagehide"]) fire(end);
  deepEqual([keptIn(tab), keptIn(device)], [undefined, ""], "only the empty page's");
  draft.showUnconfirmed();
  deepEqual([told.shown, draft.isUnconfirmed], [1, true]);
  write("LM");
  deepEqual([keptIn(device), told.confirmed, draft.isUnconfirmed], ["LM", 1, false]);
});

Deno.test("all deleted, nothing is left in either place and nothing comes back with the next key", async () => {
  const { device, draft, page, tab, tick, write } = prepare();
  await draft.restore();
  write("A");
  await tick(true);
  page.nama = "";
  draft.clear();
  deepEqual([tab.entries.size, device.entries.size, find("#box").checked, message()], [0, 0, false, ""]);
  equal(isLeavingAsked(), false);
  write("B");
  deepEqual([keptIn(tab), device.entries.size], ["B", 0]);
});

Deno.test("a page that is gone back to after a deletion is emptied, and keeps nothing of before", async () => {
  const { draft, page, tab } = prepare({ typed: "A" });
  page.isLate = true;
  draft.keep();
  equal(keptIn(tab), undefined);
  await draft.restore();
  deepEqual([page.nama, page.isLate, findAll("#notice p").length], ["", false, 0]);
});

Deno.test("what the tab holds comes back whole, and what was typed before stays and is kept", async () => {
  for (const typed of ["", "B"]) {
    const tab = memory();
    keepElsewhere(tab, "A");
    const { draft, page } = prepare({ tab, typed });
    page.problem = "Gambar kop tidak dapat dibuka.";
    await draft.restore();
    deepEqual([page.nama, keptIn(tab)], typed ? ["B", "B"] : ["A", "A"]);
    equal(find("#notice").textContent, typed ? "" : page.problem);
    equal(draft.isShared, true);
    equal(isLeavingAsked(), false);
  }
  const tab = memory();
  keepElsewhere(tab, "A");
  const { draft, page } = prepare({ tab, typed: "B" });
  performance.getEntriesByType = () => /** @type {any} */ ([{ type: "reload" }]);
  await draft.restore();
  equal(page.nama, "A", "what a browser brings back is older");
});

Deno.test("after a reload nothing is left of a link's answers that nobody confirmed; a new page has none", async () => {
  for (const [type, expected] of [["reload", ""], ["navigate", "L"]]) {
    const tab = memory();
    new DraftStore(LETTER, () => tab, { hasCompany: false }).isUnconfirmed = true;
    const { draft, page } = prepare({ tab, typed: "L" });
    performance.getEntriesByType = () => /** @type {any} */ ([{ type }]);
    await draft.restore();
    equal(page.nama, expected);
    equal(tab.entries.size, 0);
  }
});

Deno.test("a page from the browser's memory is shown anew where another page of the tab has gone on or deleted", async () => {
  const cases = /** @type {[string, number, (made: ReturnType<typeof prepare>) => void][]} */ ([
    ["nothing happened", 0, () => {}],
    ["it has gone on", 1, ({ tab }) => keepElsewhere(tab, "B")],
    ["it has emptied the form", 1, ({ tab }) => tab.entries.clear()],
    ["it has ticked the box", 1, ({ device }) => keepElsewhere(device, "A")],
    ["it has deleted all", 1, ({ page }) => (page.isLate = true)],
  ]);
  const blank = prepare();
  await blank.draft.restore();
  blank.draft.comeBack();
  equal(blank.page.reloaded, 0, "there is nothing new");
  keepElsewhere(blank.tab, "B");
  blank.draft.comeBack();
  equal(blank.page.reloaded, 1, "nothing stood on it");
  const begun = prepare({ typed: "A" });
  await begun.draft.restore();
  begun.write("A");
  keepElsewhere(begun.tab, "B");
  begun.draft.comeBack();
  equal(isLeavingAsked(), false, "what was typed before the script came is the tab's");
  for (const [what, reloaded, happens] of cases) {
    const made = prepare();
    await made.draft.restore();
    made.write("A");
    happens(made);
    made.draft.comeBack();
    equal(made.page.reloaded, reloaded, what);
    equal(made.page.nama, reloaded ? "" : "A", what);
    equal(isLeavingAsked(), false, what);
  }
});

Deno.test("what is nowhere else is not thrown away when the page comes back from the browser's memory", async () => {
  const made = prepare({ tab: memory(0) });
  await made.draft.restore();
  made.write("A");
  made.draft.comeBack();
  deepEqual([made.page.reloaded, made.page.nama], [0, "A"]);
});

Deno.test("deleted, other letters' answers in the tab are gone too, and no link's are told of any more", async () => {
  const tab = memory();
  const other = { ...LETTER, id: "lain" };
  new DraftStore(other, () => tab, { hasCompany: false }).save(kept("X"), new Date());
  const { draft, page } = prepare({ tab, typed: "A" });
  await draft.restore();
  draft.markUnconfirmed({ show() {}, confirmed() {} });
  page.nama = "";
  draft.clear();
  deepEqual([tab.entries.size, draft.isUnconfirmed, isLeavingAsked()], [0, false, false]);
  equal(page.deleted, 1, "the tab's other pages bring none back");
});
