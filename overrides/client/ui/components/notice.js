/** A line that says what happened to the answers, with a way back where there is one. */

/** @import { Action } from "../dom/button.js" */

import { dock, DOCKED } from "./dock.js";
import { h } from "../../model/render/vnode.js";
import { button } from "../dom/button.js";
import { mount } from "../dom/mount.js";

/** A live region: what it says is read aloud, and the focus stays. */
export class Notice {
  /** @param {HTMLElement} root with role=status, on the page from the start */
  constructor(root) {
    this.root = root;
  }

  /**
   * @param {string} text "" takes the notice away
   * @param {...(Action | undefined)} actions
   * @returns {() => void} takes it away, unless something else has been said since
   */
  say(text, ...actions) {
    // The button that was pressed may be the one that goes: the focus goes to what is said instead.
    const hasFocus = this.root.contains(document.activeElement);
    this.root.replaceChildren();
    if (hasFocus) this.root.focus({ preventScroll: true });
    this.root.classList.remove(DOCKED);
    const said = mount(h("p", {}, text));
    const takeAway = () => {
      if (said.isConnected) this.say("");
    };
    if (!text) return takeAway;
    this.root.append(said);
    for (const action of actions) {
      if (!action) continue;
      this.root.append(button(action));
    }
    dock(this.root);
    return takeAway;
  }
}
