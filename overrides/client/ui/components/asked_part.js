/** A part of the page that visitors ask for, with a notice when it takes a moment and when it does not come. */

/** @import { LiveRegion } from "./live_region.js" */

import { LazyPart } from "../dom/load.js";

const TEXT = {
  notLoaded: "Bagian ini belum dapat dimuat. Isian Anda tetap ada: periksa jaringan, lalu coba lagi. " +
    "Bila tetap gagal, muat ulang halaman.",
};
/** In milliseconds: what comes sooner needs no word. */
const PATIENCE = 300;

/**
 * @template Part
 * @extends {LazyPart<Part>}
 */
export class AskedPart extends LazyPart {
  #notice;
  #loading;

  /**
   * @param {LiveRegion} notice
   * @param {() => Promise<Part>} make fetches it, and makes it ready
   * @param {string} [loading] said while it is loading
   */
  constructor(notice, make, loading = "") {
    super(make);
    this.#notice = notice;
    this.#loading = loading;
  }

  /** @param {(part: Part) => unknown} run with the part, when it has come */
  async use(run) {
    try {
      await run(await this.#come());
    } catch (error) {
      console.warn(error);
      this.#notice.show(TEXT.notLoaded);
    }
  }

  async #come() {
    let takeAway = () => {};
    const slow = this.#loading && setTimeout(() => (takeAway = this.#notice.show(this.#loading)), PATIENCE);
    try {
      const part = await this.getNow();
      takeAway();
      return part;
    } finally {
      clearTimeout(slow);
    }
  }
}
