/** Draws text with the visitor's own fonts, for letters that the PDF's font lacks. */

/** @import { Font, Raster } from "../../model/render/pdf.js" */

import { bytesOfDataUrl } from "../../model/text/data_url.js";

const PIXELS_A_POINT = 300 / 72;
/** A picture is as tall as a line, in font sizes: on white paper a taller one would cover its neighbours. */
const ABOVE = 0.95;
const BELOW = 0.27;

/** @type {Raster} */
export const raster = {
  measure(text, { size, font }) {
    return painterOf(text, size, font).measureText(text).width / PIXELS_A_POINT;
  },

  draw(text, { size, font }) {
    const width = Math.max(1, raster.measure(text, { size, font }));
    const em = size * PIXELS_A_POINT;
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(width * PIXELS_A_POINT);
    canvas.height = Math.floor(em * (ABOVE + BELOW));
    const painter = painterOf(text, size, font, canvas);
    // White paper, and JPEG: a transparent image would break PDF/A-1.
    painter.fillStyle = "#fff";
    painter.fillRect(0, 0, canvas.width, canvas.height);
    painter.fillStyle = "#000";
    painter.fillText(text, 0, em * ABOVE);
    return {
      bytes: bytesOfDataUrl(canvas.toDataURL("image/jpeg", 0.92)),
      width: canvas.width / PIXELS_A_POINT,
      height: canvas.height / PIXELS_A_POINT,
      baseLine: size * ABOVE,
    };
  },
};

/** Where nothing can be drawn: the letter is laid out all the same. @type {Raster} */
export const noRaster = {
  measure: (text, { size }) => [...text].length * size,
  draw: () => null,
};

/**
 * A painter whose font fits the text into a line: scripts with marks above and below are drawn smaller.
 *
 * @param {string} text
 * @param {number} size points
 * @param {Font} font
 * @param {HTMLCanvasElement} [canvas]
 */
function painterOf(text, size, font, canvas = document.createElement("canvas")) {
  const painter = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const em = size * PIXELS_A_POINT;
  const fontOf = (/** @type {number} */ pixels) =>
    `${font === "bold" ? "bold " : ""}${pixels}px ${
      font === "fixed" ? '"Courier New", Cousine, monospace' : '"Times New Roman", Tinos, serif'
    }`;
  painter.font = fontOf(em);
  const { actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = painter.measureText(text);
  const fit = Math.min(1, (em * ABOVE) / Math.max(1, ascent), (em * BELOW) / Math.max(1, descent));
  painter.font = fontOf(em * fit);
  return painter;
}
