/** The letter as a Word document, with styles of its own that a secretary can change in one place. */

/** @import { Table } from "docx" */
/** @import { Block, Letter } from "../types.js" */

import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from "docx";
import { INDENT, LETTERHEAD, PAGE, pictureSize, SPACE, TEXT, TYPE } from "../letter/page.js";
import { closingStart } from "./closing.js";
import { paragraphs, picture, spacer } from "./docx/parts.js";
import { signaturesTable } from "./docx/signatures.js";
import { NUMBERING, STYLE, STYLES } from "./docx/styles.js";
import { boxTable, keptTogether, linedTable, rowsTable } from "./docx/tables.js";
import { points, twips } from "./units.js";

const RULE = { style: BorderStyle.SINGLE, size: LETTERHEAD.rule * 8, color: "000000", space: 4 };

/**
 * @param {Letter} letter
 * @returns {Promise<Blob>} a DOCX file; it throws for no letter that compose made
 */
export function renderDocx(letter) {
  return Packer.toBlob(
    new Document({
      title: letter.title,
      creator: letter.author,
      lastModifiedBy: letter.author,
      styles: STYLES,
      numbering: { config: Object.entries(NUMBERING).map(([reference, levels]) => ({ reference, levels })) },
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
          children: childrenOf(letter.blocks),
        },
      ],
    }),
  );
}

/** @param {Block[]} blocks the letter's */
function childrenOf(blocks) {
  const children = blocks.map((block) => RENDER[block.type](/** @type {never} */ (block), blocks));
  const start = closingStart(blocks);
  const [space, ...closing] = children.slice(start).flat();
  return [...children.slice(0, start).flat(), ...(closing.length > 0 ? [space, keptTogether(closing)] : [])];
}

/** @type {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>, blocks: Block[]) => (Paragraph | Table)[] }} */
const RENDER = {
  letterhead({ letterhead, text, height }) {
    if (letterhead?.kind === "picture") {
      return [
        new Paragraph({
          style: STYLE.letterhead,
          children: [picture(letterhead, pictureSize(letterhead), TEXT.picture)],
        }),
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
  title: ({ text, number }) => [
    new Paragraph({ style: STYLE.title, text }),
    ...(number.length > 0 ? paragraphs(number, STYLE.titleNumber) : []),
  ],
  line: (block, blocks) =>
    paragraphs(block.content, STYLE.line, (index) => ({
      ...(blocks[blocks.indexOf(block) + 1]?.type === "signatures" && { keepNext: true }),
      ...(index > 0 && { spacing: { before: 0 } }),
      ...(block.align !== "left" && { alignment: ALIGNMENT[block.align] }),
    })),
  heading: (block) => [new Paragraph({ style: "Heading1", text: block.text })],
  rows: (block, blocks) => [...(block.bullet ? [] : [spacer(SPACE.line)]), rowsTable(block, blocks)],
  box: (block) => [spacer(SPACE.box), boxTable(block)],
  list(block, blocks) {
    const { title, marker, items, isKept } = block;
    const styles = isKept ? [STYLE.notesTitle, STYLE.note] : [STYLE.listTitle, STYLE.item];
    const own = { numbering: { reference: marker, level: 0, instance: blocks.indexOf(block) } };
    // A line of an item that is no new item stands below its text.
    const more = { indent: { left: twips(marker === "bullet" ? INDENT.bullet : INDENT.marker) } };
    return [
      title ? new Paragraph({ style: styles[0], text: title }) : spacer(SPACE.line),
      ...items.flatMap((item) => paragraphs(item, styles[1], (index) => index > 0 ? more : own)),
    ];
  },
  table: (block) => [spacer(SPACE.line), linedTable(block)],
  signatures: (block) => [spacer(SPACE.signature), signaturesTable(block)],
};

const ALIGNMENT = {
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

function pageNumbers() {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        children: [
          new TextRun({ children: TEXT.pageOf(PageNumber.CURRENT, PageNumber.TOTAL_PAGES) }),
        ],
      }),
    ],
  });
}
