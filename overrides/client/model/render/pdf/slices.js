/**
 * What a letter's pages are put together from: lines of text, and the strips that they stand in. Lengths in points.
 */

/** @import { Inline } from "../../types.js" */
/** @import { Font } from "../pdf.js" */
/** @import { Measure, Span } from "./wrap.js" */

import { FRAME, INDENT, MAX_KEPT_TOGETHER, PAGE, TEXT_WIDTH, TYPE } from "../../letter/page.js";
import { points } from "../units.js";
import { wrap } from "./wrap.js";

/**
 * @typedef {object} StructureNode an element of the structure tree, in reading order
 * @property {string} tag a standard structure type (ISO 32000-1, 14.8.4)
 * @property {StructureNode[]} children
 * @property {"Row" | "Column"} [scope] what a TH is the title of
 * @property {string} [words] what a figure shows
 * @property {[number, number, number, number]} [bounds] of a figure on its page: left, top, right, bottom
 *
 * @typedef {object} Run a line of text on a page, or a part of one in a font of its own
 * @property {number} x
 * @property {number} y of the base line
 * @property {string} text
 * @property {Font} font
 * @property {number} size
 * @property {number} [stretch] points that each of its spaces is wider
 * @property {boolean} goesOn whether the next run goes on with the same word or line
 * @property {StructureNode | null} node null for what is not part of the text: bullets, page numbers
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Frame
 * @typedef {{ x: number, y: number, width: number, thickness: number }} Rule
 * @typedef {Frame & { bytes: Uint8Array, node: StructureNode }} Figure a JPEG
 * @typedef {{ runs: Run[], frames: Frame[], rules: Rule[], figures: Figure[] }} Page
 *
 * @typedef {object} Slice a horizontal strip that no page break cuts; what it holds counts from its own top left
 * @property {number} height
 * @property {number} space above it, unless it begins a page
 * @property {boolean} keep with the next slice
 * @property {Run[]} runs
 * @property {Figure[]} figures
 * @property {Rule[]} rules
 * @property {Frame[]} frames
 * @property {{ x: number, width: number }[] | null} box columns that are framed; slices of one box share this, and its frames
 * @property {number} edge what has to fit below it if the page is turned: a box is closed on each page
 */

export const LEFT = points(PAGE.left);
export const TOP = points(PAGE.top);
export const BOTTOM = points(PAGE.height - PAGE.bottom);
export const WIDTH = points(TEXT_WIDTH);
/** From a box's outside to its text. */
export const EDGE = points(INDENT.box) + FRAME;
export const BULLET = points(INDENT.bullet);
/** From a line's top to its base line: the rest of the line is split above and below Times. */
export const BASE_LINE = (TYPE.line - TYPE.size * 1.107) / 2 + TYPE.size * 0.891;

/**
 * @typedef {object} Place of a text
 * @property {number} [x]
 * @property {number} width
 * @property {Measure} measure
 * @property {Font} [font] of a text that is no inlines, which know their own
 * @property {number} [space] above its first line
 * @property {import("../../types.js").Align} [align]
 * @property {boolean} [underline]
 */

/**
 * @param {string | Inline[][]} text what stands in it, line by line
 * @param {StructureNode} owner
 * @param {Place} place
 * @returns {Slice[]} one a line
 */
export function lines(
  text,
  owner,
  { x = 0, width, measure, font = "regular", space = 0, align = "left", underline },
) {
  const content = typeof text === "string" ? [[{ text, font }]] : text.map((line) => line.map(spanOf));
  return content.flatMap((line) =>
    wrap(line, width, measure).map((spans, index, { length }) => ({ spans, isLast: index === length - 1 }))
  ).map(({ spans, isLast }, index) => {
    const taken = widthOf(spans, measure);
    const start = x + (width - taken) * (LEFT_OVER[align] ?? 0);
    const stretch = align === "justify" && !isLast ? stretchOf(spans, width - taken) : 0;
    const rule = { x: start, y: BASE_LINE + 1.5, width: taken, thickness: FRAME };
    return {
      ...strip(TYPE.line),
      space: index === 0 ? space : 0,
      runs: runsOf(spans, owner, start, measure).map((item) => stretch ? { ...item, stretch } : item),
      rules: underline && taken > 0 ? [rule] : [],
    };
  });
}

/** How much of the room that a line leaves stands before it. @type {Partial<Record<import("../../types.js").Align, number>>} */
const LEFT_OVER = { center: 0.5, right: 1 };

/**
 * @param {Span[]} spans of one line
 * @param {Measure} measure
 * @returns {number} without the spaces that hang over its end
 */
function widthOf(spans, measure) {
  return spans.reduce((sum, { text, font }, index) => {
    const seen = index === spans.length - 1 && font !== "fixed" ? text.trimEnd() : text;
    return sum + measure(seen, font);
  }, 0);
}

/**
 * @param {Span[]} spans of one line
 * @param {number} room points that it leaves
 * @returns {number} points for each of its spaces, so that it fills its width; one with a User ID is left as it is
 */
function stretchOf(spans, room) {
  const spaces = spans.length === 1 ? spans[0].text.trim().split(" ").length - 1 : 0;
  return spaces > 0 ? room / spaces : 0;
}

/** @param {Inline} inline @returns {Span} */
function spanOf({ text, strong, verbatim }) {
  return { text, font: verbatim ? "fixed" : strong ? "bold" : "regular" };
}

/**
 * @param {Span[]} spans of one line
 * @param {StructureNode} owner
 * @param {number} x where the line begins
 * @param {Measure} measure
 * @returns {Run[]}
 */
function runsOf(spans, owner, x, measure) {
  let end = x;
  return spans.map(({ text, font }, index) => {
    const start = end;
    end += measure(text, font);
    return { ...run(text, owner, { x: start, font }), goesOn: index < spans.length - 1 };
  });
}

/**
 * @param {number} height
 * @returns {Slice} empty
 */
export function strip(height) {
  return { height, space: 0, keep: false, runs: [], figures: [], rules: [], frames: [], box: null, edge: 0 };
}

/**
 * Columns as one slice that no page break cuts, read one column after the other. They stand on its top, or on its bottom.
 *
 * @param {Slice[][]} columns
 * @param {{ onBottom?: boolean }} [options]
 * @returns {Slice}
 */
export function beside(columns, { onBottom = false } = {}) {
  const height = Math.max(...columns.map(heightOf));
  const whole = strip(height);
  for (const column of columns) {
    let top = onBottom ? height - heightOf(column) : 0;
    for (const { runs, figures, rules, frames, height } of column) {
      const down = (/** @type {{ y: number }} */ item) => ({ ...item, y: item.y + top });
      whole.runs.push(.../** @type {Run[]} */ (runs.map(down)));
      whole.figures.push(.../** @type {Figure[]} */ (figures.map(down)));
      whole.rules.push(.../** @type {Rule[]} */ (rules.map(down)));
      whole.frames.push(.../** @type {Frame[]} */ (frames.map(down)));
      top += height;
    }
  }
  return whole;
}

/** @param {Slice[]} slices @returns {number} without the spaces above them */
export function heightOf(slices) {
  return slices.reduce((sum, { height }) => sum + height, 0);
}

/**
 * Columns side by side, line by line: the first line of each stands in the first slice.
 *
 * @param {Slice[][]} columns
 * @returns {Slice[]}
 */
export function lineByLine(columns) {
  return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, index) => ({
    ...strip(TYPE.line),
    runs: columns.flatMap((column) => column[index]?.runs ?? []),
  }));
}

/**
 * Holds a short passage together.
 *
 * @param {Slice[]} slices
 * @param {number} typed how many lines were typed
 */
export function kept(slices, typed) {
  return slices.map((slice, index) => ({
    ...slice,
    keep: typed <= MAX_KEPT_TOGETHER && index < slices.length - 1,
  }));
}

/**
 * @param {string} text
 * @param {StructureNode | null} owner
 * @param {{ x?: number, font?: Font }} [style]
 * @returns {Run} on the first line of its slice
 */
export function run(text, owner, { x = 0, font = "regular" } = {}) {
  return { x, y: BASE_LINE, text, font, size: TYPE.size, goesOn: false, node: owner };
}

/** @param {string} tag @returns {StructureNode} */
export function node(tag) {
  return { tag, children: [] };
}

/**
 * @param {StructureNode} root
 * @param {{ bytes: Uint8Array, words: string }} picture a JPEG, and what it shows
 * @param {Frame} place
 * @returns {Figure}
 */
export function figure(root, { bytes, words }, place) {
  return { ...place, bytes, node: Object.assign(child(root, "Figure"), { words }) };
}

/** @param {StructureNode} parent @param {string} tag @returns {StructureNode} */
export function child(parent, tag) {
  const made = node(tag);
  parent.children.push(made);
  return made;
}

/**
 * @param {StructureNode} row of a table
 * @param {"Row" | "Column"} scope what it is the title of
 * @returns {StructureNode}
 */
export function tableHead(row, scope) {
  return Object.assign(child(row, "TH"), { scope });
}
