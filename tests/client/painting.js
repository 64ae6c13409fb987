/** Canvases for the tests' small page (page.js), on which blocks can be painted and read back, and pictures have ink. */

/** What a browser's canvas gives, how much of a picture's 30 by 40 pixels is ink, and what the others are. */
export const browser = { isNoisy: false, ink: 300, paper: [255, 255, 255, 255] };

/** What was painted on all of them, step by step; what is set is in the step's name. @type {[what: string, ...with: unknown[]][]} */
export const painted = [];

/** @typedef {[x: number, y: number, width: number, height: number, colour: number[]]} Block */

class Painter {
  #colour = "";
  /** @type {Block[]} */
  blocks = [];

  /** @param {any} canvas */
  constructor(canvas) {
    this.canvas = canvas;
  }
  get fillStyle() {
    return this.#colour;
  }
  set fillStyle(colour) {
    painted.push([`fillStyle ${colour}`]);
    this.#colour = colour;
  }
  set globalCompositeOperation(/** @type {string} */ how) {
    painted.push([`globalCompositeOperation ${how}`]);
  }
  fillRect(/** @type {number[]} */ ...place) {
    painted.push(["fillRect", ...place]);
    const colour = this.fillStyle.match(/\d+/g)?.map(Number) ?? [255, 255, 255];
    this.blocks.push(/** @type {Block} */ ([...place, colour]));
  }
  /** @param {number} left @param {number} top @param {number} width @param {number} height */
  getImageData(left, top, width, height) {
    const data = new Uint8ClampedArray(width * height * 4);
    const blocks = browser.isNoisy ? [] : this.blocks;
    for (let at = 0; at < width * height; at++) {
      const [x, y] = [left + at % width, top + Math.floor(at / width)];
      const block = blocks.find((one) =>
        x >= one[0] && x < one[0] + one[2] && y >= one[1] && y < one[1] + one[3]
      );
      const isInk = this.blocks.length === 0 && y * this.canvas.width + x < browser.ink;
      data.set([...(block?.[4] ?? (isInk ? [0, 0, 80] : browser.paper)), 255].slice(0, 4), at * 4);
    }
    return { data };
  }
}
for (
  const name of ["scale", "translate", "beginPath", "moveTo", "quadraticCurveTo", "stroke", "strokeRect"]
    .concat("drawImage", "setLineDash", "clearRect", "putImageData", "rotate", "resetTransform")
) {
  const paint = (/** @type {unknown[]} */ ...all) => void painted.push([name, ...all]);
  Object.assign(Painter.prototype, { [name]: paint });
}

/** Gives the program canvases and pictures; each canvas is 400 by 100 pixels on the screen. */
export function prepareCanvases() {
  const painters = new WeakMap();
  Object.assign(/** @type {any} */ (globalThis).HTMLCanvasElement.prototype, {
    getContext() {
      if (!painters.has(this)) painters.set(this, new Painter(this));
      return painters.get(this);
    },
    toDataURL: (type = "image/png") => `data:${type};base64,${btoa("pixels")}`,
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 400, height: 100 }),
  });
  Object.assign(globalThis, {
    devicePixelRatio: 1,
    ResizeObserver: class {
      observe() {}
    },
    ImageData: class {},
    createImageBitmap: () => Promise.resolve({ width: 30, height: 40 }),
  });
}
