/** Photos of sheets of paper for tests: drawn point by point, with a desk, light that falls off, and a shadow. */

/** @import { Corners } from "../../overrides/client/model/attachments/paper/homography.js" */
/** @import { Pixels } from "../../overrides/client/model/pixels.js" */

/**
 * @param {Generator<void, Result>} generator
 * @returns {Result}
 * @template Result
 */
export function whole(generator) {
  for (;;) {
    const { done, value } = generator.next();
    if (done) return value;
  }
}

/**
 * @param {number} width
 * @param {number} height
 * @param {(x: number, y: number) => number[]} colourAt red, green and blue at a place, each in parts of the size, 0 to 1
 * @returns {Pixels}
 */
export function drawn(width, height, colourAt) {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = [((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height];
    data.set([...colourAt(x, y), 255], at * 4);
  }
  return { data, width, height };
}

/**
 * @param {[number, number][]} corners
 * @returns {Corners}
 */
export function cornersAt(corners) {
  const [p, q, r, s] = corners.map(([x, y]) => ({ x, y }));
  return [p, q, r, s];
}

/**
 * @param {Corners} corners
 * @param {number} x
 * @param {number} y
 * @returns {boolean} whether a place is on the sheet
 */
export function isOn(corners, x, y) {
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % 4];
    return (next.x - corner.x) * (y - corner.y) - (next.y - corner.y) * (x - corner.x) >= 0;
  });
}

/** What a corner of a flat rectangle is to a lens: a camera before a sheet that is turned in every direction.
 *
 * @param {object} sheet
 * @param {number} sheet.ratio how many times as long as wide
 * @param {number} [sheet.tilt] degrees, the upper edge away from the camera
 * @param {number} [sheet.yaw] degrees, to the side
 * @param {number} [sheet.spin] degrees, in its own plane
 * @param {number} [sheet.away] in its own widths
 * @param {{ width: number, height: number }} picture whose lens is as a phone's
 * @returns {Corners}
 */
export function cornersSeen({ ratio, tilt = 0, yaw = 0, spin = 0, away = 2 }, { width, height }) {
  const [a, b, c] = [tilt, yaw, spin].map((degrees) => (degrees * Math.PI) / 180);
  const lens = 0.75 * Math.max(width, height);
  return cornersAt([[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([across, down]) => {
    const [flatX, flatY] = [across / 2, (down * ratio) / 2];
    const [x, y] = [flatX * Math.cos(c) - flatY * Math.sin(c), flatX * Math.sin(c) + flatY * Math.cos(c)];
    const [turnedX, back] = [x * Math.cos(b), -x * Math.sin(b)];
    const [tiltedY, far] = [
      y * Math.cos(a) - back * Math.sin(a),
      y * Math.sin(a) + back * Math.cos(a) + away,
    ];
    return [(lens * turnedX) / far / width + 0.5, (lens * tiltedY) / far / height + 0.5];
  }));
}
