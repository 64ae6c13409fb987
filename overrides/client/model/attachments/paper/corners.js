/**
 * Finds the sheet of paper in a photo: four straight edges around it, at each of which the inside is lighter.
 *
 * Of the sheets that four lines make, the largest with edges all around is taken. It says whether it
 * is sure: nobody's letter is cut by a guess.
 */

/** @import { Edges, Line } from "./edges.js" */
/** @import { Corners, Point } from "./homography.js" */
/** @import { Pixels } from "../../pixels.js" */

import { along, edgesOf, fitted, linesOf } from "./edges.js";
import { isSheet, sheetSize } from "./homography.js";

/** The longer side of the picture in which a sheet is looked for, in pixels. */
export const LOOKED_AT = 320;

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
/** How much longer than wide a sheet is: Letter 1.29, A4 and A5 1.41, folio 1.53, Legal 1.65. */
const SHAPES = [1.26, 1.69];
/**
 * Beyond a corner the part of a side along which it is looked for, how different a colour beside it is, of 255, and the
 * part of that in which it may be.
 */
const BEYOND = 0.08;
const DIFFERENT = 24;
const MAX_SHARE_BEYOND = 0.5;

/**
 * @typedef {object} Sheet
 * @property {Corners} corners
 * @property {boolean} isSure false: of what it may be only a part
 */

/**
 * @param {Pixels} pixels whose longer side is about `LOOKED_AT`
 * @returns {Generator<void, Sheet | null>} rests now and then; null where there is none
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
  const found = inParts(corners, edges);
  const { width, height } = sheetSize(found, pixels);
  const shape = Math.max(width, height) / Math.min(width, height);
  const isPaper = shape > SHAPES[0] && shape < SHAPES[1];
  return { corners: found, isSure: isPaper && !goesOn(lines, corners, pixels) };
}

/**
 * What was found may be the white part of a sheet that has a coloured band at an end: two of its sides then go on.
 *
 * @param {Line[]} lines left, top, right, bottom
 * @param {Corners} corners in pixels
 * @param {Pixels} pixels
 */
function goesOn(lines, corners, pixels) {
  return lines.some((_, end) => {
    const before = (end + 3) % 4;
    const after = (end + 1) % 4;
    const [start, stop] = endsOf(corners, end);
    return differsAlong(lines[before], [start, beyond(start, corners[(before + 3) % 4])], pixels) &&
      differsAlong(lines[after], [stop, beyond(stop, corners[after])], pixels);
  });
}

/** @param {Point} corner @param {Point} other @returns {Point} a little farther on the way from the other to the corner */
function beyond(corner, other) {
  return { x: corner.x + (corner.x - other.x) * BEYOND, y: corner.y + (corner.y - other.y) * BEYOND };
}

/**
 * @param {Line} line
 * @param {[Point, Point]} ends
 * @param {Pixels} pixels
 * @returns {boolean} whether the colours at its two sides differ along most of it
 */
function differsAlong({ angle }, ends, { data, width, height }) {
  const [aside, down] = [Math.cos(angle) * ASIDE, Math.sin(angle) * ASIDE];
  const places = along(ends, 2);
  const different = places.filter(({ x, y }) => {
    const [within, without] = [1, -1].map((side) => {
      const [column, row] = [Math.round(x + side * aside), Math.round(y + side * down)];
      return column < 0 || row < 0 || column >= width || row >= height ? null : (row * width + column) * 4;
    });
    return within !== null && without !== null &&
      [0, 1, 2].some((channel) => Math.abs(data[within + channel] - data[without + channel]) > DIFFERENT);
  });
  return different.length > places.length * MAX_SHARE_BEYOND;
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
 * @returns {number} along which part of it an edge is seen with paper on its lighter side, 0 to 1
 */
function seenAlong(line, ends, { light, strength, angle, width, height }) {
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)];
  /** @param {number} x @param {number} y @returns {number} -1 outside the picture */
  const index = (x, y) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column;
  };
  let seen = 0;
  const places = along(ends, 3);
  for (const { x, y } of places) {
    const [within, without] = [
      index(x + cos * ASIDE, y + sin * ASIDE),
      index(x - cos * ASIDE, y - sin * ASIDE),
    ];
    if (within < 0 || without < 0 || light[within] - light[without] < LIGHTER) continue;
    for (let step = -2; step <= 2; step++) {
      const at = index(x + cos * step, y + sin * step);
      if (at < 0 || strength[at] === 0 || Math.cos(angle[at] - line.angle) < 0.9) continue;
      seen++;
      break;
    }
  }
  return seen / places.length;
}
