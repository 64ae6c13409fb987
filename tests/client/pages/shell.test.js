import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../overrides/client/model/render/vnode.js";
import { find, findAll, show } from "../page.js";
import { memory } from "../storage/memory.js";

/** What is watched, by the kind of its watcher. @type {Record<string, unknown[]>} */
const watched = { Intersection: [], Resize: [] };
const watcher = (/** @type {string} */ kind) =>
  class {
    observe = (/** @type {unknown} */ one) => watched[kind].push(one);
  };
/** @type {string[]} */
const registered = [];
Object.defineProperty(globalThis, "localStorage", { value: memory(), configurable: true });
Object.defineProperty(globalThis, "navigator", {
  value: {
    serviceWorker: { register: (/** @type {string} */ address) => Promise.reject(registered.push(address)) },
  },
  configurable: true,
});
console.info = () => {};
Object.assign(globalThis, {
  location: { hash: "", pathname: "/" },
  matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
  requestIdleCallback: (/** @type {() => void} */ run) => run(),
  IntersectionObserver: watcher("Intersection"),
  ResizeObserver: watcher("Resize"),
});
document.documentElement.dataset.scheme = "light";
show(
  h("button", { class: "site-menu-button", "aria-expanded": "false" }, "Menu"),
  h("nav", { class: "site-menu" }),
  h("button", { class: "site-scheme" }, h("span", { "data-dark": "Gelap", "data-light": "Terang" })),
  h("a", { "data-search-open": "", href: "/cari/" }),
  h("nav", { class: "site-contents" }, ...["satu", "dua"].map((id) => h("a", { href: `#${id}` }))),
  ...["satu", "dua"].map((id) => h("h2", { id })),
  ...[1, 2].map(() => h("div", { class: "site-table" })),
  h("div", { id: "site-version", "data-worker": "../sw.js" }),
);
for (const link of findAll(".site-contents a")) link.hash = new URL(link.href, "https://uji.example").hash;
await import("../../../overrides/client/pages/shell.js");

Deno.test("the menu's button opens it, and the colours' button changes them", () => {
  find(".site-menu-button").click();
  equal(find(".site-menu-button").getAttribute("aria-expanded"), "true");
  equal(find(".site-scheme span").textContent, "Gelap");
  find(".site-scheme").click();
  deepEqual([document.documentElement.dataset.scheme, find(".site-scheme span").textContent], [
    "dark",
    "Terang",
  ]);
});

Deno.test("all headings of the list and all wide tables are watched, and the site is kept for off-line use", () => {
  deepEqual(watched.Intersection, findAll("h2"));
  deepEqual(watched.Resize, findAll(".site-table"));
  deepEqual(registered, ["../sw.js"]);
});

Deno.test("Ctrl+K is the search's", () => {
  const event = Object.assign(new Event("keydown", { cancelable: true }), {
    key: "k",
    ctrlKey: true,
    metaKey: false,
  });
  console.warn = () => {};
  Object.assign(location, { assign() {} });
  dispatchEvent(event);
  equal(event.defaultPrevented, true);
});
