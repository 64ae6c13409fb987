/** Photographed or scanned pages as one tagged PDF, each on an A4 page of its own. */

import { toBytes } from "pdfkit/output";
import { PAGE, points } from "../sheet.js";
import { newDocument } from "./pdf/new_document.js";

/**
 * @typedef {object} ScannedPage
 * @property {Uint8Array} bytes a JPEG, upright
 * @property {number} width pixels
 * @property {number} height pixels
 */

/**
 * @param {ScannedPage[]} pages in reading order
 * @param {{ title: string, moment: Date, subset?: "PDF/UA" | "PDF/A-1b" }} options
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function renderScan(pages, { title, moment, subset = "PDF/UA" }) {
  const doc = newDocument({ title, author: "", moment, subset });
  const written = toBytes(doc);
  const root = doc.struct("Document");
  pages.forEach((page, index) => {
    const isWide = page.width > page.height;
    const [width, height] = isWide ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    doc.addPage({ size: [points(width), points(height)], margin: 0 });
    const scale = Math.min(points(width) / page.width, points(height) / page.height);
    const box = { width: page.width * scale, height: page.height * scale };
    const content = doc.markStructureContent("Figure");
    doc.image(
      /** @type {any} */ (page.bytes),
      (points(width) - box.width) / 2,
      (points(height) - box.height) / 2,
      box,
    );
    doc.endMarkedContent();
    const alt = `${title}, halaman ${index + 1} dari ${pages.length}, hasil pindai`;
    const bbox = [0, 0, points(width), points(height)];
    root.add(doc.struct("Figure", /** @type {any} */ ({ alt, bbox }), [content]));
  });
  doc.addStructure(root);
  root.end();
  doc.end();
  return /** @type {Uint8Array<ArrayBuffer>} */ (await written);
}
