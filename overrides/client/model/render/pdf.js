/** The letter as a tagged PDF: what `layout` placed, written with pdfkit. */

/** @import { Letter } from "../types.js" */
/** @import { StructureNode, Page, Run } from "./pdf/slices.js" */
/** @import { Segment } from "./pdf/segments.js" */

import { toBytes } from "pdfkit/output";
import { graphemes } from "../text/graphemes.js";
import { FRAME, TYPE } from "../letter/page.js";
import { newDocument } from "./pdf/new_document.js";
import { layout } from "./pdf/layout.js";
import { segmentsOf } from "./pdf/segments.js";
import { toUnicodeCmap } from "./pdf/to_unicode.js";

/**
 * @typedef {"regular" | "bold" | "fixed"} Font
 *
 * @typedef {{ regular: Uint8Array, bold: Uint8Array, blank: Uint8Array, fixed?: Uint8Array }} Fonts TrueType files. The
 *   glyphs of `blank` show nothing; `fixed`, whose every character has a glyph of its own, is for letters with a User ID
 *
 * @typedef {{ size: number, font: Font }} Style size in points
 *
 * @typedef {object} Picture
 * @property {Uint8Array} bytes a JPEG, black on white
 * @property {number} width points
 * @property {number} height points
 * @property {number} baseLine from its top, in points
 *
 * @typedef {object} Raster draws text that the fonts cannot
 * @property {(text: string, style: Style) => number} measure its width in points
 * @property {(text: string, style: Style) => Picture | null} draw null where it cannot: the text's place stays empty
 *
 * @typedef {object} PdfOptions
 * @property {Fonts} fonts
 * @property {Raster} raster
 * @property {Date} moment written as the file's creation date; it also makes the file's identifier
 * @property {string} [creator] the site that makes it
 * @property {"PDF/UA" | "PDF/A-1b"} [subset] what the file claims to be; the second is for validators
 *
 * @typedef {object} Writer
 * @property {PDFKit.PDFDocument} doc
 * @property {Raster} raster
 * @property {(text: string, font: Font) => Segment[]} segments
 */

/**
 * @param {Letter} letter
 * @param {PdfOptions} options
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer>, drawn: string[] }>} drawn: the texts that the
 *   fonts lack and that stand as pictures or nowhere, each once
 * @throws what the raster throws, when a text needs it
 */
export async function renderPdf(letter, { fonts, raster, moment, creator, subset = "PDF/UA" }) {
  const doc = newDocument({ title: letter.title, author: letter.author, creator, moment, subset });
  const written = toBytes(doc);
  /** @type {Partial<Record<Font, { hasGlyphForCodePoint: (codePoint: number) => boolean }>>} */
  const faces = {};
  for (const [name, file] of Object.entries(fonts)) {
    doc.registerFont(name, /** @type {any} */ (file));
    const embedded = /** @type {any} */ (doc.font(name))._font;
    if (name === "fixed") copyExactly(embedded);
    if (name === "blank") standFor(doc, embedded);
    faces[/** @type {Font} */ (name)] = embedded.font;
  }
  /** @type {Writer} */
  const writer = {
    doc,
    raster,
    segments: (text, font) => segmentsOf(text, (codePoint) => !!faces[font]?.hasGlyphForCodePoint(codePoint)),
  };

  const { pages, root } = layout(letter, measurer(writer));
  /** @type {Map<StructureNode, PDFKit.PDFStructureContent[]>} */
  const contents = new Map();
  for (const page of pages) {
    doc.addPage();
    paint(writer, page, contents);
  }
  const structure = structureOf(doc, root, contents);
  doc.addStructure(structure);
  structure.end();
  doc.end();

  const texts = pages.flatMap((page) => page.runs.flatMap((run) => writer.segments(run.text, run.font)));
  const drawn = new Set(texts.filter(({ isDrawn }) => isDrawn).map(({ text }) => text));
  return { bytes: /** @type {Uint8Array<ArrayBuffer>} */ (await written), drawn: [...drawn] };
}

/**
 * Sets one glyph for each code point. Elsewhere fontkit joins letters with their marks and hides what is unseen: right
 * for the eye, but what is copied would be other characters.
 *
 * @param {any} embedded pdfkit's font
 */
function copyExactly(embedded) {
  setGlyphs(
    embedded,
    (text) => Array.from(text, (character) => embedded.font.glyphForCodePoint(character.codePointAt(0))),
  );
}

/**
 * Sets a glyph of the blank font for each character, whatever it is: each new one gets the next, and stands in the file for
 * that character from then on.
 *
 * @param {PDFKit.PDFDocument} doc
 * @param {any} embedded pdfkit's font
 */
function standFor(doc, embedded) {
  const { font } = embedded;
  /** @type {Map<string, any>} */
  const given = new Map();
  const glyphOf = (/** @type {string} */ character) => {
    if (!given.has(character) && given.size + 1 < font.numGlyphs) {
      given.set(character, font.getGlyph(given.size + 1, [character.codePointAt(0)]));
    }
    return given.get(character);
  };
  setGlyphs(embedded, (text) => Array.from(text, glyphOf).filter(Boolean));
  embedded.toUnicodeCmap = () => {
    const cmap = doc.ref({});
    cmap.end(toUnicodeCmap(embedded.unicode));
    return cmap;
  };
}

/**
 * @param {any} embedded pdfkit's font
 * @param {(text: string) => any[]} glyphsOf
 */
function setGlyphs(embedded, glyphsOf) {
  embedded.layoutRun = (/** @type {string} */ text) => {
    const glyphs = glyphsOf(text);
    const positions = glyphs.map((glyph) => {
      const advance = glyph.advanceWidth * embedded.scale;
      return { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance };
    });
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  };
}

/**
 * @param {Writer} writer
 * @returns {import("./pdf/wrap.js").Measure}
 */
function measurer({ doc, raster, segments }) {
  /** @type {Record<Font, Map<string, number>>} */
  const known = { regular: new Map(), bold: new Map(), fixed: new Map() };
  const size = TYPE.size;
  return (text, font = "regular") => {
    let width = known[font].get(text);
    if (width === undefined) {
      width = 0;
      for (const { text: part, isDrawn } of segments(text, font)) {
        width += isDrawn ? raster.measure(part, { size, font }) : doc.font(font, size).widthOfString(part);
      }
      known[font].set(text, width);
    }
    return width;
  };
}

/**
 * @param {Writer} writer
 * @param {Page} page
 * @param {Map<StructureNode, PDFKit.PDFStructureContent[]>} contents filled: what each structure node holds
 */
function paint(writer, page, contents) {
  const { doc } = writer;
  for (const { x, y, width, height } of page.frames) {
    doc.markContent("Artifact", { type: "Layout" });
    doc.lineWidth(FRAME).rect(x + FRAME / 2, y + FRAME / 2, width - FRAME, height - FRAME).stroke();
    doc.endMarkedContent();
  }
  for (const { x, y, width, thickness } of page.rules) {
    doc.markContent("Artifact", { type: "Layout" });
    doc.lineWidth(thickness).moveTo(x, y).lineTo(x + width, y).stroke();
    doc.endMarkedContent();
  }
  for (const { x, y, width, height, bytes, node } of page.figures) {
    contents.set(node, [doc.markStructureContent(node.tag)]);
    doc.image(/** @type {any} */ (bytes), x, y, { width, height });
    doc.endMarkedContent();
    node.bounds = [x, y, x + width, y + height];
  }
  for (const run of page.runs) {
    if (run.node) {
      const content = doc.markStructureContent(run.node.tag);
      contents.set(run.node, [...(contents.get(run.node) ?? []), content]);
    } else {
      doc.markContent("Artifact", { type: "Layout" });
    }
    write(writer, run);
    doc.endMarkedContent();
  }
}

/**
 * @param {Writer} writer
 * @param {Run} run
 */
function write({ doc, raster, segments }, { x, y, text, font, size, goesOn, stretch = 0 }) {
  const put = (/** @type {string} */ part) =>
    doc.font(font, size).text(part, x, y, { lineBreak: false, baseline: "alphabetic" });
  for (const { text: part, isDrawn } of segments(text, font)) {
    if (isDrawn) {
      const picture = raster.draw(part, { size, font });
      if (!picture) continue;
      const { width, height } = picture;
      doc.image(/** @type {any} */ (picture.bytes), x, y - picture.baseLine, { width, height });
      putUnseen(doc, part, { x, y, width, size });
      x += width;
    } else {
      // Word by word, where spaces are wider: a space stays a character that readers find.
      for (const word of stretch ? part.match(/\S* |\S+/g) ?? [] : [part]) {
        put(word);
        x += doc.widthOfString(word) + (word.endsWith(" ") ? stretch : 0);
      }
    }
  }
  // A trailing space keeps readers from joining the last word of a line to the next line's first. A User ID gets none:
  // where it is longer than a line, it is copied in one piece.
  if (!goesOn && font !== "fixed") put(" ");
}

/** Letters of such scripts, with what stands between them. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[\s\p{P}\p{M}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/gu;

/**
 * Lays text that shows nothing over its picture, to be found, selected and copied: many readers pass over what a file says
 * that a picture stands for.
 *
 * @param {PDFKit.PDFDocument} doc
 * @param {string} text
 * @param {{ x: number, y: number, width: number, size: number }} place all in points
 */
function putUnseen(doc, text, { x, y, width, size }) {
  // Readers turn such letters round, which stand in a file as they are seen, from the left.
  const seen = text.replace(RIGHT_TO_LEFT, (letters) => graphemes(letters).reverse().join(""));
  const own = doc.font("blank", size).widthOfString(seen);
  if (own === 0) return;
  doc.addContent(`${((100 * width) / own).toFixed(2)} Tz`);
  doc.text(seen, x, y, { lineBreak: false, baseline: "alphabetic" });
  doc.addContent("100 Tz");
}

/**
 * @param {PDFKit.PDFDocument} doc
 * @param {StructureNode} node
 * @param {Map<StructureNode, PDFKit.PDFStructureContent[]>} contents
 * @returns {PDFKit.PDFStructureElement}
 */
function structureOf(doc, node, contents) {
  const children = node.children
    .filter((child) => hasContent(child, contents))
    .map((child) => structureOf(doc, child, contents));
  return doc.struct(/** @type {any} */ (node.tag), optionsOf(node), [
    ...(contents.get(node) ?? []),
    ...children,
  ]);
}

/**
 * @param {StructureNode} node
 * @returns {any}
 */
function optionsOf(node) {
  if (node.scope) return { scope: node.scope };
  if (node.tag === "Figure") return { alt: node.words, bbox: node.bounds, placement: "Block" };
  return {};
}

/**
 * An empty line of a description has a node and no text: it is no paragraph to a reader.
 *
 * @param {StructureNode} node
 * @param {Map<StructureNode, PDFKit.PDFStructureContent[]>} contents
 * @returns {boolean}
 */
function hasContent(node, contents) {
  return contents.has(node) || node.children.some((child) => hasContent(child, contents));
}
