/** Texts measured as files and their names are: in bytes of UTF-8. */

/**
 * @param {string} text
 * @returns {number}
 */
export function byteLength(text) {
  return new TextEncoder().encode(text).length;
}

/**
 * @param {string} text
 * @param {number} mostBytes
 * @returns {string} as much of its beginning as has room, no code point cut in two
 */
export function cutToBytes(text, mostBytes) {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(mostBytes));
  return text.slice(0, read);
}
