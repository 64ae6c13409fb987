/** The form: reads its answers, and fills in what can be known before the visitor types. */

/** @import { Definition, Field, Values } from "../../model/types.js" */

import { isoDay } from "../../model/dates.js";
import { answerOf } from "../../model/fields/values.js";
import { inOneLine } from "../../model/text/text.js";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Input */

/** The letter's form on the page. */
export class LetterForm {
  /** Fields that copy another one, until the visitor writes there, each with its last copy. @type {Map<Field, string>} */
  #followers = new Map();
  /** Fields that show today, until the visitor writes there, each with the day that it shows. @type {Map<Field, string>} */
  #days = new Map();

  /**
   * @param {HTMLFormElement} form made by letter.html from the same definition
   * @param {Definition} definition
   * @param {Date} now for fields that start as today
   */
  constructor(form, definition, now) {
    this.form = form;
    this.definition = definition;
    this.start(now);
    // A browser or a password manager that fills in may fire the one or the other.
    for (const type of ["input", "change"]) form.addEventListener(type, () => this.#follow());
    // `method="dialog"` sends nothing by itself; this keeps Enter from doing anything at all.
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("paste", pasteInOneLine);
  }

  /**
   * Takes the form as it stands: new, or with what the visitor typed before the script came, or with the
   * answers that the browser brought back. An empty field that copies another one copies it.
   *
   * @param {Date} now
   */
  start(now) {
    for (const { id, follows } of this.definition.fields) {
      if (follows && this.input({ id }).value === "") {
        this.input({ id }).value = this.input({ id: follows }).value;
      }
    }
    this.#settle(now);
  }

  /** @param {Date} now */
  #settle(now) {
    for (const field of this.definition.fields) {
      const input = this.input(field);
      if (field.today && input.value === "") input.value = isoDay(now);
      if (field.today && input.value === isoDay(now)) this.#days.set(field, input.value);
      if (!field.follows) continue;
      const isCopy = input.value === this.input({ id: field.follows }).value;
      if (isCopy) this.#followers.set(field, input.value);
      else this.#followers.delete(field);
    }
  }

  /**
   * Renews the dates that nobody has written: the page may have been open past midnight.
   *
   * @param {Date} now
   * @returns {boolean} whether there was anything to renew
   */
  renewDays(now) {
    this.#follow();
    const old = [...this.#days].filter(([, shown]) => shown !== isoDay(now)).map(([field]) => field);
    for (const field of old) {
      this.input(field).value = isoDay(now);
      this.#days.set(field, isoDay(now));
    }
    return old.length > 0;
  }

  /** Leaves the dates as they are from now on: a letter was made with them. */
  fixDays() {
    this.#days.clear();
  }

  /**
   * Fills answers in; fields that copy another one and are not given follow it.
   *
   * @param {Values} values those to fill in, by field id; the others stay
   * @param {Date} now
   */
  write(values, now) {
    for (const field of this.definition.fields) {
      const value = values[field.id] ?? (this.#followers.has(field) ? values[field.follows] : undefined);
      if (value === undefined) continue;
      for (const input of this.inputs(field)) writeIn(input, value);
    }
    this.#settle(now);
  }

  /**
   * Empties the form: it is as it was when the page was new.
   *
   * @param {Date} now
   */
  reset(now) {
    this.form.reset();
    this.#settle(now);
  }

  /**
   * @param {HTMLInputElement} element of the form
   * @returns {boolean} whether it holds an answer: a button does not, a file is read first, and a box without a name is
   *   a setting of the page
   */
  isAnswer({ type, name }) {
    return !/^(button|fieldset|file)$/.test(type) && (type !== "checkbox" || name !== "");
  }

  /** @returns {boolean} whether nobody has filled anything in; a date that starts as today tells nothing */
  isBlank() {
    const today = this.definition.fields.filter((field) => field.today).map(({ id }) => id);
    return [...this.form.elements].every((element) => {
      const input = /** @type {HTMLInputElement} */ (element);
      return !this.isAnswer(input) || today.includes(input.name) || isAsBrought(input);
    });
  }

  /**
   * @param {Values} values
   * @returns {Values} those of fields in which nobody has written yet
   */
  untouched(values) {
    this.#follow();
    const fields = this.definition.fields.filter((field) =>
      this.#days.has(field) || this.#followers.has(field) || [...this.inputs(field)].every(isAsBrought)
    );
    return Object.fromEntries(
      fields.filter(({ id }) => id in values).map(({ id }) => [id, values[id]]),
    );
  }

  /** @returns {Values} what stands there now: a password manager fills in, and says nothing */
  values() {
    this.#follow();
    const answers = this.#answers();
    return Object.fromEntries(
      this.definition.fields.map((field) => [field.id, answerOf(field, answers.get(field.id) ?? [])]),
    );
  }

  /**
   * Reads the controls themselves: `FormData` has the browser lay out the whole page anew for each text of several lines,
   * also with every key.
   *
   * @returns {Map<string, string[]>} what is written or ticked, by the control's name
   */
  #answers() {
    /** @type {Map<string, string[]>} */
    const answers = new Map();
    for (const element of this.form.elements) {
      const input = /** @type {HTMLInputElement} */ (element);
      const isLeft = /^(checkbox|radio)$/.test(input.type) && !input.checked;
      if (isLeft || !this.isAnswer(input)) continue;
      answers.set(input.name, [...(answers.get(input.name) ?? []), input.value]);
    }
    return answers;
  }

  /**
   * The input to focus for a field: of choices, the first.
   *
   * @param {Pick<Field, "id">} field
   * @returns {Input}
   */
  input(field) {
    return this.inputs(field)[0];
  }

  /**
   * @param {Pick<Field, "id">} field
   * @returns {NodeListOf<Input>} of choices, one each
   */
  inputs({ id }) {
    return this.form.querySelectorAll(`[name="${CSS.escape(id)}"]`);
  }

  /** Copies what was filled in since into the fields that follow it; what was written itself follows no more. */
  #follow() {
    for (const [field, shown] of this.#days) {
      if (this.input(field).value !== shown) this.#days.delete(field);
    }
    for (const [field, copy] of this.#followers) {
      const input = this.input(field);
      const { value } = this.input({ id: field.follows });
      if (input.value !== copy) this.#followers.delete(field);
      else if (value !== copy) {
        input.value = value;
        this.#followers.set(field, input.value);
      }
    }
  }
}

/** @param {Input} input @returns {boolean} whether it is as the page brought it */
function isAsBrought(input) {
  if (input instanceof HTMLSelectElement) return input.selectedOptions[0]?.defaultSelected;
  const isTicked = input instanceof HTMLInputElement && input.checked !== input.defaultChecked;
  return !isTicked && input.value === input.defaultValue;
}

/**
 * @param {Input} input
 * @param {Values[string]} value
 */
function writeIn(input, value) {
  const text = String(value);
  if (/^(checkbox|radio)$/.test(input.type)) {
    /** @type {HTMLInputElement} */ (input).checked = [value].flat().includes(input.value);
  } else input.value = input instanceof HTMLTextAreaElement ? text : inOneLine(text);
}

/** @param {ClipboardEvent} event */
function pasteInOneLine(event) {
  const input = event.target;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!(input instanceof HTMLInputElement) || !/[\r\n]/.test(text)) return;
  event.preventDefault();
  const line = inOneLine(text);
  // Unlike `value`, this can be undone by the visitor.
  if (document.execCommand?.("insertText", false, line)) return;
  input.setRangeText(line, input.selectionStart ?? 0, input.selectionEnd ?? input.value.length, "end");
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
