/** A notice whose place is not on the screen waits at the screen's lower edge. */

import { mount } from "../dom/mount.js";

export const DOCKED = "notice--docked";

/**
 * Scrolling to it would take the visitor away from the field or button in hand.
 *
 * @param {HTMLElement} root of a notice; one that is on the screen, or hidden with its part of the page, stays
 */
export function dock(root) {
  const { top, bottom, height } = root.getBoundingClientRect();
  // The page's header stays at the upper edge and covers what is below it.
  const covered = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
  if (height === 0 || (top >= covered && bottom <= innerHeight)) return;
  // There is room for one.
  /** @type {HTMLElement | null} */ (document.querySelector(".notice-close"))?.click();
  root.classList.add(DOCKED);
  // Its cross is drawn by the style sheet: what is said stays what is read aloud.
  const close = /** @type {HTMLElement} */ (mount({
    tag: "button",
    attributes: { type: "button", class: "notice-close", "aria-label": "Tutup" },
    children: [],
  }));
  // Back to its own place on the page, where it can still be read.
  close.addEventListener("click", () => {
    if (close === document.activeElement) root.focus({ preventScroll: true });
    root.classList.remove(DOCKED);
    close.remove();
  });
  root.append(close);
  // What is being written in stays in view; the style sheet keeps it above the notice.
  const { activeElement } = document;
  if (!root.contains(activeElement)) activeElement?.scrollIntoView({ block: "nearest" });
}
