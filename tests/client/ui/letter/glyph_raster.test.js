import { deepEqual, equal } from "node:assert/strict";
import "../../page.js";
import { noRaster, raster } from "../../../../overrides/client/ui/letter/glyph_raster.js";

/** The fonts that were asked for, and what was written with them. @type {[font: string, x: number, y: number][]} */
const written = [];
/** Of the paper, and then of the ink. @type {string[]} */
const colours = [];
/** How far a letter reaches above and below its line, in font sizes. */
const reach = { above: 0.7, below: 0.2 };
Object.assign(/** @type {any} */ (globalThis).HTMLCanvasElement.prototype, {
  getContext: () => ({
    font: "",
    fillStyle: "",
    fillRect() {
      colours.push(this.fillStyle);
    },
    fillText(/** @type {string} */ _, /** @type {number} */ x, /** @type {number} */ y) {
      written.push([this.font, x, y]);
      colours.push(this.fillStyle);
    },
    measureText(/** @type {string} */ text) {
      const pixels = Number(/([\d.]+)px/.exec(this.font)?.[1]);
      return {
        width: text.length * pixels,
        actualBoundingBoxAscent: reach.above * pixels,
        actualBoundingBoxDescent: reach.below * pixels,
      };
    },
  }),
  toDataURL: (/** @type {string} */ type) => `data:${type};base64,${btoa("pixels")}`,
});
/** @param {string} font */
const sizeOf = (font) => Number(/([\d.]+)px/.exec(font)?.[1]);
const PIXELS = 300 / 72;

Deno.test("what the PDF's fonts lack is drawn as large as the text, on its line, in the font that it stands for", () => {
  for (
    const [font, isBold, family] of /** @type {const} */ ([
      ["regular", false, "Times New Roman"],
      ["bold", true, "Times New Roman"],
      ["fixed", false, "Courier New"],
    ])
  ) {
    written.length = 0;
    const { width, height, baseLine, bytes } = /** @type {any} */ (raster.draw("中文", { size: 12, font }));
    const [[asked, , y]] = written;
    deepEqual([asked.startsWith("bold "), asked.includes(family), sizeOf(asked)], [
      isBold,
      true,
      12 * PIXELS,
    ]);
    deepEqual(colours.splice(0), ["#fff", "#000"], "ink on paper");
    equal(Math.abs(y / PIXELS - baseLine) < 0.01, true, "the letters' line is the text's");
    equal(Math.abs(width - 24) < 0.3 && height < 12 * 1.3 && bytes.length > 0, true);
  }
  equal(raster.measure("中文", { size: 12, font: "regular" }), 24);
});

Deno.test("letters that reach farther than a line are drawn smaller, and cover none of their neighbours", () => {
  Object.assign(reach, { above: 1.9, below: 0.2 });
  written.length = 0;
  raster.draw("ཀྵྨ", { size: 12, font: "regular" });
  equal(Math.abs(sizeOf(written[0][0]) / (12 * PIXELS) - 0.5) < 0.01, true, written[0][0]);
});

Deno.test("where nothing can be drawn the letter is laid out all the same", () => {
  deepEqual([
    noRaster.measure("中文", { size: 12, font: "regular" }),
    noRaster.draw("中", { size: 12, font: "regular" }),
  ], [24, null]);
});
