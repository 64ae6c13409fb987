/** Names are as long as their bytes: file systems count those, not letters. */

import { graphemes } from "./graphemes.js";

/**
 * No file system that counts allows more than 255 bytes. The rest is for what this site, browsers and mail programs
 * put before and behind: "Isian-", "-Bertanda-tangan", " (12)", ".json".
 */
export const MAX_NAME_BYTES = 200;

/**
 * @param {string} text
 * @returns {number} bytes of its UTF-8
 */
export function byteLength(text) {
  return new TextEncoder().encode(text).length;
}

/**
 * The beginning of a text that fits, no letter cut in two.
 *
 * @param {string} text
 * @param {number} maxBytes of its UTF-8
 * @returns {string} "" when not even the first letter fits
 */
export function cutToBytes(text, maxBytes) {
  let length = 0;
  let kept = "";
  // A name of many thousand letters is not counted to its end.
  for (const letter of graphemes(text.slice(0, maxBytes + 1))) {
    length += byteLength(letter);
    if (length > maxBytes) break;
    kept += letter;
  }
  return kept;
}
