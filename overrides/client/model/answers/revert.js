/** Takes back what a file or a link filled in, and nothing that the visitor has written since. */

/** @import { Values } from "../types.js" */

/**
 * @param {Values} before the answers as they were
 * @param {Values} written as they were right after they had been filled in
 * @param {Values} now
 * @returns {{ values: Values, kept: string[] }} the answers to put back, and the ids of those written since
 */
export function revert(before, written, now) {
  const filled = Object.keys(written).filter((id) => !isSame(before[id], written[id]));
  const kept = filled.filter((id) => !isSame(written[id], now[id]));
  const back = filled.filter((id) => !kept.includes(id));
  return { values: Object.fromEntries(back.map((id) => [id, before[id]])), kept };
}

/**
 * @param {Values[string]} one
 * @param {Values[string]} other
 */
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
