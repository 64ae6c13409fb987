import { deepEqual, equal, ok } from "node:assert/strict";
import { whiten } from "../../../../../overrides/client/model/attachments/paper/whiten.js";
import { drawn, whole } from "../../../papers.js";

const [WIDTH, HEIGHT] = [300, 420];

/** @param {{ data: Uint8ClampedArray, width: number }} pixels @param {number} x @param {number} y both 0 to 1 */
function at({ data, width }, x, y) {
  const start = (Math.floor(y * HEIGHT) * width + Math.floor(x * WIDTH)) * 4;
  return Array.from(data.subarray(start, start + 3));
}

/** Light that falls off to a corner, warm, with a soft shadow over it. @param {number} x @param {number} y */
function light(x, y) {
  const shadow = 1 - 0.45 / (1 + Math.exp((x + y - 0.9) * 18));
  return (1 - 0.35 * x) * shadow;
}

/** @param {(x: number, y: number) => number[] | null} [ink] in parts of the paper's light */
function page(ink = () => null) {
  return drawn(WIDTH, HEIGHT, (x, y) => {
    const [red, green, blue] = ink(x, y) ?? [1, 1, 1];
    return [red * 240, green * 230, blue * 205].map((value) => value * light(x, y));
  });
}

/** @param {number} x @param {number} y */
const isText = (x, y) => x > 0.1 && x < 0.9 && y > 0.1 && y < 0.9 && Math.floor(y * 70) % 4 === 0;

Deno.test("paper becomes white in light and in shadow, and what is printed stays black", () => {
  const white = whole(whiten(page((x, y) => isText(x, y) ? [0.08, 0.08, 0.08] : null)));
  for (let y = 0.02; y < 1; y += 0.05) {
    for (let x = 0.02; x < 1; x += 0.05) {
      const colour = at(white, x, y);
      const isInk = isText(x, y);
      // Beside a line of text a pixel may be either.
      if (isText(x, y - 0.004) !== isInk || isText(x, y + 0.004) !== isInk) continue;
      ok(colour.every((value) => isInk ? value < 20 : value > 245), `${x} ${y}: ${colour} ${isInk}`);
    }
  }
});

Deno.test("a stamp and a pen keep their colours, in the shadow too", () => {
  const blue = [0.2, 0.25, 0.7];
  const violet = [0.7, 0.4, 0.65];
  const white = whole(whiten(page((x) => {
    if (Math.abs(x - 0.3) < 0.01) return blue;
    return Math.abs(x - 0.6) < 0.01 ? violet : null;
  })));
  for (const y of [0.1, 0.5, 0.9]) {
    const [red, green, ink] = at(white, 0.3, y);
    ok(ink > green + 80 && green >= red, `${red} ${green} ${ink}`);
    const [most, least, some] = at(white, 0.6, y);
    ok(most > some && some > least + 40, `${most} ${least} ${some}`);
  }
});

Deno.test("a faint stamp is still seen", () => {
  const white = whole(whiten(page((x) => Math.abs(x - 0.5) < 0.01 ? [0.9, 0.8, 0.87] : null)));
  for (const y of [0.1, 0.5, 0.9]) ok(at(white, 0.5, y)[1] < 230, String(at(white, 0.5, y)));
});

Deno.test("the coloured band of a letterhead stays, with the white letters on it", () => {
  const band = (/** @type {number} */ x, /** @type {number} */ y) => {
    if (y > 0.2) return null;
    return Math.abs(x - 0.5) < 0.01 ? [1, 1, 1] : [0.1, 0.35, 0.65];
  };
  const white = whole(whiten(page(band)));
  const [red, green, blue] = at(white, 0.3, 0.1);
  ok(red < 60 && blue > 120 && green > red, `${red} ${green} ${blue}`);
  ok(at(white, 0.5, 0.1).every((value) => value > 200));
});

Deno.test("a clean scan stays as it is", () => {
  const clean = drawn(WIDTH, HEIGHT, (x, y) => isText(x, y) ? [0, 0, 0] : [255, 255, 255]);
  const before = Uint8ClampedArray.from(clean.data);
  deepEqual(whole(whiten(clean)).data, before);
});

Deno.test("a picture without any paper, and one of a single pixel, harm nothing", () => {
  const dark = whole(whiten(drawn(40, 40, () => [0, 0, 0])));
  equal(dark.data.length, 40 * 40 * 4);
  equal(
    whole(whiten(drawn(40, 40, (x) => x < 0.5 ? [210, 20, 20] : [24, 113, 113]))).width,
    40,
    "no white part",
  );
  equal(whole(whiten(drawn(1, 1, () => [10, 200, 90]))).data[3], 255);
});
