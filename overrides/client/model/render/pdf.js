/** The letter as a tagged PDF: what `layout` placed, written with pdfkit. */

/** @import { Letter } from "../types.js" */
/** @import { StructureNode, Page, Run } from "./pdf/layout.js" */
/** @import { Segment } from "./pdf/segments.js" */

import { toBytes } from "pdfkit/output";
import { FRAME, PICTURE_WORDS, TYPE } from "../letter/page.js";
import { newDocument } from "./pdf/new_document.js";
import { layout } from "./pdf/layout.js";
import { segmentsOf } from "./pdf/segments.js";

/**
 * @typedef {"regular" | "bold" | "fixed"} Font
 *
 * @typedef {{ regular: Uint8Array, bold: Uint8Array, fixed?: Uint8Array }} Fonts TrueType files; the last, whose every
 *   character has a glyph of its own, is for letters with a User ID
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
export async function renderPdf(letter, { fonts, raster, moment, subset = "PDF/UA" }) {
  const doc = newDocument({ title: letter.title, author: letter.author, moment, subset });
  const written = toBytes(doc);
  /** @type {Partial<Record<Font, { hasGlyphForCodePoint: (codePoint: number) => boolean }>>} */
  const faces = {};
  for (const [name, file] of Object.entries(fonts)) {
    doc.registerFont(name, /** @type {any} */ (file));
    const embedded = /** @type {any} */ (doc.font(name))._font;
    if (name === "fixed") copyExactly(embedded);
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
  embedded.layoutRun = (/** @type {string} */ text) => {
    const glyphs = Array.from(text, (character) => embedded.font.glyphForCodePoint(character.codePointAt(0)));
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
function write({ doc, raster, segments }, { x, y, text, font, size, goesOn }) {
  const put = (/** @type {string} */ part) =>
    doc.font(font, size).text(part, x, y, { lineBreak: false, baseline: "alphabetic" });
  for (const { text: part, isDrawn } of segments(text, font)) {
    if (isDrawn) {
      const picture = raster.draw(part, { size, font });
      if (!picture) continue;
      doc.markContent("Span", { actual: part });
      const { width, height } = picture;
      doc.image(/** @type {any} */ (picture.bytes), x, y - picture.baseLine, { width, height });
      put(" "); // readers drop a Span that holds no text
      doc.endMarkedContent();
      x += width;
    } else {
      put(part);
      x += doc.widthOfString(part);
    }
  }
  // A trailing space keeps readers from joining the last word of a line to the next line's first. A User ID gets none:
  // where it is longer than a line, it is copied in one piece.
  if (!goesOn && font !== "fixed") put(" ");
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
  if (node.tag === "TH") return { scope: "Row" };
  if (node.tag === "Figure") return { alt: PICTURE_WORDS, bbox: node.bounds, placement: "Block" };
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
