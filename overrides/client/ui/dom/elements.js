/** The page's elements: found by their ids, and made out of a plain tree, whose text is never read as markup. */

/** @import { VElement, VNode } from "../../model/render/vnode.js" */

import { h } from "../../model/render/vnode.js";

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

/**
 * @template {VNode} Tree
 * @param {Tree} tree
 * @returns {Tree extends string ? Text : HTMLElement} not yet on the page
 */
export function mount(tree) {
  return /** @type {any} */ (typeof tree === "string" ? new Text(tree) : mountElement(tree));
}

/** @param {VElement} tree */
function mountElement({ tag, attributes, children }) {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children.map(mount));
  return element;
}

/** @typedef {{ label: string, run: () => unknown }} Action what a button does, and the words on it */

/**
 * @param {Action} action
 * @param {string} [className]
 * @returns {HTMLElement} not yet on the page
 */
export function button({ label, run }, className = "md-button") {
  const made = mount(h("button", { type: "button", class: className }, label));
  made.addEventListener("click", () => run());
  return made;
}

/**
 * Unlike `hidden`, this changes nothing where it is so already: the browser has nothing to style anew.
 *
 * @param {Element} element
 * @param {boolean} isHidden
 */
export function setHidden(element, isHidden) {
  element.toggleAttribute("hidden", isHidden);
}
