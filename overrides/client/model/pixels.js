/**
 * A picture as a canvas has it.
 *
 * @typedef {object} Pixels four bytes a pixel, row by row: red, green, blue and opacity
 * @property {Uint8ClampedArray<ArrayBuffer>} data
 * @property {number} width
 * @property {number} height
 */

export {};
