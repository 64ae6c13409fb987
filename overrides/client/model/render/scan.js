/** Photographed or scanned pages as one tagged PDF, each on an A4 page of its own. */

import { toBytes } from "pdfkit/output";
import { PAGE } from "../letter/page.js";
import { points } from "./units.js";
import { newDocument } from "./pdf/new_document.js";

/** @import { Orientation } from "../attachments/picture/jpeg.js" */

const TEXT = {
  page: (/** @type {string} */ title, /** @type {number} */ page, /** @type {number} */ pages) =>
    `${title}, halaman ${page} dari ${pages}, hasil pindai`,
};

/**
 * @typedef {object} ScannedPage
 * @property {Uint8Array} bytes a JPEG
 * @property {number} width pixels, as they are stored
 * @property {number} height the same
 * @property {Orientation} orientation how the page turns it upright
 */

/**
 * @param {ScannedPage[]} pages in reading order
 * @param {{ title: string, moment: Date, creator?: string, subset?: "PDF/UA" | "PDF/A-1b" }} options
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function renderScan(pages, { title, moment, creator, subset = "PDF/UA" }) {
  const doc = newDocument({ title, author: "", creator, moment, subset });
  const written = toBytes(doc);
  const root = doc.struct("Document");
  pages.forEach((page, index) => {
    const { turns, isMirrored } = page.orientation;
    const [across, down] = turns % 2 ? [page.height, page.width] : [page.width, page.height];
    const [width, height] = across > down ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
    doc.addPage({ size: [points(width), points(height)], margin: 0 });
    const scale = Math.min(points(width) / across, points(height) / down);
    const box = { width: page.width * scale, height: page.height * scale };
    const content = doc.markStructureContent("Figure");
    doc.save().translate(points(width) / 2, points(height) / 2);
    if (turns) doc.rotate(turns * 90);
    if (isMirrored) doc.scale(-1, 1);
    doc.image(/** @type {any} */ (page.bytes), -box.width / 2, -box.height / 2, box).restore();
    doc.endMarkedContent();
    const alt = TEXT.page(title, index + 1, pages.length);
    const bbox = [0, 0, points(width), points(height)];
    root.add(doc.struct("Figure", /** @type {any} */ ({ alt, bbox }), [content]));
  });
  doc.addStructure(root);
  root.end();
  doc.end();
  return /** @type {Uint8Array<ArrayBuffer>} */ (await written);
}
