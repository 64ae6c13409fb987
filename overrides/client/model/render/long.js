/** Which rows of a table may be split between pages. */

/** @import { Inline } from "../types.js" */

import { splitLines } from "../letter/inlines.js";
import { MAX_KEPT_TOGETHER } from "../letter/page.js";

/**
 * @param {Inline[][]} cells of a table's row
 * @returns {boolean} whether it may be split between pages
 */
export function isLong(cells) {
  return cells.some((cell) => splitLines(cell).length > MAX_KEPT_TOGETHER);
}
