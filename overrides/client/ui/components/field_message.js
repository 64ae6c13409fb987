/** What is wrong with a field, or doubtful in it, between its label and its input. */

/** @import { Level } from "../../model/fields/checks.js" */

import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";

/** For who does not see the colour. @type {Record<Level, string>} */
const TEXT = { error: "Kesalahan: ", warning: "Periksa: ", note: "Catatan: " };

/**
 * @param {HTMLElement} input in a `.field`; of choices, any one
 * @param {string} message "" takes it away
 * @param {Level} [level]
 */
export function showFieldMessage(input, message, level = "error") {
  const field = /** @type {HTMLElement} */ (input.closest(".field"));
  const described = field.matches("fieldset") ? field : input;
  const isError = level === "error" && message !== "";

  const place = /** @type {HTMLElement} */ (field.querySelector(".message") ?? mount(h("p", {})));
  if (!place.isConnected) input.before(place);
  place.id = `${described.id}-message`;
  place.className = `message message--${level}`;
  place.hidden = message === "";
  place.replaceChildren(mount(h("span", { class: "site-unseen" }, TEXT[level])), message);

  field.classList.toggle("field--error", isError);
  if (isError) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");

  const others = described.getAttribute("aria-describedby")?.split(" ").filter((id) => id !== place.id) ?? [];
  const ids = message ? [...others, place.id] : others;
  if (ids.length > 0) described.setAttribute("aria-describedby", ids.join(" "));
  else described.removeAttribute("aria-describedby");
}

/**
 * Brings a field into sight with its label and its message, and the focus to it.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} input
 */
export function focusField(input) {
  const label = input.closest("fieldset.field")?.querySelector("legend") ?? input.labels?.[0] ?? input;
  label.scrollIntoView({ block: "start" });
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block: "nearest" }); // large letters may leave room for the label and its hint alone
}
