/** A photographed page on a canvas: its paper found, straightened and whitened, while the page goes on answering. */

/** @import { Sheet } from "../../model/attachments/paper/corners.js" */
/** @import { Corners } from "../../model/attachments/paper/homography.js" */

import { findCorners, LOOKED_AT } from "../../model/attachments/paper/corners.js";
import { sheetSize } from "../../model/attachments/paper/homography.js";
import { straighten } from "../../model/attachments/paper/straighten.js";
import { whiten } from "../../model/attachments/paper/whiten.js";
import { mean } from "../../model/numbers.js";
import { canvasOf, newCanvas, pixelsOf } from "../components/canvas.js";
import { inSlices } from "../dom/in_slices.js";

/** Of the paper's rim, what is left out at each corner: a line of the desk is never part of a page. */
const RIM = 0.003;

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Promise<Sheet | null>} the sheet of paper that it shows
 */
export async function sheetOn(canvas) {
  const scale = Math.min(1, LOOKED_AT / Math.max(canvas.width, canvas.height));
  const { canvas: small, painter } = newCanvas(canvas.width * scale, canvas.height * scale);
  painter.imageSmoothingQuality = "high";
  painter.drawImage(canvas, 0, 0, small.width, small.height);
  return await inSlices(findCorners(pixelsOf(small)));
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {object} how
 * @param {Corners | null} how.corners of the sheet that is to fill the page; null for all of the canvas
 * @param {boolean} how.isWhitened
 * @param {number} how.longest pixels of the longer side at most
 * @returns {Promise<HTMLCanvasElement>} another one
 */
export async function pageOf(canvas, { corners, isWhitened, longest }) {
  let pixels = pixelsOf(canvas);
  if (corners) {
    const { width, height } = sheetSize(corners, canvas);
    const scale = Math.min(1, longest / Math.max(width, height));
    const size = {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    };
    pixels = await inSlices(straighten(pixels, withoutRim(corners), size));
  }
  if (isWhitened) pixels = await inSlices(whiten(pixels));
  return canvasOf(pixels);
}

/** @param {Corners} corners @returns {Corners} */
function withoutRim(corners) {
  const [x, y] = [mean(corners.map((corner) => corner.x)), mean(corners.map((corner) => corner.y))];
  const [p, q, r, s] = corners.map((corner) => ({
    x: corner.x + (x - corner.x) * 2 * RIM,
    y: corner.y + (y - corner.y) * 2 * RIM,
  }));
  return [p, q, r, s];
}
