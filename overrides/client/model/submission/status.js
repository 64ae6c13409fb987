/** How a letter that was sent stands, in a sentence. */

/** @import { SentLetter } from "./sent_letter.js" */
/** @import { Submission } from "./submission.js" */

import { isoDay } from "../dates.js";
import { dayNear } from "../workday.js";
import { nextStep } from "./submission.js";

const TEXT = {
  done: "Selesai.",
  send: (/** @type {string} */ recipient) =>
    `Email gagal terkirim. Periksa alamatnya dan kirim lagi, atau telepon ${recipient}.`,
  waiting: { reply: "Menunggu balasan.", repair: "Sudah dibalas, menunggu perbaikan." },
  call: (/** @type {string} */ recipient, /** @type {string} */ day) => ` Telepon ${recipient} ${day}.`,
  undated: " Isi tanggal dikirimnya.",
  overdue: (/** @type {number} */ days, /** @type {string} */ recipient) =>
    `Sudah ${days} hari tanpa kabar. Saatnya menelepon ${recipient}.`,
  uncertain: (/** @type {string} */ year) =>
    `Hari libur tahun ${year} belum diketahui situs ini. Periksa kalender.`,
};

/**
 * @typedef {object} Holidays
 * @property {string} movable as `workday` takes them
 * @property {number} lastYear of which they are known
 *
 * @typedef {object} Status
 * @property {ReturnType<typeof nextStep>} next
 * @property {string} sentence what is waited for, and until when
 * @property {string} doubt of that day; "" for none
 */

/**
 * @param {Submission} submission
 * @param {Pick<SentLetter, "recipient" | "replyDays">} letter
 * @param {Date} now
 * @param {Holidays} holidays
 * @returns {Status}
 */
export function statusOf(submission, { recipient, replyDays }, now, holidays) {
  const next = nextStep(submission, now, replyDays, holidays.movable);
  const { phase, last, due } = next;
  const isWaiting = phase === "reply" || phase === "repair";
  const doubt = isWaiting && due && Number(due.slice(0, 4)) > holidays.lastYear
    ? TEXT.uncertain(due.slice(0, 4))
    : "";
  return { next, sentence: sentence(), doubt };

  function sentence() {
    if (phase === "") return TEXT.done;
    if (phase === "send") return TEXT.send(recipient);
    if (phase === "call") return TEXT.overdue(daysBetween(last, isoDay(now)), recipient);
    return TEXT.waiting[phase] + (due ? TEXT.call(recipient, dayNear(due, now)) : TEXT.undated);
  }
}

/** @param {string} from ISO @param {string} to ISO */
function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
