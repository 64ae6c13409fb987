import { deepEqual } from "node:assert/strict";
import { startWideTables } from "../../../overrides/client/site/wide_tables.js";

let look = (/** @type {{ target: unknown }[]} */ _entries) => {};
/** @type {unknown[]} */
const watched = [];
Object.assign(globalThis, {
  ResizeObserver: class {
    /** @param {typeof look} run */
    constructor(run) {
      look = run;
    }
    observe = (/** @type {unknown} */ box) => watched.push(box);
  },
});

Deno.test("a table wider than its box is a region that the keyboard reaches, as long as it is wider", () => {
  /** @type {Map<string, string>} */
  const attributes = new Map();
  const box = {
    scrollWidth: 500,
    clientWidth: 400,
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => attributes.set(name, value),
    removeAttribute: (/** @type {string} */ name) => attributes.delete(name),
  };
  startWideTables(/** @type {any} */ ([box]));
  deepEqual(watched, [box]);
  look([{ target: box }]);
  const region = { tabindex: "0", role: "region", "aria-label": "Tabel, dapat digeser ke samping" };
  deepEqual(Object.fromEntries(attributes), region);
  box.clientWidth = 500;
  look([{ target: box }]);
  deepEqual([...attributes], [], "it fits");
});
