import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../overrides/client/model/render/vnode.js";
import { isoDay, longDate } from "../../../overrides/client/model/dates.js";
import { SubmissionStore } from "../../../overrides/client/storage/submission_store.js";
import { mount } from "../../../overrides/client/ui/dom/elements.js";
import { buttonOf, find, findAll, settled } from "../page.js";
import { HOLIDAYS, LETTER, sent, showPage } from "../ui/submissions/records.js";

const KEY = "bantuan-lpse/permohonan";
const storage = showPage();
const store = new SubmissionStore(() => storage);
const { setTimeout } = globalThis;
Object.assign(globalThis, {
  // The pause between two files is none here.
  setTimeout: (/** @type {() => void} */ run) => setTimeout(run),
  // Parts that come later are there, for the one that looks whether they can be fetched.
  fetch: () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
});
/** @type {Blob[]} */
const files = [];
URL.createObjectURL = (blob) => (files.push(/** @type {Blob} */ (blob)), "blob:1");
URL.revokeObjectURL = () => {};
const input = (/** @type {string} */ id) => h("div", { class: "field" }, h("input", { id }));
const places = ["track-removed", "track-kept", "in-app-notice", "track-printed", "track-empty", "track-list"];
const parts = [
  ...places.map((id) => h("div", { id, tabindex: "-1" })),
  h(
    "details",
    { id: "track-add" },
    h(
      "form",
      { id: "track-form" },
      h("div", { class: "field" }, h("select", { id: "track-kind", value: "contoh" })),
      ...["letter", "company", "sent"].map((name) => input(`track-${name}`)),
      h("div", { id: "track-noted", tabindex: "-1" }),
    ),
  ),
  ...["export", "open", "clear"].map((name) => h("button", { id: `track-${name}` }, name)),
  input("track-file"),
  h(
    "script",
    { id: "track-letters" },
    JSON.stringify({ letters: [LETTER], otherDays: 5, holidays: HOLIDAYS, root: "..", maxLinkLength: 900 }),
  ),
];
document.body.append(...parts.map(mount));
await import("../../../overrides/client/pages/submissions.js");

const press = async (/** @type {string} */ id) => {
  find(`#${id}`).click();
  await settled();
};
const said = (/** @type {string} */ place) => find(`#track-${place}`).textContent;
const titles = () => findAll("#track-list h2").map(({ textContent }) => textContent);
const answer = async (/** @type {string} */ words) => {
  buttonOf(words).click();
  await settled();
};
/** What another tab, or another page, does with the records. */
const elsewhere = (/** @type {() => void} */ does, key = /** @type {string | null} */ (KEY)) => {
  does();
  dispatchEvent(Object.assign(new Event("storage"), { key }));
};

Deno.test("where nothing is noted the form is open, and there is nothing to save or to delete", async () => {
  equal(find("#track-add").open, true);
  await press("track-export");
  deepEqual([said("kept"), files.length], ["Belum ada catatan untuk disimpan.", 0]);
  await press("track-clear");
  deepEqual([said("kept"), findAll("dialog").length], ["Belum ada catatan untuk dihapus.", 0]);
});

Deno.test("what is noted here, or in another tab, is shown", () => {
  find("#track-letter").value = "Surat sendiri";
  find("#track-form").dispatchEvent(new Event("submit", { cancelable: true }));
  deepEqual(titles(), ["Surat sendiri"]);
  elsewhere(() => store.save(sent({ id: "2", letter: "Surat lain" })));
  deepEqual(titles(), ["Surat lain", "Surat sendiri"]);
  elsewhere(() => store.clear(), "bantuan-lpse/tampilan");
  equal(titles().length, 2, "another key says nothing of them");
  elsewhere(() => {}, null);
  deepEqual(titles(), []);
});

Deno.test("the same file may be opened twice, and what it brings is shown", async () => {
  const file = find("#track-file");
  const open = async () => {
    file.value = "C:\\fakepath\\catatan.json";
    file.files = [new File([JSON.stringify([sent({ id: "3", letter: "Dari berkas" })])], "catatan.json")];
    file.dispatchEvent(new Event("change"));
    equal(file.value, "");
    await settled();
  };
  await open();
  deepEqual([titles(), said("kept")], [["Dari berkas"], "1 catatan ditambahkan."]);
  await open();
  equal(said("kept"), "1 catatan sudah ada.");
  file.files = [];
  file.dispatchEvent(new Event("change"));
  await settled();
  equal(said("kept"), "1 catatan sudah ada.", "nothing was chosen");
});

Deno.test("paper says on which day it was printed", () => {
  dispatchEvent(new Event("beforeprint"));
  equal(said("printed"), `Dicetak ${longDate(isoDay(new Date()))}.`);
});

Deno.test("all records go into a file; deleted, they are gone with what was said of one, and come back", async () => {
  await press("track-export");
  deepEqual(JSON.parse(await files[0].text()).map((/** @type {any} */ { id }) => id), ["3"]);
  store.save(sent({ id: "4", letter: "Satu lagi" }));
  elsewhere(() => {});
  find("#track-list [data-do=forget]").click();
  await settled();
  equal(said("removed") !== "", true);
  const before = titles();
  await press("track-clear");
  await answer("Hapus semua");
  deepEqual([titles(), said("removed"), store.list()], [[], "", []]);
  await answer("Batalkan");
  deepEqual(titles(), before);
});

Deno.test("records of a newer version can be saved and deleted, though not shown", async () => {
  storage.setItem(KEY, JSON.stringify({ version: 9 }));
  files.length = 0;
  await press("track-export");
  deepEqual(JSON.parse(await files[0].text()), { version: 9 });
  await press("track-clear");
  await answer("Hapus semua");
  equal(storage.getItem(KEY), null);
});

Deno.test("days later the page says how things stand then, when somebody looks at it again and on paper", async () => {
  store.save(sent({ id: "9", letter: "Surat Contoh" }));
  elsewhere(() => {});
  const words = () => find("#track-list").textContent;
  const { Date } = globalThis;
  let days = 0;
  globalThis.Date = /** @type {any} */ (class extends Date {
    /** @param {any} [first] @param {any[]} others */
    constructor(first = Date.now() + days * 86_400_000, ...others) {
      super(first, .../** @type {[any]} */ (others));
    }
  });
  equal(words().includes("Menunggu balasan."), true);
  days = 20;
  dispatchEvent(new Event("focus"));
  equal(words().includes("Sudah 20 hari tanpa kabar."), true);
  equal(find("#track-sent").value, isoDay(new globalThis.Date()));
  days = 21;
  dispatchEvent(new Event("beforeprint"));
  equal(words().includes("Sudah 21 hari tanpa kabar."), true);
  globalThis.Date = Date;
  equal(document.documentElement.classList.contains("script-ready"), true);
  await import(`../../../overrides/client/pages/submissions.js?${9}`);
  equal(find("#track-add").open, false, "there is something to look at");
});
