/** A change of the page that moves nothing under a finger. */

/**
 * Scrolls the page by as much as a change moves an element, so that it stays where it is in the window, as far as the
 * page can be scrolled. Not every browser does so by itself.
 *
 * @param {Element} element
 * @param {() => void} change
 */
export function inPlace(element, change) {
  const { top } = element.getBoundingClientRect();
  change();
  scrollBy({ top: element.getBoundingClientRect().top - top, behavior: "instant" });
}
