/**
 * The straight edges in a picture. Each edge pixel votes for the lines that it may be part of (Hough's transform, with the
 * edge's direction: Duda and Hart, 1972; Ballard, 1981), so that a line knows on which side it is lighter.
 */

/** @import { Point } from "./homography.js" */
/** @import { Pixels } from "../../pixels.js" */

import { mean } from "../../numbers.js";

/** How much lighter the next pixel but one has to be, of 255, to be an edge. */
const EDGE = 12;
/** A stronger edge is no more sure. */
const SURE_EDGE = 48;
/** How many degrees one direction stands for, and how many an edge's may be wrong by. */
const STEP = 1;
const DOUBT = 6;
const DIRECTIONS = 360 / STEP;
/** How many lines of each side are tried. */
const TRIED = 7;
/** Lines whose directions and distances from the picture's middle are so near to a better one's are the same. */
const SAME_DEGREES = 10;
const SAME_PIXELS = 8;

/**
 * @typedef {object} Line its points have x cos(angle) + y sin(angle) = offset; the lighter side is where the angle points
 * @property {number} angle radians
 * @property {number} offset pixels
 *
 * @typedef {object} Edges of each pixel
 * @property {Float32Array} light the least of its three colours: wood is less light than paper
 * @property {Float32Array} strength how much lighter one side is; 0 where there is no edge
 * @property {Float32Array} angle to the lighter side, in radians
 * @property {number} width
 * @property {number} height
 */

/**
 * @param {Pixels} pixels
 * @returns {Edges}
 */
export function edgesOf({ data, width, height }) {
  const plain = new Float32Array(width * height);
  for (let at = 0; at < plain.length; at++) {
    plain[at] = Math.min(data[at * 4], data[at * 4 + 1], data[at * 4 + 2]);
  }
  const light = softened(softened(plain, width, height), width, height);
  const strength = new Float32Array(light.length);
  const angle = new Float32Array(light.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const right = (light[at + 1] - light[at - 1]) / 2 +
        (light[at + 1 - width] + light[at + 1 + width] - light[at - 1 - width] - light[at - 1 + width]) / 4;
      const down = (light[at + width] - light[at - width]) / 2 +
        (light[at + width - 1] + light[at + width + 1] - light[at - width - 1] - light[at - width + 1]) / 4;
      const steep = Math.hypot(right, down);
      if (steep < EDGE) continue;
      strength[at] = steep;
      angle[at] = Math.atan2(down, right);
    }
  }
  return { light, strength, angle, width, height };
}

/** @param {Float32Array} values @param {number} width @param {number} height @returns {Float32Array<ArrayBuffer>} each the mean of nine */
function softened(values, width, height) {
  const soft = Float32Array.from(values);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let row = y - 1; row <= y + 1; row++) {
        for (let at = row * width + x - 1; at <= row * width + x + 1; at++) sum += values[at];
      }
      soft[y * width + x] = sum / 9;
    }
  }
  return soft;
}

/**
 * @param {Edges} edges
 * @returns {Line[][]} of the left side, the top, the right side and the bottom, the most likely first
 */
export function linesOf({ strength, angle, width, height }) {
  const longest = Math.ceil(Math.hypot(width, height));
  const offsets = 2 * longest + 1;
  const votes = new Float32Array(DIRECTIONS * offsets);
  const directions = Array.from({ length: DIRECTIONS }, (_, index) => {
    const radians = (index * STEP * Math.PI) / 180;
    return { cos: Math.cos(radians), sin: Math.sin(radians) };
  });
  for (let at = 0; at < strength.length; at++) {
    if (strength[at] === 0) continue;
    const [x, y] = [at % width - width / 2, Math.floor(at / width) - height / 2];
    const middle = Math.round((angle[at] * 180) / Math.PI / STEP);
    for (let step = middle - DOUBT / STEP; step <= middle + DOUBT / STEP; step++) {
      const index = (step + DIRECTIONS) % DIRECTIONS;
      const offset = Math.round(x * directions[index].cos + y * directions[index].sin) + longest;
      votes[index * offsets + offset] += Math.min(strength[at], SURE_EDGE);
    }
  }
  const least = Math.min(width, height) * EDGE * 0.3;
  return [0, 90, 180, 270].map((towards) => {
    /** @type {{ degrees: number, offset: number, sum: number }[]} */
    const all = [];
    for (let degrees = towards - 44; degrees <= towards + 44; degrees += STEP) {
      const row = (((degrees + 360) % 360) / STEP) * offsets;
      for (let offset = 1; offset < offsets - 1; offset++) {
        const at = row + offset;
        if (votes[at] < least) continue;
        // An edge is some pixels wide: its middle is meant.
        const sum = votes[at - 1] + 2 * votes[at] + votes[at + 1];
        all.push({ degrees, offset: offset - longest, sum });
      }
    }
    all.sort((a, b) => b.sum - a.sum);
    /** @type {typeof all} */
    const taken = [];
    for (const line of all) {
      if (taken.length === TRIED) break;
      const isNew = taken.every(({ degrees, offset }) =>
        Math.abs(degrees - line.degrees) > SAME_DEGREES || Math.abs(offset - line.offset) > SAME_PIXELS
      );
      if (isNew) taken.push(line);
    }
    return taken.map(({ degrees, offset }) => {
      const angle = (degrees * Math.PI) / 180;
      return { angle, offset: offset + (width * Math.cos(angle) + height * Math.sin(angle)) / 2 };
    });
  });
}

/** @param {[Point, Point]} ends @param {number} step in pixels @returns {Point[]} between them, not at the very ends */
export function along([from, to], step) {
  const count = Math.max(4, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / step));
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 0.5) / count;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
}

/**
 * @param {Line} line
 * @param {[Point, Point]} ends of the part of it that is looked at
 * @param {Edges} edges
 * @returns {Line} moved and turned to the steepest pixels beside it, by least squares
 */
export function fitted(line, ends, { strength, angle, width, height }) {
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  /** @type {Point[]} how far along the line, and how far aside */
  const found = [];
  for (const { x, y } of along(ends, 1)) {
    let best = { strength: 0, aside: 0 };
    for (let aside = -4; aside <= 4; aside += 0.5) {
      const [column, row] = [Math.round(x + cos * aside), Math.round(y + sin * aside)];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const at = row * width + column;
      if (strength[at] <= best.strength || Math.cos(angle[at] - line.angle) < 0.9) continue;
      // Where the pixel's middle stands: the step may have met its rim.
      best = { strength: strength[at], aside: (column - x) * cos + (row - y) * sin };
    }
    if (best.strength > 0) found.push({ x: y * cos - x * sin, y: best.aside });
  }
  if (found.length < 8) return line;
  let kept = found;
  let [slope, base] = [0, 0];
  for (let round = 0; round < 3; round++) {
    const [meanX, meanY] = [mean(kept.map(({ x }) => x)), mean(kept.map(({ y }) => y))];
    const spread = mean(kept.map(({ x }) => (x - meanX) ** 2));
    slope = mean(kept.map(({ x, y }) => (x - meanX) * (y - meanY))) / (spread || 1);
    base = meanY - slope * meanX;
    // What is farther off than most is part of something else.
    const near = found.filter(({ x, y }) => Math.abs(y - base - slope * x) < 1.5);
    if (near.length < 8) break;
    kept = near;
  }
  const turn = Math.atan(slope);
  return { angle: line.angle - turn, offset: (line.offset + base) * Math.cos(turn) };
}
