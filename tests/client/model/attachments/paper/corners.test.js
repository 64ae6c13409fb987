import { equal, ok } from "node:assert/strict";
import { findCorners, LOOKED_AT } from "../../../../../overrides/client/model/attachments/paper/corners.js";
import { cornersSeen, drawn, isOn, whole } from "../../../papers.js";

/** @import { Corners } from "../../../../../overrides/client/model/attachments/paper/homography.js" */

const WOOD = [120, 85, 50];
const size = { width: 240, height: LOOKED_AT };

/**
 * @param {Corners} corners
 * @param {object} [look]
 * @param {number[] | ((y: number) => number[])} [look.desk]
 * @param {number[]} [look.paper]
 * @param {(x: number, y: number) => number} [look.light]
 * @param {(u: number, v: number) => number[] | null} [look.ink] by the place between the sheet's outermost corners
 * @param {(x: number, y: number) => number[] | null} [look.inkAt] by the place in the photo
 */
function photo(
  corners,
  { desk = WOOD, paper = [240, 238, 225], light = () => 1, ink = () => null, inkAt = () => null } = {},
) {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  let seed = 7;
  return drawn(size.width, size.height, (x, y) => {
    seed = (seed * 16807) % 2147483647;
    const noise = (seed / 2147483647 - 0.5) * 14;
    const grain = Math.sin(x * 60 + Math.sin(y * 9)) * 6;
    const isPaper = isOn(corners, x, y);
    const colour = isPaper
      ? inkAt(x, y) ?? ink((x - left) / (right - left), (y - top) / (bottom - top)) ?? paper
      : (typeof desk === "function" ? desk(y) : desk).map((value) => value + grain);
    return colour.map((value) => value * light(x, y) + noise);
  });
}

/** @param {ReturnType<typeof photo>} pixels @returns {Corners | null} of a sheet that is sure */
function sure(pixels) {
  const found = whole(findCorners(pixels));
  return found?.isSure ? found.corners : null;
}

/**
 * @param {Corners | null} found
 * @param {Corners} corners
 * @param {number} [most] in parts of the picture
 * @param {number[]} [which]
 */
function isNear(found, corners, most = 0.008, which = [0, 1, 2, 3]) {
  ok(found, "a sheet is found");
  for (const index of which) {
    const { x, y } = corners[index];
    const off = Math.hypot(found[index].x - x, found[index].y - y);
    ok(off < most, `corner ${index} is off by ${off.toFixed(4)}`);
  }
}

for (
  const [name, pose] of Object.entries({
    "as it lies": { tilt: 0, spin: 0 },
    "a little turned": { tilt: 8, spin: 5 },
    "seen from below": { tilt: 30, yaw: 4, spin: -3 },
    "seen from the side": { tilt: 10, yaw: 18, spin: 6 },
    "far turned": { tilt: 12, spin: 24, away: 2.4 },
    "lying across": { tilt: 10, spin: 90, away: 2.2 },
  })
) {
  Deno.test(`the corners of a sheet on a desk are found: ${name}`, () => {
    const seen = cornersSeen({ ratio: Math.SQRT2, away: 1.9, ...pose }, size);
    // Of a sheet that lies across, the corner seen above on the left is another.
    const corners = /** @type {Corners} */ (pose.spin === 90 ? [seen[3], seen[0], seen[1], seen[2]] : seen);
    isNear(sure(photo(corners)), corners);
  });
}

Deno.test("sheets of every size that offices use are sure, and a card or a ribbon on the desk is not", () => {
  for (const [width, height] of [[216, 279], [210, 297], [215, 330], [216, 356]]) {
    const corners = cornersSeen({ ratio: height / width, tilt: 6, away: 2.1 }, size);
    isNear(sure(photo(corners)), corners);
  }
  for (
    const { ratio, away } of [{ ratio: 1.15, away: 2 }, { ratio: 1.9, away: 2.6 }, { ratio: 1.5, away: 4.6 }]
  ) {
    equal(sure(photo(cornersSeen({ ratio, away }, size))), null, `${ratio} ${away}`);
  }
});

Deno.test("a desk as light as paper in one colour ends where the sheet begins", () => {
  const corners = cornersSeen({ ratio: Math.SQRT2, tilt: 8, spin: 5, away: 1.9 }, size);
  for (const desk of [[238, 190, 130], [130, 236, 190], [190, 130, 224]]) {
    isNear(sure(photo(corners, { desk })), corners);
  }
});

Deno.test("a shadow across the sheet, text, a frame and a stamp on it are no edges of it", () => {
  const corners = cornersSeen({ ratio: Math.SQRT2, tilt: 20, spin: 4, away: 1.8 }, size);
  const shadow = (/** @type {number} */ x, /** @type {number} */ y) => x * 1.2 + y < 1.1 ? 0.55 : 0.95;
  const ink = (/** @type {number} */ u, /** @type {number} */ v) => {
    const isFrame = u > 0.15 && u < 0.85 && v > 0.2 && v < 0.7 &&
      (u < 0.17 || u > 0.83 || v < 0.215 || v > 0.685);
    const isText = v > 0.25 && v < 0.65 && u > 0.2 && u < 0.8 && Math.floor(v * 60) % 2 === 0;
    return isFrame || isText ? [30, 30, 40] : null;
  };
  isNear(sure(photo(corners, { light: shadow, ink })), corners);
});

Deno.test("a corner that the photo has cut off is found where it would be", () => {
  const corners = cornersSeen({ ratio: Math.SQRT2, tilt: 4, spin: 9, away: 1.2 }, size);
  ok(corners.some(({ x }) => x > 1.02), JSON.stringify(corners));
  isNear(sure(photo(corners)), corners);
});

Deno.test("a desk that ends near the sheet, and along it, is no part of it", () => {
  for (const ends of [0.06, 0.1, 0.14]) {
    const corners = cornersSeen({ ratio: Math.SQRT2, away: 1.5 }, size);
    const desk = (/** @type {number} */ y) => y < ends ? [15, 15, 15] : [150, 125, 100];
    isNear(sure(photo(corners, { desk })), corners);
  }
});

Deno.test("on a white desk a grey line around the sheet is not enough, and nothing is guessed", () => {
  const corners = cornersSeen({ ratio: Math.SQRT2, tilt: 10, away: 1.8 }, size);
  equal(sure(photo(corners, { desk: [238, 236, 224] })), null);
});

Deno.test("a scan has no edges, whatever boxes are printed on it", () => {
  const boxed = drawn(size.width, size.height, (x, y) => {
    const isInside = x > 0.1 && x < 0.9 && y > 0.15 && y < 0.8;
    const isFrame = isInside && (x < 0.12 || x > 0.88 || y < 0.165 || y > 0.785);
    return isFrame ? [20, 20, 20] : [252, 252, 252];
  });
  equal(sure(boxed), null);
});

for (
  const [name, colour, desk, height] of /** @type {[string, number[], number[], number][]} */ ([
    ["dark", [20, 80, 150], WOOD, 0.16],
    ["as dark as the desk", [190, 30, 40], [38, 38, 42], 0.14],
    ["narrow", [190, 30, 40], [38, 38, 42], 0.07],
  ])
) {
  Deno.test(`a sheet is not cut where the band of its letterhead ends: ${name}`, () => {
    for (const pose of [{ tilt: 5 }, { tilt: 15, spin: 7 }]) {
      const corners = cornersSeen({ ratio: Math.SQRT2, away: 1.8, ...pose }, size);
      const [p, q, , s] = corners;
      const part = (/** @type {number} */ x, /** @type {number} */ y) => {
        // How far below the upper edge, in parts of the sheet's sides, near enough.
        const across = (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
        const whole = (q.x - p.x) * (s.y - p.y) - (q.y - p.y) * (s.x - p.x);
        return across / whole;
      };
      const picture = photo(corners, { desk, inkAt: (x, y) => part(x, y) < height ? colour : null });
      const found = whole(findCorners(picture));
      if (found?.isSure) isNear(found.corners, corners, 0.015);
      // Where the visitor begins: two corners are right already.
      isNear(found?.corners ?? null, corners, 0.01, [2, 3]);
    }
  });
}

Deno.test("a picture of one colour, of noise, or too small has no sheet", () => {
  let seed = 3;
  const noise = () => {
    seed = (seed * 16807) % 2147483647;
    return Array(3).fill(seed % 256);
  };
  equal(sure(drawn(240, 320, () => [200, 200, 200])), null);
  equal(sure(drawn(240, 320, noise)), null);
  equal(sure(drawn(320, 1, noise)), null);
  equal(sure(drawn(1, 1, noise)), null);
});
