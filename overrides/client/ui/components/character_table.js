/** A User ID taken apart on the page: a table of its characters, and a line that sums it up. */

/** @import { Character } from "../../model/user_id/characters.js" */
/** @import { VNode } from "../../model/render/vnode.js" */

import { h } from "../../model/render/vnode.js";
import { inspect, MAX_INSPECTED, sentence } from "../../model/user_id/characters.js";
import { mount } from "../dom/elements.js";

const TEXT = {
  columns: ["Urutan", "Tanda", "Kode", "Nama", "Catatan"],
  unseen: "tidak terlihat",
  plain: (/** @type {string} */ count) => `${count} karakter, tidak ada yang tidak biasa.`,
  odd: (/** @type {string} */ count, /** @type {string} */ odd) =>
    `${count} karakter, ${odd} perlu diperhatikan.`,
  cut: (/** @type {number} */ count) => ` Yang ditampilkan ${count} karakter pertama.`,
};

/** The inspector's part of a page. */
export class CharacterTable {
  /**
   * @param {HTMLElement} root what it holds is replaced
   * @param {string} label what the letter calls the ID
   * @param {HTMLElement} [summary] with role=status, where the page has a place of its own for it
   */
  constructor(root, label, summary) {
    this.label = label;
    this.summary = summary ?? mount(h("p", { role: "status", class: "character-summary" }));
    this.table = mount(h("div", { class: "character-table" }));
    root.replaceChildren(...(summary ? [] : [this.summary]), this.table);
  }

  /**
   * @param {string} id as typed
   * @returns {{ sentence: string, count: number }} what was found, as a sentence for the letter, "" when nothing is
   *   odd; and how many characters there are
   */
  show(id) {
    const characters = inspect(id);
    this.summary.textContent = summaryOf(characters);
    this.table.replaceChildren(
      ...(characters.length ? [mount(tableOf(characters.slice(0, MAX_INSPECTED)))] : []),
    );
    return { sentence: sentence(characters, this.label), count: characters.length };
  }
}

/** @param {Character[]} characters */
function summaryOf(characters) {
  if (characters.length === 0) return "";
  const odd = characters.filter(({ problem }) => problem).length;
  const rest = characters.length > MAX_INSPECTED ? TEXT.cut(MAX_INSPECTED) : "";
  const [all, doubtful] = [characters.length, odd].map((count) => count.toLocaleString("id-ID"));
  return (odd ? TEXT.odd(all, doubtful) : TEXT.plain(all)) + rest;
}

/**
 * @param {Character[]} characters
 * @returns {VNode}
 */
function tableOf(characters) {
  const head = TEXT.columns.map((title) => h("th", { scope: "col" }, title));
  const rows = characters.map(({ character, code, name, problem }, index) =>
    h(
      "tr",
      problem ? { class: "character-odd" } : {},
      h("td", {}, String(index + 1)),
      // Isolated, so that a mark which turns the direction turns nothing else.
      /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(character)
        ? h(
          "td",
          { class: "character-unseen" },
          h("span", {}, h("span", { class: "site-unseen" }, TEXT.unseen)),
        )
        : h("td", {}, h("bdi", {}, shown(character))),
      h("td", {}, code),
      h("td", {}, name),
      h("td", {}, problem || "–"),
    )
  );
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...head)),
    h("tbody", {}, ...rows),
  );
}

/**
 * @param {string} character
 * @returns {string} a combining mark on the circle that stands for any character, so that it does not land on what is before it
 */
function shown(character) {
  return /\p{M}/u.test(character) ? `◌${character}` : character;
}
