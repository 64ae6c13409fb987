/**
 * Finds the sheet of paper in a photo: four straight edges around it, at each of which the inside is lighter.
 *
 * Edge pixels vote for the lines they may be part of (Hough's transform, with the edge's direction: Duda and Hart, 1972;
 * Ballard, 1981), so that the four sides are told apart by where their lighter side is. Of the sheets that four lines make
 * the largest with edges all around is taken. Where none is sure enough, none is: nobody's letter is cut by a guess.
 */

/** @import { Corners, Point } from "./homography.js" */
/** @import { Pixels } from "./straighten.js" */

import { isSheet, sheetSize } from "./homography.js";

/** The longer side of the picture in which a sheet is looked for, in pixels. */
export const LOOKED_AT = 320;

/** How much lighter the next pixel but one has to be, of 255, to be an edge. */
const EDGE = 12;
/** A stronger edge is no more sure. */
const SURE_EDGE = 48;
/** How many degrees one direction stands for, and how many an edge's may be wrong by. */
const STEP = 2;
const DOUBT = 6;
const DIRECTIONS = 360 / STEP;
/** How many lines of each side are tried. */
const TRIED = 7;
/** Lines so near to a better one are the same. */
const SAME_DEGREES = 5;
const SAME_PIXELS = 5;
/** How far from a side the paper and what is around it are compared, in pixels, and by how much they differ at least. */
const ASIDE = 5;
const LIGHTER = 9;
/** The part of a side, and of all of them, along which there has to be an edge. */
const LEAST_OF_SIDE = 0.5;
const LEAST_OF_ALL = 0.75;
/** The part of the picture that a sheet fills at least. */
const LEAST_AREA = 0.18;
/** How far a corner may lie outside the picture, in parts of it: what is cut off there becomes white. */
const OUTSIDE = 0.06;
/** How much longer than wide a sheet may be: A4 is 1.41, folio 1.53. */
const SHAPES = [1.15, 1.8];
/** Beyond a corner the part of a side along which it is looked for, and the part of that in which it may be seen. */
const BEYOND = 0.08;
const MOST_BEYOND = 0.5;

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
 * @param {Pixels} pixels whose longer side is about `LOOKED_AT`
 * @returns {Generator<void, Corners | null>} rests now and then; null where no sheet is sure
 */
export function* findCorners(pixels) {
  const edges = edgesOf(pixels);
  const [lefts, tops, rights, bottoms] = linesOf(edges);
  let best = { score: 0, lines: /** @type {Line[]} */ ([]) };
  for (const left of lefts) {
    for (const right of rights) {
      yield;
      for (const top of tops) {
        for (const bottom of bottoms) {
          const lines = [left, top, right, bottom];
          const score = scoreOf(lines, edges, best.score);
          if (score > best.score) best = { score, lines };
        }
      }
    }
  }
  if (best.score === 0) return null;
  const rough = cornersOf(best.lines);
  const lines = best.lines.map((line, side) => fitted(line, endsOf(rough, side), edges));
  const corners = cornersOf(lines);
  if (goesOn(lines, corners, edges)) return null;
  const found = inParts(corners, edges);
  const { width, height } = sheetSize(found, pixels);
  const shape = Math.max(width, height) / Math.min(width, height);
  return shape < SHAPES[0] || shape > SHAPES[1] ? null : found;
}

/**
 * What was found may be the white part of a sheet that has a dark band at an end: two of its sides then go on.
 *
 * @param {Line[]} lines left, top, right, bottom
 * @param {Corners} corners in pixels
 * @param {Edges} edges
 */
function goesOn(lines, corners, edges) {
  return lines.some((_, end) => {
    const isLong = [[(end + 3) % 4, 0], [(end + 1) % 4, 1]].map(([side, isNext]) => {
      const [from, to] = endsOf(corners, side);
      const [corner, other] = isNext ? [from, to] : [to, from];
      const far = {
        x: corner.x + (corner.x - other.x) * BEYOND,
        y: corner.y + (corner.y - other.y) * BEYOND,
      };
      return seenAlong(lines[side], [corner, far], edges, { isLighterEither: true }) > MOST_BEYOND;
    });
    return isLong.every(Boolean);
  });
}

/**
 * @param {Pixels} pixels
 * @returns {Edges}
 */
function edgesOf({ data, width, height }) {
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
function linesOf({ strength, angle, width, height }) {
  const longest = Math.ceil(Math.hypot(width, height));
  const offsets = 2 * longest + 1;
  const votes = new Float32Array(DIRECTIONS * offsets);
  const directions = Array.from({ length: DIRECTIONS }, (_, index) => {
    const radians = (index * STEP * Math.PI) / 180;
    return { cos: Math.cos(radians), sin: Math.sin(radians) };
  });
  for (let at = 0; at < strength.length; at++) {
    if (strength[at] === 0) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
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
      for (let offset = 0; offset < offsets; offset++) {
        if (votes[row + offset] > least) {
          all.push({ degrees, offset: offset - longest, sum: votes[row + offset] });
        }
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
    return taken.map(({ degrees, offset }) => ({ angle: (degrees * Math.PI) / 180, offset }));
  });
}

/**
 * @param {Line[]} lines left, top, right, bottom
 * @returns {Corners} in pixels
 */
function cornersOf([left, top, right, bottom]) {
  return [meeting(left, top), meeting(top, right), meeting(right, bottom), meeting(bottom, left)];
}

/** @param {Line} a @param {Line} b @returns {Point} */
function meeting(a, b) {
  const turn = Math.sin(b.angle - a.angle);
  return {
    x: (a.offset * Math.sin(b.angle) - b.offset * Math.sin(a.angle)) / turn,
    y: (b.offset * Math.cos(a.angle) - a.offset * Math.cos(b.angle)) / turn,
  };
}

/** @param {Corners} corners @param {number} side 0 for the left, then with the clock @returns {[Point, Point]} */
function endsOf(corners, side) {
  return [corners[(side + 3) % 4], corners[side]];
}

/**
 * @param {Corners} corners in pixels
 * @param {{ width: number, height: number }} size
 * @returns {Corners}
 */
function inParts(corners, { width, height }) {
  const [p, q, r, s] = corners.map(({ x, y }) => ({ x: (x + 0.5) / width, y: (y + 0.5) / height }));
  return [p, q, r, s];
}

/**
 * @param {Line[]} lines left, top, right, bottom
 * @param {Edges} edges
 * @param {number} least what a better sheet has more than
 * @returns {number} how likely and large the sheet is; 0 where it is none
 */
function scoreOf(lines, edges, least) {
  const { width, height } = edges;
  const corners = cornersOf(lines);
  const isInside = corners.every(({ x, y }) =>
    x > -OUTSIDE * width && y > -OUTSIDE * height && x < (1 + OUTSIDE) * width && y < (1 + OUTSIDE) * height
  );
  if (!isInside || !isSheet(inParts(corners, edges))) return 0;
  const area = Math.abs(areaOf(corners)) / (width * height);
  if (area < LEAST_AREA || area <= least) return 0;
  let [sum, whole] = [0, 0];
  for (const [side, line] of lines.entries()) {
    const [from, to] = endsOf(corners, side);
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const seen = seenAlong(line, [from, to], edges);
    if (seen < LEAST_OF_SIDE) return 0;
    sum += seen * length;
    whole += length;
  }
  // The cube: a sheet that is made longer by what has no edges at its sides becomes less likely, though it is larger.
  return sum / whole < LEAST_OF_ALL ? 0 : area * (sum / whole) ** 3;
}

/** @param {Corners} corners */
function areaOf(corners) {
  return corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % 4];
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);
}

/**
 * @param {Line} line
 * @param {[Point, Point]} ends
 * @param {Edges} edges
 * @param {{ isLighterEither?: boolean }} [options] isLighterEither: whichever side of it is lighter
 * @returns {number} along which part of it an edge is seen with paper on its lighter side, 0 to 1
 */
function seenAlong(line, ends, edges, { isLighterEither = false } = {}) {
  const { light, strength, angle, width, height } = edges;
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  /** @param {number} x @param {number} y @returns {number} -1 outside the picture */
  const index = (x, y) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column;
  };
  /** @param {number} value @param {number} least */
  const isEnough = (value, least) => (isLighterEither ? Math.abs(value) : value) >= least;
  let seen = 0;
  const places = along(ends, 3);
  for (const { x, y } of places) {
    const [within, without] = [
      index(x + cos * ASIDE, y + sin * ASIDE),
      index(x - cos * ASIDE, y - sin * ASIDE),
    ];
    if (within < 0 || without < 0 || !isEnough(light[within] - light[without], LIGHTER)) continue;
    for (let step = -2; step <= 2; step++) {
      const at = index(x + cos * step, y + sin * step);
      if (at < 0 || strength[at] === 0 || !isEnough(Math.cos(angle[at] - line.angle), 0.9)) continue;
      seen++;
      break;
    }
  }
  return seen / places.length;
}

/** @param {[Point, Point]} ends @param {number} step in pixels @returns {Point[]} between them, not at the very ends */
function along([from, to], step) {
  const count = Math.max(4, Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / step));
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 0.5) / count;
    return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  });
}

/**
 * @param {Line} line
 * @param {[Point, Point]} ends
 * @param {Edges} edges
 * @returns {Line} moved and turned to the steepest pixels beside it, by least squares
 */
function fitted(line, ends, { strength, angle, width, height }) {
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

/** @param {number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
