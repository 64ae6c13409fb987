/** An empty PDF that claims what every file of ours claims: tagged, titled, in Indonesian. */

import PDFDocument from "pdfkit";
import { PAGE } from "../../letter/page.js";
import { points } from "../units.js";

/**
 * @param {object} properties
 * @param {string} properties.title
 * @param {string} properties.author "" for none
 * @param {string} [properties.creator] the site that makes it
 * @param {Date} properties.moment written as the file's creation date; it also makes the file's identifier
 * @param {"PDF/UA" | "PDF/A-1b"} properties.subset what the file claims to be; the second is for validators
 * @returns {PDFKit.PDFDocument} without pages; each one added is A4 without margins
 */
export function newDocument({ title, author, creator, moment, subset }) {
  const doc = new PDFDocument({
    size: [points(PAGE.width), points(PAGE.height)],
    margin: 0,
    autoFirstPage: false,
    font: /** @type {any} */ (null),
    pdfVersion: subset === "PDF/UA" ? "1.7" : "1.4",
    subset: /** @type {any} */ (subset),
    tagged: true,
    lang: "id-ID",
    displayTitle: true,
    info: {
      Title: title,
      ...(author && { Author: author }),
      CreationDate: moment,
      Producer: "pdfkit",
      ...(creator && { Creator: creator }),
    },
  });
  escapeMetadata(doc);
  return doc;
}

/**
 * pdfkit pastes the file's properties into XML as they are; "PT A & B" would break it. They have been
 * written as PDF strings when the XML is made, so from then on they may be escaped.
 *
 * @param {any} doc
 */
function escapeMetadata(doc) {
  const endMetadata = doc.endMetadata;
  doc.endMetadata = () => {
    for (const [key, value] of Object.entries(doc.info)) {
      if (typeof value === "string") {
        doc.info[key] = value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      }
    }
    endMetadata.call(doc);
  };
}
