import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../overrides/client/model/render/vnode.js";
import { DraftStore } from "../../../overrides/client/storage/draft_store.js";
import { Deletions } from "../../../overrides/client/ui/dom/deletions.js";
import { isoDay, longDate } from "../../../overrides/client/model/dates.js";
import { definition, field } from "../definition.js";
import { find, settled, show } from "../page.js";
import { memory } from "../storage/memory.js";

const LETTER = {
  ...definition([
    field({ id: "nama" }),
    field({ id: "tanggal", kind: "date", today: true }),
    field({ id: "lain" }),
  ]),
  mail: { subject: ["Surat ", { field: "nama" }], text: ["Tanggal ", { field: "tanggal" }] },
};
const [tab, device] = [memory(), memory()];
Object.defineProperty(globalThis, "sessionStorage", { value: tab, configurable: true });
Object.defineProperty(globalThis, "localStorage", { value: device, configurable: true });
Object.defineProperty(globalThis, "navigator", { value: { userAgent: "" }, configurable: true });
performance.getEntriesByType = () => /** @type {any} */ ([{ type: "navigate" }]);
let reloads = 0;
Object.assign(globalThis, {
  location: { pathname: "/kirim/", search: "", hash: "", reload: () => reloads++ },
  history: { state: null, scrollRestoration: "auto", replaceState() {}, pushState() {} },
  matchMedia: () => ({ matches: false }),
  getComputedStyle: () => ({ display: "none" }),
  fetch: () => Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } })),
});
console.warn = () => {}; // the page's second half finds no place here
const store = new DraftStore(LETTER, () => tab, { hasCompany: false });
const keep = (/** @type {string} */ nama, lain = "x") =>
  store.save({ values: { nama, lain, tanggal: isoDay(new Date()) }, letterhead: null }, new Date());
keep("CV Contoh");
new DraftStore(LETTER, () => device).save({ values: { nama: "CV Perangkat" }, letterhead: null }, new Date());
show(
  h(
    "script",
    { id: "send-definition" },
    JSON.stringify({
      letter: LETTER,
      fields: ["nama", "tanggal"],
      limit: 9,
      maxLinkLength: 900,
      mail: { to: ["a@uji.example"], cc: [], publicSubject: "Surat", publicText: "Terlampir." },
    }),
  ),
  h(
    "form",
    { id: "send-form" },
    h("input", { name: "nama", type: "text" }),
    h("input", { name: "tanggal", type: "date" }),
    h("h2", { id: "send-question", tabindex: "-1" }),
    ...["phone", "computer", "other"].map((place) => h("button", { "data-place": place }, place)),
    h("input", { type: "checkbox", id: "send-keep" }),
    h("p", { id: "send-place", tabindex: "-1" }),
    h("button", { id: "send-change" }),
    h("p", { id: "send-how" }),
    h("label", { for: "send-camera" }),
    h("label", { for: "send-files" }),
    h("div", {}, h("input", { id: "send-camera", type: "file" })),
    h("input", { id: "send-files", type: "file" }),
    h("div", { id: "send-saves" }),
    h("div", { id: "send-doing" }),
    h("details", { id: "send-ways" }),
    h("details", { id: "send-body" }),
    h(
      "div",
      { id: "send-others" },
      ...["send-share", "send-copy", "send-draft"].map((id) => h("button", { id })),
      ...["send-mailto", "send-webmail"].map((id) => h("a", { id, class: "send-way", href: "#" })),
      h("p", { id: "send-draft-hint" }),
    ),
    h("button", { id: "send-track" }),
  ),
  ...["to", "cc", "subject", "text"].map((name) => h("p", { id: `send-part-${name}` })),
  ...["empty", "short"].map((name) => h("p", { id: `send-${name}` })),
  ...["send-status", "send-copied", "send-notice", "send-noted", "page-notice", "in-app-notice"].map((id) =>
    h("div", { id, role: "status", tabindex: "-1" })
  ),
);
await import("../../../overrides/client/pages/send.js");
await settled();
const subject = () => find("#send-part-subject").textContent;
const nama = () => find("[name=nama]");
const comeBack = () => dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));

Deno.test("the e-mail begins with the tab's answers, and follows what is typed", () => {
  deepEqual([nama().value, subject()], ["CV Contoh", "Surat CV Contoh"]);
  nama().write("CV Ditulis");
  equal(subject(), "Surat CV Ditulis");
  // A browser that fills in may say nothing until the next press.
  nama().value = "CV Diisi";
  find("#send-form").dispatchEvent(new Event("click"));
  equal(subject(), "Surat CV Diisi");
  equal(document.documentElement.classList.contains("script-ready"), true);
});

Deno.test("what has been changed on another page since is there when a browser brings this one back", () => {
  keep("CV Baru");
  comeBack();
  deepEqual([nama().value, subject()], ["CV Baru", "Surat CV Baru"]);
  nama().write("CV Ditulis");
  comeBack();
  equal(nama().value, "CV Ditulis", "nothing was changed there");
});

Deno.test("a date that nobody has written follows the day when somebody looks again", () => {
  const { Date } = globalThis;
  globalThis.Date = /** @type {any} */ (class extends Date {
    /** @param {any} [first] @param {any[]} others */
    constructor(first = Date.now() + 86_400_000, ...others) {
      super(first, .../** @type {[any]} */ (others));
    }
  });
  dispatchEvent(new Event("focus"));
  const tomorrow = isoDay(new globalThis.Date());
  globalThis.Date = Date;
  deepEqual([find("[name=tanggal]").value, find("#send-part-text").textContent], [
    tomorrow,
    `Tanggal ${longDate(tomorrow)}`,
  ]);
});

Deno.test("a link that comes while the page is open fills its answers in, and says so; nothing of it is kept", async () => {
  const kept = JSON.stringify([...tab.entries]);
  location.hash = "#nama=CV+Tautan";
  dispatchEvent(new Event("hashchange"));
  for (let turn = 0; turn < 200 && nama().value !== "CV Tautan"; turn++) await settled();
  equal(subject(), "Surat CV Tautan");
  equal(find("#page-notice").textContent !== "", true);
  equal(JSON.stringify([...tab.entries]), kept);
  location.hash = "";
});

Deno.test("answers that were deleted in another tab are gone here as well", () => {
  tab.entries.clear();
  device.entries.clear();
  comeBack();
  deepEqual([nama().value, subject()], ["", "Surat"]);
});

Deno.test("what was deleted on another page of this tab takes all of this one along", () => {
  nama().write("CV Lagi");
  new Deletions().add();
  comeBack();
  deepEqual([nama().value, reloads], ["", 1]);
});

Deno.test("what a browser brings back after that, the page empties: answers, and files that were chosen", async () => {
  const files = ["#send-camera", "#send-files"].map((input) => find(input));
  for (const input of files) {
    input.value = "C:\\fakepath\\surat.pdf";
    Object.defineProperty(input, "files", { get: () => input.value ? [new File([], "surat.pdf")] : [] });
  }
  nama().value = "CV Lagi";
  performance.getEntriesByType = () => /** @type {any} */ ([{ type: "reload" }]);
  await import("../../../overrides/client/pages/send.js?reloaded");
  await settled();
  deepEqual([nama().value, subject(), ...files.map(({ value }) => value)], ["", "Surat", "", ""]);
  equal(find("#send-status").textContent, "", "none waits to be taken");
});
