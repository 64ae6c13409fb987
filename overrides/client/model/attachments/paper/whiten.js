/**
 * Paper as white as a scanner shows it. The light that falls on a photographed page is measured in small squares, where
 * the brightest part is paper, and taken out of every pixel. Ink keeps its colour, so a stamp and a pen stay what they are.
 */

/** @import { Pixels } from "../../pixels.js" */

import { between, mean, quantile } from "../../numbers.js";
import { SLICE_ROWS } from "./straighten.js";

/** How many squares the longer side has: each holds some letters, and paper around them. */
const SQUARES = 64;
/** Which part of a square is paper at least. */
const PAPER_PART = 0.2;
/** A square is no paper when it is darker than this part of the page's paper, or of another colour by more than that. */
const DARKEST_PAPER = 0.3;
const MAX_TINT = 0.16;
/** What of the paper's light becomes white, and what black. Between them nothing is lost: a faint stamp stays. */
const WHITE = 0.92;
const BLACK = 0.12;

/**
 * @typedef {object} Grid the paper's light
 * @property {Float32Array[]} channels red, green and blue of each square, row by row
 * @property {number} across squares
 * @property {number} down squares
 * @property {number} side of a square, in pixels
 */

/**
 * Changes the pixels in place.
 *
 * @param {Pixels} pixels
 * @returns {Generator<void, Pixels>} rests after each slice; the same pixels
 */
export function* whiten(pixels) {
  const { data, width, height } = pixels;
  const light = yield* measure(pixels);
  const { across, down, side } = light;
  const shift = (255 * BLACK) / (WHITE - BLACK);
  // By which each channel is multiplied, for each pixel of a row.
  const factors = light.channels.map((channel) => channel.map((value) => 255 / (value * (WHITE - BLACK))));
  const line = factors.map(() => new Float32Array(across + 1));
  for (let row = 0, at = 0; row < height; row++) {
    const [upper, lower, low] = between((row + 0.5) / side, down);
    for (const [channel, values] of factors.entries()) {
      for (let column = 0; column < across; column++) {
        const above = values[upper * across + column];
        line[channel][column] = above + (values[lower * across + column] - above) * low;
      }
      line[channel][across] = line[channel][across - 1];
    }
    for (let column = 0; column < width; column++, at += 4) {
      const [left, , part] = between((column + 0.5) / side, across);
      for (let channel = 0; channel < 3; channel++) {
        const first = line[channel][left];
        data[at + channel] = data[at + channel] * (first + (line[channel][left + 1] - first) * part) - shift;
      }
    }
    if (row % SLICE_ROWS === SLICE_ROWS - 1) yield;
  }
  return pixels;
}

/**
 * @param {Pixels} pixels
 * @returns {Generator<void, Grid>}
 */
function* measure({ data, width, height }) {
  const side = Math.max(4, Math.ceil(Math.max(width, height) / SQUARES));
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const channels = [0, 1, 2].map(() => new Float32Array(across * down));
  for (let square = 0; square < across * down; square++) {
    const [left, top] = [(square % across) * side, Math.floor(square / across) * side];
    const brightest = brightestOf(data, width, {
      left,
      top,
      right: Math.min(left + side, width),
      bottom: Math.min(top + side, height),
    });
    brightest.forEach((value, channel) => channels[channel][square] = value);
    if (square % across === across - 1) yield;
  }
  const grid = { channels, across, down, side };
  spreadPaper(grid);
  for (const [channel, values] of channels.entries()) {
    channels[channel] = medians(values, grid);
  }
  return grid;
}

/**
 * @param {Uint8ClampedArray} data
 * @param {number} width
 * @param {{ left: number, top: number, right: number, bottom: number }} square in pixels
 * @returns {number[]} the mean colour of its brightest part
 */
function brightestOf(data, width, { left, top, right, bottom }) {
  const counts = new Uint32Array(256);
  const sums = [0, 1, 2].map(() => new Float64Array(256));
  for (let row = top; row < bottom; row += 2) {
    for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
      const light = (data[at] + 2 * data[at + 1] + data[at + 2]) >> 2;
      counts[light]++;
      for (let channel = 0; channel < 3; channel++) sums[channel][light] += data[at + channel];
    }
  }
  const enough = counts.reduce((sum, count) => sum + count) * PAPER_PART;
  const total = [0, 0, 0];
  let count = 0;
  for (let light = 255; light >= 0 && count < enough; light--) {
    count += counts[light];
    total.forEach((_, channel) => total[channel] += sums[channel][light]);
  }
  return total.map((sum) => Math.max(1, sum / Math.max(1, count)));
}

/**
 * Squares without paper, such as a coloured band or a picture, get the light of those around them.
 *
 * @param {Grid} grid
 */
function spreadPaper({ channels, across, down }) {
  const count = across * down;
  const lights = Array.from(
    { length: count },
    (_, square) => channels.reduce((sum, values) => sum + values[square], 0),
  );
  const bright = quantile(lights, 0.75);
  const near = lights.flatMap((light, square) => light >= bright ? [square] : []);
  const paper = channels.map((values) => near.reduce((sum, square) => sum + values[square], 0) / near.length);
  const isPaper = lights.map((light, square) => {
    const parts = channels.map((values, channel) => values[square] / paper[channel]);
    const [least, most] = [Math.min(...parts), Math.max(...parts)];
    return light >= bright * DARKEST_PAPER && most - least <= MAX_TINT * most;
  });
  let rest = isPaper.filter((is) => !is).length;
  while (rest > 0 && rest < count) {
    const known = [...isPaper];
    for (let square = 0; square < count; square++) {
      if (known[square]) continue;
      const others = neighbours(square, across, down).filter((other) => known[other]);
      if (others.length === 0) continue;
      for (const values of channels) values[square] = mean(others.map((other) => values[other]));
      isPaper[square] = true;
      rest--;
    }
  }
}

/**
 * A square full of ink has the light of those around it.
 *
 * @param {Float32Array} values
 * @param {Pick<Grid, "across" | "down">} grid
 * @returns {Float32Array<ArrayBuffer>} the median of each square and those around it
 */
function medians(values, { across, down }) {
  return Float32Array.from(values, (value, square) => {
    const others = neighbours(square, across, down).map((other) => values[other]);
    return quantile([value, ...others], 0.5);
  });
}

/**
 * @param {number} square
 * @param {number} across
 * @param {number} down
 * @returns {number[]} the squares around it, eight or fewer
 */
function neighbours(square, across, down) {
  const [column, row] = [square % across, Math.floor(square / across)];
  const found = [];
  for (let y = Math.max(0, row - 1); y <= Math.min(down - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(across - 1, column + 1); x++) {
      if (x !== column || y !== row) found.push(y * across + x);
    }
  }
  return found;
}
