/** What is wrong with one input, said between its label and itself. */

import { mount } from "../dom/mount.js";

/**
 * @param {HTMLInputElement} input in a `.field`, with an id
 * @param {string} message "" takes it away
 */
export function showInputError(input, message) {
  const id = `${input.id}-message`;
  document.getElementById(id)?.remove();
  const others = (input.getAttribute("aria-describedby") ?? "").split(" ").filter((other) =>
    other && other !== id
  );
  if (message) {
    const prefix = { tag: "span", attributes: { class: "site-unseen" }, children: ["Kesalahan: "] };
    const attributes = { id, class: "message message--error" };
    input.before(mount({ tag: "p", attributes, children: [prefix, message] }));
    input.setAttribute("aria-invalid", "true");
    others.push(id);
  } else {
    input.removeAttribute("aria-invalid");
  }
  if (others.length > 0) input.setAttribute("aria-describedby", others.join(" "));
  else input.removeAttribute("aria-describedby");
  input.closest(".field")?.classList.toggle("field--error", message !== "");
}
