/** The days on which somebody answers an office's phone. */

import { isoDay, printDay } from "./dates.js";

const NEAR = new Intl.DateTimeFormat("id-ID", { weekday: "long", day: "numeric", month: "long" });
const FULL = new Intl.DateTimeFormat("id-ID", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});

/** Of every year: month and day. The file of those that move leaves them out (macros/model/holidays.py). */
const FIXED = ["01-01", "05-01", "06-01", "08-17", "12-25"];

/**
 * So many days later, or the first working day after that.
 *
 * @param {string} day ISO
 * @param {number} later
 * @param {string} movable the holidays that move: ISO days with spaces between, as `published_holidays` in
 *   macros/build/lists.py writes them
 * @returns {string} ISO
 */
export function workday(day, later, movable) {
  const [year, month, date] = day.split("-").map(Number);
  for (const found = new Date(year, month - 1, date + later);; found.setDate(found.getDate() + 1)) {
    const iso = isoDay(found);
    if (found.getDay() % 6 && !FIXED.includes(iso.slice(-5)) && !movable.includes(iso)) return iso;
  }
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
