/** The characters of a User ID beside its own field, taken apart when the visitor asks to see them. */

/** @import { LetterForm } from "./letter_form.js" */

import { load } from "../dom/load.js";

/**
 * Fills every "Lihat setiap karakter" of a form, once it is opened.
 *
 * @param {LetterForm} form
 * @returns {() => void} shows the characters of now, after an answer changed otherwise than by typing
 */
export function showUserIdDetails(form) {
  /** @type {(() => void)[]} */
  const opened = [];
  for (const element of form.form.querySelectorAll("[data-inspects]")) {
    const details = /** @type {HTMLDetailsElement} */ (element);
    const show = () => open(form, details, opened);
    if (details.open) show(); // before this was there
    else details.addEventListener("toggle", show, { once: true });
  }
  return () => opened.forEach((show) => show());
}

/**
 * @param {LetterForm} form
 * @param {HTMLDetailsElement} details
 * @param {(() => void)[]} opened gets what draws it
 */
async function open(form, details, opened) {
  const field = form.definition.fields.find(({ id }) => id === details.dataset.inspects);
  if (!field) return;
  const place = /** @type {HTMLElement} */ (details.lastElementChild);
  const part = await load(() => import("../components/character_table.js")).catch((error) => {
    place.textContent = error.message;
    // Closed and opened again, it is tried again.
    details.addEventListener("toggle", () => {
      details.addEventListener("toggle", () => open(form, details, opened), { once: true });
    }, { once: true });
  });
  if (!part) return;
  const inspector = new part.CharacterTable(place, field.label);
  const show = () => inspector.show(form.input(field).value);
  form.form.addEventListener("input", show);
  opened.push(show);
  show();
}
