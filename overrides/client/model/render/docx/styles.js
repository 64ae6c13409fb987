/** The styles of the Word document: a secretary can change each in one place. */

import { AlignmentType, LevelFormat, LineRuleType } from "docx";
import { INDENT, LETTERHEAD, SPACE, TYPE } from "../../letter/page.js";
import { twentieths, twips } from "../units.js";

const FONT = "Times New Roman";
const FIXED_FONT = "Courier New";

const lineSpacing = { line: twentieths(TYPE.line), lineRule: LineRuleType.AT_LEAST };

/** Style ids; Word shows the Indonesian names. */
export const STYLE = {
  letterhead: "LetterheadPicture",
  letterheadName: "LetterheadName",
  letterheadLine: "LetterheadLine",
  title: "LetterTitle",
  titleNumber: "LetterNumber",
  line: "Line",
  label: "RowLabel",
  value: "RowValue",
  box: "BoxText",
  listTitle: "ListTitle",
  item: "ListItem",
  notesTitle: "NotesTitle",
  note: "Note",
  head: "TableHead",
  cell: "TableCell",
  spacer: "Spacer",
  verbatim: "UserID",
  signature: "LetterSignature",
  signatory: "Signatory",
  signed: "SignaturePicture",
  footer: "PageNumber",
};

/** @type {import("docx").IStylesOptions} */
export const STYLES = {
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
    {
      ...style(STYLE.title, "Judul Surat", {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: twentieths(SPACE.title) },
      }),
      run: { bold: true, underline: {} },
    },
    style(STYLE.titleNumber, "Nomor Surat", { alignment: AlignmentType.CENTER, keepNext: true }),
    style(STYLE.line, "Baris", { spacing: { before: twentieths(SPACE.line) } }),
    style(STYLE.label, "Label", {}),
    style(STYLE.value, "Isian", {}),
    style(STYLE.box, "Deskripsi", {}),
    style(STYLE.listTitle, "Judul Daftar", { keepNext: true, spacing: { before: twentieths(SPACE.line) } }),
    style(STYLE.item, "Butir", { keepLines: true }),
    style(STYLE.notesTitle, "Judul Keterangan", {
      keepNext: true,
      spacing: { before: twentieths(SPACE.notes) },
    }),
    style(STYLE.note, "Keterangan", { keepLines: true, keepNext: true }),
    {
      ...style(STYLE.head, "Judul Kolom", { alignment: AlignmentType.CENTER, keepNext: true }),
      run: { bold: true },
    },
    style(STYLE.cell, "Sel", {}),
    style(STYLE.spacer, "Jarak", { keepNext: true }),
    style(STYLE.signature, "Tanda Tangan", {}),
    style(STYLE.signatory, "Penanda Tangan Berdampingan", { alignment: AlignmentType.CENTER }),
    { ...style(STYLE.signed, "Gambar Tanda Tangan", {}), run: { size: 2 } }, // as below a letterhead
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

/** How each kind of list is numbered; Word goes on with it where an item is added. */
export const NUMBERING = {
  bullet: numbering(LevelFormat.BULLET, "•", INDENT.bullet),
  number: numbering(LevelFormat.DECIMAL, "%1.", INDENT.marker),
  letter: numbering(LevelFormat.LOWER_LETTER, "%1.", INDENT.marker),
};

/**
 * @param {(typeof LevelFormat)[keyof typeof LevelFormat]} format
 * @param {string} text
 * @param {number} indent mm
 */
function numbering(format, text, indent) {
  const paragraph = { indent: { left: twips(indent), hanging: twips(indent) } };
  return [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph } }];
}
