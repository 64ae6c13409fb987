import { deepEqual, equal } from "node:assert/strict";

const dataset = /** @type {Record<string, string>} */ ({});
/** @type {[from: string, to: string][]} */
const replaced = [];
/** Null where the browser forbids it. @type {Map<string, string> | null} */
let kept = new Map();
const device = Object.assign(new EventTarget(), { matches: false });
Object.assign(globalThis, {
  document: {
    documentElement: {
      dataset,
      classList: {
        replace: (/** @type {string} */ from, /** @type {string} */ to) => replaced.push([from, to]),
      },
    },
  },
  matchMedia: () => device,
});
Object.defineProperty(globalThis, "localStorage", {
  get: () => {
    if (!kept) throw new Error("forbidden");
    const held = kept;
    return {
      getItem: (/** @type {string} */ key) => held.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => held.set(key, value),
      removeItem: (/** @type {string} */ key) => held.delete(key),
    };
  },
});
const { startScheme } = await import("../../../overrides/client/site/scheme.js");

let loads = 0;
/** Loads a page: what it shows first, and its button. */
async function load() {
  await import(`../../../overrides/client/site/first.js?${++loads}`);
  const first = dataset.scheme;
  const label = { dataset: { dark: "gelap", light: "terang" }, textContent: "" };
  const button = Object.assign(new EventTarget(), { querySelector: () => label });
  startScheme(/** @type {any} */ (button));
  equal(dataset.scheme, first, "nothing is drawn twice");
  return { first, label, press: () => button.dispatchEvent(new Event("click")) };
}
/** @param {boolean} isDark */
function change(isDark) {
  device.matches = isDark;
  device.dispatchEvent(Object.assign(new Event("change"), { matches: isDark }));
}

Deno.test("what is for visitors without scripts goes first of all", async () => {
  await load();
  deepEqual(replaced.at(-1), ["no-js", "js"]);
});

Deno.test("a page begins as the device has it, and the button says the other", async () => {
  for (
    const [isDark, first, other]
      of /** @type {const} */ ([[true, "dark", "terang"], [false, "light", "gelap"]])
  ) {
    kept = new Map();
    device.matches = isDark;
    const page = await load();
    deepEqual([page.first, page.label.textContent], [first, other]);
  }
});

Deno.test("what was chosen is what the next page begins with, whatever the device has", async () => {
  for (const isDark of [true, false]) {
    kept = new Map();
    device.matches = isDark;
    const { press, first } = await load();
    press();
    const next = await load();
    equal(next.first, isDark ? "light" : "dark");
    change(!isDark);
    change(isDark);
    equal(dataset.scheme, next.first);
    next.press();
    equal(dataset.scheme, first);
    equal(kept.size, 0, "what the device has as well is no choice");
  }
});

Deno.test("where nothing may be kept, the button works and the device is followed", async () => {
  kept = null;
  device.matches = true;
  const { press, first, label } = await load();
  equal(first, "dark");
  press();
  deepEqual([dataset.scheme, label.textContent], ["light", "gelap"]);
  change(true);
  equal(dataset.scheme, "dark");
});
