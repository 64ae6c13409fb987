/** Pictures for tests, written as texts, a letter a byte: their structure is real, their pixels are not. */

import { crc32, deflateSync } from "node:zlib";
import { bytesOf } from "./bytes.js";

export const PIXELS = "\x12\x34\x56\x78";

/** @param {number} value @param {number} bytes */
const big = (value, bytes) =>
  Array.from({ length: bytes }, (_, index) => String.fromCharCode((value >> (8 * (bytes - 1 - index))) & 255))
    .join("");

/**
 * @param {number} marker
 * @param {string} content
 */
export function segment(marker, content) {
  return `\xff${String.fromCharCode(marker)}${big(content.length + 2, 2)}${content}`;
}

/**
 * @param {object} [parts]
 * @param {number} [parts.frame] its marker
 * @param {number} [parts.precision]
 * @param {number} [parts.components]
 * @param {number} [parts.height]
 * @param {number} [parts.scans]
 * @param {string} [parts.pixels] of each scan
 * @param {string} [parts.notes] segments after the beginning
 * @param {string} [parts.between] segments before each scan
 * @param {string} [parts.after] segments after the scans
 */
export function jpeg(
  {
    frame = 0xc0,
    precision = 8,
    components = 3,
    height = 40,
    scans = 1,
    pixels = PIXELS,
    notes = "",
    between = "",
    after = "",
  } = {},
) {
  const size = `${big(precision, 1)}${big(height, 2)}${big(30, 2)}${big(components, 1)}`;
  const scan = `${between}${segment(0xc4, "\0table")}${segment(0xda, "\x01\x01\0\0\x3f\0")}${pixels}`;
  return [
    `\xff\xd8${notes}${segment(0xdb, "\0quantities")}`,
    segment(frame, size + "\x01\x22\0".repeat(components)),
    `${segment(0xdd, "\0\x04")}${scan.repeat(scans)}${after}\xff\xd9`,
  ].join("");
}

/**
 * @param {string} name
 * @param {string} content
 * @param {string} [sum] what its check sum is of
 */
export function chunk(name, content, sum = name + content) {
  return `${big(content.length, 4)}${name}${content}${big(crc32(bytesOf(sum)), 4)}`;
}

/** @param {number} count @returns {string} that many rows of 30 pixels in three colours */
export function rows(count) {
  return String.fromCharCode(...deflateSync(new Uint8Array(count * 91)));
}

export const PNG = {
  start: "\x89PNG\r\n\x1a\n",
  head: chunk("IHDR", `${big(30, 4)}${big(40, 4)}\x08\x02\0\0\0`),
  pixels: chunk("IDAT", rows(40)),
  end: chunk("IEND", ""),
};

/**
 * @param {[string, string][]} chunks
 * @param {number} [more] bytes that it claims to have besides
 */
export function webp(chunks, more = 0) {
  const body = chunks.map(([name, content]) =>
    `${name}${little(content.length)}${content}${content.length % 2 ? "\0" : ""}`
  ).join("");
  return `RIFF${little(4 + body.length + more)}WEBP${body}`;
}

/** @param {number} value */
const little = (value) => [...big(value, 4)].reverse().join("");

/**
 * @param {object} [parts]
 * @param {number} [parts.orientation]
 * @param {boolean} [parts.isLittle]
 * @returns {string} a segment's content
 */
export function EXIF({ orientation = 1, isLittle = true } = {}) {
  const number = (/** @type {number} */ value, /** @type {number} */ bytes) =>
    isLittle ? [...big(value, bytes)].reverse().join("") : big(value, bytes);
  const entry = (/** @type {number} */ tag, /** @type {number} */ value) =>
    `${number(tag, 2)}${number(3, 2)}${number(1, 4)}${number(value, 2)}\0\0`;
  const head = `${isLittle ? "II" : "MM"}${number(42, 2)}${number(8, 4)}`;
  return `Exif\0\0${head}${number(2, 2)}${entry(0x010f, 7)}${entry(0x0112, orientation)}${number(0, 4)}`;
}
