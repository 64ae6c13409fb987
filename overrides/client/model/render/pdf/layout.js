/**
 * Places a letter on pages: where each line of text stands and to which structure element it
 * belongs. Pure arithmetic: it knows a text's width, not how a PDF is written. Lengths in points,
 * from the top left corner of the page.
 */

/** @import { Block, Inline, Letter, Picture } from "../../types.js" */
/** @import { Font } from "../pdf.js" */
/** @import { Measure, Span } from "./wrap.js" */

import { rowLines, splitLines } from "../../letter/inlines.js";
import {
  FRAME,
  INDENT,
  labelWidth,
  LETTERHEAD,
  MAX_KEPT_TOGETHER,
  PAGE,
  pictureSize,
  SPACE,
  TEXT_WIDTH,
  TYPE,
} from "../../letter/page.js";
import { points } from "../units.js";
import { wrap } from "./wrap.js";

/**
 * @typedef {object} StructureNode an element of the structure tree, in reading order
 * @property {string} tag a standard structure type (ISO 32000-1, 14.8.4)
 * @property {StructureNode[]} children
 * @property {[number, number, number, number]} [bounds] of a figure on its page: left, top, right, bottom
 *
 * @typedef {object} Run a line of text on a page, or a part of one in a font of its own
 * @property {number} x
 * @property {number} y of the base line
 * @property {string} text
 * @property {Font} font
 * @property {number} size
 * @property {boolean} goesOn whether the next run goes on with the same word or line
 * @property {StructureNode | null} node null for what is not part of the text: bullets, page numbers
 *
 * @typedef {{ x: number, y: number, width: number, height: number }} Frame
 * @typedef {{ x: number, y: number, width: number, thickness: number }} Rule
 * @typedef {Frame & { bytes: Uint8Array, node: StructureNode }} Figure a JPEG
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
 * @property {number} edge what has to fit below it if the page is turned: a box is closed on each page
 */

const LEFT = points(PAGE.left);
const TOP = points(PAGE.top);
const BOTTOM = points(PAGE.height - PAGE.bottom);
const WIDTH = points(TEXT_WIDTH);
/** From a box's outside to its text. */
const EDGE = points(INDENT.box) + FRAME;
const BULLET = points(INDENT.bullet);
/** From a line's top to its base line: the rest of the line is split above and below Times. */
const BASE_LINE = (TYPE.line - TYPE.size * 1.107) / 2 + TYPE.size * 0.891;

/**
 * @param {Letter} letter
 * @param {Measure} measure
 * @returns {{ pages: Page[], root: StructureNode }}
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

/** @typedef {{ root: StructureNode, measure: Measure, labels: number }} Context labels: their width */

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
    lines(splitLines(block.content), child(root, "P"), { width: WIDTH, measure, space: SPACE.line }),

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
      const [head] = labels[0].runs;
      labels[0].runs = [run("•", null), head, run(":", head.node, { x: labelEnd })];
      const data = child(tableRow, "TD");
      const typed = rowLines(row);
      const values = typed.flatMap((line) =>
        lines([line], child(data, "P"), { x: valueStart, width: WIDTH - valueStart, measure })
      );
      return kept(sideBySide(labels, values), typed.length);
    });
  },

  box(block, { root, measure }) {
    const box = {};
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
    const above = block.lines.flatMap((line) => lines(splitLines(line), child(root, "P"), place));
    const caption = lines(block.caption, child(root, "P"), place);
    const slices = [...above, strip(points(block.room)), ...caption];
    slices[0].space = SPACE.signature;
    return slices.map((slice, index) => ({ ...slice, keep: index < slices.length - 1 }));
  },
};

/**
 * @param {Picture} picture
 * @param {StructureNode} root
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
 * @param {StructureNode} root
 * @param {Measure} measure
 * @returns {Slice[]}
 */
function typedSlices(texts, root, measure) {
  const slices = texts.flatMap((text, index) => {
    const isName = index === 0;
    const font = isName ? "bold" : "regular";
    const scale = isName ? LETTERHEAD.nameSize / TYPE.size : 1;
    const owner = child(root, "P");
    return wrap([{ text, font }], WIDTH / scale, measure).map(([{ text: line }]) => {
      const x = (WIDTH - measure(line, font) * scale) / 2;
      const height = isName ? LETTERHEAD.nameLine : TYPE.line;
      const item = {
        ...run(line, owner, { x, font }),
        size: TYPE.size * scale,
        y: height * BASE_LINE / TYPE.line,
      };
      return { ...strip(height), runs: [item] };
    });
  });
  const rule = { ...strip(LETTERHEAD.rule + SPACE.letterhead), rule: LETTERHEAD.rule };
  return kept([...slices, strip(4), rule], texts.length);
}

/**
 * @param {string | Inline[][]} text what stands in it, line by line
 * @param {StructureNode} owner
 * @param {{ x?: number, width: number, measure: Measure, font?: Font, space?: number }} place
 * @returns {Slice[]} one a line
 */
function lines(text, owner, { x = 0, width, measure, font = "regular", space = 0 }) {
  const content = typeof text === "string" ? [[{ text, font }]] : text.map((line) => line.map(spanOf));
  return content.flatMap((line) => wrap(line, width, measure)).map((spans, index) => ({
    ...strip(TYPE.line),
    space: index === 0 ? space : 0,
    runs: runsOf(spans, owner, x, measure),
  }));
}

/** @param {Inline} inline @returns {Span} */
function spanOf({ text, verbatim }) {
  return { text, font: verbatim ? "fixed" : "regular" };
}

/**
 * @param {Span[]} spans of one line
 * @param {StructureNode} owner
 * @param {number} x where the line begins
 * @param {Measure} measure
 * @returns {Run[]}
 */
function runsOf(spans, owner, x, measure) {
  let end = x;
  return spans.map(({ text, font }, index) => {
    const start = end;
    end += measure(text, font);
    return { ...run(text, owner, { x: start, font }), goesOn: index < spans.length - 1 };
  });
}

/**
 * @param {number} height
 * @returns {Slice} empty
 */
function strip(height) {
  return { height, space: 0, keep: false, runs: [], figures: [], rule: 0, box: null, edge: 0 };
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
 * @param {number} typed how many lines were typed
 */
function kept(slices, typed) {
  return slices.map((slice, index) => ({
    ...slice,
    keep: typed <= MAX_KEPT_TOGETHER && index < slices.length - 1,
  }));
}

/**
 * @param {string} text
 * @param {StructureNode | null} owner
 * @param {{ x?: number, font?: Font }} [style]
 * @returns {Run} on the first line of its slice
 */
function run(text, owner, { x = 0, font = "regular" } = {}) {
  return { x, y: BASE_LINE, text, font, size: TYPE.size, goesOn: false, node: owner };
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

  const place = (/** @type {Slice} */ slice) => {
    if (y > TOP) y += slice.space;
    page.runs.push(...slice.runs.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    page.figures.push(...slice.figures.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    if (slice.rule) {
      page.rules.push({ x: LEFT, y: y + slice.rule / 2, width: WIDTH, thickness: slice.rule });
    }
    if (slice.box) {
      if (slice.box !== openBox) page.frames.push({ x: LEFT, y, width: WIDTH, height: 0 });
      const frame = page.frames[page.frames.length - 1];
      frame.height = y + slice.height - frame.y;
    }
    openBox = slice.box;
    y += slice.height;
  };
  const turnPage = (/** @type {Slice} */ next) => {
    const goesOn = openBox !== null && next.box === openBox;
    if (goesOn) page.frames[page.frames.length - 1].height += EDGE;
    page = {
      runs: [],
      frames: goesOn ? [{ x: LEFT, y: TOP, width: WIDTH, height: 0 }] : [],
      rules: [],
      figures: [],
    };
    pages.push(page);
    y = goesOn ? TOP + EDGE : TOP;
    if (!goesOn) openBox = null;
  };

  for (const group of groups(slices)) {
    const height = group.reduce((sum, slice) => sum + slice.space + slice.height, 0) +
      group[group.length - 1].edge;
    const fitsOnAPage = height <= BOTTOM - TOP;
    if (fitsOnAPage && y + height > BOTTOM) turnPage(group[0]);
    for (const slice of group) {
      if (y + slice.space + slice.height + slice.edge > BOTTOM && y > TOP) turnPage(slice);
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
  return { ...run(text, null, { x: LEFT + WIDTH - width }), y, size: TYPE.footer };
}

/** @param {string} tag @returns {StructureNode} */
function node(tag) {
  return { tag, children: [] };
}

/** @param {StructureNode} parent @param {string} tag @returns {StructureNode} */
function child(parent, tag) {
  const made = node(tag);
  parent.children.push(made);
  return made;
}
