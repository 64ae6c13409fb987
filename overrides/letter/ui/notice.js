/** A line that says what happened to the answers, with a way back where there is one. */

import { mount } from "./mount.js";

/** @typedef {{ label: string, run: () => void }} Action */

/** The class of a notice whose place is not on the screen: it waits at the screen's lower edge. */
const AFAR = "letter-notice--afar";

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
    this.root.classList.remove(AFAR);
    if (!text) return;
    this.root.append(mount({ tag: "p", attributes: {}, children: [text] }));
    for (const action of actions) {
      if (action) this.#button(action.label, "md-button", action.run);
    }
    this.#bringNear();
  }

  /** Scrolling to it would take the visitor away from the field or button in hand. */
  #bringNear() {
    const { top, bottom, height } = this.root.getBoundingClientRect();
    const isHidden = height === 0;
    if (isHidden || (top >= 0 && bottom <= innerHeight)) return;
    this.root.classList.add(AFAR);
    // Its cross is drawn by the style sheet: what is said stays what is read aloud.
    const close = this.#button("", "letter-close", () => this.#settle(close));
    close.setAttribute("aria-label", "Tutup");
  }

  /**
   * Back to its own place on the page, where it can still be read.
   *
   * @param {HTMLButtonElement} close
   */
  #settle(close) {
    const hasFocus = this.root.contains(document.activeElement);
    this.root.classList.remove(AFAR);
    close.remove();
    if (hasFocus) this.root.focus({ preventScroll: true });
  }

  /**
   * @param {string} label
   * @param {string} className
   * @param {() => void} run
   */
  #button(label, className, run) {
    const button = /** @type {HTMLButtonElement} */ (mount({
      tag: "button",
      attributes: { type: "button", class: className },
      children: [label],
    }));
    button.addEventListener("click", run);
    this.root.append(button);
    return button;
  }
}
