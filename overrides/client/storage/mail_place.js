/** Where the company's e-mail is: asked once in a tab, and on the device only when the visitor says so. */

/** @import { KeyValues } from "./draft_store.js" */

const KEY = "bantuan-lpse/email-di";

/** One answer, for all letters. */
export class MailPlace {
  #tab;
  #device;

  /**
   * @param {() => KeyValues} tab throws where the browser forbids it
   * @param {() => KeyValues} device likewise
   */
  constructor(tab, device) {
    this.#tab = tab;
    this.#device = device;
  }

  /** @param {string[]} known what may be answered @returns {string} "" for none of them */
  load(known) {
    const answered = attempt(() => this.#tab().getItem(KEY)) ?? attempt(() => this.#device().getItem(KEY));
    return known.find((place) => place === answered) ?? "";
  }

  /** @returns {boolean} whether the device keeps an answer */
  get isKept() {
    return attempt(() => this.#device().getItem(KEY)) !== undefined;
  }

  /** @param {string} place @param {boolean} isKept on the device as well; where not, it keeps none of before */
  save(place, isKept) {
    attempt(() => this.#tab().setItem(KEY, place));
    attempt(() => isKept ? this.#device().setItem(KEY, place) : this.#device().removeItem(KEY));
  }
}

/**
 * @template Result
 * @param {() => Result | null} run
 * @returns {Result | undefined} nothing where the storage holds none, refuses or is forbidden: it is asked again then
 */
function attempt(run) {
  try {
    return run() ?? undefined;
  } catch {
    return undefined;
  }
}
