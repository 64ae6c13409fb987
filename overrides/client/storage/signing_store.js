/**
 * Signature and stamp of a letter that is signed on the screen, and where they stand: in the session's storage alone, so that
 * they are gone with the tab.
 */

/** @import { Mark, Place } from "../model/signing/placing.js" */
/** @import { KeyValues } from "./draft_store.js" */

const VERSION = 1;
const URL_START = "data:image/png;base64,";

/**
 * @typedef {{ url: string, place: Place }} KeptMark url: a data URL of a PNG, clear where the paper was
 *
 * @typedef {object} StoredSigning
 * @property {Partial<Record<Mark, KeptMark>>} marks
 * @property {string} answers what tells those apart that were signed
 */

/** What one letter's page keeps. */
export class SigningStore {
  #key;
  #storage;

  /**
   * @param {string} letter id of its definition
   * @param {() => KeyValues} storage throws where the browser forbids it
   */
  constructor(letter, storage) {
    // Under the prefix of `draft_store.js`, which knows it, and deleted with the rest.
    this.#key = `bantuan-lpse/isian/surat/${letter}/tanda-tangan`;
    this.#storage = storage;
  }

  /** @returns {boolean} whether a signature is there; it may have been deleted on another page */
  get isThere() {
    return this.#text() !== null;
  }

  /**
   * @param {StoredSigning} kept
   * @returns {boolean} false when the storage is full or forbidden; then nothing is there
   */
  save({ marks, answers }) {
    this.clear();
    try {
      this.#storage().setItem(this.#key, JSON.stringify({ version: VERSION, marks, answers }));
      return true;
    } catch {
      return false;
    }
  }

  /** @returns {StoredSigning | null} null for nothing, and for what this program did not write */
  load() {
    try {
      const { version, marks, answers } = JSON.parse(this.#text() ?? "");
      const known = Object.entries(marks).filter(([mark]) => mark === "signature" || mark === "stamp");
      if (version !== VERSION || typeof answers !== "string" || known.length === 0) return null;
      return known.every(([, mark]) => isMark(mark)) ? { marks: Object.fromEntries(known), answers } : null;
    } catch {
      return null;
    }
  }

  clear() {
    try {
      this.#storage().removeItem(this.#key);
    } catch {
      // A forbidden storage holds nothing.
    }
  }

  #text() {
    try {
      return this.#storage().getItem(this.#key);
    } catch {
      return null;
    }
  }
}

/** @param {any} mark */
function isMark({ url, place }) {
  const { x, y, width, height } = place;
  return typeof url === "string" && url.startsWith(URL_START) &&
    [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0;
}
