/** All that the visitor has filled in: the form's answers and the letterhead, read and written as one. */

/** @import { Answers, Values } from "../../model/types.js" */
/** @import { LetterForm } from "./letter_form.js" */
/** @import { LetterheadChooser } from "../letter/letterhead_chooser.js" */

/** The form's event after answers were written otherwise than by typing. */
const WRITTEN = "answers-written";

/** The form and its letterhead chooser together. */
export class FormState {
  /**
   * @param {LetterForm} form
   * @param {LetterheadChooser | null} letterhead null for a letter without room for one
   * @param {() => void} changed called after answers were written here; typing is an input event of the form
   */
  constructor(form, letterhead, changed) {
    this.form = form;
    this.letterhead = letterhead;
    this.changed = changed;
  }

  /** @returns {Answers} */
  read() {
    return { values: this.form.values(), letterhead: this.letterhead?.answers() ?? null };
  }

  /** @returns {boolean} whether nobody has filled anything in: neither the visitor, nor a browser that goes back */
  isBlank() {
    const today = this.form.definition.fields.filter((field) => field.today).map(({ id }) => id);
    return [...this.form.form.elements].every((element) => {
      const { type, name, value, defaultValue, checked, defaultChecked } =
        /** @type {HTMLInputElement} */ (element);
      if (type === "checkbox" || type === "radio") return !name || checked === defaultChecked;
      const isText = defaultValue !== undefined && type !== "file" && !today.includes(name);
      return !isText || value === defaultValue;
    });
  }

  /**
   * @param {{ values: Values, letterhead?: Answers["letterhead"] }} answers what is not given stays
   * @returns {Promise<string>} what could not be taken over, in Indonesian; "" when all could
   */
  async write({ values, letterhead }) {
    this.form.write(values, new Date());
    this.form.form.dispatchEvent(new Event(WRITTEN));
    const isWhole = !letterhead || !this.letterhead || await this.letterhead.write(letterhead);
    this.changed();
    return isWhole ? "" : "Gambar kop tidak dapat dibuka; pilih lagi gambarnya.";
  }

  /**
   * @param {() => void} run after answers were written otherwise than by typing
   * @param {AddEventListenerOptions} [options]
   */
  onWritten(run, options) {
    this.form.form.addEventListener(WRITTEN, run, options);
  }

  /** Empties everything. */
  clear() {
    this.form.reset(new Date());
    this.letterhead?.reset();
    this.changed();
  }
}
