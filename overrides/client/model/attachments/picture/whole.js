/** Whether a picture's file is all there. Browsers show half a picture as if it were a whole one. */

/** @import { Kind } from "../file_kind.js" */

import { readJpeg } from "./jpeg.js";
import { hasAllRows } from "./png_rows.js";

/**
 * Looks at a file's own structure. A hole among a JPEG's or a WebP's pixels leaves no trace there.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Kind} kind of a picture
 * @returns {Promise<boolean>} false when its end or a PNG's rows are missing, or when a check sum shows that it has been
 *   changed
 */
export async function isWholePicture(bytes, kind) {
  if (kind === "png") return await isWholePng(bytes);
  if (kind === "webp") return isWholeWebp(bytes);
  if (kind === "heic") return isWholeHeic(bytes);
  return readJpeg(bytes).isWhole;
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes of a whole picture
 * @param {Kind} kind
 * @returns {boolean} whether no part of it is see-through, for sure
 */
export function isOpaque(bytes, kind) {
  if (kind === "webp") return nameAt(bytes, 12) === "VP8 ";
  return kind === "jpeg";
}

/**
 * Chunks up to the one named IEND, each that a decoder needs with its check sum (PNG, third edition, 5).
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<boolean>}
 */
async function isWholePng(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let head = new Uint8Array();
  const pixels = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const name = nameAt(bytes, at + 4);
    if (!/^[A-Za-z]{4}$/.test(name) || (at === 8 && name !== "IHDR")) return false;
    if (end > bytes.length) return false;
    const isNeeded = /^[A-Z]/.test(name);
    if (isNeeded && crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    const content = bytes.subarray(at + 8, end - 4);
    if (name === "IHDR") head = content;
    if (name === "IDAT") pixels.push(content);
    if (name === "IEND") return await hasAllRows(head, pixels);
    at = end;
  }
  return false;
}

/**
 * Chunks that fill the length which the file itself names (RFC 9649).
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {boolean}
 */
function isWholeWebp(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = 8 + view.getUint32(4, true);
  // Some programs leave out the byte that makes the last chunk's length even.
  if (whole > bytes.length + 1) return false;
  let hasPixels = false;
  for (let at = 12; at + 8 <= Math.min(whole, bytes.length);) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return false;
    if (["VP8 ", "VP8L", "ANMF"].includes(nameAt(bytes, at))) hasPixels = true;
    at += 8 + length + (length % 2);
  }
  return hasPixels;
}

/**
 * Boxes up to both the one that describes the picture and the one that holds it (ISO 14496-12, 4.2); others may follow.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {boolean}
 */
function isWholeHeic(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const missing = new Set(["meta", "mdat"]);
  for (let at = 0; missing.size > 0;) {
    if (at + 16 > bytes.length) return false;
    const short = view.getUint32(at);
    missing.delete(nameAt(bytes, at + 4));
    // 1: a longer number follows; 0: up to the end.
    const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short || bytes.length - at;
    if (length < 8 || at + length > bytes.length) return false;
    at += length;
  }
  return true;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {string} four letters
 */
function nameAt(bytes, at) {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** @type {Uint32Array | undefined} */
let table;

/**
 * @param {Uint8Array} bytes
 * @returns {number} CRC-32 as PNG and zip have it
 */
function crc32(bytes) {
  table ??= Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = table[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
