/** How far days are apart, and whether a device's clock can be right. */

import { isoDay } from "./dates.js";

/** Nobody's clock is right before this day: the site is younger. */
const FIRST_DAY = "2025-01-01";
/** Nor so many years later, or whoever looks after the site moves both. */
const YEARS_OF_USE = 25;

/**
 * Whether the clock of the device may be right.
 *
 * @param {Date} now
 */
export function isPossibleClock(now) {
  return isoDay(now) >= FIRST_DAY && yearsApart(FIRST_DAY, isoDay(now)) < YEARS_OF_USE;
}

/**
 * The whole years between two days.
 *
 * @param {string} one ISO, as `longDate` reads it
 * @param {string} other
 * @returns {number}
 */
export function yearsApart(one, other) {
  const [first, last] = [one, other].sort();
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  return last.slice(4) < first.slice(4) ? years - 1 : years;
}
