import { deepEqual, equal } from "node:assert/strict";
import { inkOf } from "../../../../overrides/client/model/signing/ink.js";

const [WIDTH, HEIGHT] = [160, 120];
const INK = { left: 50, top: 40, right: 109, bottom: 79 };
const BLUE = [30, 40, 150];
const isInk = (/** @type {number} */ x, /** @type {number} */ y) =>
  x >= INK.left && x <= INK.right && y >= INK.top && y <= INK.bottom && (x + y) % 8 < 4;

/** @param {(x: number, y: number) => number[]} colour */
function picture(colour) {
  const data = new Uint8ClampedArray(4 * WIDTH * HEIGHT);
  for (let at = 0; at < WIDTH * HEIGHT; at++) {
    data.set([...colour(at % WIDTH, Math.floor(at / WIDTH)), 255], 4 * at);
  }
  return { data, width: WIDTH, height: HEIGHT };
}

/** Papers as they are photographed. @type {Record<string, (x: number, y: number) => number[]>} */
const PAPERS = {
  "white paper": () => [255, 255, 255],
  "grey paper with noise": (x, y) => [0, 1, 2].map((part) => 190 + ((x * 7 + y * 13 + part) % 9)),
  "yellow light": () => [235, 215, 170],
  "paper in a shadow": (x) => [240 - x * 0.7, 240 - x * 0.7, 240 - x * 0.7],
};
for (const [name, paper] of Object.entries(PAPERS)) {
  Deno.test(`${name} becomes clear, and the ink on it keeps its colour`, () => {
    const darker = (/** @type {number} */ x, /** @type {number} */ y) =>
      BLUE.map((part, index) => part * paper(x, y)[index] / 255);
    const ink = inkOf(picture((x, y) => isInk(x, y) ? darker(x, y) : paper(x, y)));
    const { data, width, height } = ink?.pixels ?? { data: [], width: 0, height: 0 };
    deepEqual([width, height], [60, 40], "cut to the ink");
    for (let at = 0; at < width * height; at++) {
      const [red, green, blue, opacity] = data.slice(4 * at, 4 * at + 4);
      const inked = isInk(INK.left + at % width, INK.top + Math.floor(at / width));
      equal(opacity, inked ? 255 : 0, `${at}`);
      if (inked) equal([red, green, blue].every((part, index) => Math.abs(part - BLUE[index]) < 30), true);
    }
    equal(Math.round((ink?.share ?? 0) * WIDTH * HEIGHT), 60 * 40 / 2);
  });
}

Deno.test("an edge lets as much through as it is pale", () => {
  const opacity = (/** @type {number} */ grey) =>
    inkOf(picture((x, y) => isInk(x, y) ? [grey, grey, grey] : [255, 255, 255]))?.pixels.data[3] ?? 0;
  equal(opacity(0) > opacity(180) && opacity(180) > opacity(205), true);
  equal(opacity(235), 0);
});

Deno.test("a filled part of a stamp keeps its colour throughout", () => {
  const [side, bar] = [480, { left: 120, top: 190, right: 359, bottom: 289 }];
  const data = new Uint8ClampedArray(4 * side * side);
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.floor(at / side)];
    const isBar = x >= bar.left && x <= bar.right && y >= bar.top && y <= bar.bottom;
    data.set([...isBar ? BLUE : [200, 200, 200], 255], 4 * at);
  }
  const { data: kept, width, height } = inkOf({ data, width: side, height: side })?.pixels ??
    picture(() => BLUE);
  deepEqual([width, height], [240, 100]);
  const colours = new Set(
    Array.from({ length: width * height }, (_, at) => kept.slice(4 * at, 4 * at + 4).join(" ")),
  );
  deepEqual([...colours], ["38 51 191 255"], "as on white paper");
});

Deno.test("blank paper has no ink", () => {
  for (const [name, paper] of Object.entries(PAPERS)) equal(inkOf(picture(paper)), null, name);
});

Deno.test("a picture of one pixel is read", () => {
  equal(inkOf({ data: new Uint8ClampedArray([9, 9, 9, 255]), width: 1, height: 1 }), null);
});
