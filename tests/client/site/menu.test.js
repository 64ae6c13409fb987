import { equal } from "node:assert/strict";
import { startMenu } from "../../../overrides/client/site/menu.js";

/** As much of an element as the menu asks for. */
class FakeNode extends EventTarget {
  /** @type {Record<string, string>} */
  attributes = {};
  focused = 0;

  constructor(/** @type {FakeNode[]} */ ...parts) {
    super();
    this.parts = parts;
  }

  setAttribute(/** @type {string} */ name, /** @type {string} */ value) {
    this.attributes[name] = value;
  }

  getAttribute(/** @type {string} */ name) {
    return this.attributes[name] ?? null;
  }

  /** @returns {boolean} */
  contains(/** @type {any} */ other) {
    return other === this || this.parts.some((part) => part.contains(other));
  }

  focus() {
    this.focused += 1;
  }
}
const page = { activeElement: /** @type {FakeNode | null} */ (null) };
Object.assign(globalThis, { Node: FakeNode, document: page });

const label = new FakeNode();
const link = new FakeNode();
const button = new FakeNode(label);
startMenu(/** @type {any} */ (button), /** @type {any} */ (new FakeNode(link)));
const isOpen = () => button.getAttribute("aria-expanded") === "true";
const open = () => {
  if (!isOpen()) button.dispatchEvent(new Event("click"));
  equal(isOpen(), true);
};
const happen = (/** @type {string} */ type, /** @type {object} */ of = {}) => {
  const event = new Event(type);
  for (const [name, value] of Object.entries(of)) Object.defineProperty(event, name, { value });
  globalThis.dispatchEvent(event);
};

Deno.test("its button opens and shuts it", () => {
  open();
  button.dispatchEvent(new Event("click"));
  equal(isOpen(), false);
});

Deno.test("Escape shuts it, and gives the focus back only when that was in it", () => {
  open();
  happen("keydown", { key: "a" });
  equal(isOpen(), true);
  page.activeElement = new FakeNode();
  happen("keydown", { key: "Escape" });
  equal(isOpen(), false);
  equal(button.focused, 0);
  open();
  page.activeElement = link;
  happen("keydown", { key: "Escape" });
  equal(button.focused, 1);
  happen("keydown", { key: "Escape" });
  equal(button.focused, 1, "it was shut already");
});

Deno.test("a tap or the focus elsewhere shuts it, and neither on its button nor in it", () => {
  for (const type of ["pointerdown", "focusin"]) {
    for (
      const [target, staysOpen]
        of /** @type {const} */ ([[label, true], [link, true], [new FakeNode(), false]])
    ) {
      open();
      happen(type, { target });
      equal(isOpen(), staysOpen, type);
    }
  }
});

Deno.test("a page that comes back from the browser's memory has it shut", () => {
  open();
  happen("pageshow");
  equal(isOpen(), false);
});
