/** Files for tests, written as texts. */

/**
 * @param {string} text a letter a byte
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOf(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * @param {Uint8Array} bytes
 * @returns {string} a letter a byte
 */
export function textOf(bytes) {
  return String.fromCharCode(...bytes);
}
