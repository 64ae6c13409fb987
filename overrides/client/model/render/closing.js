/** Where the end of a letter begins, which stands on one page: there is no last page with nothing to sign. */

/** @import { Block } from "../types.js" */

import { PAGE, TYPE } from "../letter/page.js";
import { renderText } from "./text.js";
import { points } from "./units.js";

/** So many letters fit into every line, however wide they are. */
const LINE = 75;

/**
 * @param {Block[]} blocks the letter's
 * @returns {number} the index of the last place to sign, from which on all is kept together; how many blocks there are
 *   when nothing follows it, or too much for a page
 */
export function closingStart(blocks) {
  const start = blocks.findLastIndex(({ type }) => type === "signatures");
  const closing = blocks.slice(Math.max(start, 0));
  const fits = heightOf(closing) < points(PAGE.height - PAGE.top - PAGE.bottom);
  return closing.length > 1 && start >= 0 && fits ? start : blocks.length;
}

/** @param {Block[]} blocks @returns {number} points, rather too many */
function heightOf(blocks) {
  const lines = renderText({ title: "", author: "", blocks }).split("\n");
  const typed = lines.reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / LINE)), 0);
  const rooms = blocks.reduce(
    (sum, block) => sum + (block.type === "signatures" ? points(block.room) : 0),
    0,
  );
  return typed * TYPE.line + rooms;
}
