/** A signature as it is drawn: from the points that a finger or a pen touched to smooth lines of ink. */

/**
 * @typedef {{ x: number, y: number, pressure: number }} Point pressure from 0 to 1; 0.5 where a device knows none
 * @typedef {Point[]} Stroke from touching to lifting; never empty
 *
 * @typedef {object} Curve a piece of a line, quadratic
 * @property {{ x: number, y: number }} from
 * @property {{ x: number, y: number }} control
 * @property {{ x: number, y: number }} to
 * @property {number} width
 *
 * @typedef {{ left: number, top: number, width: number, height: number }} Bounds
 */

/** Width of a line that is pressed evenly, in the pad's units; the lightest has half of it, the strongest one and a half. */
export const PEN = 2.6;

/**
 * Lines that go through the middles between the points, and bend towards these: what shakes between two samples does not show.
 *
 * @param {Stroke} stroke
 * @returns {Curve[]} joined to each other; of a single point, a dot
 */
export function curvesOf(stroke) {
  const ends = [
    stroke[0],
    ...stroke.slice(1).map((point, index) => middle(stroke[index], point)),
    last(stroke),
  ];
  return ends.slice(1).map((to, index) => {
    const control = stroke[index];
    return { from: place(ends[index]), control: place(control), to: place(to), width: widthOf(control) };
  });
}

/**
 * @param {Stroke[]} strokes
 * @returns {Bounds | null} around all ink; null for none
 */
export function boundsOf(strokes) {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const edge = PEN;
  const [left, top] = [Math.min(...points.map(({ x }) => x)), Math.min(...points.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...points.map(({ x }) => x)), Math.max(...points.map(({ y }) => y))];
  return {
    left: left - edge,
    top: top - edge,
    width: right - left + 2 * edge,
    height: bottom - top + 2 * edge,
  };
}

/** @param {Point} one @param {Point} other */
function middle(one, other) {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

/** @param {{ x: number, y: number }} point */
function place({ x, y }) {
  return { x, y };
}

/** @param {Point} point */
function widthOf({ pressure }) {
  return PEN * (0.5 + Math.min(1, Math.max(0, pressure)));
}

/** @param {Stroke} stroke @returns {Point} */
function last(stroke) {
  return stroke[stroke.length - 1];
}
