/** The line beside a button that says what became of it. */

/** @import { VNode } from "../../model/render/vnode.js" */

import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/mount.js";

/**
 * @typedef {object} StatusOptions
 * @property {boolean} [isProblem] it did not go as it was meant to: said in a word and a frame, not by colour alone
 * @property {{ label: string, href: string }} [link] where to go on
 * @property {{ label: string, run: () => void }} [action] what else may be done
 */

/** A live region: what it says is read aloud, and the focus stays. */
export class Status {
  /** @param {HTMLElement} root with role=status, on the page from the start */
  constructor(root) {
    this.root = root;
  }

  /**
   * Says something that may come at any time, and leaves the page where it is.
   *
   * @param {string} text "" takes it away
   * @param {StatusOptions} [told]
   */
  tell(text, { isProblem = false, link, action } = {}) {
    // The button that was pressed may be the one that goes: the focus goes to what is said instead.
    const hasFocus = this.root.contains(document.activeElement);
    this.root.classList.toggle("status--problem", isProblem && text !== "");
    /** @type {VNode[]} */
    const parts = [];
    if (text && isProblem) parts.push(h("strong", {}, "Perhatian: "));
    if (text) parts.push(text);
    if (link) parts.push(" ", h("a", { href: link.href }, link.label));
    if (action) {
      parts.push(" ", h("button", { type: "button", class: "text-button" }, action.label));
    }
    this.root.replaceChildren(...parts.map(mount));
    if (action) this.root.querySelector("button")?.addEventListener("click", action.run);
    if (hasFocus) this.root.focus();
  }

  /**
   * Answers a click: what is said comes into sight.
   *
   * @param {string} text
   * @param {StatusOptions} [told]
   */
  answer(text, told) {
    this.tell(text, told);
    this.root.scrollIntoView({ block: "nearest" });
  }
}
