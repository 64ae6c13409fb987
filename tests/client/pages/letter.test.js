import { deepEqual, equal } from "node:assert/strict";
import { isoDay, longDate } from "../../../overrides/client/model/dates.js";
import { DraftStore } from "../../../overrides/client/storage/draft_store.js";
import { PassedAnswers } from "../../../overrides/client/storage/passed_answers.js";
import { h } from "../../../overrides/client/model/render/vnode.js";
import { definition, field } from "../definition.js";
import { buttonOf, find, settled, show } from "../page.js";
import { memory } from "../storage/memory.js";

const LETTER = definition(
  [
    field({ id: "nama", company: "nama" }),
    field({ id: "hal" }),
    field({ id: "tanggal", kind: "date", today: true }),
  ],
  [{ type: "line", text: [{ field: "nama" }, ", ", { field: "tanggal" }], blank: [], align: "left" }],
);
const [tab, device] = [memory(), memory()];
Object.defineProperty(globalThis, "sessionStorage", { value: tab, configurable: true });
Object.defineProperty(globalThis, "localStorage", { value: device, configurable: true });
// The tab has crashed, and comes back from another page of the site, which passes an answer on.
new DraftStore(LETTER, () => tab, { hasCompany: false })
  .save({ values: { nama: "CV Tersimpan" }, letterhead: null }, new Date());
new PassedAnswers(() => tab).put("/surat/", "hal=Surel");
/** @type {Blob[]} */
const files = [];
URL.createObjectURL = (blob) => (files.push(/** @type {Blob} */ (blob)), "blob:1");
URL.revokeObjectURL = () => {};
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "" }, configurable: true });
performance.getEntriesByType = () => /** @type {any} */ ([{ type: "navigate" }]);
Object.assign(globalThis, {
  location: { pathname: "/surat/", search: "", hash: "" },
  history: { state: { screen: 1 }, scrollRestoration: "auto", replaceState() {}, pushState() {} },
  // Parts that come later are there, for the one that looks whether they can be fetched.
  fetch: () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
});
console.warn = () => {}; // the second half of the page finds no place here
const region = (/** @type {string} */ id) => h("div", { id, role: "status", tabindex: "-1" });
show(
  h("script", { id: "letter-definition" }, JSON.stringify(LETTER)),
  h("ol", {}, h("li", { id: "letter-step" })),
  h("a", { id: "letter-whole", href: "?semua" }),
  h(
    "form",
    { id: "letter-form" },
    h(
      "section",
      { "data-screen": "0" },
      h("h2", { tabindex: "-1" }, "Surat"),
      h("input", { name: "nama", type: "text" }),
      h("input", { name: "hal", type: "text" }),
      h("input", { name: "tanggal", type: "date" }),
    ),
    h("section", { "data-screen": "1" }, h("h2", { tabindex: "-1" }, "Lain")),
    ...["previous", "next", "check"].map((name) => h("button", { id: `letter-${name}` })),
    h("details", { id: "letter-later" }),
  ),
  h("div", { id: "letter-preview" }, h("div", { id: "letter-sheet" })),
  h("button", { id: "letter-enlarge", "aria-pressed": "false" }, "Perbesar"),
  h("input", { id: "letter-keep", type: "checkbox" }),
  h("input", { id: "letter-file", type: "file" }),
  ...["page-notice", "letter-keep-message", "in-app-notice"].map(region),
  ...["save-file", "copy-link", "clear", "open-file"].map((name) => h("button", { id: `letter-${name}` })),
);
await import("../../../overrides/client/pages/letter.js");
await settled();
const sheet = () => find("#letter-sheet").textContent;

const soon = async (/** @type {() => unknown} */ is) => {
  for (let turn = 0; turn < 200 && !is(); turn++) await settled();
};

Deno.test("the page begins with what the tab had, and with what another page has passed on", async () => {
  await soon(() => find("[name=hal]").value !== "");
  deepEqual(["nama", "hal"].map((name) => find(`[name=${name}]`).value), ["CV Tersimpan", "Surel"]);
  equal(sheet().startsWith("CV Tersimpan"), true);
});

Deno.test("what is typed stands in the letter, and is marked there while its field has the focus", async () => {
  find("[name=nama]").write("CV Contoh");
  await soon(() => sheet().startsWith("CV Contoh"));
  equal(sheet(), `CV Contoh, ${longDate(isoDay(new Date()))}`);
  find("[name=nama]").dispatchEvent(new Event("focusin", { bubbles: true }));
  equal(find(".sheet-now").textContent, "CV Contoh");
  equal(document.documentElement.classList.contains("script-ready"), true);
});

Deno.test("a date that nobody has written follows the day when somebody looks again, and on paper", () => {
  const { Date } = globalThis;
  let days = 0;
  globalThis.Date = /** @type {any} */ (class extends Date {
    /** @param {any} [first] @param {any[]} others */
    constructor(first = Date.now() + days * 86_400_000, ...others) {
      super(first, .../** @type {[any]} */ (others));
    }
  });
  for (const type of ["focus", "beforeprint"]) {
    days += 1;
    dispatchEvent(new Event(type));
    const today = isoDay(new globalThis.Date());
    deepEqual([find("[name=tanggal]").value, sheet()], [today, `CV Contoh, ${longDate(today)}`], type);
  }
  globalThis.Date = Date;
  dispatchEvent(new Event("focus"));
});

Deno.test("what was filled in without a word is on the printed letter", () => {
  find("[name=nama]").value = "CV Tanpa Kata";
  dispatchEvent(new Event("beforeprint"));
  equal(sheet().startsWith("CV Tanpa Kata"), true);
});

Deno.test("the sheet is made larger and smaller by its button and by itself, and the button says which", () => {
  const button = find("#letter-enlarge");
  const seen = ["letter-enlarge", "letter-sheet", "letter-sheet"].map((id) => {
    find(`#${id}`).click();
    return [button.ariaPressed, button.textContent];
  });
  deepEqual(seen, [["true", "Perkecil"], ["false", "Perbesar"], ["true", "Perkecil"]]);
});

Deno.test("a link that comes while the page is open fills its answers in, says so, and leaves no empty screen", async () => {
  find('[data-screen="1"]').hidden = true; // with these answers nothing is asked there
  location.hash = "#nama=CV+Tautan";
  dispatchEvent(new Event("hashchange"));
  await soon(() => find("[name=nama]").value === "CV Tautan");
  equal(sheet().startsWith("CV Tautan"), true);
  equal(find("#page-notice").textContent !== "", true);
  equal(find('[data-screen="0"]').dataset.shown, "");
});

Deno.test("a file of answers is opened, and may be chosen again", async () => {
  const file = find("#letter-file");
  const text = JSON.stringify({
    format: "bantuan-lpse/isian",
    version: 1,
    letter: LETTER.id,
    values: { nama: "CV Berkas" },
    letterhead: null,
  });
  for (const _ of [1, 2]) {
    find("[name=nama]").write("Lain");
    file.value = "C:\\fakepath\\isian.json";
    file.files = [new File([text], "isian.json")];
    file.dispatchEvent(new Event("change"));
    await soon(() => file.value === "");
    deepEqual([file.value, find("[name=nama]").value], ["", "CV Berkas"]);
  }
});

Deno.test("the answers go into a file, and are kept by the tab alone until the visitor says otherwise", async () => {
  find("#letter-save-file").click();
  await soon(() => document.querySelector("dialog"));
  buttonOf("Simpan ke berkas").click();
  await soon(() => files.length > 0);
  equal(JSON.parse(await files[0].text()).values.nama, "CV Berkas");
  equal(device.length, 0);
  deepEqual([...tab.entries.keys()].filter((key) => /perusahaan|kop/.test(key)), []);
  equal(tab.entries.has("bantuan-lpse/isian/surat/contoh"), true);
});
