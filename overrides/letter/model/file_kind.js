/** What a file is by its first bytes: its name and its type are only what somebody calls it. */

/** How many of a file's first bytes tell what it is: so far down readers look for a PDF's mark. */
export const TELLING_BYTES = 1024;

/** WebP's begins other formats too, which then fail to load. @type {[Kind, number[]][]} */
const PICTURES = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["webp", [0x52, 0x49, 0x46, 0x46]],
];

/** @typedef {"empty" | "pdf" | "png" | "jpeg" | "webp" | "heic" | "other"} Kind */

/**
 * @param {Uint8Array} start
 * @returns {Kind}
 */
export function fileKind(start) {
  if (start.length === 0) return "empty";
  const picture = PICTURES.find(([, signature]) => signature.every((byte, index) => start[index] === byte));
  if (picture) return picture[0];
  const text = String.fromCharCode(...start.subarray(0, TELLING_BYTES));
  if (text.includes("%PDF-")) return "pdf";
  return /^.{4}ftyp(hei|hev|mif1|msf1)/s.test(text) ? "heic" : "other";
}
