/** Leads to a field of the form. */

/** @import { LetterForm } from "./letter_form.js" */

import { focusField } from "../components/field_message.js";

/**
 * Brings a field into sight with its label, and the focus to it.
 *
 * @param {LetterForm} form
 * @param {string} id
 */
export function goTo(form, id) {
  focusField(form.input({ id }));
}
