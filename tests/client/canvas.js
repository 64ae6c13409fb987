/** A canvas without a page: what is pointed to is told to it, and what is painted on it is written down. */

const BOX = { left: 10, top: 20, width: 200, height: 80 };

/** On the screen it is `BOX`, in the window's pixels. */
export class FakeCanvas extends EventTarget {
  width = 0;
  height = 0;
  /** The pointers that it has captured. @type {number[]} */
  captured = [];
  /** What was painted since it was emptied, which setting its size does. @type {[what: string, ...with: unknown[]][]} */
  painted = [];
  style = {};

  getBoundingClientRect() {
    return BOX;
  }

  /** @param {number} pointer */
  setPointerCapture(pointer) {
    this.captured.push(pointer);
  }

  getContext() {
    this.painted = [];
    return new Proxy({}, {
      get: (_, name) => (/** @type {unknown[]} */ ...all) => this.painted.push([String(name), ...all]),
      set: (_, name, value) => this.painted.push([String(name), value]) > 0,
    });
  }

  /**
   * @param {string} type
   * @param {number} [x] from its left edge, in the window's pixels
   * @param {number} [y] from its upper edge
   * @param {object} [more] of the event
   * @returns {boolean} whether the browser may still do what it does by itself
   */
  point(type, x = 0, y = 0, more = {}) {
    const event = new Event(type, { cancelable: true });
    const place = { clientX: BOX.left + x, clientY: BOX.top + y };
    return this.dispatchEvent(
      Object.assign(event, {
        pointerId: 1,
        pointerType: "mouse",
        button: 0,
        pressure: 0.5,
        ...place,
        ...more,
      }),
    );
  }
}

/** Gives the program what of a browser it needs beside the canvas. */
export function prepareCanvases() {
  Object.assign(globalThis, {
    devicePixelRatio: 2,
    document: { readyState: "complete" },
    ResizeObserver: class {
      observe() {}
    },
  });
}
