import { deepEqual, equal } from "node:assert/strict";
import { paginate } from "../../../../../overrides/client/model/render/pdf/paginate.js";
import { LEFT, node } from "../../../../../overrides/client/model/render/pdf/slices.js";
import { tableSlices } from "../../../../../overrides/client/model/render/pdf/table.js";
import { points } from "../../../../../overrides/client/model/render/units.js";

/** @import { StructureNode } from "../../../../../overrides/client/model/render/pdf/slices.js" */

const measure = (/** @type {string} */ text) => [...text].length * 5;
const value = (/** @type {string} */ text) => [{ kind: /** @type {const} */ ("value"), text }];

/** A table whose second column is three times as wide as its first. @param {string[][]} rows */
function made(rows) {
  const root = node("Document");
  const block = {
    type: /** @type {const} */ ("table"),
    head: ["A", "B"],
    widths: [25, 75],
    rows: rows.map((cells) => cells.map(value)),
  };
  const slices = tableSlices(block, root, measure);
  return { pages: paginate(slices), root, slices };
}
const round = (/** @type {number} */ length) => Number(length.toFixed(2));

Deno.test("cells adjoin, from margin to margin, and share the lines between them", () => {
  const { pages: [{ frames }] } = made([["satu", "dua"], ["tiga", "empat"]]);
  const width = points(165);
  equal(frames.length, 6);
  for (const place of [0, 2, 4]) {
    const [one, two] = [frames[place], frames[place + 1]];
    deepEqual([round(one.x), round(two.x + two.width)], [round(LEFT), round(LEFT + width)]);
    equal(round(one.x + one.width - two.x), 0.75, "one line between both");
    equal(Math.round((two.width - 0.75) / (one.width - 0.75)), 3);
    deepEqual([one.y, one.height], [two.y, two.height]);
  }
  equal(round(frames[0].y + frames[0].height - frames[2].y), 0.75);
  equal(round(frames[2].height), round(13.4 + 2 * (points(1) + 0.75)));
});

Deno.test("a cell's text stands within its frame, and is wrapped to its width", () => {
  const { pages: [{ frames, runs }] } = made([["kata kata kata kata kata kata", "dua"]]);
  const inFirst = runs.filter(({ text }) => text.startsWith("kata"));
  equal(inFirst.length > 1, true);
  for (const { x, y, text } of inFirst) {
    equal(round(x - LEFT), round(0.375 + points(2)));
    equal(x + measure(text.trimEnd()) < frames[2].x + frames[2].width, true);
    equal(y > frames[2].y && y < frames[2].y + frames[2].height, true);
  }
  const word = made([["x".repeat(60), ""]]).pages[0];
  const right = word.frames[2].x + word.frames[2].width - 0.375 - points(2);
  for (const { x, text } of word.runs.slice(2)) equal(x + measure(text) <= right, true, text);
  const second = runs.find(({ text }) => text === "dua");
  equal(round((second?.x ?? 0) - frames[3].x), round(0.375 + points(2)));
});

Deno.test("a table is read row by row, its titles first", () => {
  const { root } = made([["satu", "dua\nlagi"]]);
  /** @param {StructureNode} node @returns {unknown} */
  const tags = ({ tag, children }) => children.length ? [tag, ...children.map(tags)] : tag;
  deepEqual(tags(root), ["Document", ["Table", ["TR", "TH", "TH"], ["TR", ["TD", "P"], ["TD", "P", "P"]]]]);
});

Deno.test("a row is one piece up to nine lines, and may go on over pages from ten on", () => {
  const piecesOf = (/** @type {number} */ count) =>
    made([["satu", Array(count).fill("x").join("\n")]]).slices.length - 1;
  equal(piecesOf(9), 1);
  equal(piecesOf(10), 12);
  const { slices } = made([["satu", Array(10).fill("x").join("\n")]]);
  const [titles, edge, ...texts] = slices.map(({ keep }) => keep);
  deepEqual([titles, edge, texts.slice(0, -2).some(Boolean), texts.at(-2)], [true, true, false, true]);
});

Deno.test("a table stands below what is before it with a line's space, and a row taller than a page is cut nowhere", () => {
  const { pages, slices } = made([["satu", "kata ".repeat(3000)]]);
  equal(slices[0].space, 6);
  equal(pages.length > 1, true);
  for (const { runs, frames } of pages) {
    const bottom = Math.max(...frames.map(({ y, height }) => y + height));
    equal(bottom <= points(297 - 20) + 0.01, true);
    for (const { y } of runs) equal(y < bottom, true);
  }
});
