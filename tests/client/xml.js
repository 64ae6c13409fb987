/** Reads the XML of our own files for tests: enough of it, and no more. */

/**
 * @typedef {object} Element
 * @property {string} name without its prefix
 * @property {Record<string, string>} attributes likewise
 * @property {Element[]} children
 * @property {string} text its own
 */

/**
 * @param {string} xml
 * @returns {Element} what holds the document
 */
export function parse(xml) {
  /** @type {Element} */
  const root = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const [whole, close, name, attributes, empty] of xml.matchAll(/<(\/?)([\w:]+)([^>]*?)(\/?)>|[^<]+/g)) {
    const parent = open[open.length - 1];
    if (!name) parent.text += whole;
    else if (close) open.pop();
    else {
      const element = {
        name: plain(name),
        attributes: Object.fromEntries(
          [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [plain(key), value]),
        ),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root;
}

/** @param {string} name */
const plain = (name) => name.replace(/^\w+:/, "");

/** @param {Element} element @param {string} name @returns {Element | undefined} the first of this name in it, at any depth */
export function first(element, name) {
  return all(element, name)[0];
}

/** @param {Element} element @param {string} name @returns {Element[]} all of this name in it, at any depth, in order */
export function all(element, name) {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}
