/** A browser's storage for the tests. */

/**
 * A storage in memory.
 *
 * @param {number} [room] characters it holds
 */
export function memory(room = Infinity) {
  /** @type {Map<string, string>} */
  const entries = new Map();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (/** @type {number} */ index) => [...entries.keys()][index] ?? null,
    getItem: (/** @type {string} */ key) => entries.get(key) ?? null,
    removeItem: (/** @type {string} */ key) => void entries.delete(key),
    setItem(/** @type {string} */ key, /** @type {string} */ value) {
      const others = [...entries].filter(([name]) => name !== key).map(([, text]) => text).join("");
      if (others.length + value.length > room) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, value);
    },
  };
}
