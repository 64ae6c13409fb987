/** The letterhead's part of the form: printed paper, a picture, or typed lines. */

/** @import { Letterhead, LetterheadAnswers, Picture, Values } from "../../model/types.js" */

import { cleanLines, inOneLine, replaceBreaks } from "../../model/text/text.js";
import { load } from "../dom/load.js";

// Fetched when there is a picture.
const loadReader = () => load(() => import("./letterhead_picture.js"));

/** The chooser on the page; a letter without a letterhead has none. */
export class LetterheadChooser {
  #root;
  #values;
  #changed;
  /** @type {Picture | null} */
  #picture = null;
  /** Where the picture was read from: a tab that writes what another one has kept makes no new picture of it. */
  #source = "";

  /**
   * @param {HTMLElement} root made by letter.html
   * @param {() => Values} values the form's answers, to start the typed lines with
   * @param {() => void} changed called when a picture has been read; typing is an input event of the form
   */
  constructor(root, values, changed) {
    this.#root = root;
    this.#values = values;
    this.#changed = changed;
    // A browser that fills in may fire the one or the other.
    for (const type of ["input", "change"]) {
      root.addEventListener(type, (event) => {
        const isChoice = /** @type {HTMLInputElement} */ (event.target).type === "radio";
        this.show();
        if (isChoice && this.#kind() === "typed" && this.#lines().every(({ value }) => value === "")) {
          this.#start();
        }
      });
    }
    this.#part("picture").querySelector("input")?.addEventListener("change", (event) => {
      this.#read(/** @type {HTMLInputElement} */ (event.target));
    });
    this.show();
  }

  /** @returns {Letterhead | null} null for printed paper, and for a choice not yet carried out */
  current() {
    const kind = this.#kind();
    if (kind === "picture") return this.#picture;
    if (kind !== "typed") return null;
    const lines = this.#lines().map(({ value }) => value);
    return lines.some((line) => line.trim() !== "") ? { kind: "typed", lines } : null;
  }

  /** @returns {LetterheadAnswers} */
  answers() {
    const lines = this.#lines().map(({ value }) => value);
    return { kind: this.#kind(), lines, picture: this.#picture && (this.#source || this.#picture.url) || "" };
  }

  /**
   * Fills in a letterhead that was saved. Its picture is drawn again, wherever it comes from.
   *
   * @param {LetterheadAnswers} answers
   * @returns {Promise<boolean>} false when its picture cannot be used; nothing was changed then
   */
  async write({ kind, lines, picture }) {
    try {
      if (picture !== this.answers().picture) {
        this.#picture = picture ? await (await loadReader()).readLetterheadUrl(picture) : null;
        this.#source = picture;
      }
    } catch (error) {
      console.info(error);
      return false;
    }
    this.#lines().forEach((input, index) => (input.value = inOneLine(lines[index] ?? "")));
    for (const input of this.#root.querySelectorAll("[name=letterhead]")) {
      const choice = /** @type {HTMLInputElement} */ (input);
      choice.checked = choice.value === kind;
    }
    this.show();
    return true;
  }

  /** Forgets the picture; the form empties the rest. */
  reset() {
    this.#picture = null;
    /** @type {HTMLElement} */ (this.#root.querySelector("[aria-live]")).textContent = "";
    this.show();
  }

  /** @returns {LetterheadAnswers["kind"]} */
  #kind() {
    const chosen = this.#root.querySelector("[name=letterhead]:checked");
    return /** @type {LetterheadAnswers["kind"]} */ (/** @type {HTMLInputElement | null} */ (chosen)
      ?.value) ??
      "none";
  }

  /** @returns {HTMLInputElement[]} */
  #lines() {
    return [...this.#part("typed").querySelectorAll("input")];
  }

  /** @param {string} kind @returns {HTMLElement} */
  #part(kind) {
    return /** @type {HTMLElement} */ (this.#root.querySelector(`[data-letterhead=${kind}]`));
  }

  /** Shows what belongs to the choice, as the visitor or a browser that goes back has made it. */
  show() {
    const kind = this.#kind();
    for (const part of ["picture", "typed"]) this.#part(part).hidden = part !== kind;
  }

  #start() {
    const values = this.#values();
    for (const line of this.#lines()) {
      const answer = String(values[line.dataset.startsAs ?? ""] ?? "");
      line.value = replaceBreaks(cleanLines(answer), ", ");
    }
  }

  /** @param {HTMLInputElement} input */
  async #read(input) {
    const status = /** @type {HTMLElement} */ (this.#root.querySelector("[aria-live]"));
    const file = input.files?.[0];
    if (!file) return;
    const { picture, message } = await loadReader().then(
      ({ readLetterheadFile }) => readLetterheadFile(file, this.#picture),
      (error) => ({ picture: null, message: error.message }),
    );
    if (input.files?.[0] !== file) return; // meanwhile another one was chosen, or all was emptied
    status.textContent = message;
    status.scrollIntoView({ block: "nearest" });
    if (!picture) {
      input.value = "";
      return;
    }
    this.#picture = picture;
    this.#source = "";
    this.#changed();
  }
}
