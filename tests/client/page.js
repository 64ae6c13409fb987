/**
 * A small page for the tests of what shows something. It has no layout: what is about places is tested in a browser.
 */

/** @import { VNode } from "../../overrides/client/model/render/vnode.js" */

import { CLASSES, create, FakeElement, FakeTarget, FakeText, focus } from "./elements.js";

/** @param {VNode} tree @returns {any} */
function built(tree) {
  if (typeof tree === "string") return new FakeText(tree);
  const element = create(tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  (element.content ?? element).append(...tree.children.map(built));
  return element;
}

class FakeDocument extends FakeTarget {
  title = "Judul";
  readyState = "complete";
  hidden = false;
  documentElement = create("html");
  body = create("body");

  constructor() {
    super();
    this.documentElement.append(this.body);
  }
  get activeElement() {
    return focus.on?.isConnected ? focus.on : this.body;
  }
  /** @param {string} id */
  getElementById(id) {
    return this.documentElement.all.find((/** @type {any} */ element) => element.id === id) ?? null;
  }
  /** @param {string} selector */
  querySelector(selector) {
    return this.documentElement.querySelector(selector);
  }
  /** @param {string} selector */
  querySelectorAll(selector) {
    return this.documentElement.querySelectorAll(selector);
  }
  createElement = create;
  /** @param {string} _ @param {string} tag */
  createElementNS(_, tag) {
    return create(tag);
  }
  execCommand() {
    return false;
  }
}

Object.assign(globalThis, {
  document: new FakeDocument(),
  HTMLElement: FakeElement,
  Element: FakeElement,
  Node: FakeTarget,
  Text: FakeText,
  InputEvent: Event,
  CSS: { escape: (/** @type {string} */ text) => text },
  requestAnimationFrame: (/** @type {() => void} */ run) => setTimeout(run),
  innerHeight: 800,
  scrollY: 0,
  scrollBy() {},
  ...Object.fromEntries(Object.values(CLASSES).map(({ name, made }) => [name, made])),
});

/**
 * Shows another page, where nothing has the focus.
 *
 * @param {...VNode} trees
 */
export function show(...trees) {
  focus.on = null;
  document.body.replaceChildren(...trees.map(built));
}

/** @param {string} selector @returns {any} the first such element; it is there */
export function find(selector) {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`Nothing fits ${selector}`);
  return found;
}

/** @param {string} selector @returns {any[]} */
export function findAll(selector) {
  return [...document.querySelectorAll(selector)];
}

/** @param {string} words @returns {any} the button that has them */
export function buttonOf(words) {
  const found = findAll("button").find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`No button ${words}`);
  return found;
}

/** @returns {Promise<void>} after all that waits for nothing but its turn */
export function settled() {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
