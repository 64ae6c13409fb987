/** A sheet that was photographed at a slant, drawn again as if it had lain on a scanner. */

/** @import { Pixels } from "../../pixels.js" */
/** @import { Corners } from "./homography.js" */

import { homography } from "./homography.js";

/** So many rows are worked on between two moments in which the page may answer the visitor. */
export const SLICE_ROWS = 16;

/**
 * Between four pixels it takes their mean, so the sheet should not be drawn much smaller than it is in the picture.
 *
 * @param {Pixels} picture without see-through pixels
 * @param {Corners} corners of the sheet
 * @param {{ width: number, height: number }} size of what is drawn, in pixels
 * @returns {Generator<void, Pixels>} rests after each slice; what lies outside the picture is white
 */
export function* straighten({ data, width, height }, corners, size) {
  const [a, b, c, d, e, f, g, h] = homography(corners);
  const drawn = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (let row = 0, at = 0; row < size.height; row++) {
    for (let column = 0; column < size.width; column++, at += 4) {
      const [u, v] = [(column + 0.5) / size.width, (row + 0.5) / size.height];
      const far = g * u + h * v + 1;
      const [x, y] = [(a * u + b * v + c) / far, (d * u + e * v + f) / far];
      if (!(x >= 0 && y >= 0 && x <= 1 && y <= 1)) continue;
      const left = Math.min(Math.max(x * width - 0.5, 0), width - 1.001);
      const top = Math.min(Math.max(y * height - 0.5, 0), height - 1.001);
      const from = (Math.floor(top) * width + Math.floor(left)) * 4;
      const below = from + width * 4;
      const [right, down] = [left % 1, top % 1];
      for (let channel = 0; channel < 3; channel++) {
        const upper = data[from + channel] * (1 - right) + data[from + 4 + channel] * right;
        const lower = data[below + channel] * (1 - right) + data[below + 4 + channel] * right;
        drawn[at + channel] = upper * (1 - down) + lower * down;
      }
    }
    if (row % SLICE_ROWS === SLICE_ROWS - 1) yield;
  }
  return { data: drawn, ...size };
}
