/** Where files are chosen: they wait for the part of the page that takes them. */

/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { LazyPart } from "../dom/load.js" */
/** @import { Attaching } from "./attaching.js" */

import { messageOf } from "../dom/load.js";
import { TEXT as ATTEMPT } from "./attempt.js";

const TEXT = {
  again: "Coba lagi",
  waiting: (/** @type {number} */ count, /** @type {string} */ reason) =>
    `${count} berkas menunggu. ${reason}`,
};

/** Chosen files, until they are taken. */
export class FileInput {
  #input;
  #status;
  #attaching;
  /** @type {File[]} */
  #chosen = [];

  /**
   * @param {HTMLInputElement} input
   * @param {LiveRegion} status
   * @param {LazyPart<Attaching>} attaching
   */
  constructor(input, status, attaching) {
    this.#input = input;
    this.#status = status;
    this.#attaching = attaching;
    attaching.whenCome(({ take }) => this.#hand(take));
    input.addEventListener("change", () => this.#take());
    if (input.files?.length) this.#take(); // chosen before this ran, or brought back by the browser
  }

  async #take() {
    this.#chosen.push(...this.#input.files ?? []);
    this.#input.value = ""; // the same file can be chosen again
    this.#status.show(ATTEMPT.busy);
    try {
      const { take } = await this.#attaching.get();
      this.#hand(take);
    } catch (error) {
      console.warn(error);
      const again = { label: TEXT.again, run: () => this.#take() };
      const message = TEXT.waiting(this.#chosen.length, messageOf(error, ATTEMPT.failed));
      this.#status.show(message, { isProblem: true, actions: [again] });
    }
  }

  /** @param {Attaching["take"]} take */
  #hand(take) {
    if (this.#chosen.length > 0) take(this.#chosen.splice(0));
  }
}
