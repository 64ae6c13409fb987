/** Whether what is painted on a canvas can be had from it. Browsers that hide who is who give noise instead. */

/** Pixels of a block's side: a JPEG keeps one colour in it, but for its edge. */
const BLOCK = 16;
const EDGE = 3;
const BLOCKS = 10;
/** How far a colour may be off, of 255: JPEG's own error is 3; noise in the lowest bits harms no picture. */
const TOLERANCE = 10;

/**
 * Paints known blocks, and reads them back on the way by which pictures are taken. Asked anew each time until it is
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
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = BLOCK * BLOCKS;
  const painter = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
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
