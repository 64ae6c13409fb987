import { deepEqual, equal } from "node:assert/strict";

let isForbidden = false;
/** @type {Map<string, string>} */
const kept = new Map();
/** @type {string[]} */
const opened = [];
const link = Object.assign(new EventTarget(), { pathname: "/surat/contoh/", hash: "#nama=A" });
Object.assign(globalThis, {
  document: {
    querySelectorAll: (/** @type {string} */ selector) => selector === "a[data-answers]" ? [link] : [],
  },
});
Object.defineProperty(globalThis, "location", {
  value: { assign: (/** @type {string} */ address) => opened.push(address) },
});
Object.defineProperty(globalThis, "sessionStorage", {
  get: () => {
    if (isForbidden) throw new Error("forbidden");
    return { setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value) };
  },
});
await import("../../../overrides/client/site/letter_links.js");

/** @param {object} keys @returns {boolean} whether the link is the browser's */
function click(keys = {}) {
  opened.length = 0;
  kept.clear();
  const event = Object.assign(new Event("click", { cancelable: true }), keys);
  link.dispatchEvent(event);
  return !event.defaultPrevented;
}

Deno.test("answers are handed over without the address, which the browser's history keeps", () => {
  equal(click(), false);
  deepEqual(opened, ["/surat/contoh/"]);
  equal([...kept.values()].join().includes("#nama=A"), true);
});

Deno.test("with a key held, for another tab, the link is one like any other", () => {
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    equal(click({ [key]: true }), true, key);
    deepEqual([opened, kept.size], [[], 0], key);
  }
});

Deno.test("where nothing can be handed over, the address has the answers", () => {
  isForbidden = true;
  equal(click(), true);
  deepEqual(opened, []);
  isForbidden = false;
});
