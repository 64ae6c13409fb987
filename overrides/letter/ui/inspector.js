/** A User ID taken apart on the page: a table of its characters, and a line that sums it up. */

/** @import { Character } from "../model/characters.js" */
/** @import { Tree } from "../model/render/html.js" */

import { inspect, sentence } from "../model/characters.js";
import { mount } from "./mount.js";

/** Nobody's User ID is longer; a whole document pasted by mistake would make an endless table. */
const MOST_ROWS = 200;

/** The inspector's part of a page. */
export class Inspector {
  /**
   * @param {HTMLElement} root what it holds is replaced
   * @param {string} label what the letter calls the ID
   */
  constructor(root, label) {
    this.label = label;
    this.summary =
      /** @type {HTMLElement} */ (mount(element("p", { role: "status", class: "letter-summary" })));
    this.table = /** @type {HTMLElement} */ (mount(element("div", { class: "letter-characters" })));
    root.replaceChildren(this.summary, this.table);
  }

  /**
   * @param {string} id as typed
   * @returns {string} what was found, as a sentence for the letter; "" when nothing is odd
   */
  show(id) {
    const characters = inspect(id);
    this.summary.textContent = summaryOf(characters);
    this.table.replaceChildren(
      ...(characters.length ? [mount(tableOf(characters.slice(0, MOST_ROWS)))] : []),
    );
    return sentence(characters, this.label);
  }
}

/** @param {Character[]} characters */
function summaryOf(characters) {
  if (characters.length === 0) return "";
  const odd = characters.filter(({ problem }) => problem).length;
  const rest = characters.length > MOST_ROWS ? ` Yang ditampilkan ${MOST_ROWS} karakter pertama.` : "";
  return (odd
    ? `${characters.length} karakter, ${odd} perlu diperhatikan.`
    : `${characters.length} karakter, tidak ada yang tidak biasa.`) + rest;
}

/**
 * @param {Character[]} characters
 * @returns {Tree}
 */
function tableOf(characters) {
  const head = ["Urutan", "Tanda", "Kode", "Nama", "Catatan"].map((title) =>
    element("th", { scope: "col" }, title)
  );
  const rows = characters.map(({ character, code, name, problem }, index) =>
    element(
      "tr",
      problem ? { class: "letter-odd" } : {},
      element("td", {}, String(index + 1)),
      // Isolated, so that a mark which turns the direction turns nothing else.
      element("td", {}, element("bdi", {}, /[\p{C}\p{Z}\p{M}]/u.test(character) ? "" : character)),
      element("td", {}, code),
      element("td", {}, name),
      element("td", {}, problem || "–"),
    )
  );
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows),
  );
}

/**
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {...Tree} children
 * @returns {Tree}
 */
function element(tag, attributes, ...children) {
  return { tag, attributes, children };
}
