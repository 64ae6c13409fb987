/**
 * Takes the paper out of a picture of ink: a signature, a company's stamp. Paper becomes clear, ink keeps its colour. Paper
 * on a photograph is grey, yellowish and darker to one side: each part of the picture tells its own.
 */

/** @import { Pixels } from "../pixels.js" */

import { between, quantile } from "../numbers.js";

/**
 * @typedef {object} Ink
 * @property {Pixels} pixels what was ink, cut to it; clear elsewhere
 * @property {number} share of the picture that is ink, 0 to 1
 */

/** How much darker than its paper a pixel is: below the first it is paper, above the second ink, between them an edge. */
const PAPER = 0.14;
const INK = 0.38;
/** Pixels of a side of the parts whose paper is looked for; which of 100 pixels there, from the dark ones on, is paper. */
const PART = 48;
const RANK = 0.85;
/** A part so much darker than most around it, within so many parts, is full of ink: it has the paper of those. */
const FILLED = 0.7;
const REACH = 2;
/** No ink that is seen less is cut around: a photograph's noise. */
const SEEN = 60;

/**
 * @param {Pixels} picture opaque; at least one pixel
 * @returns {Ink | null} null where there is no ink
 */
export function inkOf({ data, width, height }) {
  const paperAt = paperOf({ data, width, height });
  const clear = new Uint8ClampedArray(data.length);
  let count = 0;
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    const paper = paperAt(x, y);
    const share = [0, 1, 2].map((part) => Math.min(1, data[at + part] / paper[part]));
    const opacity = ramp(1 - Math.min(...share));
    if (opacity === 0) continue;
    // What of the colour is the paper's, which shines through an edge, is taken out.
    for (let part = 0; part < 3; part++) clear[at + part] = 255 * (1 - (1 - share[part]) / opacity);
    clear[at + 3] = 255 * opacity;
    if (clear[at + 3] < SEEN) continue;
    count++;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (count === 0) return null;
  const cut = { left, top, width: right - left + 1, height: bottom - top + 1 };
  return { pixels: cutOut({ data: clear, width, height }, cut), share: count / (width * height) };
}

/** @param {number} darkness 0 to 1 @returns {number} opacity, 0 to 1 */
function ramp(darkness) {
  return Math.min(1, Math.max(0, (darkness - PAPER) / (INK - PAPER)));
}

/**
 * @param {Pixels} pixels
 * @returns {(x: number, y: number) => number[]} the paper's colour there: between those of the parts around
 */
function paperOf({ data, width, height }) {
  const [across, down] = [width, height].map((side) => Math.max(1, Math.round(side / PART)));
  const [wide, tall] = [width / across, height / down];
  const parts = Array.from({ length: across * down }, (_, index) => {
    const [left, top] = [(index % across) * wide, Math.floor(index / across) * tall];
    return [0, 1, 2].map((colour) => {
      const values = [];
      for (let y = Math.floor(top); y < Math.min(height, Math.ceil(top + tall)); y++) {
        for (let x = Math.floor(left); x < Math.min(width, Math.ceil(left + wide)); x++) {
          values.push(data[4 * (y * width + x) + colour]);
        }
      }
      return Math.max(1, quantile(values, RANK));
    });
  });
  const papers = parts.map((part, index) => {
    const around = parts.filter((_, other) =>
      Math.abs(other % across - index % across) <= REACH &&
      Math.abs(Math.floor(other / across) - Math.floor(index / across)) <= REACH
    );
    const usual = part.map((_, at) => quantile(around.map((one) => one[at]), 0.5));
    return part.some((colour, at) => colour < FILLED * usual[at]) ? usual : part;
  });
  return (x, y) => {
    const [left, right, rightward] = between(x / wide, across);
    const [top, bottom, downward] = between(y / tall, down);
    return [0, 1, 2].map((colour) => {
      const [upper, lower] = [top, bottom].map((row) =>
        papers[row * across + left][colour] * (1 - rightward) +
        papers[row * across + right][colour] * rightward
      );
      return upper * (1 - downward) + lower * downward;
    });
  };
}

/**
 * @param {Pixels} pixels
 * @param {{ left: number, top: number, width: number, height: number }} cut
 * @returns {Pixels}
 */
function cutOut({ data, width }, cut) {
  const kept = new Uint8ClampedArray(4 * cut.width * cut.height);
  for (let row = 0; row < cut.height; row++) {
    const start = 4 * ((cut.top + row) * width + cut.left);
    kept.set(data.subarray(start, start + 4 * cut.width), 4 * row * cut.width);
  }
  return { data: kept, width: cut.width, height: cut.height };
}
