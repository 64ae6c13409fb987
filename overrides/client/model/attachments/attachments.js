/** What becomes of the files that were chosen: a PDF stays one, neighbouring photos become one. */

import { byteLength, cutToBytes, MAX_NAME_BYTES } from "../text/bytes.js";
import { cleanLine } from "../text/text.js";

/** Endings that say what a file is, rightly or not. A name may hold dots that say nothing of the kind. */
const ENDING =
  /(?:\.(?:pdf|jpe?g|png|webp|heic|gif|bmp|tiff?|docx?|odt|rtf|txt|xlsx?|html?|zip|exe|bin|dat|tmp|part|download|crdownload))+$/i;
// What Windows allows in no name, and what would make a folder of it.
const FORBIDDEN = /[<>:"/\\|?*]+/g;

/**
 * @template {{ isPdf: boolean }} Entry
 * @param {Entry[]} entries in the order chosen
 * @returns {Entry[][]} one list for each attachment, in the same order
 */
export function attachmentsOf(entries) {
  /** @type {Entry[][]} */
  const groups = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last && !entry.isPdf && !last[0].isPdf) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

/**
 * A PDF's name as it goes out: it ends in .pdf whatever it was called, or its receiver cannot open it. Several
 * attachments begin with their number: sorted by name they keep their order.
 *
 * @param {string} name as chosen; phones give names without an ending, or none
 * @param {number} index
 * @param {number} count of all attachments
 * @returns {string} at most `MAX_NAME_BYTES`
 */
export function attachmentName(name, index, count) {
  const clean = cleanLine(name).replace(FORBIDDEN, "-");
  const ending = /\.pdf$/i.exec(clean)?.[0] ?? ".pdf";
  const number = count > 1 ? `${index + 1}-` : "";
  const stem = clean.replace(ENDING, "").replace(/^[. ]+|[. ]+$/g, "") || "lampiran";
  return number + cutToBytes(stem, MAX_NAME_BYTES - byteLength(number + ending)).trimEnd() + ending;
}
