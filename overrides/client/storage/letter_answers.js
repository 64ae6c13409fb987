/** A letter's answers, as a page finds them that does not ask them all: those of the tab, else of the device. It stores none. */

/** @import { Definition, Values } from "../model/types.js" */
/** @import { KeyValues } from "./draft_store.js" */

import { DraftStore } from "./draft_store.js";

/** What the letter's page has stored. */
export class LetterAnswers {
  #stores;
  #hadAny = false;

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
    const values = this.#values();
    this.#hadAny = values !== undefined;
    return values;
  }

  /** @returns {boolean} whether they were loaded, and have been deleted on another page since */
  get areDeleted() {
    return this.#hadAny && !this.#values();
  }

  #values() {
    return this.#stores[0].load()?.values ?? this.#stores[1].load()?.values;
  }
}
