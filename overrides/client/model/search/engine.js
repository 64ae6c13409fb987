/** Finds pages, letters and terms in the index that the build made. */

/**
 * @import { KnownWords } from "./words.js"
 * @import { Mark } from "./passage.js"
 */

import MiniSearch from "minisearch";
import { passageOf } from "./passage.js";
import { Vocabulary } from "./words.js";

/**
 * @typedef {object} SearchEntry
 * @property {string} address below the site
 * @property {string} kind what a visitor calls it: jawaban, surat, langkah, istilah, halaman
 * @property {string} title
 * @property {string[]} [also] other ways to ask for it
 * @property {string[]} [headings]
 * @property {string} [text]
 *
 * @typedef {KnownWords & { entries: SearchEntry[], mostAsked: string[], questions: string, contacts: string }} SearchIndex
 *   as `index` in macros/build/search.py writes it; mostAsked: addresses; questions, contacts: the addresses of the list of
 *   all questions and of whom to ask
 *
 * @typedef {object} Result
 * @property {string} address
 * @property {string} kind
 * @property {string} title
 * @property {Mark[]} titleMarks the words that were looked for
 * @property {string} passage
 * @property {Mark[]} passageMarks
 *
 * @typedef {object} SearchResults
 * @property {Result[]} results the best first
 * @property {number} total how many there are
 * @property {string[]} unknown words that the index has in no way, or only similar ones
 */

/** A title says what a page is about; other ways to ask for it are as good, but several. */
const BOOST = { title: 3, also: 2.5, headings: 1.5, text: 1 };
const KINDS = { jawaban: 1.3, surat: 1.1, langkah: 1, istilah: 0.7, halaman: 0.9 };
/** What a word may be too counts for less. */
const GUESSED = 0.6;

/** A search over one index. */
export class SearchEngine {
  #entries;
  #words;
  #index;

  /** @param {SearchIndex} index */
  constructor(index) {
    this.#entries = index.entries;
    /** What is asked most. @type {SearchEntry[]} */
    this.mostAsked = index.mostAsked.flatMap((address) =>
      index.entries.find((entry) => entry.address === address) ?? []
    );
    this.questions = index.questions;
    this.contacts = index.contacts;
    this.#words = new Vocabulary(index);
    this.#index = new MiniSearch({
      fields: Object.keys(BOOST),
      extractField: (/** @type {any} */ { number, entry }, name) =>
        name === "id" ? number : [entry[name] ?? ""].flat().join(". "),
      tokenize: (text) => this.#words.learn(text).map(({ term }) => term),
      processTerm: (term) => term,
    });
    this.#index.addAll(this.#entries.map((entry, number) => ({ number, entry })));
  }

  /**
   * @param {string} typed
   * @param {number} [most] results
   * @returns {SearchResults}
   */
  search(typed, most = 10) {
    const { terms, unknown } = this.#words.ask(typed);
    const asked = new Map(terms.flatMap(({ others }) => others.map((term) => [term, GUESSED])));
    for (const { term } of terms) asked.set(term, 1);
    const found = this.#index.search([...asked.keys()].join(" "), {
      tokenize: (text) => text.split(" "),
      boost: BOOST,
      boostTerm: (term) => asked.get(term) ?? 1,
      boostDocument: (number) => KINDS[/** @type {keyof KINDS} */ (this.#entries[number].kind)],
    });
    const results = found.slice(0, most).map(({ id, terms }) => this.#result(id, new Set(terms)));
    return { results, total: found.length, unknown };
  }

  /** @param {string[]} unknown @returns {string[]} known words that look like these */
  nearest(unknown) {
    return [...new Set(unknown.flatMap((word) => this.#words.nearest(word)))];
  }

  /** @param {number} number @param {Set<string>} terms @returns {Result} */
  #result(number, terms) {
    const { address, kind, title, text = "" } = this.#entries[number];
    const marksOf = (/** @type {string} */ words) =>
      this.#words.read(words).filter(({ term }) => terms.has(term));
    const { passage, marks } = passageOf(text, marksOf(text));
    return { address, kind, title, titleMarks: marksOf(title), passage, passageMarks: marks };
  }
}
