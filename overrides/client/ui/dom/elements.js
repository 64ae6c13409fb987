/** The elements that a page's template brings, found by their ids. */

/**
 * @template {HTMLElement} [Type=HTMLElement]
 * @param {string} id
 * @param {new () => Type} [type] e.g. HTMLInputElement
 * @returns {Type}
 * @throws {Error} the page has no such element
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof (type ?? HTMLElement))) throw new Error(`Missing element: #${id}`);
  return /** @type {Type} */ (element);
}

/**
 * @param {string} id
 * @param {(event: MouseEvent) => unknown} run
 */
export function onClick(id, run) {
  byId(id).addEventListener("click", run);
}
