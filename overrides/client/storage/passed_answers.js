/**
 * What one page of this site passes on to the next in the same tab: in the session's storage, which no other site
 * can write and no browser's history keeps, as it would an address.
 */

/** @import { KeyValues } from "./draft_store.js" */

// Under the prefix of `draft_store.js`, and deleted with them.
const KEY = "bantuan-lpse/isian/titipan";
const VERSION = 1;

/** One record at a time: the last one. It waits for its page through reloads, back and forward, until it is taken. */
export class PassedAnswers {
  /** @param {() => KeyValues} storage throws where the browser forbids it */
  constructor(storage) {
    this.storage = storage;
  }

  /**
   * @param {string} page the address's path of the page that it is for
   * @param {string} fragment answers, encoded like those of a link (`model/answers/prefill.js`), with or without `#`
   * @returns {boolean} false when the storage is full or forbidden
   */
  put(page, fragment) {
    try {
      const record = { version: VERSION, page: plain(page), fragment };
      this.storage().setItem(KEY, JSON.stringify(record));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * @param {string} page the path of the page that asks
   * @returns {string} what waits for it; "" for nothing
   */
  waiting(page) {
    try {
      const { version, page: wanted, fragment } = JSON.parse(this.storage().getItem(KEY) ?? "");
      return version === VERSION && wanted === plain(page) && typeof fragment === "string" ? fragment : "";
    } catch {
      return "";
    }
  }

  /** Deletes it: it was taken. */
  clear() {
    try {
      this.storage().removeItem(KEY);
    } catch {
      // A forbidden storage holds nothing.
    }
  }
}

/** @param {string} path @returns {string} the same for every way to write a page's address */
function plain(path) {
  return path.replace(/(index\.html)?$/, "").replace(/\/$/, "");
}
