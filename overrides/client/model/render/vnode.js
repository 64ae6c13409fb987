/** A plain tree of elements: what a page shows, before it is on one. Knows no page. */

/**
 * @typedef {object} VElement
 * @property {string} tag
 * @property {Record<string, string>} attributes
 * @property {VNode[]} children
 * @typedef {VElement | string} VNode a string is text, never markup
 */

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...VNode} children
 * @returns {VElement}
 */
export function h(tag, attributes, ...children) {
  return { tag, attributes, children };
}
