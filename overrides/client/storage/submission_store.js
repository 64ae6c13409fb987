/** The letters that were sent, stored on the device when the visitor records them. */

/** @import { Submission } from "../model/submission/submission.js" */
/** @import { KeyValues } from "./draft_store.js" */

import { isRecord } from "../model/is_record.js";
import { readSubmission } from "../model/submission/submission.js";

export const KEY = "bantuan-lpse/permohonan";

/** The list "Permohonan saya". */
export class SubmissionStore {
  /** @param {() => KeyValues} storage throws where the browser forbids it */
  constructor(storage) {
    this.storage = storage;
  }

  /** @returns {Submission[]} the newest first; what this program did not write is left out */
  list() {
    return this.entries().map(readSubmission).filter((submission) => submission !== null);
  }

  /** @returns {boolean} whether a newer version of this site wrote them, in a way that this one cannot read */
  get isNewer() {
    const stored = /** @type {{ version?: unknown } | null} */ (this.stored());
    return !(Number(stored?.version ?? 0) <= 0);
  }

  /**
   * Adds a submission, or replaces the one with its id. What another version of this site added stays.
   *
   * @param {Submission} submission
   * @returns {boolean} false when the storage is full or forbidden, or holds what a newer version wrote
   */
  save(submission) {
    const entries = this.entries();
    const place = entries.findIndex((entry) => readSubmission(entry)?.id === submission.id);
    if (place < 0) return this.replace([submission, ...entries]);
    const before = Object.entries(/** @type {Submission} */ (readSubmission(entries[place])));
    const isSame = new Map(before.map(([name, value]) => [name, JSON.stringify(value)]));
    const changed = Object.entries(submission).filter(([name, value]) =>
      isSame.get(name) !== JSON.stringify(value)
    );
    entries[place] = { .../** @type {object} */ (entries[place]), ...Object.fromEntries(changed) };
    return this.replace(entries);
  }

  /**
   * @param {string} id
   * @returns {() => boolean} puts it back, as `save` does
   */
  remove(id) {
    const entries = this.entries();
    const place = entries.findIndex((entry) => readSubmission(entry)?.id === id);
    if (place < 0) return () => false;
    const [removed] = entries.splice(place, 1);
    if (entries.some(isRecord)) this.replace(entries);
    else this.clear();
    return () => {
      const now = this.entries();
      const isBack = now.some((entry) => readSubmission(entry)?.id === id); // another tab may have put it back
      if (!isBack) now.splice(place, 0, removed);
      return this.replace(now);
    };
  }

  /**
   * Deletes them all, also what a newer version wrote.
   *
   * @returns {() => boolean} puts them back, beside those that were noted since
   */
  clear() {
    const before = this.stored();
    try {
      this.storage().removeItem(KEY);
    } catch {
      // A forbidden storage holds nothing.
    }
    return () => {
      const since = this.entries();
      const ids = new Set(since.map((entry) => readSubmission(entry)?.id)); // a file may have brought some back
      const isGone = (/** @type {unknown} */ entry) => !ids.has(readSubmission(entry)?.id ?? "");
      return Array.isArray(before)
        ? this.#put([...since, ...before.filter(isGone)])
        : since.length === 0 && this.#put(before);
    };
  }

  /** @returns {unknown[]} as they are stored */
  entries() {
    const stored = this.stored();
    return Array.isArray(stored) ? stored : [];
  }

  /** @returns {unknown} all that is stored, as it is; null for nothing */
  stored() {
    try {
      return JSON.parse(this.storage().getItem(KEY) ?? "null");
    } catch {
      return null;
    }
  }

  /**
   * @param {unknown[]} entries all of them, as they are to be stored
   * @returns {boolean} as `save`
   */
  replace(entries) {
    return !this.isNewer && this.#put(entries);
  }

  /** @param {unknown} all */
  #put(all) {
    try {
      this.storage().setItem(KEY, JSON.stringify(all));
      return true;
    } catch {
      return false;
    }
  }
}
