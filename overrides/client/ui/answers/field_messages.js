/** Errors and warnings: the summary above the page's title, and the messages beside the fields. */

/** @import { Level, FieldMessage, Report } from "../../model/fields/checks.js" */
/** @import { LetterForm } from "./letter_form.js" */

import { goTo } from "./go_to.js";
import { mount } from "../dom/mount.js";

const TITLE_PREFIX = "Kesalahan: ";
/** Said to who does not see the colour. @type {Record<Level, string>} */
const PREFIXES = { error: "Kesalahan: ", warning: "Periksa: ", note: "Catatan: " };
/** As the page brought it: a browser that translates the page translates the prefix as well. */
const OWN_TITLE = document.title;

/**
 * Shows what is doubtful beside its field, as soon as it is known. Errors there stay until it is
 * filled in.
 *
 * @param {LetterForm} form
 * @param {string} id of the field
 * @param {Report} report
 */
export function showRemark(form, id, report) {
  const remark = remarks(report).get(id);
  const isMarked = form.input({ id }).getAttribute("aria-invalid") === "true";
  show(form, id, remark?.level === "error" && !isMarked ? undefined : remark);
}

/**
 * @param {Report} report
 * @returns {Map<string, { message: string, level: Level }>} by field; each has one at most
 */
function remarks({ errors, warnings, notes }) {
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
 * @param {{ label: string, run: () => void } | null} proceed the button to go on in spite of the errors; null only
 *   when there are none
 */
export function showReport(form, root, report, proceed) {
  const found = remarks(report);
  for (const { id } of form.definition.fields) show(form, id, found.get(id));
  const hasErrors = report.errors.length > 0;
  document.title = hasErrors ? TITLE_PREFIX + OWN_TITLE : OWN_TITLE;
  root.hidden = !hasErrors;
  root.replaceChildren();
  if (!hasErrors || !proceed) return;
  root.append(summary(form, report.errors, proceed));
  root.focus();
  root.scrollIntoView({ block: "start" });
}

/**
 * @param {LetterForm} form
 * @param {FieldMessage[]} errors
 * @param {{ label: string, run: () => void }} proceed
 */
function summary(form, errors, proceed) {
  const alert = /** @type {HTMLElement} */ (mount({
    tag: "div",
    attributes: { role: "alert" },
    children: [
      { tag: "h2", attributes: {}, children: ["Ada isian yang belum lengkap"] },
      {
        tag: "ul",
        attributes: {},
        children: errors.map(({ field, message }) => ({
          tag: "li",
          attributes: {},
          children: [{ tag: "a", attributes: { href: `#${field}` }, children: [message] }],
        })),
      },
    ],
  }));
  alert.querySelectorAll("a").forEach((anchor, index) => {
    anchor.addEventListener("click", (event) => {
      event.preventDefault(); // leaves no #hash behind
      goTo(form, errors[index].field);
    });
  });
  const button = /** @type {HTMLButtonElement} */ (mount({
    tag: "button",
    attributes: { type: "button", class: "md-button" },
    children: [proceed.label],
  }));
  button.addEventListener("click", proceed.run);
  const fragment = document.createDocumentFragment();
  fragment.append(alert, button);
  return fragment;
}

/**
 * @param {LetterForm} form
 * @param {string} id
 * @param {{ message: string, level: Level }} [remark] without one, nothing is shown
 */
function show(form, id, { message, level } = { message: "", level: "note" }) {
  const place = /** @type {HTMLElement} */ (document.getElementById(`${id}-message`));
  const input = form.input({ id });
  const described = /** @type {HTMLElement} */ (input.closest("fieldset") ?? input);
  const isError = level === "error";

  place.hidden = message === "";
  place.className = `message message--${level}`;
  place.replaceChildren(
    mount({ tag: "span", attributes: { class: "site-unseen" }, children: [PREFIXES[level]] }),
    message,
  );
  place.closest(".field")?.classList.toggle("field--error", isError);
  if (isError) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");

  const hint = document.getElementById(`${id}-hint`) ? [`${id}-hint`] : [];
  const ids = message ? [...hint, place.id] : hint;
  if (ids.length) described.setAttribute("aria-describedby", ids.join(" "));
  else described.removeAttribute("aria-describedby");
}
