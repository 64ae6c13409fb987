/** The tables of the Word document: rows with a label, a frame around a text, and tables with lines. */

/** @import { Block, RowsBlock, BoxBlock, TableBlock } from "../../types.js" */

import { HeightRule, Paragraph, Table, TableRow, TextRun } from "docx";
import { INDENT, labelWidth, MAX_KEPT_TOGETHER, TEXT_WIDTH } from "../../letter/page.js";
import { isLong } from "../long.js";
import { twips } from "../units.js";
import { cell, FRAME, paragraphs, spacer, table, TickBox } from "./parts.js";
import { STYLE } from "./styles.js";

/**
 * @param {RowsBlock} block
 * @param {Block[]} blocks the letter's
 */
export function rowsTable(block, blocks) {
  const labels = labelWidth(block, blocks);
  const widths = [labels, INDENT.colon, TEXT_WIDTH - labels - INDENT.colon].map(twips);
  const rows = block.rows.map((row) => {
    const label = new Paragraph({
      style: STYLE.label,
      text: row.label,
      ...(block.bullet && { numbering: { reference: "bullet", level: 0 } }),
    });
    const value = "choices" in row
      ? row.choices.map(({ text, checked }) =>
        new Paragraph({ style: STYLE.value, children: [new TickBox(checked), new TextRun(` ${text}`)] })
      )
      : paragraphs(row.content, STYLE.value);
    return new TableRow({
      cantSplit: value.length <= MAX_KEPT_TOGETHER,
      children: [
        cell(widths[0], [label]),
        cell(widths[1], [new Paragraph({ style: STYLE.value, text: ":" })]),
        cell(widths[2], value),
      ],
    });
  });
  return table(widths, rows);
}

/** @param {BoxBlock} block */
export function boxTable(block) {
  const width = twips(TEXT_WIDTH);
  const row = new TableRow({
    height: { value: twips(block.height), rule: HeightRule.ATLEAST },
    children: [cell(width, paragraphs(block.content, STYLE.box))],
  });
  return table([width], [row], { borders: FRAME, margins: margins(INDENT.box) });
}

/** @param {TableBlock} block */
export function linedTable({ head, widths, rows }) {
  const columns = widths.map((width) => twips(TEXT_WIDTH * width / 100));
  const titles = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, index) => cell(columns[index], [new Paragraph({ style: STYLE.head, text })])),
  });
  const others = rows.map((cells) =>
    new TableRow({
      cantSplit: !isLong(cells),
      children: cells.map((content, index) => cell(columns[index], paragraphs(content, STYLE.cell))),
    })
  );
  return table(columns, [titles, ...others], { borders: FRAME, margins: margins(INDENT.cell) });
}

/**
 * Keeping paragraphs with their next would do in Word, but LibreOffice leaves the first of them behind.
 *
 * @param {(Paragraph | Table)[]} children
 * @returns {Table} one row that no page break cuts
 */
export function keptTogether(children) {
  const width = twips(TEXT_WIDTH);
  // A cell ends with a paragraph.
  const end = children.at(-1) instanceof Table ? [spacer(1)] : [];
  return table([width], [new TableRow({ cantSplit: true, children: [cell(width, [...children, ...end])] })]);
}

/** @param {number} upright mm above and below the text; at its sides it is a box's */
function margins(upright) {
  const [above, beside] = [upright, INDENT.box].map(twips);
  return { top: above, bottom: above, left: beside, right: beside };
}
