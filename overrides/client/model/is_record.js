/** What came from a file or a storage may be anything. */

/**
 * @param {unknown} raw
 * @returns {raw is Record<string, unknown>}
 */
export function isRecord(raw) {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}
