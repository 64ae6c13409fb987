/** Finds an LPSE in the list of all by parts of its name, of an institution that it serves, or of its portal's address. */

/**
 * @typedef {object} LpseList as `published_list` in macros/build/lists.py writes it
 * @property {string} source
 * @property {string} date ISO, of the source
 * @property {[institution: string, name: string, address: string][]} rows
 *
 * @typedef {object} FoundLpse
 * @property {string} name
 * @property {string} address
 * @property {string} institution by which it was found; "" where its own name says enough
 */

/**
 * @param {FoundLpse} found
 * @returns {string} the answer, which lpse.js reads
 */
export function lpseAnswer({ name, address }) {
  return `${name} (${address})`;
}

/**
 * @param {LpseList} list
 * @param {string} typed words, or the beginnings of words, in any order
 * @returns {FoundLpse[]} each LPSE once, the nearest first
 */
export function findLpse({ rows }, typed) {
  const asked = wordsOf(typed);
  if (asked.length === 0) return [];
  /** @type {Map<string, FoundLpse & { exact: number }>} by address */
  const found = new Map();
  for (const [institution, name, address] of rows) {
    const own = wordsOf(`${name} ${address.replace(/^[^/]*/, "")}`);
    const all = [...own, ...wordsOf(institution)];
    if (!haveAll(all, asked)) continue;
    const exact = asked.filter((word) => all.includes(word)).length;
    if (exact <= (found.get(address)?.exact ?? -1)) continue;
    found.set(address, { name, address, institution: haveAll(own, asked) ? "" : institution, exact });
  }
  return [...found.values()]
    .sort((one, other) => other.exact - one.exact || one.name.length - other.name.length)
    .map(({ name, address, institution }) => ({ name, address, institution }));
}

/** @param {string[]} words @param {string[]} asked @returns {boolean} whether each begins one of the words */
function haveAll(words, asked) {
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
