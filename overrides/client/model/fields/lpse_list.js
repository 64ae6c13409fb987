/**
 * Finds an LPSE in the list of all by parts of its name, of an institution that it serves, or of its portal's address; and by
 * an address, new or old, with all that may stand behind it.
 */

/**
 * @typedef {object} LpseList as `published_list` in macros/build/lists.py writes it
 * @property {string} date ISO, when it was true
 * @property {[institution: string, name: string, address: string, oldAddress?: string][]} rows
 *
 * @typedef {object} FoundLpse
 * @property {string} name
 * @property {string} address
 * @property {string} oldAddress of before its portal moved; "" where none is known
 * @property {string} institution by which it was found; "" where its own name says enough
 */

/**
 * @param {Pick<FoundLpse, "name" | "address">} found
 * @returns {string} the answer, which lpse.js reads
 */
export function lpseAnswer({ name, address }) {
  return `${name} (${address})`;
}

/**
 * @param {LpseList} list
 * @param {string} typed words, or the beginnings of words, in any order; or an address
 * @returns {FoundLpse[]} each LPSE once, the nearest first
 */
export function findLpse({ rows }, typed) {
  const asked = wordsOf(typed);
  if (asked.length === 0) return [];
  const address = addressOf(typed);
  const moved = address
    ? rows.filter(([, , now, before]) => isAt(now, address) || isAt(before, address))
    : [];
  /** @type {Map<string, FoundLpse & { exact: number }>} by address */
  const found = new Map();
  for (const [institution, name, address, oldAddress = ""] of moved.length ? moved : rows) {
    const own = wordsOf(`${name} ${address.replace(/^[^/]*/, "")}`);
    const all = [...own, ...wordsOf(institution)];
    if (moved.length === 0 && !haveAll(all, asked)) continue;
    const exact = asked.filter((word) => all.includes(word)).length;
    if (exact <= (found.get(address)?.exact ?? -1)) continue;
    const by = moved.length || haveAll(own, asked) ? "" : institution;
    found.set(address, { name, address, oldAddress, institution: by, exact });
  }
  return [...found.values()]
    .sort((one, other) => other.exact - one.exact || one.name.length - other.name.length)
    .map(({ exact: _, ...one }) => one);
}

/** @param {string} typed @returns {string} the address that it begins with, as the list writes one; "" for none */
function addressOf(typed) {
  return /^\s*(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+[^\s?#]*)/i.exec(typed)?.[1].toLowerCase() ?? "";
}

/** @param {string | undefined} known @param {string} address @returns {boolean} whether it is that one, or one below it */
function isAt(known, address) {
  return known !== undefined && `${address}/`.startsWith(`${known}/`);
}

/** @param {string[]} words @param {string[]} asked @returns {boolean} whether each begins one of the words */
function haveAll(words, asked) {
  return asked.every((part) => words.some((word) => word.startsWith(part)));
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
