import { deepEqual, equal } from "node:assert/strict";
import { startContents } from "../../../overrides/client/site/contents.js";

/** How far below the window's top each heading stands. @type {Record<string, number>} */
const tops = { "satu": 100, "dua-\u00e9": 500, "tiga": 900 };
const headings = Object.fromEntries(
  Object.keys(tops).map((id) => [id, { getBoundingClientRect: () => ({ top: tops[id] }) }]),
);
/** @type {unknown[]} */
const watched = [];
let mark = () => {};
Object.assign(globalThis, {
  document: { getElementById: (/** @type {string} */ id) => headings[id] ?? null },
  innerHeight: 900,
  IntersectionObserver: class {
    /** @param {() => void} run */
    constructor(run) {
      mark = run;
    }
    observe = (/** @type {unknown} */ heading) => watched.push(heading);
  },
});
const links = ["#satu", "#hilang", "#dua-%C3%A9", "#tiga"].map((hash) => ({
  hash,
  current: "",
  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    if (name === "aria-current") this.current = value;
  },
  removeAttribute(/** @type {string} */ name) {
    if (name === "aria-current") this.current = "";
  },
}));
startContents(/** @type {any} */ (links));

Deno.test("the list marks the last heading that has passed the window's upper third, and no other", () => {
  const marked = () => links.flatMap(({ hash, current }) => current ? [`${hash} ${current}`] : []);
  /** @param {number} by */
  const scroll = (by) => {
    for (const id of Object.keys(tops)) tops[id] -= by;
    mark();
  };
  mark();
  deepEqual(marked(), ["#satu location"]);
  scroll(201);
  deepEqual(marked(), ["#dua-%C3%A9 location"], "at 299 of 900");
  scroll(1000);
  deepEqual(marked(), ["#tiga location"]);
  scroll(-1900);
  deepEqual(marked(), [], "above the first");
});

Deno.test("all headings are watched, and a link that leads to none is left alone", () => {
  equal(watched.length, 3);
});
