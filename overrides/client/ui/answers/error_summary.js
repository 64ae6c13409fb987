/** What is wrong in the answers, listed above the page's title: it shrinks as the fields are filled in. */

/** @import { FieldMessage } from "../../model/fields/checks.js" */
/** @import { Action } from "../dom/elements.js" */
/** @import { LetterForm } from "./letter_form.js" */

import { h } from "../../model/render/vnode.js";
import { button, mount } from "../dom/elements.js";
import { inPlace } from "../dom/in_place.js";
import { goTo } from "./go_to.js";

const TEXT = {
  titlePrefix: "Kesalahan: ",
  summary: "Ada isian yang belum lengkap",
  done: "Sudah diisi: ",
  left: (/** @type {number} */ count) => `Tinggal ${count} isian yang belum lengkap.`,
  noneLeft: "Semua isian di daftar sudah diisi.",
};
/** As the page brought it: a browser that translates the page translates the prefix as well. */
const OWN_TITLE = document.title;

/** The list, with links to the fields. */
export class ErrorSummary {
  #form;
  #root;
  #status;
  /** The lines by field, while the list is shown. @type {Map<string, HTMLElement>} */
  #lines = new Map();
  #left = 0;

  /**
   * @param {LetterForm} form
   * @param {HTMLElement} root the list's place, above the page's title
   * @param {HTMLElement} status with role=status, out of sight: says how much is left
   */
  constructor(form, root, status) {
    this.#form = form;
    this.#root = root;
    this.#status = status;
  }

  /**
   * Shows the list and brings the focus to it.
   *
   * @param {FieldMessage[]} errors at least one
   * @param {Action} proceed goes on in spite of them
   */
  show(errors, proceed) {
    this.hide();
    document.title = TEXT.titlePrefix + OWN_TITLE;
    this.#lines = new Map(errors.map((error) => [error.field, this.#line(error)]));
    this.#left = errors.length;
    const list = mount(h("ul", {}));
    list.append(...this.#lines.values());
    const alert = mount(h("div", { role: "alert" }, h("h2", {}, TEXT.summary)));
    alert.append(list);
    this.#root.append(alert, button(proceed));
    this.#root.hidden = false;
    this.#root.focus();
    this.#root.scrollIntoView({ block: "start" });
  }

  /** Takes the list away, with the room that it had. */
  hide() {
    this.#clear();
    this.#root.hidden = true;
    this.#status.textContent = "";
  }

  /**
   * Strikes out what is wrong no more; when nothing is left, the list goes. Nothing that is in view is moved, and the
   * focus stays where it is.
   *
   * @param {FieldMessage[]} errors of all answers as they are now
   */
  update(errors) {
    if (this.#lines.size === 0) return;
    const wrong = new Set(errors.map(({ field }) => field));
    let left = 0;
    for (const [field, line] of this.#lines) {
      const isLeft = wrong.has(field);
      left += Number(isLeft);
      line.classList.toggle("error-summary-done", !isLeft);
      /** @type {HTMLElement} */ (line.querySelector(".site-unseen")).textContent = isLeft ? "" : TEXT.done;
    }
    if (left !== this.#left) {
      // Else each change would be read aloud at once, and all of the list with it.
      this.#root.querySelector("[role]")?.removeAttribute("role");
      this.#status.textContent = left > 0 ? TEXT.left(left) : TEXT.noneLeft;
    }
    this.#left = left;
    if (left === 0 && !this.#root.contains(document.activeElement)) this.#close();
  }

  /** @param {FieldMessage} error */
  #line({ field, message }) {
    const link = mount(
      h("a", { href: `#${field}` }, h("span", {}, h("span", { class: "site-unseen" }), message)),
    );
    link.addEventListener("click", (event) => {
      event.preventDefault(); // leaves no #hash behind
      goTo(this.#form, field);
    });
    const line = mount(h("li", {}));
    line.append(link);
    return line;
  }

  /** The page is scrolled by the height that goes. What it cannot be scrolled by stays as an empty room. */
  #close() {
    const root = this.#root;
    const below = /** @type {Element} */ (root.nextElementSibling);
    const height = below.getBoundingClientRect().top - root.getBoundingClientRect().top;
    const room = Math.max(0, height - scrollY);
    inPlace(below, () => {
      this.#clear();
      root.classList.add("error-summary--room");
      root.style.height = `${room}px`;
    });
  }

  #clear() {
    document.title = OWN_TITLE;
    this.#lines.clear();
    this.#root.replaceChildren();
    this.#root.classList.remove("error-summary--room");
    this.#root.style.height = "";
  }
}
