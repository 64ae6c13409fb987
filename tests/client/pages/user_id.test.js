import { deepEqual, equal } from "node:assert/strict";
import { MAX_INSPECTED } from "../../../overrides/client/model/user_id/characters.js";
import { h } from "../../../overrides/client/model/render/vnode.js";
import { PassedAnswers } from "../../../overrides/client/storage/passed_answers.js";
import { find, show } from "../page.js";
import { memory } from "../storage/memory.js";

/** What the tab keeps; `isFull` refuses more. */
const tab = memory();
let isFull = false;
const { setItem } = tab;
tab.setItem = (/** @type {string} */ key, /** @type {string} */ value) => {
  if (isFull) throw new DOMException("full", "QuotaExceededError");
  setItem(key, value);
};
/** @type {string[]} */
const opened = [];
Object.defineProperty(globalThis, "sessionStorage", { value: tab, configurable: true });
Object.assign(globalThis, {
  location: { assign: (/** @type {string} */ href) => opened.push(href) },
  history: { state: null, replaceState() {} },
});
performance.getEntriesByType = () => /** @type {any} */ ([{ type: "navigate" }]);
show(
  h("form", {}, h("input", { id: "inspected" })),
  h("p", { id: "inspected-summary", role: "status" }),
  h("div", { id: "inspected-characters" }),
  h("p", { id: "inspected-sentence" }),
  h("a", {
    id: "inspected-link",
    href: "/surat/contoh/",
    "data-id": "akun",
    "data-description": "uraian",
    "data-label": "User ID",
  }),
  h("p", { id: "inspected-status", role: "status", tabindex: "-1" }),
);
const link = find("#inspected-link");
link.pathname = "/surat/contoh/";
find("#inspected").form = find("form");
await import("../../../overrides/client/pages/user_id.js");

const type = (/** @type {string} */ text) => find("#inspected").write(text);
const press = (kind = "click", button = 0) => {
  opened.length = 0;
  new PassedAnswers(() => tab).clear();
  const event = Object.assign(new Event(kind, { cancelable: true }), { button });
  link.dispatchEvent(event);
  return event.defaultPrevented;
};
const passed = () =>
  Object.fromEntries(new URLSearchParams(new PassedAnswers(() => tab).waiting("/surat/contoh/")));

Deno.test("a User ID goes into the letter, with a sentence where something in it is odd", () => {
  type("AB");
  equal(press(), true);
  deepEqual([opened, passed()], [["/surat/contoh/"], { akun: "AB" }]);
  type(" |A&=#+%20B");
  const sentence = find("#inspected-sentence").textContent;
  press();
  equal(passed().akun, " |A&=#+%20B");
  equal(sentence, `Kalimat untuk deskripsi: “${passed().uraian}”`);
});

Deno.test("the middle button does the same, and the right one is the browser's", () => {
  type("AB");
  equal(press("auxclick", 1), true);
  deepEqual(passed(), { akun: "AB" });
  equal(press("auxclick", 2), false);
  deepEqual([opened, passed()], [[], {}]);
});

Deno.test("nothing, and a text that is no User ID, cannot be taken along", () => {
  equal(link.hidden, false);
  type("");
  deepEqual([link.hidden, find("#inspected-sentence").textContent], [true, ""]);
  type("A".repeat(MAX_INSPECTED));
  equal(link.hidden, false);
  type("A".repeat(MAX_INSPECTED + 1));
  equal(link.hidden, true);
  equal(find("#inspected-sentence").textContent.includes("terlalu banyak"), true);
  type("A");
  deepEqual([link.hidden, find("#inspected-sentence").textContent], [false, ""]);
});

Deno.test("where the tab can take nothing along it is said, with the letter's page, until something else is typed", () => {
  type("AB");
  isFull = true;
  equal(press(), true);
  isFull = false;
  const status = find("#inspected-status");
  deepEqual([opened, status.hidden, status.querySelector("a").href], [[], false, "/surat/contoh/"]);
  equal(document.activeElement, status);
  type("ABC");
  equal(status.hidden, true);
});

Deno.test("what a browser brings back is taken apart, but not what was deleted meanwhile", () => {
  find("#inspected").value = "|A";
  dispatchEvent(new Event("pageshow"));
  equal(find("#inspected-summary").textContent, "2 karakter, 1 perlu diperhatikan.");
  tab.setItem("bantuan-lpse/hapus", "1");
  dispatchEvent(new Event("pageshow"));
  deepEqual([find("#inspected").value, find("#inspected-summary").textContent, link.hidden], ["", "", true]);
  find("#inspected").value = "B";
  dispatchEvent(new Event("pageshow"));
  equal(find("#inspected").value, "B", "it was deleted once");
});

Deno.test("Enter sends nothing, and a User ID of any usual length is one", () => {
  const event = new Event("submit", { cancelable: true });
  find("#inspected").form.dispatchEvent(event);
  equal(event.defaultPrevented, true);
  type("x".repeat(100));
  equal(link.hidden, false);
  equal(document.documentElement.classList.contains("script-ready"), true);
});
