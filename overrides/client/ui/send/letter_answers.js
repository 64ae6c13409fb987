/** The letter's answers, as this page finds them: those of the tab, else of the device. It stores none itself. */

/** @import { Definition, Values } from "../../model/types.js" */
/** @import { LetterForm } from "../answers/letter_form.js" */

import { DraftStore } from "../../storage/draft_store.js";

/** What the letter's page has stored. */
export class LetterAnswers {
  #stores;
  #hadAny = false;

  /** @param {Definition} letter */
  constructor(letter) {
    this.#stores = [
      new DraftStore(letter, () => sessionStorage, { hasCompany: false }),
      new DraftStore(letter, () => localStorage),
    ];
  }

  /** @param {LetterForm} form gets them, where nobody has written in it and the browser brought nothing back */
  fillIn(form) {
    const values = this.#load();
    this.#hadAny = values !== undefined;
    if (values) form.write(form.untouched(values), new Date());
  }

  /** @returns {boolean} whether they were stored, and have been deleted on another page */
  get areDeleted() {
    return this.#hadAny && !this.#load();
  }

  /** @returns {Values | undefined} */
  #load() {
    return this.#stores[0].load()?.values ?? this.#stores[1].load()?.values;
  }
}
