/** A table with lines in the PDF. */

/** @import { TableBlock } from "../../types.js" */
/** @import { Slice, StructureNode } from "./slices.js" */
/** @import { Measure } from "./wrap.js" */

import { splitLines } from "../../letter/inlines.js";
import { FRAME, INDENT, SPACE } from "../../letter/page.js";
import { isLong } from "../long.js";
import { points } from "../units.js";
import {
  beside,
  BOTTOM,
  child,
  heightOf,
  lineByLine,
  lines,
  strip,
  tableHead,
  TOP,
  WIDTH,
} from "./slices.js";

/** From a cell's outside to its text, above and below it. */
const EDGE = points(INDENT.cell) + FRAME;
const SIDE = points(INDENT.box);

/**
 * @param {TableBlock} block
 * @param {StructureNode} root
 * @param {Measure} measure
 * @returns {Slice[]} a slice a row, but for long ones
 */
export function tableSlices({ head, widths, rows }, root, measure) {
  const table = child(root, "Table");
  const columns = columnsOf(widths);
  const titleRow = child(table, "TR");
  const titles = head.map((text, index) =>
    lines(text, tableHead(titleRow, "Column"), {
      x: columns[index].x + SIDE,
      width: columns[index].width - 2 * SIDE,
      measure,
      font: "bold",
      align: "center",
    })
  );
  const others = rows.map((cells) => {
    const tableRow = child(table, "TR");
    const texts = cells.map((content, index) => {
      const data = child(tableRow, "TD");
      const place = { x: columns[index].x + SIDE, width: columns[index].width - 2 * SIDE, measure };
      return splitLines(content).flatMap((line) => lines([line], child(data, "P"), place));
    });
    return { texts, isLong: isLong(cells) };
  });
  return [{ texts: titles, isLong: false }, ...others].flatMap(({ texts, isLong }, index) => {
    const row = framed(texts, columns, isLong);
    row[0].space = index === 0 ? SPACE.line : -FRAME; // two rows share a line
    if (index === 0) row[row.length - 1].keep = true; // no page ends with the titles alone
    return row;
  });
}

/**
 * @param {Slice[][]} texts of a row's cells
 * @param {{ x: number, width: number }[]} columns
 * @param {boolean} isLong whether it may be split between pages
 * @returns {Slice[]} with a frame around each cell
 */
function framed(texts, columns, isLong) {
  const box = columns.map(({ x, width }) => ({ x: x - FRAME / 2, width: width + FRAME }));
  const whole = [strip(EDGE), beside(texts), strip(EDGE)];
  if (!isLong && heightOf(whole) <= BOTTOM - TOP) return [{ ...beside([whole]), box }];
  const slices = [strip(EDGE), ...lineByLine(texts).map((slice) => ({ ...slice, edge: EDGE })), strip(EDGE)];
  // No page begins or ends with the edge alone.
  slices[0].keep = true;
  slices[slices.length - 2].keep = true;
  return slices.map((slice) => ({ ...slice, box }));
}

/**
 * @param {number[]} widths in percent
 * @returns {{ x: number, width: number }[]} from the middle of a line to the middle of the next
 */
function columnsOf(widths) {
  const whole = WIDTH - FRAME;
  let x = FRAME / 2;
  return widths.map((width) => {
    const column = { x, width: whole * width / 100 };
    x += column.width;
    return column;
  });
}
