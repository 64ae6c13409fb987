import { deepEqual, equal } from "node:assert/strict";
import "../../page.js";
import { canvasOf, pixelsOf } from "../../../../overrides/client/ui/components/canvas.js";
import { pageOf, sheetOn } from "../../../../overrides/client/ui/scan/sheet.js";
import { cornersAt, drawn, isOn } from "../../papers.js";

/** @import { Pixels } from "../../../../overrides/client/model/pixels.js" */

/** How large each picture was drawn. @type {number[][]} */
const sizes = [];

/** A canvas's own pixels, which another canvas can be drawn onto. */
class Painter {
  /** @param {any} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }
  putImageData(/** @type {Pixels} */ { data }) {
    this.data = data;
  }
  getImageData() {
    return { data: this.data };
  }
  drawImage(/** @type {any} */ source, _ = 0, __ = 0, width = 0, height = 0) {
    sizes.push([width, height]);
    const { data } = source.getContext();
    this.data = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at++) {
      const x = Math.floor(((at % width) + 0.5) / width * source.width);
      const y = Math.floor((Math.floor(at / width) + 0.5) / height * source.height);
      const from = (y * source.width + x) * 4;
      this.data.set(data.subarray(from, from + 4), at * 4);
    }
  }
}
Object.assign(/** @type {any} */ (globalThis).HTMLCanvasElement.prototype, {
  /** @this {any} @returns {Painter} */
  getContext() {
    return this.painter ??= new Painter(this);
  },
});
Object.assign(globalThis, {
  ImageData: class {
    constructor(/** @type {Uint8ClampedArray} */ data) {
      this.data = data;
    }
  },
});

const GREY = 200;
const PAPER = cornersAt([[0.2, 0.15], [0.8, 0.15], [0.8, 0.85], [0.2, 0.85]]);

/** A photo of grey paper on a dark desk. */
function photo(width = 240, height = 320) {
  const pixels = drawn(width, height, (x, y) => isOn(PAPER, x, y) ? [GREY, GREY, GREY] : [60, 45, 30]);
  return canvasOf(/** @type {any} */ (pixels));
}
const at = (/** @type {HTMLCanvasElement} */ canvas) => [canvas.width, canvas.height];
/** The darkest and the lightest red of a canvas. */
function range(/** @type {HTMLCanvasElement} */ canvas) {
  const reds = pixelsOf(canvas).data.filter((_, index) => index % 4 === 0);
  return [Math.min(...reds), Math.max(...reds)];
}

Deno.test("paper is found in a smaller picture of a large photo, and a small one is looked at as it is", async () => {
  for (
    const [width, height, seen] of /** @type {const} */ ([[480, 640, [240, 320]], [120, 160, [120, 160]]])
  ) {
    sizes.length = 0;
    const sheet = await sheetOn(photo(width, height));
    deepEqual(sizes, [seen]);
    if (width < 200) continue;
    const off = sheet?.corners.map(({ x, y }, index) => Math.hypot(x - PAPER[index].x, y - PAPER[index].y)) ??
      [1];
    equal(Math.max(...off) < 0.02, true, String(off));
  }
});

Deno.test("paper fills the page to its rim, no larger than it is or may be, and is whitened where that is asked", async () => {
  const wide = /** @type {any} */ (PAPER.map(({ x, y }) => ({ x: x + (x < 0.5 ? -0.001 : 0.001), y })));
  for (const [longest, height] of [[50, 50], [1000, 224]]) {
    const page = await pageOf(photo(), { corners: wide, isWhitened: false, longest });
    equal(Math.abs(page.height - height) <= 1, true, String(at(page)));
    equal(page.width < page.height, true);
    deepEqual(range(page), [GREY, GREY], "nothing of the desk");
  }
  const white = await pageOf(photo(), { corners: PAPER, isWhitened: true, longest: 100 });
  equal(range(white)[0] > 240, true, String(range(white)));
});

Deno.test("without corners the page is all of the photo", async () => {
  const page = await pageOf(photo(), { corners: null, isWhitened: false, longest: 100 });
  deepEqual([at(page), range(page)], [[240, 320], [60, GREY]]);
});
