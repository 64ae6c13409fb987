import { equal } from "node:assert/strict";
import { closingStart } from "../../../../overrides/client/model/render/closing.js";

/** @import { Block } from "../../../../overrides/client/model/types.js" */

const value = (/** @type {string} */ text) => [{ kind: /** @type {const} */ ("value"), text }];
/** @type {Block} */
const line = { type: "line", align: "left", content: value("Demikian.") };
/** @param {number} [room] @returns {Block} */
const signatures = (room = 25) => ({
  type: "signatures",
  room,
  columns: [{ above: [value("Kami,")], stamp: "", signature: null, below: [value("Siti")] }],
});
/** @param {number} count @param {string} [text] @returns {Block} */
const list = (count, text = "satu") => ({
  type: "list",
  title: "Tembusan:",
  marker: "number",
  isKept: false,
  items: Array(count).fill(value(text)),
});
/** How many items are kept with the place to sign, at most. @param {number} room @param {string} [text] */
const most = (room, text) =>
  Array.from({ length: 80 }, (_, count) => count + 1).findLast((count) =>
    closingStart([line, signatures(room), list(count, text)]) === 1
  ) ?? 0;

Deno.test("what follows the last place to sign is kept with it, and nothing is where nothing follows", () => {
  equal(closingStart([line, signatures(), list(2)]), 1);
  equal(closingStart([line, signatures(), list(2), signatures(), list(2)]), 3);
  equal(closingStart([line, signatures()]), 2);
  equal(closingStart([line, list(2)]), 2);
  equal(closingStart([]), 0);
});

Deno.test("too much for a page is not kept: its lines as they break, and the rooms to sign in, are counted", () => {
  equal(closingStart([line, signatures(), list(80)]), 3);
  equal(most(25) > 30 && most(25) < 52, true);
  // 75 mm more are 16 lines less; items of two lines are half as many.
  equal(Math.abs(most(25) - most(100) - 16) <= 1, true);
  equal(Math.abs(most(25) / 2 - most(25, "x".repeat(120))) <= 2, true);
});
