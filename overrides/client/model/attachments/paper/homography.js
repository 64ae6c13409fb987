/** How a flat sheet lies in a picture: its corners, its true shape, and which point of the picture is which of the sheet. */

/** @typedef {{ x: number, y: number }} Point */

/**
 * @typedef {[Point, Point, Point, Point]} Corners of a sheet: upper left, upper right, lower right, lower left, as the
 *   picture stands; in parts of its width and height, 0 to 1, a little outside where the picture has cut it off
 */

/** The whole picture. @type {Corners} */
export const WHOLE = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];

/** A phone's lens, in longer sides of its picture: what a full frame's 26 to 28 mm are. */
const USUAL_LENS = 0.75;
/** Between these a lens that was reckoned from the corners is believed, if both directions are slanted so much at least. */
const LENSES = [0.5, 3];
const SLANTED = 0.05;

/**
 * @param {Corners} corners
 * @returns {number[]} eight numbers, a to h: the place (u, v) on the sheet, each 0 to 1, stands in the picture at
 *   x = (a u + b v + c) / (g u + h v + 1) and y = (d u + e v + f) / (g u + h v + 1)
 */
export function homography([p, q, r, s]) {
  const [dx1, dy1, dx2, dy2] = [q.x - r.x, q.y - r.y, s.x - r.x, s.y - r.y];
  const [sx, sy] = [p.x - q.x + r.x - s.x, p.y - q.y + r.y - s.y];
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [
    q.x - p.x + g * q.x,
    s.x - p.x + h * s.x,
    p.x,
    q.y - p.y + g * q.y,
    s.y - p.y + h * s.y,
    p.y,
    g,
    h,
  ];
}

/**
 * How large a sheet is in a picture, and of which shape: a slanted one looks shorter than it is (Zhang and He, Whiteboard
 * scanning and image enhancement, 2007: a rectangle's shape from its corners, seen by a lens in the picture's middle).
 *
 * @param {Corners} corners
 * @param {{ width: number, height: number }} picture in pixels
 * @returns {{ width: number, height: number }} pixels of the sheet, its longer side as long as the longest seen
 */
export function sheetSize(corners, { width, height }) {
  const [p, q, r, s] = corners.map(({ x, y }) => [(x - 0.5) * width, (y - 0.5) * height, 1]);
  const longer = Math.max(width, height);
  const across = scaled(dot(cross(p, r), s) / dot(cross(q, r), s), q, p);
  const down = scaled(dot(cross(p, r), q) / dot(cross(s, r), q), s, p);
  const reckoned = Math.sqrt(-(across[0] * down[0] + across[1] * down[1]) / (across[2] * down[2])) / longer;
  const isSlanted = Math.min(Math.abs(across[2]), Math.abs(down[2])) > SLANTED;
  const isKnown = isSlanted && reckoned > LENSES[0] && reckoned < LENSES[1];
  const lens = (isKnown ? reckoned : USUAL_LENS) * longer;
  /** @param {number[]} side */
  const length = ([x, y, z]) => Math.hypot(x, y, z * lens);
  const shape = length(across) / length(down);
  const longest = Math.max(distance(p, q), distance(q, r), distance(r, s), distance(s, p));
  return {
    width: Math.max(1, Math.round(longest * Math.min(1, shape))),
    height: Math.max(1, Math.round(longest * Math.min(1, 1 / shape))),
  };
}

/**
 * @param {Corners} corners
 * @param {number} turns of the picture, by a quarter to the right
 * @returns {Corners} the same sheet's in the turned picture
 */
export function turned(corners, turns) {
  let all = corners;
  for (let turn = 0; turn < ((turns % 4) + 4) % 4; turn++) {
    const [p, q, r, s] = all.map(({ x, y }) => ({ x: 1 - y, y: x }));
    all = [s, p, q, r];
  }
  return all;
}

/**
 * @param {Corners} corners
 * @returns {boolean} whether they stand around a sheet in their order, with no corner pushed in and none on another
 */
export function isSheet(corners) {
  return corners.every((corner, index) => {
    const [next, after] = [corners[(index + 1) % 4], corners[(index + 2) % 4]];
    const turn = (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x);
    return turn > 0.002;
  });
}

/** @param {number[]} a @param {number[]} b */
function cross([ax, ay, az], [bx, by, bz]) {
  return [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
}

/** @param {number[]} a @param {number[]} b */
function dot(a, b) {
  return a.reduce((sum, value, index) => sum + value * b[index], 0);
}

/** @param {number} factor @param {number[]} a @param {number[]} b @returns {number[]} a times the factor, less b */
function scaled(factor, a, b) {
  return a.map((value, index) => factor * value - b[index]);
}

/** @param {number[]} a @param {number[]} b */
function distance([ax, ay], [bx, by]) {
  return Math.hypot(ax - bx, ay - by);
}
