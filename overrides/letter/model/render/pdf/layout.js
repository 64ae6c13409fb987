/**
 * Places a letter on pages: where each line of text stands and to which structure element it
 * belongs. Pure arithmetic: it knows a text's width, not how a PDF is written. Lengths in points,
 * from the top left corner of the page.
 */

/** @import { Block, Letter, Picture } from "../../../types.js" */
/** @import { Measure } from "./wrap.js" */

import { plain, rowLines } from "../../compose.js";
import {
  INDENT,
  labelWidth,
  LETTERHEAD,
  LONGEST_KEPT,
  PAGE,
  pictureSize,
  points,
  SPACE,
  TEXT_WIDTH,
  TYPE,
} from "../../sheet.js";
import { wrap } from "./wrap.js";

/**
 * @typedef {object} Node an element of the structure tree, in reading order
 * @property {string} tag a standard structure type (ISO 32000-1, 14.8.4)
 * @property {Node[]} children
 * @property {[number, number, number, number]} [bounds] of a figure on its page: left, top, right, bottom
 *
 * @typedef {object} Run a line of text on a page
 * @property {number} x
 * @property {number} y of the base line
 * @property {string} text
 * @property {boolean} bold
 * @property {number} size
 * @property {Node | null} node null for what is not part of the text: bullets, page numbers
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Frame
 * @typedef {{ x: number, y: number, width: number, thickness: number }} Rule
 * @typedef {Frame & { bytes: Uint8Array, node: Node }} Figure a JPEG
 * @typedef {{ runs: Run[], frames: Frame[], rules: Rule[], figures: Figure[] }} Page
 *
 * @typedef {object} Slice a horizontal strip that no page break cuts; runs count from its own top left
 * @property {number} height
 * @property {number} space above it, unless it begins a page
 * @property {boolean} keep with the next slice
 * @property {Run[]} runs
 * @property {Figure[]} figures
 * @property {number} rule thickness of a line at its top, over the text's width; 0 for none
 * @property {object | null} box slices of one framed box share this
 */

const LEFT = points(PAGE.left);
const TOP = points(PAGE.top);
const BOTTOM = points(PAGE.height - PAGE.bottom);
const WIDTH = points(TEXT_WIDTH);
const BULLET = points(INDENT.bullet);
/** From a line's top to its base line: the rest of the line is split above and below Times. */
const BASE_LINE = (TYPE.line - TYPE.size * 1.107) / 2 + TYPE.size * 0.891;

/**
 * @param {Letter} letter
 * @param {Measure} measure
 * @returns {{ pages: Page[], root: Node }}
 */
export function layout(letter, measure) {
  const root = node("Document");
  const context = { root, measure, labels: points(labelWidth(letter.blocks)) };
  const slices = letter.blocks.flatMap((block) => SLICES[block.type](/** @type {never} */ (block), context));
  const pages = paginate(slices);
  pages.slice(1).forEach((page, index) => {
    page.runs.push(pageNumber(`Halaman ${index + 2} dari ${pages.length}`, measure));
  });
  return { pages, root };
}

/** @typedef {{ root: Node, measure: Measure, labels: number }} Context labels: their width */

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

  line: (block, { root, measure }) =>
    lines(plain(block.content), child(root, "P"), { width: WIDTH, measure, space: SPACE.line }),

  heading(block, { root, measure }) {
    const slices = lines(block.text, child(root, "H1"), {
      width: WIDTH,
      measure,
      bold: true,
      space: SPACE.heading,
    });
    slices.forEach((slice) => (slice.keep = true));
    return [...slices, { ...strip(SPACE.afterHeading), keep: true }];
  },

  rows(block, { root, measure, labels: labelEnd }) {
    const table = child(root, "Table");
    const valueStart = labelEnd + points(INDENT.colon);
    return block.rows.flatMap((row) => {
      const tableRow = child(table, "TR");
      const labels = lines(row.label, child(tableRow, "TH"), {
        x: BULLET,
        width: labelEnd - BULLET,
        measure,
      });
      const head = labels[0].runs[0];
      labels[0].runs = [run("•", null), head, run(":", head.node, { x: labelEnd })];
      const data = child(tableRow, "TD");
      const values = rowLines(row).flatMap((line) =>
        lines(line, child(data, "P"), { x: valueStart, width: WIDTH - valueStart, measure })
      );
      return kept(sideBySide(labels, values));
    });
  },

  box(block, { root, measure }) {
    const box = {};
    const padding = points(INDENT.box);
    const text = plain(block.content)
      .split("\n")
      .flatMap((line) => lines(line, child(root, "P"), { x: padding, width: WIDTH - 2 * padding, measure }));
    const height = text.reduce((sum, slice) => sum + slice.height, 0);
    const filler = strip(Math.max(0, points(block.height) - 2 * padding - height) + padding);
    const slices = [strip(padding), ...text, filler];
    // No page begins or ends with the padding alone.
    slices[0].keep = true;
    slices[0].space = SPACE.box;
    slices[slices.length - 2].keep = true;
    return slices.map((slice) => ({ ...slice, box }));
  },

  notes(block, { root, measure }) {
    const title = lines(block.title, child(root, "P"), { width: WIDTH, measure, space: SPACE.notes });
    const list = child(root, "L");
    const items = block.items.map((item) => {
      const listItem = child(list, "LI");
      const label = child(listItem, "Lbl");
      const slices = lines(item, child(listItem, "LBody"), { x: BULLET, width: WIDTH - BULLET, measure });
      slices[0].runs.unshift(run("•", label));
      return slices;
    });
    // A note goes along with what follows: nobody signs a page that says nothing.
    return [...title, ...items.flat()].map((slice) => ({ ...slice, keep: true }));
  },

  signature(block, { root, measure }) {
    const x = points(INDENT.signature);
    const place = { x, width: WIDTH - x, measure };
    const above = block.lines.flatMap((line) => lines(plain(line), child(root, "P"), place));
    const caption = lines(block.caption, child(root, "P"), place);
    const slices = [...above, strip(points(block.room)), ...caption];
    slices[0].space = SPACE.signature;
    return slices.map((slice, index) => ({ ...slice, keep: index < slices.length - 1 }));
  },
};

/**
 * @param {Picture} picture
 * @param {Node} root
 * @returns {Slice[]}
 */
function pictureSlices(picture, root) {
  const size = pictureSize(picture);
  const [width, height] = [points(size.width), points(size.height)];
  const figure = {
    x: (WIDTH - width) / 2,
    y: 0,
    width,
    height,
    bytes: picture.bytes,
    node: child(root, "Figure"),
  };
  return [{ ...strip(height), figures: [figure] }, strip(SPACE.letterhead)];
}

/**
 * Centred lines, the name larger, and a rule below them.
 *
 * @param {string[]} texts
 * @param {Node} root
 * @param {Measure} measure
 * @returns {Slice[]}
 */
function typedSlices(texts, root, measure) {
  const slices = texts.flatMap((text, index) => {
    const isName = index === 0;
    const scale = isName ? LETTERHEAD.nameSize / TYPE.size : 1;
    const owner = child(root, "P");
    return wrap(text, WIDTH / scale, measure, isName).map((line) => {
      const x = (WIDTH - measure(line, isName) * scale) / 2;
      const height = isName ? LETTERHEAD.nameLine : TYPE.line;
      const item = {
        ...run(line, owner, { x, bold: isName }),
        size: TYPE.size * scale,
        y: height * BASE_LINE / TYPE.line,
      };
      return { ...strip(height), runs: [item] };
    });
  });
  const rule = { ...strip(SPACE.letterhead), rule: LETTERHEAD.rule };
  return kept([...slices, strip(4), rule]);
}

/**
 * @param {string} text
 * @param {Node} owner
 * @param {{ x?: number, width: number, measure: Measure, bold?: boolean, space?: number }} place
 * @returns {Slice[]} one a line
 */
function lines(text, owner, { x = 0, width, measure, bold = false, space = 0 }) {
  return wrap(text, width, measure, bold).map((line, index) => ({
    ...strip(TYPE.line),
    space: index === 0 ? space : 0,
    runs: line ? [run(line, owner, { x, bold })] : [],
  }));
}

/**
 * @param {number} height
 * @returns {Slice} empty
 */
function strip(height) {
  return { height, space: 0, keep: false, runs: [], figures: [], rule: 0, box: null };
}

/**
 * Two columns as one: the first line of each stands in the first slice.
 *
 * @param {Slice[]} left
 * @param {Slice[]} right
 */
function sideBySide(left, right) {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    ...strip(TYPE.line),
    runs: [...(left[index]?.runs ?? []), ...(right[index]?.runs ?? [])],
  }));
}

/**
 * Holds a short passage together.
 *
 * @param {Slice[]} slices
 */
function kept(slices) {
  const isShort = slices.length <= LONGEST_KEPT;
  return slices.map((slice, index) => ({ ...slice, keep: isShort && index < slices.length - 1 }));
}

/**
 * @param {string} text
 * @param {Node | null} owner
 * @param {{ x?: number, bold?: boolean }} [style]
 * @returns {Run} on the first line of its slice
 */
function run(text, owner, { x = 0, bold = false } = {}) {
  return { x, y: BASE_LINE, text, bold, size: TYPE.size, node: owner };
}

/**
 * Fills pages from the top. Slices kept together go to the next page together, unless they are
 * taller than a page.
 *
 * @param {Slice[]} slices
 * @returns {Page[]} at least one
 */
function paginate(slices) {
  /** @type {Page} */
  let page = { runs: [], frames: [], rules: [], figures: [] };
  const pages = [page];
  let y = TOP;
  /** @type {object | null} */
  let openBox = null;
  /** @type {object | null} the box that was open when the page was turned */
  let boxBefore = null;

  const place = (/** @type {Slice} */ slice) => {
    if (y > TOP) y += slice.space;
    page.runs.push(...slice.runs.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    page.figures.push(...slice.figures.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    if (slice.rule) page.rules.push({ x: LEFT, y, width: WIDTH, thickness: slice.rule });
    if (slice.box) {
      if (slice.box !== openBox) {
        // A box that goes on from the page before leaves some air between its edge and the text.
        const top = slice.box === boxBefore ? y - SPACE.frame : y;
        page.frames.push({ x: LEFT, y: top, width: WIDTH, height: 0 });
      }
      const frame = page.frames[page.frames.length - 1];
      frame.height = y + slice.height - frame.y;
    }
    openBox = slice.box;
    y += slice.height;
  };
  const turnPage = () => {
    if (openBox) page.frames[page.frames.length - 1].height += SPACE.frame;
    boxBefore = openBox;
    page = { runs: [], frames: [], rules: [], figures: [] };
    pages.push(page);
    y = TOP;
    openBox = null;
  };

  for (const group of groups(slices)) {
    const height = group.reduce((sum, slice) => sum + slice.space + slice.height, 0);
    const fitsOnAPage = height <= BOTTOM - TOP;
    if (fitsOnAPage && y + height > BOTTOM) turnPage();
    for (const slice of group) {
      if (y + slice.space + slice.height > BOTTOM && y > TOP) turnPage();
      place(slice);
    }
  }
  return pages;
}

/**
 * @param {Slice[]} slices
 * @returns {Slice[][]} each ends with a slice that is not kept with its next
 */
function groups(slices) {
  /** @type {Slice[][]} */
  const found = [];
  let open = false;
  for (const slice of slices) {
    if (open) found[found.length - 1].push(slice);
    else found.push([slice]);
    open = slice.keep;
  }
  return found;
}

/**
 * @param {string} text
 * @param {Measure} measure
 * @returns {Run}
 */
function pageNumber(text, measure) {
  const width = (measure(text) * TYPE.footer) / TYPE.size;
  const y = points(PAGE.height - 10);
  return { x: LEFT + WIDTH - width, y, text, bold: false, size: TYPE.footer, node: null };
}

/** @param {string} tag @returns {Node} */
function node(tag) {
  return { tag, children: [] };
}

/** @param {Node} parent @param {string} tag @returns {Node} */
function child(parent, tag) {
  const made = node(tag);
  parent.children.push(made);
  return made;
}
