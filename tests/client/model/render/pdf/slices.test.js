import { deepEqual, equal } from "node:assert/strict";
import {
  BASE_LINE,
  beside,
  kept,
  lines,
  node,
  strip,
} from "../../../../../overrides/client/model/render/pdf/slices.js";

/** @import { Slice } from "../../../../../overrides/client/model/render/pdf/slices.js" */

const measure = (/** @type {string} */ text, /** @type {string} */ font = "") =>
  [...text].length * (font === "bold" ? 10 : 5);
const value = (/** @type {string} */ text, more = {}) => ({
  kind: /** @type {const} */ ("value"),
  text,
  ...more,
});
const owner = node("P");

Deno.test("a line begins at its place, or ends at its right, or leaves the same on both sides", () => {
  for (
    const [align, x] of /** @type {const} */ ([["left", 7], ["center", 37], ["right", 67], ["justify", 7]])
  ) {
    const [{ runs: [run] }] = lines("kata", owner, { x: 7, width: 80, measure, align });
    deepEqual([run.x, run.y], [x, BASE_LINE], align);
  }
});

Deno.test("the space that hangs over a line's end moves it nowhere, but in a User ID it counts", () => {
  const startOf = (/** @type {object} */ more) =>
    lines([[value("kata ", more)]], owner, { width: 80, measure, align: "right" })[0].runs[0].x;
  equal(startOf({}), 60);
  equal(startOf({ verbatim: true }), 55);
});

Deno.test("space is above the first line alone, and what is underlined is so below each", () => {
  const made = lines("kata kata", owner, { width: 25, measure, space: 9, underline: true });
  deepEqual(made.map(({ space, rules: [rule] }) => [space, rule.x, rule.width]), [[9, 0, 20], [0, 0, 20]]);
  equal(made[0].rules[0].y > BASE_LINE, true);
  equal(lines("", owner, { width: 25, measure, underline: true })[0].rules.length, 0);
});

Deno.test("parts of a line follow one another, each in its font", () => {
  const [{ runs }] = lines([[value("ab", { strong: true }), value("cd")]], owner, {
    x: 3,
    width: 90,
    measure,
  });
  deepEqual(runs.map(({ text, font, x, goesOn }) => [text, font, x, goesOn]), [
    ["ab", "bold", 3, true],
    ["cd", "regular", 23, false],
  ]);
});

Deno.test("a line with a User ID is not made wider, and one word has no space to be", () => {
  const stretches = (
    /** @type {import("../../../../../overrides/client/model/types.js").Inline[]} */ ...line
  ) => lines([line], owner, { width: 44, measure, align: "justify" })[0].runs.map(({ stretch }) => stretch);
  deepEqual(stretches(value("ab cd ef gh")), [2]);
  deepEqual(stretches(value("abcdefgh ijklmnop")), [undefined]);
  const withId = stretches(value("a b "), value("c", { verbatim: true }), value(" defghij"));
  deepEqual([withId.length > 1, withId.some(Boolean)], [true, false]);
});

Deno.test("columns stand on one top or one bottom, and take the room of the tallest", () => {
  const column = (/** @type {string[]} */ ...texts) =>
    texts.flatMap((text) => lines(text, owner, { width: 90, measure }));
  for (const [onBottom, first] of /** @type {const} */ ([[false, 0], [true, 13.4]])) {
    const whole = beside([column("a", "b"), column("c")], { onBottom });
    equal(whole.height.toFixed(1), "26.8");
    const y = Object.fromEntries(whole.runs.map(({ text, y }) => [text, Number((y - BASE_LINE).toFixed(1))]));
    deepEqual(y, { a: 0, b: 13.4, c: first });
  }
});

Deno.test("a passage of nine lines is held together, one of ten may be split", () => {
  const keeps = (/** @type {number} */ count) =>
    kept(Array.from({ length: count }, () => strip(1)), count).map(({ keep }) => keep);
  deepEqual(keeps(9), [...Array(8).fill(true), false]);
  deepEqual(keeps(10), Array(10).fill(false));
});
