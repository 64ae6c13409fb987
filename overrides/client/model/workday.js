/** The days on which somebody answers an office's phone. */

import { isoDay, printDay } from "./dates.js";

const NEAR = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long" });
const FULL = new Intl.DateTimeFormat("id-ID", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/**
 * Written by `published_holidays` in macros/build/lists.py.
 *
 * @typedef {object} Holidays
 * @property {string[]} fixed of every year: month and day, e.g. `08-17`
 * @property {string[]} movable ISO days
 * @property {number} lastYear of which the movable ones are known
 */

/**
 * So many days later, or the first working day after that.
 *
 * @param {string} day ISO
 * @param {number} later
 * @param {Holidays} holidays
 * @returns {string} ISO
 */
export function workday(day, later, { fixed, movable }) {
  const [year, month, date] = day.split("-").map(Number);
  for (const found = new Date(year, month - 1, date + later);; found.setDate(found.getDate() + 1)) {
    const iso = isoDay(found);
    if (found.getDay() % 6 && !fixed.includes(iso.slice(-5)) && !movable.includes(iso)) return iso;
  }
}

/**
 * @param {string} day ISO
 * @param {Holidays} holidays
 * @returns {boolean} whether it may be a holiday that is not known yet
 */
export function isUncertain(day, { lastYear }) {
  return Number(day.slice(0, 4)) > lastYear;
}

/**
 * @param {string} day ISO
 * @returns {string} e.g. `Senin, 30 November 2026`
 */
export function fullDate(day) {
  return printDay(day, (date) => FULL.format(date));
}

/**
 * @param {string} day ISO
 * @param {Date} now
 * @returns {string} e.g. `Senin, 30 November`; with its year when that is another one
 */
export function dayNear(day, now) {
  return printDay(day, (date) => (date.getFullYear() === now.getFullYear() ? NEAR : FULL).format(date));
}
