/** A notice whose place is not on the screen waits at the screen's lower edge. */

import { mount } from "./mount.js";

const AFAR = "letter-notice--afar";

/**
 * Scrolling to it would take the visitor away from the field or button in hand.
 *
 * @param {HTMLElement} root of a notice; one that is on the screen, or hidden with its part of the page, stays
 */
export function bringNear(root) {
  const { top, bottom, height } = root.getBoundingClientRect();
  const isSeen = height === 0 || (top >= 0 && bottom <= innerHeight);
  if (isSeen || !root.firstChild || root.classList.contains(AFAR)) return;
  // There is room for one: an earlier one goes back to its place.
  for (const earlier of document.querySelectorAll(`.${AFAR}`)) settle(earlier);
  root.classList.add(AFAR);
  // Its cross is drawn by the style sheet: what is said stays what is read aloud.
  const close = /** @type {HTMLElement} */ (mount({
    tag: "button",
    attributes: { type: "button", class: "letter-close", "aria-label": "Tutup" },
    children: [],
  }));
  close.addEventListener("click", () => {
    root.focus({ preventScroll: true });
    settle(root);
  });
  root.append(close);
}

/** @param {Element} root back in its own place on the page, where it can still be read */
function settle(root) {
  root.classList.remove(AFAR);
  root.querySelector(".letter-close")?.remove();
}
