/** Changes elements that were made out of one tree into those of another. */

/** @import { VElement, VNode } from "../../model/render/vnode.js" */

import { mount } from "./elements.js";

/**
 * Makes a node that was mounted from one tree look like another, and changes no more than differs: while
 * somebody types, a browser then lays out one line of the letter and not all of it.
 *
 * @param {Node} node
 * @param {VNode} before
 * @param {VNode} after
 * @returns {Node} the same node, or the one in its place
 */
export function patch(node, before, after) {
  if (typeof before === "string" && typeof after === "string" && node instanceof Text) {
    replaceText(node, after);
    return node;
  }
  if (typeof before === "string" || typeof after === "string" || !isAlike(node, before, after)) {
    const made = mount(after);
    node.parentNode?.replaceChild(made, node);
    return made;
  }
  after.children.forEach((child, index) => patch(node.childNodes[index], before.children[index], child));
  return node;
}

/**
 * @param {Node} node
 * @param {VElement} before
 * @param {VElement} after
 */
function isAlike(node, before, after) {
  const { length } = after.children;
  return before.tag === after.tag && before.children.length === length &&
    node.childNodes.length === length && // an extension of the browser may have changed it
    JSON.stringify(before.attributes) === JSON.stringify(after.attributes);
}

/**
 * @param {Text} node
 * @param {string} text
 */
function replaceText(node, text) {
  const { data } = node;
  const shorter = Math.min(data.length, text.length);
  let start = 0;
  while (start < shorter && data[start] === text[start]) start++;
  let end = 0;
  while (end < shorter - start && data[data.length - 1 - end] === text[text.length - 1 - end]) end++;
  const [removed, added] = [data.length - start - end, text.slice(start, text.length - end)];
  if (removed || added) node.replaceData(start, removed, added);
}
