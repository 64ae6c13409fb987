/** What the search's box shows: results with their words marked, and where to go when there is none. */

/**
 * @import { FoundLpse } from "../../model/fields/lpse_list.js"
 * @import { Result, SearchEntry, SearchEngine } from "../../model/search/engine.js"
 * @import { Mark } from "../../model/search/passage.js"
 * @import { VElement, VNode } from "../../model/render/vnode.js"
 */

import { h } from "../../model/render/vnode.js";

const TEXT = {
  kinds: /** @type {Record<string, string>} */ ({
    jawaban: "Jawaban",
    surat: "Surat",
    langkah: "Langkah",
    istilah: "Istilah",
    halaman: "Halaman",
  }),
  place: "LPSE",
  moved: (/** @type {string} */ oldAddress) => `alamat lama ${oldAddress}`,
  count: (/** @type {number} */ shown, /** @type {boolean} */ isMore) =>
    isMore ? `${shown} hasil teratas` : `${shown} hasil`,
  help: "Belum ketemu?",
  questions: "Lihat semua pertanyaan",
  contacts: "Lihat kontak",
};

/** @param {number} shown @param {boolean} isMore */
export const countOf = (shown, isMore) => TEXT.count(shown, isMore);

/** @param {VElement[]} items */
export const listOf = (items) => h("ul", { class: "search-list" }, ...items);

/** @param {Result} result @param {URL} root */
export function resultItem({ address, kind, title, titleMarks, passage, passageMarks }, root) {
  return item(
    new URL(address, root).href,
    TEXT.kinds[kind] ?? kind,
    marked(title, titleMarks),
    marked(passage, passageMarks),
  );
}

/** @param {SearchEntry} document @param {URL} root */
export function pageItem({ address, kind, title }, root) {
  return item(new URL(address, root).href, TEXT.kinds[kind] ?? kind, [title], []);
}

/** @param {FoundLpse} found */
export function lpseItem({ name, address, oldAddress, institution }) {
  const moved = oldAddress && TEXT.moved(oldAddress);
  return item(`https://${address}`, TEXT.place, [name], [
    [institution, address, moved].filter(Boolean).join(", "),
  ]);
}

/** @param {SearchEngine} engine @param {URL} root */
export function helpOf({ questions, contacts }, root) {
  const link = (/** @type {string} */ address, /** @type {string} */ label) =>
    h("a", { href: new URL(address, root).href }, label);
  return h(
    "p",
    { class: "search-help" },
    `${TEXT.help} `,
    link(questions, TEXT.questions),
    " ",
    link(contacts, TEXT.contacts),
  );
}

/** @param {string} href @param {string} kind @param {VNode[]} title @param {VNode[]} passage */
function item(href, kind, title, passage) {
  const parts = [h("strong", {}, ...title), " ", h("span", { class: "search-kind" }, kind)];
  if (passage.length > 0) parts.push(" ", h("span", { class: "search-passage" }, ...passage));
  return h("li", {}, h("a", { href }, ...parts));
}

/** @param {string} text @param {Mark[]} marks in their order @returns {VNode[]} */
function marked(text, marks) {
  /** @type {VNode[]} */
  const parts = [];
  let end = 0;
  for (const mark of marks) {
    parts.push(text.slice(end, mark.start), h("mark", {}, text.slice(mark.start, mark.end)));
    end = mark.end;
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}
