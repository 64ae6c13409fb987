/** Millimetres in the units of files. */

/**
 * @param {number} mm millimetres
 * @returns {number} points
 */
export function points(mm) {
  return (mm * 72) / 25.4;
}

/**
 * @param {number} mm millimetres
 * @returns {number} twentieths of a point, Word's unit, whole
 */
export function twips(mm) {
  return Math.round(points(mm) * 20);
}

/**
 * @param {number} pt points
 * @returns {number} twentieths of a point, whole
 */
export function twentieths(pt) {
  return Math.round(pt * 20);
}
