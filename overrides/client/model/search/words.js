/**
 * Words as the index has them: the build says which are forms of one root and which mean the same (`macros/build/search.py`);
 * of a word that it does not know, its affixes, one letter or its end may be other.
 */

/**
 * @typedef {object} KnownWords
 * @property {Record<string, string>} forms by term, the other words that stand for it, with spaces between
 * @property {Record<string, string>} phrases by several terms in a row, the one that they mean
 * @property {string[]} ignored terms that say nothing of what is looked for
 *
 * @typedef {object} Term
 * @property {string} term
 * @property {string[]} others what else the word may be
 * @property {number} start its place in the text
 * @property {number} end
 */

/** Typing errors are looked for in words of so many letters, and their ends; so many begin the word that is being typed. */
const LONG = 5;
const BEGINNING = 3;

/** Prefixes with the letter that each may have swallowed: *menutup* is a form of *tutup*. */
const PREFIXES = [
  ["meng", ""],
  ["meng", "k"],
  ["meny", "s"],
  ["men", ""],
  ["men", "t"],
  ["mem", ""],
  ["mem", "p"],
  ["me", ""],
  ["peng", ""],
  ["pem", "p"],
  ["pen", ""],
  ["pe", ""],
  ["di", ""],
  ["ter", ""],
  ["ber", ""],
  ["ke", ""],
  ["se", ""],
  ["ng", ""],
  ["nge", ""],
  ["", ""],
];
const SUFFIXES = ["nya", "kan", "an", "in", "i", "ku", "mu", "lah", "kah", ""];
/** What is left of a word is longer than its affixes' remains: *di* of *diri*. */
const ROOT = 3;

/** The words that an index knows. */
export class Vocabulary {
  /** By word. @type {Map<string, string>} */
  #terms = new Map();
  #phrases;
  #ignored;
  #longest;
  /** The words that stand in what can be found, and may be proposed. @type {Set<string>} */
  #written = new Set();

  /** @param {KnownWords} known */
  constructor({ forms, phrases, ignored }) {
    for (const [term, words] of Object.entries(forms)) {
      for (const word of [term, ...words.split(" ")]) this.#terms.set(word, term);
    }
    this.#phrases = new Map(Object.entries(phrases));
    this.#ignored = new Set(ignored);
    this.#longest = Math.max(1, ...[...this.#phrases.keys()].map((phrase) => phrase.split(" ").length));
  }

  /** @param {string} text that can be found @returns {Term[]} */
  learn(text) {
    for (const { word } of wordsOf(text)) {
      this.#written.add(word);
      if (!this.#terms.has(word)) this.#terms.set(word, word);
    }
    return this.read(text);
  }

  /** @param {string} text with known words @returns {Term[]} */
  read(text) {
    return this.#join(
      wordsOf(text).map(({ word, start, end }) => ({
        term: this.#terms.get(word) ?? word,
        others: [],
        start,
        end,
      })),
    );
  }

  /**
   * @param {string} text as somebody typed it
   * @returns {{ terms: Term[], unknown: string[] }} unknown: words that the index has in no way, or only similar ones
   */
  ask(text) {
    /** @type {string[]} */
    const unknown = [];
    const terms = wordsOf(text).map(({ word, start, end }, at, { length }) => {
      const own = this.#terms.get(word) ?? this.#root(word);
      const isLast = at === length - 1;
      const isIgnored = this.#ignored.has(word);
      if (own !== undefined) return { term: own, others: [], start, end };
      if (isIgnored && !isLast) return { term: word, others: [], start, end }; // no error in another word
      if (!isIgnored) unknown.push(word);
      const [term = word, ...others] = this.#similar(word, isLast);
      return { term, others, start, end };
    });
    return { terms: this.#join(terms), unknown };
  }

  /** @param {string} word @returns {string[]} the known words that look most like it, the nearest first */
  nearest(word) {
    return [...this.#written]
      .map((known) => ({ known, similarity: similarity(word, known) }))
      .filter((one) => one.similarity > 0.4)
      .sort((one, other) => other.similarity - one.similarity)
      .slice(0, 3)
      .map(({ known }) => known);
  }

  /**
   * Joins terms that mean something together, and leaves out what says nothing.
   *
   * @param {Term[]} terms
   */
  #join(terms) {
    /** @type {Term[]} */
    const joined = [];
    for (let at = 0; at < terms.length;) {
      let count = Math.min(this.#longest, terms.length - at);
      const phraseAt = () => terms.slice(at, at + count).map(({ term }) => term).join(" ");
      while (count > 1 && !this.#phrases.has(phraseAt())) count -= 1;
      if (count > 1) {
        const term = /** @type {string} */ (this.#phrases.get(phraseAt()));
        joined.push({ term, others: [], start: terms[at].start, end: terms[at + count - 1].end });
      } else if (!this.#ignored.has(terms[at].term)) {
        joined.push(terms[at]);
      }
      at += count;
    }
    return joined;
  }

  /** @param {string} word @returns {string | undefined} the term of what is left without its affixes */
  #root(word) {
    for (const suffix of SUFFIXES) {
      for (const [prefix, swallowed] of PREFIXES) {
        if (!word.startsWith(prefix) || !word.endsWith(suffix)) continue;
        const root = swallowed + word.slice(prefix.length, word.length - suffix.length);
        if (root.length >= ROOT && this.#terms.has(root)) return this.#terms.get(root);
      }
    }
  }

  /**
   * @param {string} word
   * @param {boolean} isLast it may not be typed to its end
   * @returns {string[]} the terms of words that differ in a letter, or that it begins
   */
  #similar(word, isLast) {
    const near = word.length < LONG ? [] : [...this.#terms.keys()].filter((known) => isOneEdit(word, known));
    const longer = word.length < (isLast ? BEGINNING : LONG)
      ? []
      : [...this.#terms.keys()].filter((known) => known.startsWith(word));
    return [...new Set([...near, ...longer].map((known) => this.#terms.get(known) ?? known))];
  }
}

/** @param {string} text @returns {{ word: string, start: number, end: number }[]} split at every punctuation */
export function wordsOf(text) {
  return Array.from(text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
}

/**
 * @param {string} typed
 * @param {string} known
 * @returns {boolean} whether a letter is missing, too many, another one, or changed places with the next
 */
export function isOneEdit(typed, known) {
  const difference = typed.length - known.length;
  if (Math.abs(difference) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  const [typedRest, knownRest] = [typed.slice(at), known.slice(at)];
  if (difference > 0) return typedRest.slice(1) === knownRest;
  if (difference < 0) return typedRest === knownRest.slice(1);
  if (typedRest.slice(1) === knownRest.slice(1)) return true;
  return typedRest[0] === knownRest[1] && typedRest[1] === knownRest[0] &&
    typedRest.slice(2) === knownRest.slice(2);
}

/** @param {string} one @param {string} other @returns {number} from 0 to 1: the pairs of letters that both have */
function similarity(one, other) {
  const pairs = (/** @type {string} */ word) => new Set(Array.from(word, (_, at) => word.slice(at, at + 2)));
  const [mine, theirs] = [pairs(one), pairs(other)];
  return 2 * [...mine].filter((pair) => theirs.has(pair)).length / (mine.size + theirs.size);
}
