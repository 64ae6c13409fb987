/**
 * Places a letter on pages: where each line of text stands and to which structure element it
 * belongs. Pure arithmetic: it knows a text's width, not how a PDF is written. Lengths in points,
 * from the top left corner of the page.
 */

/** @import { Block, Letter } from "../../types.js" */
/** @import { Page, Run, Slice, StructureNode } from "./slices.js" */
/** @import { Measure } from "./wrap.js" */

import { markerOf, rowLines, splitLines } from "../../letter/inlines.js";
import { INDENT, labelWidth, PAGE, SPACE, TEXT, TYPE } from "../../letter/page.js";
import { closingStart } from "../closing.js";
import { points } from "../units.js";
import { pictureSlices, typedSlices } from "./letterhead.js";
import { paginate } from "./paginate.js";
import { signatureSlices } from "./signatures.js";
import {
  BULLET,
  child,
  EDGE,
  kept,
  LEFT,
  lineByLine,
  lines,
  node,
  run,
  strip,
  tableHead,
  WIDTH,
} from "./slices.js";
import { tableSlices } from "./table.js";

/**
 * @param {Letter} letter
 * @param {Measure} measure
 * @returns {{ pages: Page[], root: StructureNode }}
 */
export function layout(letter, measure) {
  const root = node("Document");
  const context = { root, measure, blocks: letter.blocks };
  const slices = letter.blocks.map((block) => SLICES[block.type](/** @type {never} */ (block), context));
  keepWithSignatures(slices, letter.blocks);
  const pages = paginate(slices.flat());
  pages.slice(1).forEach((page, index) => {
    page.runs.push(pageNumber(TEXT.pageOf(index + 2, pages.length).join(""), measure));
  });
  return { pages, root };
}

/**
 * Nobody signs a page that says nothing, and no page comes after with nothing to sign.
 *
 * @param {Slice[][]} slices of each block
 * @param {Block[]} blocks the letter's
 */
function keepWithSignatures(slices, blocks) {
  const start = closingStart(blocks);
  slices.forEach((made, index) => {
    const isBefore = blocks[index + 1]?.type === "signatures";
    for (const slice of index >= start ? made : made.slice(isBefore ? -1 : made.length)) slice.keep = true;
  });
}

/** @typedef {{ root: StructureNode, measure: Measure, blocks: Block[] }} Context blocks: the letter's */

/** @type {{ [T in Block["type"]]: (block: Extract<Block, { type: T }>, context: Context) => Slice[] }} */
const SLICES = {
  letterhead(block, { root, measure }) {
    const { letterhead } = block;
    if (letterhead?.kind === "picture") return pictureSlices(letterhead, root);
    if (letterhead?.kind === "typed") return typedSlices(letterhead.lines, root, measure);
    const slice = strip(points(block.height));
    if (block.text) {
      const x = (WIDTH - measure(block.text)) / 2;
      slice.runs.push(run(block.text, child(root, "P"), { x }));
    }
    return [slice];
  },

  title({ text, number }, { root, measure }) {
    const place = { width: WIDTH, measure, align: /** @type {const} */ ("center") };
    const title = lines(text, child(root, "H1"), {
      ...place,
      font: "bold",
      underline: true,
      space: SPACE.title,
    });
    const below = number.length > 0 ? lines(splitLines(number), child(root, "P"), place) : [];
    return [...title, ...below].map((slice) => ({ ...slice, keep: true }));
  },

  line: ({ content, align }, { root, measure }) =>
    lines(splitLines(content), child(root, "P"), {
      width: WIDTH,
      measure,
      space: SPACE.line,
      align,
    }),

  heading(block, { root, measure }) {
    const slices = lines(block.text, child(root, "H1"), {
      width: WIDTH,
      measure,
      font: "bold",
      space: SPACE.heading,
    });
    slices.forEach((slice) => (slice.keep = true));
    return [...slices, { ...strip(SPACE.afterHeading), keep: true }];
  },

  rows(block, { root, measure, blocks }) {
    const table = child(root, "Table");
    const labelEnd = points(labelWidth(block, blocks));
    const bullet = block.bullet ? BULLET : 0;
    const valueStart = labelEnd + points(INDENT.colon);
    const slices = block.rows.flatMap((row) => {
      const tableRow = child(table, "TR");
      const labels = lines(row.label, tableHead(tableRow, "Row"), {
        x: bullet,
        width: labelEnd - bullet,
        measure,
      });
      const [head] = labels[0].runs;
      labels[0].runs = [
        ...(block.bullet ? [run("•", null)] : []),
        head,
        run(":", head.node, { x: labelEnd }),
      ];
      const data = child(tableRow, "TD");
      const typed = rowLines(row);
      const values = typed.flatMap((line) =>
        lines([line], child(data, "P"), { x: valueStart, width: WIDTH - valueStart, measure })
      );
      return kept(lineByLine([labels, values]), typed.length);
    });
    if (!block.bullet) slices[0].space = SPACE.line;
    return slices;
  },

  box(block, { root, measure }) {
    const box = [{ x: 0, width: WIDTH }];
    const text = splitLines(block.content)
      .flatMap((line) => lines([line], child(root, "P"), { x: EDGE, width: WIDTH - 2 * EDGE, measure }))
      .map((slice) => ({ ...slice, edge: EDGE }));
    const height = text.reduce((sum, slice) => sum + slice.height, 0);
    const filler = strip(Math.max(0, points(block.height) - 2 * EDGE - height) + EDGE);
    const slices = [{ ...strip(EDGE), space: SPACE.box }, ...text, filler];
    // No page begins or ends with the edge alone.
    slices[0].keep = true;
    slices[slices.length - 2].keep = true;
    return slices.map((slice) => ({ ...slice, box }));
  },

  list({ title, marker, items, isKept }, { root, measure }) {
    const space = isKept ? SPACE.notes : SPACE.line;
    const above = title ? lines(title, child(root, "P"), { width: WIDTH, measure }) : [];
    const list = child(root, "L");
    const indent = marker === "bullet" ? BULLET : points(INDENT.marker);
    const below = items.flatMap((item, index) => {
      const listItem = child(list, "LI");
      const label = child(listItem, "Lbl");
      const place = { x: indent, width: WIDTH - indent, measure };
      const slices = lines(splitLines(item), child(listItem, "LBody"), place);
      slices[0].runs.unshift(run(markerOf(marker, index), label));
      return kept(slices, splitLines(item).length);
    });
    const slices = [...above.map((slice) => ({ ...slice, keep: true })), ...below];
    slices[0].space = space;
    // What is kept goes along with what follows: nobody signs a page that says nothing.
    return isKept ? slices.map((slice) => ({ ...slice, keep: true })) : slices;
  },

  table: (block, { root, measure }) => tableSlices(block, root, measure),
  signatures: (block, { root, measure }) => signatureSlices(block, root, measure),
};

/**
 * @param {string} text
 * @param {Measure} measure
 * @returns {Run}
 */
function pageNumber(text, measure) {
  const width = (measure(text) * TYPE.footer) / TYPE.size;
  const y = points(PAGE.height - 10);
  return { ...run(text, null, { x: LEFT + WIDTH - width }), y, size: TYPE.footer };
}
