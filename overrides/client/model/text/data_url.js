/** Bytes in an address. */

/**
 * @param {string} url a data URL in base64
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {DOMException} it is no base64
 */
export function bytesOfDataUrl(url) {
  return Uint8Array.from(atob(url.split(",")[1]), (character) => character.charCodeAt(0));
}
