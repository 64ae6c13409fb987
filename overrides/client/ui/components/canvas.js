/** Canvases, their pixels, and whether these can be had from them: browsers that hide who is who give noise instead. */

/** @import { Pixels } from "../../model/pixels.js" */

/** Pixels of a block's side: a JPEG keeps one colour in it, but for its edge. */
const BLOCK = 16;
const EDGE = 3;
const BLOCKS = 10;
/** How far a colour may be off, of 255: JPEG's own error is 3; noise in the lowest bits harms no picture. */
const TOLERANCE = 10;

/**
 * @param {number} width pixels, rounded to whole ones, one at least
 * @param {number} height the same
 * @param {CanvasRenderingContext2DSettings} [settings]
 * @returns {{ canvas: HTMLCanvasElement, painter: CanvasRenderingContext2D }} a clear one
 */
export function newCanvas(width, height, settings) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height].map((side) => Math.max(1, Math.round(side)));
  return { canvas, painter: painterOf(canvas, settings) };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {CanvasRenderingContext2DSettings} [settings]
 * @returns {CanvasRenderingContext2D}
 */
export function painterOf(canvas, settings) {
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", settings));
}

/** @param {HTMLCanvasElement} canvas @returns {Pixels} */
export function pixelsOf(canvas) {
  const { data } = painterOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  return { data: new Uint8ClampedArray(data.buffer), width: canvas.width, height: canvas.height };
}

/** @param {Pixels} pixels @returns {HTMLCanvasElement} */
export function canvasOf({ data, width, height }) {
  const { canvas, painter } = newCanvas(width, height);
  painter.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas;
}

/**
 * Paints known blocks, and reads them back on the way by which pictures are taken. Tried again each time until it is
 * true: the visitor may allow it meanwhile.
 *
 * @returns {Promise<boolean>}
 */
export async function isCanvasTrue() {
  isKnownTrue ||= await tryCanvas().catch(() => false);
  return isKnownTrue;
}

let isKnownTrue = false;

async function tryCanvas() {
  const { canvas, painter } = newCanvas(BLOCK * BLOCKS, BLOCK * BLOCKS);
  for (let block = 0; block < BLOCKS ** 2; block++) {
    painter.fillStyle = `rgb(${colourOf(block).join(" ")})`;
    painter.fillRect((block % BLOCKS) * BLOCK, Math.floor(block / BLOCKS) * BLOCK, BLOCK, BLOCK);
  }
  const image = new Image();
  image.src = canvas.toDataURL("image/jpeg", 0.92);
  await image.decode();
  painter.clearRect(0, 0, canvas.width, canvas.height);
  painter.drawImage(image, 0, 0);
  const { data } = painter.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
    const isEdge = [x, y].some((place) => place % BLOCK < EDGE || place % BLOCK >= BLOCK - EDGE);
    const colour = colourOf(Math.floor(y / BLOCK) * BLOCKS + Math.floor(x / BLOCK));
    if (!isEdge && colour.some((value, index) => Math.abs(value - data[at + index]) > TOLERANCE)) {
      return false;
    }
  }
  return true;
}

/**
 * @param {number} block
 * @returns {number[]} red, green and blue of paper, ink and what is between
 */
function colourOf(block) {
  const light = [255, 0, 200, 60, 128][block % 5];
  return [light, block % 3 === 1 ? 255 - light : light, block % 7 === 2 ? 128 : light];
}
