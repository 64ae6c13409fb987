import { deepEqual, equal } from "node:assert/strict";
import { startSearch } from "../../../overrides/client/site/search_opener.js";

/** Where the page was sent to: where the box cannot come, as here, the page with all questions is opened. @type {string[]} */
const opened = [];
Object.defineProperty(globalThis, "location", {
  value: { hash: "", pathname: "/kontak/", assign: (/** @type {string} */ href) => opened.push(href) },
});
console.warn = () => {};
const opener = Object.assign(new EventTarget(), { dataset: {}, href: "/cari/", pathname: "/cari/" });
startSearch(/** @type {any} */ (opener));

/**
 * @param {EventTarget} target
 * @param {string} type
 * @param {object} of it
 * @returns {Promise<boolean>} whether the box was opened; in place of what the browser does by itself, or not at all
 */
async function opens(target, type, of) {
  opened.length = 0;
  const event = Object.assign(new Event(type, { cancelable: true }), {
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...of,
  });
  target.dispatchEvent(event);
  for (let turn = 0; turn < 500 && opened.length === 0 && event.defaultPrevented; turn++) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  deepEqual(opened, event.defaultPrevented ? ["/cari/"] : []);
  return event.defaultPrevented;
}

Deno.test("Ctrl+K and ⌘K open the search in place of the browser's own", async () => {
  equal(await opens(globalThis, "keydown", { key: "k", ctrlKey: true }), true);
  equal(await opens(globalThis, "keydown", { key: "K", metaKey: true }), true);
});

Deno.test("other keys stay the browser's", async () => {
  for (
    const keys of [
      { key: "k" },
      { key: "l", ctrlKey: true },
      { key: "k", ctrlKey: true, metaKey: true },
      { key: "k", ctrlKey: true, shiftKey: true },
      { key: "k", ctrlKey: true, altKey: true },
    ]
  ) equal(await opens(globalThis, "keydown", keys), false, JSON.stringify(keys));
});

Deno.test("the link opens the search; with a key held it is a link like any other", async () => {
  equal(await opens(opener, "click", {}), true);
  for (const key of ["ctrlKey", "metaKey", "shiftKey", "altKey"]) {
    equal(await opens(opener, "click", { [key]: true }), false, key);
  }
});

Deno.test("an address with words opens the search on its own page alone, also when it comes there later", async () => {
  for (
    const [pathname, hash, isOpened] of /** @type {const} */ ([
      ["/cari/", "#q=akun", true],
      ["/cari/", "#isi", false],
      ["/kontak/", "#q=akun", false],
    ])
  ) {
    for (
      const begin of [
        () => startSearch(/** @type {any} */ (opener)),
        () => dispatchEvent(new Event("hashchange")),
      ]
    ) {
      opened.length = 0;
      Object.assign(location, { pathname, hash });
      begin();
      for (let turn = 0; turn < (isOpened ? 500 : 5) && opened.length === 0; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
      }
      equal(opened.length > 0, isOpened, pathname + hash);
    }
  }
});
