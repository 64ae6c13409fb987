/** The letter as a tagged PDF: what `layout` placed, written with pdfkit. */

/** @import { Letter } from "../../types.js" */
/** @import { Node, Page, Run } from "./pdf/layout.js" */

import PDFDocument from "pdfkit";
import { toBytes } from "pdfkit/output";
import { PAGE, points, TYPE } from "../sheet.js";
import { layout } from "./pdf/layout.js";

/**
 * @typedef {{ regular: Uint8Array, bold: Uint8Array }} Fonts TrueType files
 * @typedef {object} PdfOptions
 * @property {Fonts} fonts
 * @property {Date} moment written as the file's creation date; it also makes the file's identifier
 */

/**
 * @param {Letter} letter
 * @param {PdfOptions} options
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer>, missing: string[] }>} missing: characters the
 *   fonts cannot draw, each once
 */
export async function renderPdf(letter, { fonts, moment }) {
  const doc = new PDFDocument({
    size: [points(PAGE.width), points(PAGE.height)],
    margin: 0,
    autoFirstPage: false,
    font: /** @type {any} */ (null),
    pdfVersion: "1.7",
    subset: "PDF/A-2a",
    tagged: true,
    lang: "id-ID",
    displayTitle: true,
    info: {
      Title: letter.title,
      Author: letter.author,
      CreationDate: moment,
      Producer: "pdfkit",
      Creator: "Bantuan LPSE",
    },
  });
  const written = toBytes(doc);
  doc.registerFont("regular", /** @type {any} */ (fonts.regular));
  doc.registerFont("bold", /** @type {any} */ (fonts.bold));

  const { pages, root } = layout(letter, measurer(doc));
  /** @type {Map<Node, PDFKit.PDFStructureContent[]>} */
  const contents = new Map();
  for (const page of pages) {
    doc.addPage();
    paint(doc, page, contents);
  }
  const structure = structureOf(doc, root, contents);
  doc.addStructure(structure);
  structure.end();
  doc.end();
  return {
    bytes: /** @type {Uint8Array<ArrayBuffer>} */ (await written),
    missing: missingCharacters(doc, pages),
  };
}

/**
 * @param {PDFKit.PDFDocument} doc
 * @returns {import("./pdf/wrap.js").Measure}
 */
function measurer(doc) {
  /** @type {Record<string, Map<string, number>>} */
  const known = { regular: new Map(), bold: new Map() };
  return (text, bold = false) => {
    const font = bold ? "bold" : "regular";
    let width = known[font].get(text);
    if (width === undefined) {
      width = doc.font(font, TYPE.size).widthOfString(text);
      known[font].set(text, width);
    }
    return width;
  };
}

/**
 * @param {PDFKit.PDFDocument} doc
 * @param {Page} page
 * @param {Map<Node, PDFKit.PDFStructureContent[]>} contents filled: what each structure node holds
 */
function paint(doc, page, contents) {
  for (const { x, y, width, height } of page.frames) {
    doc.markContent("Artifact", { type: "Layout" });
    doc.lineWidth(0.75).rect(x, y, width, height).stroke();
    doc.endMarkedContent();
  }
  for (const run of page.runs) {
    if (run.node) {
      const content = doc.markStructureContent(run.node.tag);
      contents.set(run.node, [...(contents.get(run.node) ?? []), content]);
    } else {
      doc.markContent("Artifact", { type: "Layout" });
    }
    write(doc, run);
    doc.endMarkedContent();
  }
}

/**
 * @param {PDFKit.PDFDocument} doc
 * @param {Run} run
 */
function write(doc, { x, y, text, bold, size }) {
  // A trailing space keeps readers from joining the last word of a line to the next line's first.
  doc
    .font(bold ? "bold" : "regular", size)
    .text(`${text} `, x, y, { lineBreak: false, baseline: "alphabetic" });
}

/**
 * @param {PDFKit.PDFDocument} doc
 * @param {Node} node
 * @param {Map<Node, PDFKit.PDFStructureContent[]>} contents
 * @returns {PDFKit.PDFStructureElement}
 */
function structureOf(doc, node, contents) {
  const children = node.children
    .filter((child) => hasContent(child, contents))
    .map((child) => structureOf(doc, child, contents));
  const options = /** @type {any} */ (node.tag === "TH" ? { scope: "Row" } : {});
  return doc.struct(/** @type {any} */ (node.tag), options, [...(contents.get(node) ?? []), ...children]);
}

/**
 * An empty line of a description has a node and no text: it is no paragraph to a reader.
 *
 * @param {Node} node
 * @param {Map<Node, PDFKit.PDFStructureContent[]>} contents
 * @returns {boolean}
 */
function hasContent(node, contents) {
  return contents.has(node) || node.children.some((child) => hasContent(child, contents));
}

/**
 * @param {PDFKit.PDFDocument} doc
 * @param {Page[]} pages
 * @returns {string[]}
 */
function missingCharacters(doc, pages) {
  const font = /** @type {any} */ (doc.font("regular"))._font.font;
  const characters = new Set(pages.flatMap((page) => page.runs.flatMap((run) => [...run.text])));
  return [...characters].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0)));
}
