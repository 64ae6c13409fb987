/** What comes next for a letter that was sent, and when. */

import { isoDay } from "./dates.js";

/**
 * @typedef {"send" | "reply" | "repair" | "call"} Phase as in steps.yml
 *
 * @typedef {object} Request a letter that was sent; days are ISO, "" for not yet
 * @property {string} id
 * @property {string} letter its title
 * @property {string} sent
 * @property {boolean} bounced whether the e-mail came back
 * @property {string} replied
 * @property {string} ticket number; "" when the reply names none
 * @property {string} answer what the reply says
 * @property {string} called
 * @property {boolean} done
 */

/** @returns {string} unlike any other; random, so that it says nothing of the visitor */
export function newId() {
  // A page that came by plain http has no randomUUID.
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/**
 * A new request.
 *
 * @param {string} id
 * @param {string} letter
 * @param {string} sent
 * @returns {Request}
 */
export function newRequest(id, letter, sent) {
  return { id, letter, sent, bounced: false, replied: "", ticket: "", answer: "", called: "", done: false };
}

/**
 * A request out of anything that was stored.
 *
 * @param {unknown} raw
 * @returns {Request | null} null when it is none
 */
export function readRequest(raw) {
  if (typeof raw !== "object" || raw === null) return null;
  const given = /** @type {Record<string, unknown>} */ (raw);
  const empty = newRequest("", "", "");
  const entries = Object.entries(empty).map(([name, value]) => [
    name,
    typeof given[name] === typeof value ? given[name] : value,
  ]);
  const request = /** @type {Request} */ (Object.fromEntries(entries));
  return request.id && request.letter ? request : null;
}

/**
 * @param {Request} request
 * @param {Date} now
 * @param {number} waitDays the site's own setting: LKPP publishes no deadline
 * @returns {{ phase: Phase | "", due: string, isOverdue: boolean }} phase "" when all is done; due: the day
 *   on which to go on to the phone, "" for none
 */
export function nextStep(request, now, waitDays) {
  if (request.done) return { phase: "", due: "", isOverdue: false };
  if (request.bounced) return { phase: "send", due: "", isOverdue: false };
  const hasReply = request.replied !== "" || request.ticket.trim() !== "" || request.answer.trim() !== "";
  const last = [request.sent, request.replied, request.called].filter(isDay).sort().at(-1);
  const due = last ? addDays(last, waitDays) : "";
  const isOverdue = due !== "" && due < isoDay(now);
  return { phase: isOverdue ? "call" : hasReply ? "repair" : "reply", due, isOverdue };
}

/** @param {string} text */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/**
 * @param {string} day ISO
 * @param {number} days
 */
function addDays(day, days) {
  const [year, month, date] = day.split("-").map(Number);
  return isoDay(new Date(year, month - 1, date + days));
}
