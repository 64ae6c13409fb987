/** What happened, said on the page: it is read aloud when it changes, and the focus stays where it is. */

/** @import { Action } from "../dom/elements.js" */

import { h } from "../../model/render/vnode.js";
import { button, mount } from "../dom/elements.js";

const TEXT = { problem: "Perhatian: ", close: "Tutup" };
const DOCKED = "notice--docked";

/**
 * @typedef {object} MessageOptions
 * @property {boolean} [isProblem] it did not go as it was meant to: said in a word and a frame, not by colour alone
 * @property {{ label: string, href: string }} [link] where to go on
 * @property {Action[]} [actions] what else may be done
 * @property {boolean} [isAnswer] to a click: the page is scrolled to it
 */

/** An element whose changes are read aloud. */
export class LiveRegion {
  /**
   * @param {HTMLElement} root with role=status, on the page from the start
   * @param {{ docks?: boolean }} [options] docks: shown out of sight, it waits at the lower edge of the screen
   */
  constructor(root, { docks = false } = {}) {
    this.root = root;
    this.docks = docks;
  }

  /**
   * @param {string} text "" takes away what is shown
   * @param {MessageOptions} [options]
   * @returns {() => void} takes it away, unless something else has been shown since
   */
  show(text, { isProblem = false, link, actions = [], isAnswer = false } = {}) {
    const { root, docks } = this;
    // The button that was pressed may be the one that goes: the focus goes to the region instead.
    const hasFocus = root.contains(document.activeElement);
    root.replaceChildren();
    root.classList.remove(DOCKED);
    root.classList.toggle("status--problem", isProblem);
    if (text) root.append(mount(h("p", {}, ...(isProblem ? [h("strong", {}, TEXT.problem)] : []), text)));
    if (link) root.lastElementChild?.append(" ", mount(h("a", { href: link.href }, link.label)));
    const shown = root.firstChild;
    for (const action of actions) root.append(" ", button(action, docks ? "md-button" : "text-button"));
    if (hasFocus) root.focus({ preventScroll: true });
    if (isAnswer) root.scrollIntoView({ block: "nearest" });
    if (docks && text) dock(root);
    return () => {
      if (shown?.isConnected) this.show("");
    };
  }
}

/**
 * Scrolling to a notice would take the visitor away from the field or button in hand.
 *
 * @param {HTMLElement} root one that is on the screen, or hidden with its part of the page, stays in its place
 */
function dock(root) {
  const { top, bottom, height } = root.getBoundingClientRect();
  if (height === 0) return;
  if (top >= 0 && bottom <= innerHeight) return keepInSight(root); // it may have moved what is below it
  // One at a time.
  /** @type {HTMLElement | null} */ (document.querySelector(".notice-close"))?.click();
  root.classList.add(DOCKED);
  // Its cross is drawn by the style sheet: the text stays what is read aloud.
  const close = mount(h("button", { type: "button", class: "notice-close", "aria-label": TEXT.close }));
  // Back to its own place on the page, where it can still be read.
  close.addEventListener("click", () => {
    if (close === document.activeElement) root.focus({ preventScroll: true });
    root.classList.remove(DOCKED);
    close.remove();
  });
  root.append(close);
  keepInSight(root); // the style sheet keeps it above the notice
}

/**
 * What is being written in stays in view.
 *
 * @param {HTMLElement} root
 */
function keepInSight(root) {
  const { activeElement } = document;
  if (!root.contains(activeElement) && activeElement !== document.body) {
    activeElement?.scrollIntoView({ block: "nearest" });
  }
}
