/** Remembers which answers are where, so that nobody loses any by leaving the page. */

/** @import { FormState } from "../answers/form_state.js" */

/** @typedef {"blank" | "tab" | "device" | "file"} Place "blank": the page as it was before anything was filled in */

/** The last answers of each place. */
export class SafeCopies {
  #formState;
  /** Snapshots. @type {Partial<Record<Place, string>>} */
  #copies = {};

  /** @param {FormState} formState */
  constructor(formState) {
    this.#formState = formState;
  }

  /**
   * @param {Place} place
   * @param {string} [answers] a snapshot; otherwise the answers of now
   */
  add(place, answers = this.#formState.snapshot()) {
    this.#copies[place] = answers;
  }

  /** @param {Place} place that holds nothing any more */
  remove(place) {
    delete this.#copies[place];
  }

  /**
   * @param {...Place} places any of all, where none is given
   * @returns {boolean} whether one of them holds the answers as they stand
   */
  hold(...places) {
    const now = this.#formState.snapshot();
    const all = /** @type {Place[]} */ (Object.keys(this.#copies));
    return (places.length > 0 ? places : all).some((place) => this.#copies[place] === now);
  }

  /** Everything was deleted: only the page as it stands now loses nothing. */
  clear() {
    this.#copies = {};
    this.add("blank");
  }
}
