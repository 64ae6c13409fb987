/** All that the visitor has filled in: the form's answers and the letterhead, read and written as one. */

/** @import { Answers, Definition, Values } from "../../model/types.js" */
/** @import { LetterForm } from "./letter_form.js" */
/** @import { LetterheadChooser } from "../letterhead/letterhead_chooser.js" */

const TEXT = { pictureFailed: "Gambar kop tidak dapat dibuka; pilih lagi gambarnya." };

/** The form's event after answers were written otherwise than by typing. */
const WRITTEN = "answers-written";

/** The form and its letterhead chooser together. */
export class FormState {
  #letterhead;
  #changed;

  /**
   * @param {LetterForm} form
   * @param {LetterheadChooser | null} letterhead null for a letter without room for one
   * @param {() => void} changed called after answers were written here; typing is an input event of the form
   */
  constructor(form, letterhead, changed) {
    this.form = form;
    this.#letterhead = letterhead;
    this.#changed = changed;
  }

  /** @returns {Definition} */
  get definition() {
    return this.form.definition;
  }

  /** @returns {Answers} */
  read() {
    return { values: this.form.values(), letterhead: this.#letterhead?.answers() ?? null };
  }

  /** @returns {string} the present answers: equal for equal answers */
  snapshot() {
    return JSON.stringify(this.read());
  }

  /**
   * @param {Answers} answers
   * @returns {boolean} whether the form shows them; what is not given is not compared
   */
  shows({ values, letterhead }) {
    const here = this.read();
    return JSON.stringify({ ...here.values, ...values }) === JSON.stringify(here.values) &&
      (!letterhead || !here.letterhead || JSON.stringify(letterhead) === JSON.stringify(here.letterhead));
  }

  /** @returns {boolean} whether nobody has filled anything in: neither the visitor, nor a browser that goes back */
  isBlank() {
    return this.form.isBlank();
  }

  /**
   * @param {{ values: Values, letterhead?: Answers["letterhead"] }} answers what is not given stays
   * @returns {Promise<string>} what could not be taken over, in Indonesian; "" when all could
   */
  async write({ values, letterhead }) {
    this.form.write(values, new Date());
    this.form.form.dispatchEvent(new Event(WRITTEN));
    const isComplete = !letterhead || !this.#letterhead || await this.#letterhead.write(letterhead);
    this.#changed();
    return isComplete ? "" : TEXT.pictureFailed;
  }

  /** Empties everything. */
  clear() {
    this.form.reset(new Date());
    this.#letterhead?.reset();
    this.#changed();
  }

  /** @param {() => void} run after the visitor, or what fills in for them, has changed an answer */
  onTyped(run) {
    // A browser or a password manager that fills in may fire the one or the other.
    for (const type of ["input", "change"]) {
      this.form.form.addEventListener(type, ({ target }) => {
        if (this.form.isAnswer(/** @type {HTMLInputElement} */ (target))) run();
      });
    }
  }

  /** @param {() => void} run after answers were written otherwise than by typing */
  onWritten(run) {
    this.form.form.addEventListener(WRITTEN, run);
  }
}
