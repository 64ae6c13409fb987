/** A line that says what happened to the answers, with a way back where there is one. */

import { dock, DOCKED } from "./dock.js";
import { mount } from "../dom/mount.js";

/** @typedef {{ label: string, run: () => void }} Action */

/** A live region: what it says is read aloud, and the focus stays. */
export class Notice {
  /** @param {HTMLElement} root with role=status, on the page from the start */
  constructor(root) {
    this.root = root;
  }

  /**
   * @param {string} text "" takes the notice away
   * @param {...(Action | undefined)} actions
   */
  say(text, ...actions) {
    // The button that was pressed may be the one that goes: the focus goes to what is said instead.
    const hasFocus = this.root.contains(document.activeElement);
    this.root.replaceChildren();
    if (hasFocus) this.root.focus({ preventScroll: true });
    this.root.classList.remove(DOCKED);
    if (!text) return;
    this.root.append(mount({ tag: "p", attributes: {}, children: [text] }));
    for (const action of actions) {
      if (!action) continue;
      const button = /** @type {HTMLButtonElement} */ (mount({
        tag: "button",
        attributes: { type: "button", class: "md-button" },
        children: [action.label],
      }));
      button.addEventListener("click", action.run);
      this.root.append(button);
    }
    dock(this.root);
  }
}
