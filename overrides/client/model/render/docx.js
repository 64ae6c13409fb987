/** The letter as a Word document, with styles of its own that a secretary can change in one place. */

/** @import { Block, Inline, Letter } from "../types.js" */

import {
  AlignmentType,
  BorderStyle,
  CheckBox,
  Document,
  Footer,
  HeightRule,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { checkBox, splitLines } from "../letter/inlines.js";
import {
  FRAME as FRAME_WIDTH,
  INDENT,
  labelWidth,
  LETTERHEAD,
  MAX_KEPT_TOGETHER,
  PAGE,
  PICTURE_WORDS,
  pictureSize,
  SPACE,
  TEXT_WIDTH,
  TYPE,
} from "../letter/page.js";
import { points, twips } from "./units.js";

const FONT = "Times New Roman";
const FIXED_FONT = "Courier New";
const SYMBOL_FONT = "Segoe UI Symbol";
const BULLETS = "butir";

/**
 * @param {Letter} letter
 * @returns {Promise<Blob>} a DOCX file; it throws for no letter that compose made
 */
export function renderDocx(letter) {
  const labels = labelWidth(letter.blocks);
  return Packer.toBlob(
    new Document({
      title: letter.title,
      creator: letter.author,
      lastModifiedBy: letter.author,
      styles: STYLES,
      numbering: { config: [{ reference: BULLETS, levels: [BULLET_LEVEL] }] },
      sections: [
        {
          properties: {
            titlePage: true,
            page: {
              size: { width: twips(PAGE.width), height: twips(PAGE.height) },
              margin: {
                top: twips(PAGE.top),
                right: twips(PAGE.right),
                bottom: twips(PAGE.bottom),
                left: twips(PAGE.left),
                header: twips(8),
                footer: twips(10),
              },
            },
          },
          footers: { first: new Footer({ children: [new Paragraph("")] }), default: pageNumbers() },
          children: letter.blocks.flatMap((block) =>
            RENDER[block.type](/** @type {never} */ (block), labels)
          ),
        },
      ],
    }),
  );
}

const lineSpacing = { line: twentieths(TYPE.line), lineRule: LineRuleType.AT_LEAST };

const BULLET_LEVEL = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(INDENT.bullet), hanging: twips(INDENT.bullet) } } },
};

/** Style ids; Word shows the Indonesian names. */
const STYLE = {
  letterhead: "LetterheadPicture",
  letterheadName: "LetterheadName",
  letterheadLine: "LetterheadLine",
  line: "Line",
  label: "RowLabel",
  value: "RowValue",
  box: "BoxText",
  notesTitle: "NotesTitle",
  note: "Note",
  spacer: "Spacer",
  verbatim: "UserID",
  signature: "LetterSignature",
  footer: "PageNumber",
};

/** @type {import("docx").IStylesOptions} */
const STYLES = {
  default: {
    document: {
      run: {
        font: FONT,
        size: TYPE.size * 2,
        language: { value: "id-ID", eastAsia: "id-ID", bidirectional: "ar-SA" },
      },
      paragraph: {
        spacing: { before: 0, after: 0, ...lineSpacing },
        // The other outputs part lines anywhere, and have as many pages. The library's types do not know it here.
        .../** @type {{}} */ ({ widowControl: false }),
      },
    },
    heading1: {
      run: { size: TYPE.size * 2, bold: true, color: "000000" },
      paragraph: {
        keepNext: true,
        spacing: { before: twentieths(SPACE.heading), after: twentieths(SPACE.afterHeading), ...lineSpacing },
      },
    },
  },
  // The library refers to this style and does not define it.
  characterStyles: [
    { id: "DefaultParagraphFont", name: "Default Paragraph Font" },
    { id: STYLE.verbatim, name: "User ID", quickFormat: true, run: { font: FIXED_FONT } },
  ],
  paragraphStyles: [
    {
      ...style(STYLE.letterhead, "Gambar Kop Surat", { alignment: AlignmentType.CENTER }),
      run: { size: 2 }, // else room for the letters' tails is left below the picture
    },
    style(STYLE.letterheadLine, "Kop Surat", { alignment: AlignmentType.CENTER }),
    {
      ...style(STYLE.letterheadName, "Nama di Kop Surat", {
        alignment: AlignmentType.CENTER,
        spacing: { line: twentieths(LETTERHEAD.nameLine), lineRule: LineRuleType.AT_LEAST },
      }),
      run: { size: LETTERHEAD.nameSize * 2, bold: true },
    },
    style(STYLE.line, "Baris", { spacing: { before: twentieths(SPACE.line) } }),
    style(STYLE.label, "Label", {}),
    style(STYLE.value, "Isian", {}),
    style(STYLE.box, "Deskripsi", {}),
    style(STYLE.notesTitle, "Judul Keterangan", {
      keepNext: true,
      spacing: { before: twentieths(SPACE.notes) },
    }),
    style(STYLE.note, "Keterangan", { keepLines: true, keepNext: true }),
    style(STYLE.spacer, "Jarak", { keepNext: true }),
    style(STYLE.signature, "Tanda Tangan", {}),
    {
      ...style(STYLE.footer, "Nomor Halaman", { alignment: AlignmentType.RIGHT }),
      run: { size: TYPE.footer * 2 },
    },
  ],
};

/**
 * @param {string} id
 * @param {string} name
 * @param {import("docx").IParagraphStylePropertiesOptions} paragraph
 */
function style(id, name, paragraph) {
  return { id, name, basedOn: "Normal", quickFormat: true, paragraph };
}

/** @type {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>, labels: number) => (Paragraph | Table)[] }} */
const RENDER = {
  letterhead({ letterhead, text, height }) {
    if (letterhead?.kind === "picture") {
      return [
        new Paragraph({ style: STYLE.letterhead, children: [picture(letterhead)] }),
        spacer(SPACE.letterhead),
      ];
    }
    if (letterhead?.kind === "typed") {
      const lines = letterhead.lines.map((line, index) =>
        new Paragraph({
          style: index === 0 ? STYLE.letterheadName : STYLE.letterheadLine,
          border: index === letterhead.lines.length - 1 ? { bottom: RULE } : undefined,
          children: [new TextRun(line)],
        })
      );
      return [...lines, spacer(SPACE.letterhead)];
    }
    // The room is a space after the paragraph, so that a letterhead typed or pasted here is not clipped.
    return [
      new Paragraph({ style: STYLE.letterheadLine, children: text ? [new TextRun(text)] : [] }),
      spacer(points(height) - TYPE.line),
    ];
  },
  line: (block) =>
    paragraphs(block.content, STYLE.line, (index) => index > 0 ? { spacing: { before: 0 } } : {}),
  heading: (block) => [new Paragraph({ style: "Heading1", text: block.text })],
  rows: (block, labels) => [rowsTable(block, labels)],
  box: (block) => [spacer(SPACE.box), boxTable(block)],
  notes: (block) => [
    new Paragraph({ style: STYLE.notesTitle, text: block.title }),
    ...block.items.map((item) =>
      new Paragraph({ style: STYLE.note, text: item, numbering: { reference: BULLETS, level: 0 } })
    ),
  ],
  signature: (block) => [spacer(SPACE.signature), signatureTable(block)],
};

/** @param {import("../types.js").Picture} image */
function picture(image) {
  const { width, height } = pictureSize(image);
  const pixels = (/** @type {number} */ mm) => Math.round((mm / 25.4) * 96);
  return new ImageRun({
    type: "jpg",
    data: image.bytes,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: PICTURE_WORDS, title: PICTURE_WORDS, description: PICTURE_WORDS },
  });
}

/**
 * @param {import("../types.js").RowsBlock} block
 * @param {number} labels width in mm
 */
function rowsTable({ rows }, labels) {
  const widths = [labels, INDENT.colon, TEXT_WIDTH - labels - INDENT.colon].map(twips);
  return new Table({
    width: { size: twips(TEXT_WIDTH), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map((row) => {
      const label = new Paragraph({
        style: STYLE.label,
        text: row.label,
        numbering: { reference: BULLETS, level: 0 },
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
    }),
  });
}

/**
 * A space where that of a paragraph would not do: a table is no paragraph and has none, and would be joined with a
 * table before it; and of the space below a paragraph and that above the next, programs keep the larger.
 *
 * @param {number} height points
 */
function spacer(height) {
  return new Paragraph({
    style: STYLE.spacer,
    spacing: { line: twentieths(height), lineRule: LineRuleType.EXACT },
  });
}

/** @param {import("../types.js").BoxBlock} block */
function boxTable(block) {
  const width = twips(TEXT_WIDTH);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: FRAME,
    margins: Object.fromEntries(["top", "bottom", "left", "right"].map((side) => [side, twips(INDENT.box)])),
    rows: [
      new TableRow({
        height: { value: twips(block.height), rule: HeightRule.ATLEAST },
        children: [cell(width, paragraphs(block.content, STYLE.box))],
      }),
    ],
  });
}

/**
 * One row that no page break cuts. Keeping paragraphs with their next would do in Word, but
 * LibreOffice leaves the first of them behind.
 *
 * @param {import("../types.js").SignatureBlock} block
 */
function signatureTable(block) {
  const width = twips(TEXT_WIDTH - INDENT.signature);
  const lines = block.lines.flatMap((line) => paragraphs(line, STYLE.signature));
  const caption = new Paragraph({
    style: STYLE.signature,
    spacing: { before: twips(block.room) },
    children: [new TextRun(block.caption)],
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    indent: { size: twips(INDENT.signature), type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: [new TableRow({ cantSplit: true, children: [cell(width, [...lines, caption])] })],
  });
}

/**
 * @param {number} width twips
 * @param {Paragraph[]} children
 */
function cell(width, children) {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    children,
  });
}

/**
 * One paragraph for each line typed.
 *
 * @param {Inline[]} content
 * @param {string} style
 * @param {(index: number) => import("docx").IParagraphOptions} [differing] what a line has of its own
 */
function paragraphs(content, style, differing = () => ({})) {
  return splitLines(content).map((line, index) =>
    new Paragraph({
      style,
      ...differing(index),
      children: line.map(({ text, verbatim }) =>
        new TextRun(verbatim ? { text, style: STYLE.verbatim, noProof: true } : text)
      ),
    })
  );
}

/**
 * A content control that Word ticks on a click. What it shows is text: the library's own box is a symbol of a font, which
 * other readers leave out.
 */
class TickBox extends CheckBox {
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

function pageNumbers() {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [
          new TextRun({ children: ["Halaman ", PageNumber.CURRENT, " dari ", PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** @param {{ style: typeof BorderStyle[keyof typeof BorderStyle], size: number, color: string }} line */
function borders(line) {
  const sides = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"];
  return Object.fromEntries(sides.map((side) => [side, line]));
}

const NO_BORDERS = borders({ style: BorderStyle.NONE, size: 0, color: "auto" });
const FRAME = borders({ style: BorderStyle.SINGLE, size: FRAME_WIDTH * 8, color: "000000" });
const RULE = { style: BorderStyle.SINGLE, size: LETTERHEAD.rule * 8, color: "000000", space: 4 };
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/**
 * @param {number} pt points
 * @returns {number} twentieths of a point, whole
 */
function twentieths(pt) {
  return Math.round(pt * 20);
}
