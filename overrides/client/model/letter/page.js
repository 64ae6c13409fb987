/** The sheet: one set of measures for the preview, print, DOCX and PDF. */

/** @import { Block, RowsBlock } from "../types.js" */

/** The words of every output that are no letter's own. */
export const TEXT = {
  /** Stands for a letterhead's picture where it cannot be seen. */
  picture: "Kop surat perusahaan",
  /** @template T @param {T} page @param {T} pages at the foot of each page but the first @returns {(string | T)[]} */
  pageOf: (page, pages) => ["Halaman ", page, " dari ", pages],
};

/** Lengths in millimetres, A4 upright. */
export const PAGE = { width: 210, height: 297, top: 15, right: 20, bottom: 20, left: 25 };

/** Width between the margins, in millimetres. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** Sizes in points. `line` is the distance between base lines. */
export const TYPE = { size: 11, line: 13.4, footer: 9 };

/** Space above a block, in points; `afterHeading` is the space between a heading and its rows. */
export const SPACE = {
  letterhead: 8,
  title: 12,
  line: 6,
  heading: 9,
  afterHeading: 3,
  box: 4,
  notes: 9,
  signature: 12,
};

/** Width of a box's frame, in points. */
export const FRAME = 0.75;

/** A row or a typed letterhead of more lines than this, as typed, may be split between pages. */
export const MAX_KEPT_TOGETHER = 9;

/**
 * Millimetres: hanging bullets and numbers, the colon's column, a box's padding (a table's cell has it at its sides, and `cell`
 * above and below), the left edge of one signature.
 */
export const INDENT = { bullet: 5, marker: 7, colon: 4, box: 2, cell: 1, signature: 85 };

/** The box to stick revenue stamps in, in millimetres. */
export const STAMP = { width: 28, height: 16 };

/**
 * What of the room to sign in a signature made on the screen fills: all that a box for stamps leaves. One signs alone then.
 *
 * @param {{ room: number, stamp: string }} place room in mm; stamp: what the box says, "" for none
 * @returns {{ left: number, width: number, height: number }} millimetres; left: from the room's own left edge
 */
export function signingRoom({ room, stamp }) {
  const left = stamp ? STAMP.width + INDENT.box : 0;
  return { left, width: TEXT_WIDTH - INDENT.signature - left, height: room };
}

/**
 * The width of a table's labels, so that every colon of those with bullets, and of those without, stands in one line: wide
 * enough for the longest, within limits.
 *
 * @param {RowsBlock} block
 * @param {Block[]} blocks the letter's
 * @returns {number} millimetres, bullet included
 */
export function labelWidth({ bullet }, blocks) {
  const labels = blocks.flatMap((block) =>
    block.type === "rows" && block.bullet === bullet ? block.rows.map(({ label }) => label.length) : []
  );
  const letterWidth = 1.9; // mm, of 11 pt Times, capitals counted generously
  return (bullet ? INDENT.bullet : 0) +
    Math.min(75, Math.max(25, ...labels.map((length) => length * letterWidth)));
}

/** A letterhead: how tall a picture may be and how wide and tall it must be (mm), the sizes of typed lines and the width of the rule (pt). */
export const LETTERHEAD = { tallest: 50, least: 4, nameSize: 15, nameLine: 20, rule: 1.5 };

/**
 * The size of a letterhead's picture: as wide as the text, unless that makes it too tall.
 *
 * @param {{ width: number, height: number }} picture pixels
 * @returns {{ width: number, height: number }} millimetres
 */
export function pictureSize({ width, height }) {
  const scale = Math.min(TEXT_WIDTH / width, LETTERHEAD.tallest / height);
  return { width: width * scale, height: height * scale };
}
