/** One part of the page that comes several times: its inputs, labels and places, each found by its name. */

import { byId } from "./elements.js";

let count = 0;

/** A copy of a template; the inputs get ids of their own, and their labels with them. */
export class TemplateInstance {
  /** @param {string} id of the template, whose only element is copied */
  constructor(id) {
    const template = byId(id, HTMLTemplateElement);
    this.id = `${id}-${++count}`;
    this.root = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
    for (const input of this.inputs()) input.id = `${this.id}-${input.dataset.part}`;
    for (
      const label of /** @type {NodeListOf<HTMLLabelElement>} */ (this.root.querySelectorAll("[data-for]"))
    ) {
      label.htmlFor = `${this.id}-${label.dataset.for}`;
    }
  }

  /** @returns {HTMLInputElement[]} */
  inputs() {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll("[data-part]"))];
  }

  /** @param {string} name @returns {HTMLInputElement} */
  input(name) {
    return /** @type {HTMLInputElement} */ (this.root.querySelector(`[data-part=${name}]`));
  }

  /** @param {string} name @returns {HTMLElement} */
  button(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-do=${name}]`));
  }

  /** @param {string} name @returns {HTMLElement} the first of that name */
  place(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-show=${name}]`));
  }

  /**
   * @param {string} name
   * @param {string} text in every place of that name
   */
  show(name, text) {
    for (const place of this.root.querySelectorAll(`[data-show=${name}]`)) {
      // Within a button it follows the button's own words.
      place.textContent = place.classList.contains("site-unseen") ? ` (${text})` : text;
    }
  }
}
