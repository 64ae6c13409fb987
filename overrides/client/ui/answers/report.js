/** What is wrong or doubtful in the answers: a message beside each field, and a summary above the page's title. */

/** @import { Level, FieldMessage, Report } from "../../model/fields/checks.js" */
/** @import { Action } from "../dom/elements.js" */
/** @import { LetterForm } from "./letter_form.js" */

import { h } from "../../model/render/vnode.js";
import { showFieldMessage } from "../components/field_message.js";
import { button, mount } from "../dom/elements.js";
import { goTo } from "./go_to.js";

const TEXT = { titlePrefix: "Kesalahan: ", summary: "Ada isian yang belum lengkap" };
/** As the page brought it: a browser that translates the page translates the prefix as well. */
const OWN_TITLE = document.title;

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
 * Shows every message of a report, and the error summary when there are errors.
 *
 * @param {LetterForm} form
 * @param {HTMLElement} root the summary's place, above the page's title
 * @param {Report} report
 * @param {Action | null} proceed goes on in spite of the errors; null only when there are none
 */
export function showReport(form, root, report, proceed) {
  const found = messages(report);
  for (const { id } of form.definition.fields) {
    const { message = "", level } = found.get(id) ?? {};
    showFieldMessage(form.input({ id }), message, level);
  }
  const hasErrors = report.errors.length > 0;
  document.title = hasErrors ? TEXT.titlePrefix + OWN_TITLE : OWN_TITLE;
  root.hidden = !hasErrors;
  root.replaceChildren();
  if (!hasErrors || !proceed) return;
  root.append(mount(summary(report.errors)), button(proceed));
  root.querySelectorAll("a").forEach((link, index) => {
    link.addEventListener("click", (event) => {
      event.preventDefault(); // leaves no #hash behind
      goTo(form, report.errors[index].field);
    });
  });
  root.focus();
  root.scrollIntoView({ block: "start" });
}

/** @param {FieldMessage[]} errors */
function summary(errors) {
  const links = errors.map(({ field, message }) => h("li", {}, h("a", { href: `#${field}` }, message)));
  return h("div", { role: "alert" }, h("h2", {}, TEXT.summary), h("ul", {}, ...links));
}
