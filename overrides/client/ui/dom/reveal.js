/** An element that may be hidden is asked for: what hides it, shows it. */

/** The event that says so, on the element. */
export const REVEAL = "reveal";

/** @param {HTMLElement} element that the visitor is led to next */
export function reveal(element) {
  element.dispatchEvent(new Event(REVEAL, { bubbles: true }));
}
