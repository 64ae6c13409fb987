/** Dates in the visitor's own time zone, as ISO text and as a letter writes them. */

const LONG = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric" });

/**
 * The calendar day of a moment where the visitor is.
 *
 * @param {Date} moment
 * @returns {string} e.g. `2026-11-22`
 */
export function isoDay(moment) {
  const pad = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/**
 * A day as an Indonesian letter writes it.
 *
 * @param {string} iso e.g. `2026-11-02`
 * @returns {string} e.g. `2 November 2026`; text that is no date is returned as it is
 */
export function longDate(iso) {
  return printDay(iso, (date) => LONG.format(date));
}

/**
 * A day, printed in some way.
 *
 * @param {string} iso e.g. `2026-11-02`
 * @param {(date: Date) => string} print
 * @returns {string} text that is no date is returned as it is
 */
export function printDay(iso, print) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return iso;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(year, month - 1, day);
  return isoDay(date) === iso ? print(date) : iso;
}

/**
 * Whether a date field can hold a text.
 *
 * @param {string} iso e.g. `2026-11-02`; a browser's years have up to six digits
 */
export function isDay(iso) {
  const match = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1; // a day too many, or none, is another month's
}
