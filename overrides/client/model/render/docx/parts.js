/** What the parts of the Word document are made of. */

/** @import { Inline, Picture } from "../../types.js" */

import {
  BorderStyle,
  CheckBox,
  ImageRun,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { checkBox, splitLines } from "../../letter/inlines.js";
import { FRAME as FRAME_WIDTH } from "../../letter/page.js";
import { twentieths } from "../units.js";
import { STYLE } from "./styles.js";

const SYMBOL_FONT = "Segoe UI Symbol";

/**
 * One paragraph for each line typed.
 *
 * @param {Inline[]} content
 * @param {string} style
 * @param {(index: number) => import("docx").IParagraphOptions} [differing] what a line has of its own
 */
export function paragraphs(content, style, differing = () => ({})) {
  return splitLines(content).map((line, index) =>
    new Paragraph({
      style,
      ...differing(index),
      children: line.map(({ text, strong, verbatim }) =>
        new TextRun({
          text,
          ...(strong && { bold: true }),
          ...(verbatim && { style: STYLE.verbatim, noProof: true }),
        })
      ),
    })
  );
}

/**
 * A space where that of a paragraph would not do: a table is no paragraph and has none, and would be joined with a
 * table before it; and of the space below a paragraph and that above the next, programs keep the larger.
 *
 * @param {number} height points
 */
export function spacer(height) {
  return new Paragraph({
    style: STYLE.spacer,
    spacing: { line: twentieths(height), lineRule: LineRuleType.EXACT },
  });
}

/**
 * A table of fixed widths.
 *
 * @param {number[]} widths twips
 * @param {import("docx").TableRow[]} rows
 * @param {Partial<import("docx").ITableOptions>} [differing] without it, no lines and no margins
 */
export function table(widths, rows, differing = {}) {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows,
    ...differing,
  });
}

/**
 * @param {number} width twips
 * @param {(Paragraph | Table)[]} children
 * @param {Partial<import("docx").ITableCellOptions>} [differing]
 */
export function cell(width, children, differing = {}) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children,
    ...differing,
  });
}

/**
 * @param {Picture} image
 * @param {{ width: number, height: number }} size mm
 * @param {string} words what stands for it where it cannot be seen
 */
export function picture(image, size, words) {
  const pixels = (/** @type {number} */ mm) => Math.round((mm / 25.4) * 96);
  return new ImageRun({
    type: "jpg",
    data: image.bytes,
    transformation: { width: pixels(size.width), height: pixels(size.height) },
    altText: { name: words, title: words, description: words },
  });
}

/**
 * A content control that Word ticks on a click. What it shows is text: the library's own box is a symbol of a font, which
 * other readers leave out.
 */
export class TickBox extends CheckBox {
  /** @param {boolean} checked */
  constructor(checked) {
    super({
      checked,
      checkedState: { value: "2611", font: SYMBOL_FONT },
      uncheckedState: { value: "2610", font: SYMBOL_FONT },
    });
    const content = /** @type {any} */ (this.root.at(-1));
    content.root = [new TextRun({ text: checkBox(checked), font: SYMBOL_FONT })];
  }
}

/** @param {{ style: typeof BorderStyle[keyof typeof BorderStyle], size: number, color: string }} line */
function borders(line) {
  const sides = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"];
  return Object.fromEntries(sides.map((side) => [side, line]));
}

const NO_BORDERS = borders({ style: BorderStyle.NONE, size: 0, color: "auto" });
export const FRAME = borders({ style: BorderStyle.SINGLE, size: FRAME_WIDTH * 8, color: "000000" });
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };
