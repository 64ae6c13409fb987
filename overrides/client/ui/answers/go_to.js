/** Leads to a field of the form. */

/** @import { LetterForm } from "./letter_form.js" */

import { focusField } from "../components/field_message.js";
import { reveal } from "../dom/reveal.js";

/**
 * Brings a field into sight with its label, and the focus to it.
 *
 * @param {LetterForm} form
 * @param {string} id
 */
export function goTo(form, id) {
  const input = form.input({ id });
  reveal(input);
  focusField(input);
}
