/** The form: reads its answers, and fills in what can be known before the visitor types. */

/** @import { Definition, Field, Values } from "../types.js" */

import { isoDay } from "../model/dates.js";

/** The letter's form on the page. */
export class LetterForm {
  /**
   * @param {HTMLFormElement} form made by letter.html from the same definition
   * @param {Definition} definition
   * @param {Date} now for fields that start as today
   */
  constructor(form, definition, now) {
    this.form = form;
    this.definition = definition;
    /**
     * Fields that copy another one, until the visitor writes there.
     *
     * @type {Set<Field>}
     */
    this.followers = new Set();
    this.start(now);
    form.addEventListener("input", (event) => this.#follow(event));
    // `method="dialog"` sends nothing by itself; this keeps Enter from doing anything at all.
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /**
   * Takes the form as it stands: new, or with the answers that the browser brought back.
   *
   * @param {Date} now
   */
  start(now) {
    for (const field of this.definition.fields) {
      const input = this.input(field);
      if (field.today && input.value === "") input.value = isoDay(now);
      if (!field.follows) continue;
      const isCopy = input.value === this.input({ id: field.follows }).value;
      if (isCopy) this.followers.add(field);
      else this.followers.delete(field);
    }
  }

  /** @returns {Values} */
  values() {
    const data = new FormData(this.form);
    return Object.fromEntries(
      this.definition.fields.map(({ id, kind }) => {
        const all = data.getAll(id).map(String);
        return [id, kind === "choices" ? all : all[0] ?? ""];
      }),
    );
  }

  /**
   * The input to focus for a field: of choices, the first.
   *
   * @param {Pick<Field, "id">} field
   * @returns {HTMLInputElement | HTMLTextAreaElement}
   */
  input({ id }) {
    return /** @type {HTMLInputElement} */ (this.form.querySelector(`[name="${CSS.escape(id)}"]`));
  }

  /** @param {Event} event */
  #follow(event) {
    const changed = /** @type {HTMLInputElement} */ (event.target);
    for (const field of this.followers) {
      if (field.id === changed.name) this.followers.delete(field);
      else if (field.follows === changed.name) this.input(field).value = changed.value;
    }
  }
}
