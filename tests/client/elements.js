/** Elements without layout for the tests' small page (page.js): a tree, attributes, events that bubble, and the focus. */

import { fits } from "./selectors.js";

/** @typedef {{ run: (event: Event) => unknown, once: boolean, capture: boolean }} Listener */

/** What has listeners and stands in something else. */
export class FakeTarget {
  /** @type {any} */
  parentNode = null;
  /** @type {Map<string, Listener[]>} */
  listeners = new Map();

  /**
   * @param {string} type
   * @param {(event: Event) => unknown} run
   * @param {{ once?: boolean, signal?: AbortSignal, capture?: boolean } | boolean} [options]
   */
  addEventListener(type, run, options = {}) {
    const { once = false, signal, capture = false } = typeof options === "object"
      ? options
      : { capture: options };
    const listener = { run, once, capture };
    this.listeners.set(type, [...this.listeners.get(type) ?? [], listener]);
    signal?.addEventListener("abort", () => this.drop(type, listener));
  }

  /** @param {string} type @param {Listener["run"]} run */
  removeEventListener(type, run) {
    this.listeners.set(type, (this.listeners.get(type) ?? []).filter((other) => other.run !== run));
  }

  /** @param {string} type @param {Listener} listener */
  drop(type, listener) {
    this.listeners.set(type, (this.listeners.get(type) ?? []).filter((other) => other !== listener));
  }

  /** @param {Event} event @returns {boolean} */
  dispatchEvent(event) {
    Object.defineProperty(event, "target", { value: this, configurable: true });
    for (let node = /** @type {any} */ (this); node; node = event.bubbles ? node.parentNode : null) {
      for (const listener of node.listeners.get(event.type) ?? []) {
        if (listener.once) node.drop(event.type, listener);
        listener.run(event);
      }
    }
    return !event.defaultPrevented;
  }
}

export class FakeText extends FakeTarget {
  /** @param {string} data */
  constructor(data) {
    super();
    this.data = data;
  }
  get textContent() {
    return this.data;
  }
  /** @param {number} start @param {number} count @param {string} text */
  replaceData(start, count, text) {
    this.data = this.data.slice(0, start) + text + this.data.slice(start + count);
  }
  /** @returns {FakeText} */
  cloneNode() {
    return new FakeText(this.data);
  }
  get isConnected() {
    return document.documentElement.contains(/** @type {any} */ (this));
  }
}

const FOCUSABLE = "button, input, select, textarea, summary, a[href], [tabindex]";
/** What has the focus, while it is on the page. @type {{ on: any }} */
export const focus = { on: null };

export class FakeElement extends FakeTarget {
  /** @type {any[]} */
  childNodes = [];
  /** @type {Map<string, string>} */
  attributes = new Map();
  /** How often it was brought into sight. */
  sights = 0;
  /** What was typed or chosen since the page brought it. @type {string | undefined} */
  typed;
  /** @type {boolean | undefined} */
  ticked;
  validity = { badInput: false };
  /** Of a template. @type {FakeElement | undefined} */
  content;
  style = {
    /** @type {Record<string, string>} */
    set: {},
    setProperty(/** @type {string} */ name, /** @type {string} */ value) {
      this.set[name] = value;
    },
  };

  /** @param {string} localName */
  constructor(localName) {
    super();
    this.localName = localName;
    if (localName === "template") this.content = new FakeElement("content");
  }

  // Attributes, and the properties that show them.

  /** @param {string} name */
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }
  /** @param {string} name @param {unknown} value */
  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }
  /** @param {string} name */
  removeAttribute(name) {
    this.attributes.delete(name);
  }
  /** @param {string} name */
  hasAttribute(name) {
    return this.attributes.has(name);
  }
  /** @param {string} name @param {boolean} isOn */
  toggleAttribute(name, isOn) {
    if (isOn) this.setAttribute(name, "");
    else this.removeAttribute(name);
  }
  get dataset() {
    const nameOf = (/** @type {string} */ key) =>
      `data-${key.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)}`;
    return new Proxy(/** @type {Record<string, string>} */ ({}), {
      get: (_, key) => this.attributes.get(nameOf(String(key))),
      set: (_, key, value) => this.attributes.set(nameOf(String(key)), value).size > 0,
      deleteProperty: (_, key) => this.attributes.delete(nameOf(String(key))) || true,
    });
  }
  get classList() {
    const all = () => new Set((this.getAttribute("class") ?? "").split(" ").filter(Boolean));
    const change = (/** @type {string} */ name, /** @type {boolean} */ isOn) => {
      const names = all();
      if (isOn) names.add(name);
      else names.delete(name);
      this.setAttribute("class", [...names].join(" "));
      return isOn;
    };
    return {
      add: (/** @type {string} */ name) => change(name, true),
      remove: (/** @type {string} */ name) => change(name, false),
      contains: (/** @type {string} */ name) => all().has(name),
      toggle: (/** @type {string} */ name, isOn = !all().has(name)) => change(name, isOn),
    };
  }
  get defaultValue() {
    return this.getAttribute("value") ?? this.ownText;
  }
  set defaultValue(value) {
    this.setAttribute("value", value);
  }
  get ownText() {
    return this.localName === "textarea" ? this.textContent : "";
  }
  get value() {
    return this.typed ?? this.defaultValue;
  }
  set value(value) {
    this.typed = value;
  }
  get defaultChecked() {
    return this.hasAttribute("checked");
  }
  set defaultChecked(isOn) {
    this.toggleAttribute("checked", isOn);
  }
  get checked() {
    return this.ticked ?? this.defaultChecked;
  }
  set checked(isOn) {
    this.ticked = isOn;
    if (!isOn || this.getAttribute("type") !== "radio") return;
    const others = document.querySelectorAll(`[name="${this.getAttribute("name")}"]`);
    for (const other of others) {
      if (/** @type {any} */ (other) !== this) /** @type {any} */ (other).ticked = false;
    }
  }

  // The tree.

  get children() {
    return this.childNodes.filter((node) => node instanceof FakeElement);
  }
  get childElementCount() {
    return this.children.length;
  }
  get firstChild() {
    return this.childNodes[0] ?? null;
  }
  get firstElementChild() {
    return this.children[0] ?? null;
  }
  /** @returns {any} */
  get lastElementChild() {
    return this.children.at(-1) ?? null;
  }
  get parentElement() {
    return this.parentNode;
  }
  get nextElementSibling() {
    const { children } = this.parentNode;
    return children[children.indexOf(this) + 1] ?? null;
  }
  get isConnected() {
    return document.documentElement.contains(/** @type {any} */ (this));
  }
  get textContent() {
    return this.childNodes.map((node) => node.textContent).join("");
  }
  set textContent(text) {
    this.replaceChildren(...(text ? [String(text)] : []));
  }
  /** @param {any} node @returns {boolean} */
  contains(node) {
    return node === this || Boolean(node?.parentNode && this.contains(node.parentNode));
  }
  /** @param {number} place @param {...any} nodes */
  insertAt(place, ...nodes) {
    for (const node of nodes) node.remove?.();
    const made = nodes.map((node) => typeof node === "string" ? new FakeText(node) : node);
    for (const node of made) node.parentNode = this;
    this.childNodes.splice(place, 0, ...made);
  }
  /** @param {...any} nodes */
  append(...nodes) {
    for (const node of nodes) if (node instanceof FakeElement) node.remove();
    this.insertAt(this.childNodes.length, ...nodes);
  }
  /** @param {...any} nodes */
  prepend(...nodes) {
    this.insertAt(0, ...nodes);
  }
  /** @param {...any} nodes */
  replaceChildren(...nodes) {
    for (const node of this.childNodes) node.parentNode = null;
    this.childNodes = [];
    this.append(...nodes);
  }
  /** @param {any} node @param {any} old */
  replaceChild(node, old) {
    const place = this.childNodes.indexOf(old);
    this.childNodes.splice(place, 1);
    old.parentNode = null;
    this.insertAt(place, node);
  }
  /** @param {any} node @param {any} next */
  insertBefore(node, next) {
    node.remove();
    this.insertAt(next ? this.childNodes.indexOf(next) : this.childNodes.length, node);
  }
  /** @param {...any} nodes */
  before(...nodes) {
    this.parentNode.insertAt(this.parentNode.childNodes.indexOf(this), ...nodes);
  }
  /** @param {...any} nodes */
  after(...nodes) {
    this.parentNode.insertAt(this.parentNode.childNodes.indexOf(this) + 1, ...nodes);
  }
  remove() {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }
  /** @returns {FakeElement} */
  cloneNode() {
    const copy = /** @type {FakeElement} */ (create(this.localName));
    copy.attributes = new Map(this.attributes);
    copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return copy;
  }

  // Selectors.

  /** @param {string} selector */
  matches(selector) {
    return fits(this, selector, this);
  }
  /** @param {string} selector @returns {any} */
  closest(selector) {
    return this.matches(selector) ? this : this.parentNode?.closest?.(selector) ?? null;
  }
  /** @returns {FakeElement[]} what is within it, in its order on the page */
  get all() {
    /** @type {FakeElement[]} */
    const found = [];
    const walk = (/** @type {FakeElement} */ { childNodes }) => {
      for (const node of childNodes) {
        if (!(node instanceof FakeElement)) continue;
        found.push(node);
        walk(node);
      }
    };
    walk(this);
    return found;
  }
  /** @param {string} selector @returns {any[]} */
  querySelectorAll(selector) {
    return this.all.filter((element) => fits(element, selector, this));
  }
  /** @param {string} selector @returns {any} */
  querySelector(selector) {
    return this.all.find((element) => fits(element, selector, this)) ?? null;
  }

  // What visitors and browsers do.

  focus() {
    if (this.isConnected && this.matches(FOCUSABLE) && !this.closest("[hidden]")) focus.on = this;
  }
  select() {}
  setPointerCapture() {}
  scrollTo() {}
  scrollIntoView() {
    this.sights++;
  }
  getBoundingClientRect() {
    return { top: 0, bottom: 0, left: 0, right: 0, width: 0, height: 0 };
  }
  click() {
    this.dispatchEvent(new Event("click", { bubbles: true, cancelable: true }));
  }
  /** @param {string} value */
  write(value) {
    this.value = value;
    this.dispatchEvent(new Event("input", { bubbles: true }));
  }
  get labels() {
    return document.querySelectorAll(`label[for="${this.getAttribute("id")}"]`);
  }
  get elements() {
    return this.querySelectorAll("input, select, textarea, button, fieldset");
  }
  reset() {
    for (const element of this.elements) element.typed = element.ticked = undefined;
    this.dispatchEvent(new Event("reset"));
  }
  returnValue = "";
  showModal() {
    this.setAttribute("open", "");
  }
  /** @param {string} [value] */
  close(value = this.returnValue) {
    this.removeAttribute("open");
    this.returnValue = value;
    this.dispatchEvent(new Event("close"));
  }
}

/** The properties that are an attribute's text, or whether it is there. */
const TEXTS = {
  id: "id",
  className: "class",
  name: "name",
  type: "type",
  href: "href",
  htmlFor: "for",
  download: "download",
};
for (const [property, attribute] of Object.entries(TEXTS)) {
  Object.defineProperty(FakeElement.prototype, property, {
    get() {
      return this.getAttribute(attribute) ?? "";
    },
    set(value) {
      this.setAttribute(attribute, value);
    },
  });
}
for (const name of ["hidden", "open", "disabled"]) {
  Object.defineProperty(FakeElement.prototype, name, {
    get() {
      return this.hasAttribute(name);
    },
    set(isOn) {
      this.toggleAttribute(name, isOn);
    },
  });
}

/** The classes by which code tells elements apart. */
export const CLASSES = Object.fromEntries(
  ["Input", "TextArea", "Select", "Details", "Template", "Form", "Anchor", "Canvas"].map((kind) => {
    const tag = { Anchor: "a" }[kind] ?? kind.toLowerCase();
    return [tag, { name: `HTML${kind}Element`, made: class extends FakeElement {} }];
  }),
);

/** @param {string} tag @returns {any} */
export function create(tag) {
  const { made = FakeElement } = CLASSES[tag] ?? {};
  return new made(tag);
}
