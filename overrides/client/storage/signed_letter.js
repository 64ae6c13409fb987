/**
 * The letter that was signed on the screen, as a PDF: the letter's page puts it here, and the page that sends takes it along.
 * In the session's storage alone, so that it is gone with the tab.
 */

/** @import { KeyValues } from "./draft_store.js" */

import { bytesOfDataUrl } from "../model/text/data_url.js";

// Under the prefix of `draft_store.js`, and deleted with them.
const KEY = "bantuan-lpse/isian/bertanda-tangan";
const VERSION = 1;

/**
 * @typedef {object} Signed
 * @property {string} letter id of its definition
 * @property {string} name of the file
 * @property {Uint8Array<ArrayBuffer>} bytes a PDF
 */

/** One at a time: the last one that was made. */
export class SignedLetter {
  #storage;

  /** @param {() => KeyValues} storage throws where the browser forbids it */
  constructor(storage) {
    this.#storage = storage;
  }

  /**
   * @param {Signed} signed
   * @returns {boolean} false when the storage is full or forbidden; then none is there
   */
  put({ letter, name, bytes }) {
    this.clear();
    try {
      const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      const record = { version: VERSION, letter, name, pdf: btoa(characters) };
      this.#storage().setItem(KEY, JSON.stringify(record));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * @param {string} letter id of the one that is sent
   * @returns {Signed | null} null for none, or that of another letter
   */
  load(letter) {
    try {
      const { version, letter: kept, name, pdf } = JSON.parse(this.#storage().getItem(KEY) ?? "");
      if (version !== VERSION || kept !== letter || typeof name !== "string") return null;
      return { letter, name, bytes: bytesOfDataUrl(`,${pdf}`) };
    } catch {
      return null;
    }
  }

  /** Deletes it: the letter says something else now, or its signature was taken away. */
  clear() {
    try {
      this.#storage().removeItem(KEY);
    } catch {
      // A forbidden storage holds nothing.
    }
  }
}
