/** A date input that starts as today, and follows the day until somebody writes another one there. */

import { isoDay } from "../../model/dates.js";

/** One of them. */
export class TodayInput {
  /** @param {HTMLInputElement} input */
  constructor(input) {
    this.input = input;
    this.shown = input.value = isoDay(new Date());
  }

  /** Called when the page is looked at again. */
  renew() {
    if (this.input.value === this.shown) this.shown = this.input.value = isoDay(new Date());
  }
}
