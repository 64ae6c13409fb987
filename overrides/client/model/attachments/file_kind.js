/** What a file is by its first bytes: its name and its type are only what somebody calls it. */

/** How many of a file's first bytes tell what it is: so far down readers look for a PDF's mark. */
export const SIGNATURE_BYTES = 1024;

/** @typedef {"empty" | "pdf" | "png" | "jpeg" | "webp" | "heic" | "other"} Kind */

/** @type {[Kind, RegExp][]} */
const PICTURES = [
  ["png", /^\x89PNG/],
  ["jpeg", /^\xff\xd8\xff/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["heic", /^.{4}ftyp(hei|hev|mif1|msf1)/s],
];
/**
 * How programs, scripts, archives, documents, pictures and films begin: one that holds a PDF's mark is no PDF. Other bytes
 * before the mark, such as those that an old Mac put there, are passed over by readers.
 */
const OTHERS = [
  "MZ",
  "\x7fELF",
  "\xcf\xfa\xed\xfe",
  "#!",
  "PK",
  "Rar!",
  "7z",
  "\x1f\x8b",
  "\xd0\xcf\x11\xe0",
  "GIF8",
  "BM",
  "II*\0",
  "MM\0*",
];
const FILM = /^.{4}ftyp/s;
/** A web page, RTF or JSON, with or without a byte-order mark. */
const MARKUP = /^(\xef\xbb\xbf)?\s*[<{[]/;

/**
 * @param {Uint8Array} start
 * @returns {Kind}
 */
export function fileKind(start) {
  if (start.length === 0) return "empty";
  const text = String.fromCharCode(...start.subarray(0, SIGNATURE_BYTES));
  const picture = PICTURES.find(([, signature]) => signature.test(text));
  if (picture) return picture[0];
  const isOther = [MARKUP, FILM].some((beginning) => beginning.test(text)) ||
    OTHERS.some((beginning) => text.startsWith(beginning));
  const mark = text.indexOf("%PDF-");
  return mark < 0 || isOther || isText(text.slice(0, mark)) ? "other" : "pdf";
}

/**
 * @param {string} before what stands before a PDF's mark
 * @returns {boolean} whether people or programs wrote it to be read
 */
function isText(before) {
  const text = before.replace(/^\xef\xbb\xbf/, "");
  // A printer's commands may stand before a PDF that it was sent.
  const isBinary = [...text].some((sign) => sign < " " && /\S/.test(sign));
  return /\S/.test(text) && !isBinary && !text.startsWith("@PJL");
}
