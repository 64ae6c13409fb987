/** Makes page elements out of a plain tree. Text stays text: nothing here is ever read as markup. */

/** @import { Tree } from "../model/render/html.js" */

/**
 * @param {Tree} tree
 * @returns {Node} not yet on the page
 */
export function mount(tree) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.children.map(mount));
  return element;
}
