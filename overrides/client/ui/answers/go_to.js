/** Leads to a field of the form. */

/** @import { LetterForm } from "./letter_form.js" */

/**
 * Brings a field into sight with its label, and the focus to it.
 *
 * @param {LetterForm} form
 * @param {string} id
 */
export function goTo(form, id) {
  const input = form.input({ id });
  const label = input.closest("fieldset")?.querySelector("legend") ?? input.labels?.[0] ?? input;
  label.scrollIntoView({ block: "start" });
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block: "nearest" }); // large letters may leave room for the label and its hint alone
}
