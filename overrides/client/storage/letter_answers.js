/** A letter's answers, as a page finds them that does not ask them all: those of the tab, else of the device. It stores none. */

/** @import { Definition, Values } from "../model/types.js" */
/** @import { KeyValues } from "./draft_store.js" */

import { DraftStore } from "./draft_store.js";

/** What the letter's page has stored. */
export class LetterAnswers {
  #stores;
  /** @type {Values | undefined} */
  #loaded;

  /**
   * @param {Definition} letter
   * @param {() => KeyValues} tab throws where the browser forbids it
   * @param {() => KeyValues} device likewise
   */
  constructor(letter, tab, device) {
    this.#stores = [new DraftStore(letter, tab, { hasCompany: false }), new DraftStore(letter, device)];
  }

  /** @returns {Values | undefined} */
  load() {
    return this.#loaded = this.#values();
  }

  /** @returns {Values} those that are other ones than were loaded: another page has changed them since, and they are loaded now */
  loadChanged() {
    const before = this.#loaded ?? {};
    const isOther = (/** @type {[string, Values[string]]} */ [id, value]) =>
      JSON.stringify(value) !== JSON.stringify(before[id]);
    return Object.fromEntries(Object.entries(this.load() ?? {}).filter(isOther));
  }

  /** @returns {boolean} whether they were loaded, and have been deleted on another page since */
  get areDeleted() {
    return this.#loaded !== undefined && !this.#values();
  }

  #values() {
    return this.#stores[0].load()?.values ?? this.#stores[1].load()?.values;
  }
}
