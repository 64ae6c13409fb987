/**
 * Suggestions below an input while one types, after the combobox of the ARIA Authoring Practices: what is typed counts as
 * it is, and a suggestion replaces it when it is chosen.
 */

import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";

/**
 * @typedef {{ value: string, label: string, detail: string }} Suggestion value: what the input gets
 * @typedef {{ suggestions: Suggestion[], status: string, note: string }} Suggestions status: to who does not see them, as are
 *   few or many; note: below them
 */

const TEXT = { list: "Saran" };

/** An input that offers suggestions. */
export class Combobox {
  #input;
  #find;
  #list;
  #note;
  #popup;
  #status;
  /** What is shown. @type {Suggestion[]} */
  #suggestions = [];
  /** The place of the one that Enter takes; -1 for none. */
  #active = -1;
  /** Counts what was asked for and what ended it: an answer to an earlier question is not shown. */
  #turn = 0;

  /**
   * @param {HTMLInputElement} input with a label, in a `.field`
   * @param {(typed: string) => Promise<Suggestions | undefined>} find undefined for what is no question; rejected when
   *   there is nothing to find it in
   */
  constructor(input, find) {
    this.#input = input;
    this.#find = find;
    const id = `${input.id}-suggestions`;
    this.#list = mount(h("ul", { id, role: "listbox", "aria-label": TEXT.list }));
    this.#note = mount(h("p", { class: "hint-text" }));
    this.#popup = mount(h("div", { class: "combobox-popup", hidden: "" }));
    this.#popup.append(this.#list, this.#note);
    this.#status = mount(h("p", { class: "site-unseen", role: "status" }));
    input.after(this.#popup, this.#status);
    const roles = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": id,
      "aria-expanded": "false",
    };
    for (const [name, value] of Object.entries(roles)) input.setAttribute(name, value);
    input.closest(".field")?.classList.add("combobox");

    input.addEventListener("input", () => this.#show());
    input.addEventListener("keydown", (event) => this.#press(event));
    input.addEventListener("blur", () => this.#close());
    // The focus stays in the input, also when one scrolls in the list.
    this.#popup.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", ({ target }) => {
      const option = /** @type {HTMLElement} */ (target).closest("[role=option]");
      if (option) this.#choose([...this.#list.children].indexOf(option));
    });
    if (document.activeElement === input) this.#show(); // typed before this came
  }

  /** Shows what fits what is typed now. */
  async #show() {
    const typed = this.#input.value;
    if (typed.trim() === "") return this.#close();
    const turn = ++this.#turn;
    const found = await this.#find(typed).catch(console.warn);
    // Typed on meanwhile, chosen, or left.
    const isLate = turn !== this.#turn || this.#input.value !== typed;
    if (isLate || document.activeElement !== this.#input) return;
    if (!found) return this.#close();
    this.#suggestions = found.suggestions;
    this.#list.replaceChildren(
      ...found.suggestions.map(({ label, detail }, place) =>
        mount(h(
          "li",
          { id: `${this.#list.id}-${place}`, role: "option", "aria-selected": "false" },
          label,
          ...(detail ? [" ", h("small", {}, detail)] : []),
        ))
      ),
    );
    this.#note.textContent = found.note;
    this.#status.textContent = found.status;
    this.#popup.hidden = false;
    this.#input.setAttribute("aria-expanded", String(found.suggestions.length > 0));
    this.#activate(-1);
  }

  #close() {
    this.#turn++;
    this.#popup.hidden = true;
    this.#status.textContent = "";
    this.#input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  /** @param {number} place -1 for none */
  #activate(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, index) =>
      option.setAttribute("aria-selected", String(index === place))
    );
    const option = this.#list.children[place];
    if (!option) return this.#input.removeAttribute("aria-activedescendant");
    this.#input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { length } = this.#suggestions;
    if (event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (this.#popup.hidden) return void this.#show();
      // From the input itself to the first or the last, and over the end back to it.
      const step = event.key === "ArrowDown" ? 1 : length;
      this.#activate((this.#active + 1 + step) % (length + 1) - 1);
    } else if (event.key === "Enter" && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === "Escape" && !this.#popup.hidden) {
      event.preventDefault();
      this.#close();
    }
  }

  /** @param {number} place */
  #choose(place) {
    this.#input.value = this.#suggestions[place].value;
    this.#close();
    for (const type of ["input", "change"]) this.#input.dispatchEvent(new Event(type, { bubbles: true }));
    this.#close(); // what it has now is no question
  }
}
