/** Arithmetic that reading pictures is made of. */

/** @param {number[]} values at least one @returns {number} */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * @param {number[]} values at least one; they stay in their order
 * @param {number} part 0 for the least, 0.5 for the median, 1 for the most
 * @returns {number} one of them
 */
export function quantile(values, part) {
  return [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * part)];
}

/**
 * The cells of a row whose middles stand before and after a place, to interpolate between them.
 *
 * @param {number} place in cells from the row's start
 * @param {number} count of cells
 * @returns {[first: number, second: number, part: number]} part: how far it is from the first, 0 to 1; beyond the outermost
 *   middles, that cell alone
 */
export function between(place, count) {
  const held = Math.min(Math.max(place - 0.5, 0), count - 1);
  const first = Math.floor(held);
  return [first, Math.min(first + 1, count - 1), held - first];
}
