/** What comes next for a letter that was sent, and when. */

import { isRecord } from "../is_record.js";
import { isPossibleClock } from "../clock.js";
import { isDay, isoDay, longDate } from "../dates.js";
import { workday } from "../workday.js";

/**
 * @typedef {"send" | "reply" | "repair" | "call"} Phase as in a file of steps
 *
 * @typedef {{ day: string, text: string }} Reply
 *
 * @typedef {object} Submission a letter that was sent; days are ISO, "" for not yet
 * @property {string} id
 * @property {string} letter its title, or what the visitor calls it
 * @property {string} letterId which of the site's letters it is; "" for another one, and in older records
 * @property {string} company that sent it; "" when nobody said so, and in older records
 * @property {string} sent
 * @property {string} resent the last time it was sent, when that was not the first
 * @property {boolean} bounced whether the e-mail came back
 * @property {Reply[]} replies
 * @property {string} ticket number; "" when the reply names none
 * @property {string} called
 * @property {boolean} done
 *
 * @typedef {object} NextStep
 * @property {Phase | ""} phase "" when all is done
 * @property {string} last the day of the last that happened; "" for none
 * @property {string} due the day from which the phone comes next; "" for none
 *
 * @typedef {"sent" | "resent" | "replied" | "called"} SubmissionEvent what happens on a day
 */

const TEXT = {
  /** By what happens on a day. */
  days: {
    sent: "Tanggal dikirim",
    resent: "Tanggal dikirim lagi",
    replied: "Tanggal balasan diterima",
    called: "Tanggal menelepon",
  },
  missing: (/** @type {string} */ name) => `Masukkan ${name[0].toLowerCase()}${name.slice(1)}.`,
  wrongClock: (/** @type {string} */ today) =>
    `Jam perangkat ini menunjukkan tanggal ${today}. Betulkan tanggal di perangkat, lalu muat ulang halaman ini.`,
  year: "Tulis tahun dengan empat angka, misalnya 2026.",
  tooLate: (/** @type {string} */ name, /** @type {string} */ today) =>
    `${name} harus hari ini (${today}) atau sebelumnya.`,
  tooEarly: (/** @type {string} */ name, /** @type {string} */ sent) =>
    `${name} harus pada tanggal dikirim (${sent}) atau sesudahnya.`,
  sentAfter: (/** @type {string} */ name, /** @type {string} */ first) =>
    `${name} harus ${first} atau sebelumnya, karena catatan ini sudah memuat kejadian pada tanggal itu. ` +
    "Bila surat ini dikirim lagi, isi “Tanggal dikirim lagi”.",
};

/** A year typed with two figures is taken for one of the first century; SPSE is younger than this day. */
const EARLIEST = "2000-01-01";

/** @returns {string} unlike any other; random, so that it says nothing of the visitor */
export function newId() {
  // A page that came by plain http has no randomUUID.
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/**
 * A new submission.
 *
 * @param {string} id
 * @param {string} letter
 * @param {string} sent
 * @param {string} [letterId]
 * @param {string} [company]
 * @returns {Submission}
 */
export function newSubmission(id, letter, sent, letterId = "", company = "") {
  return {
    id,
    letter,
    letterId,
    company,
    sent,
    resent: "",
    bounced: false,
    replies: [],
    ticket: "",
    called: "",
    done: false,
  };
}

/**
 * A submission out of anything that was stored.
 *
 * @param {unknown} raw
 * @returns {Submission | null} null when it is none
 */
export function readSubmission(raw) {
  if (typeof raw !== "object" || raw === null) return null;
  const given = /** @type {Record<string, unknown>} */ (raw);
  const empty = newSubmission("", "", "");
  const entries = Object.entries(empty).map(([name, value]) => [
    name,
    typeof given[name] === typeof value ? given[name] : value,
  ]);
  const submission = /** @type {Submission} */ (Object.fromEntries(entries));
  return submission.id && submission.letter ? { ...submission, replies: readReplies(given) } : null;
}

/**
 * @param {Record<string, unknown>} given
 * @returns {Reply[]}
 */
function readReplies({ replies, replied, answer }) {
  // An older version kept one reply, as two parts of the submission.
  const all = Array.isArray(replies) ? replies : [{ day: replied, text: answer }];
  const plain = (/** @type {unknown} */ value) => typeof value === "string" ? value : "";
  // What another version wrote beside is kept.
  return all.map((raw) => ({ ...(isRecord(raw) ? raw : {}), day: plain(raw?.day), text: plain(raw?.text) }))
    .filter(hasContent);
}

/** @param {Reply} reply */
export function hasContent({ day, text }) {
  return day !== "" || text.trim() !== "";
}

/**
 * The submission that a letter belongs to which is sent now.
 *
 * @param {Submission[]} submissions
 * @param {{ id: string, title: string }} letter
 * @returns {Submission | undefined} one that still runs
 */
export function openSubmission(submissions, { id, title }) {
  return submissions.find(({ letter, letterId, done }) =>
    !done && (letterId ? letterId === id : letter === title)
  );
}

/**
 * @param {Submission} submission
 * @param {Date} now
 * @param {number} waitDays the letter's own setting, or the site's
 * @param {string} holidays that move, as `workday` takes them
 * @returns {NextStep}
 */
export function nextStep(submission, now, waitDays, holidays) {
  if (submission.done) return { phase: "", last: "", due: "" };
  if (submission.bounced) return { phase: "send", last: "", due: "" };
  const hasReply = submission.replies.some(hasContent) || submission.ticket.trim() !== "";
  const last = [submission.sent, ...laterDays(submission)].filter(isPossible).sort().at(-1) ?? "";
  const due = last ? workday(last, waitDays, holidays) : "";
  const isOverdue = due !== "" && due <= isoDay(now);
  return { phase: isOverdue ? "call" : hasReply ? "repair" : "reply", last, due };
}

/**
 * Why something cannot have happened on a day.
 *
 * @param {SubmissionEvent} event
 * @param {string} day ISO; "" for an incomplete one
 * @param {Submission} submission
 * @param {Date} now
 * @returns {string} a sentence; "" when it can
 */
export function dayError(event, day, submission, now) {
  const name = TEXT.days[event];
  const today = isoDay(now);
  if (!isDay(day)) return TEXT.missing(name);
  if (!isPossibleClock(now)) return TEXT.wrongClock(longDate(today));
  if (!isPossible(day)) return TEXT.year;
  if (day > today) return TEXT.tooLate(name, longDate(today));
  if (event !== "sent") {
    return isPossible(submission.sent) && day < submission.sent
      ? TEXT.tooEarly(name, longDate(submission.sent))
      : "";
  }
  const first = laterDays(submission).filter(isPossible).sort()[0];
  return first && day > first ? TEXT.sentAfter(name, longDate(first)) : "";
}

/** @param {Submission} submission @returns {string[]} the days of all that came after sending */
function laterDays({ resent, called, replies }) {
  return [resent, called, ...replies.map(({ day }) => day)];
}

/** @param {string} day @returns {boolean} whether a letter can have been sent, or answered, on it */
function isPossible(day) {
  return isDay(day) && day.length === EARLIEST.length && day >= EARLIEST;
}
