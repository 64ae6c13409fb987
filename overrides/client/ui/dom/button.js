/** Buttons that a script adds to the page. */

import { h } from "../../model/render/vnode.js";
import { mount } from "./mount.js";

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
