/** What is wrong or doubtful in the answers: a message beside each field. */

/** @import { Level, FieldMessage, Report } from "../../model/fields/checks.js" */
/** @import { LetterForm } from "./letter_form.js" */

import { showFieldMessage } from "../components/field_message.js";

/**
 * Shows what is doubtful in a field, as soon as it is known. Errors there stay until it is filled in.
 *
 * @param {LetterForm} form
 * @param {string} id of the field
 * @param {Report} report
 */
export function showFieldReport(form, id, report) {
  const input = form.input({ id });
  const { message = "", level } = messages(report).get(id) ?? {};
  const isNew = level === "error" && input.getAttribute("aria-invalid") !== "true";
  showFieldMessage(input, isNew ? "" : message, level);
}

/**
 * @param {Report} report
 * @returns {Map<string, { message: string, level: Level }>} by field; each has one at most
 */
function messages({ errors, warnings, notes }) {
  const of = (/** @type {FieldMessage[]} */ found, /** @type {Level} */ level) =>
    found.map(({ field, message }) => /** @type {const} */ ([field, { message, level }]));
  return new Map([...of(errors, "error"), ...of(warnings, "warning"), ...of(notes, "note")]);
}

/**
 * Shows every message of a report.
 *
 * @param {LetterForm} form
 * @param {Report} report
 */
export function showReport(form, report) {
  const found = messages(report);
  for (const { id } of form.definition.fields) {
    const { message = "", level } = found.get(id) ?? {};
    showFieldMessage(form.input({ id }), message, level);
  }
}
