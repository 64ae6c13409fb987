/** Records of a file, joined to those on the device. */

import { isRecord } from "../is_record.js";
import { readSubmission } from "./submission.js";

/** @import { Reply, Submission } from "./submission.js" */

/**
 * @typedef {object} Joined
 * @property {unknown[]} entries all of them, as they are stored
 * @property {number} added
 * @property {number} completed the file knew more of them than the device
 * @property {number} different the file says something else of them; what the device has stays
 * @property {number} same
 * @property {number} foreign added, and of another version of this site: nothing here can show them
 */

/**
 * @param {unknown[]} stored on the device
 * @param {unknown[]} given by the file
 * @returns {Joined} nothing that the device has is lost, nothing is there twice
 */
export function join(stored, given) {
  /** @type {Joined} */
  const joined = { entries: [...stored], added: 0, completed: 0, different: 0, same: 0, foreign: 0 };
  const { entries } = joined;
  for (const entry of given.filter(isRecord)) {
    const submission = readSubmission(entry);
    const place = entries.findIndex((other) => isSame(other, entry, submission));
    if (place < 0) {
      entries.push(entry);
      joined[submission ? "added" : "foreign"]++;
    } else if (submission) {
      const { whole, isCompleted, isDifferent } = complete(entries[place], entry, submission);
      entries[place] = whole;
      joined[isCompleted ? "completed" : isDifferent ? "different" : "same"]++;
    }
  }
  return joined;
}

/**
 * @param {unknown} one as it is stored
 * @param {object} other as it is stored
 * @param {Submission | null} submission the other
 * @returns {boolean} whether both are about the same letter; also when it was noted on two devices, each with an id of its own
 */
function isSame(one, other, submission) {
  const read = readSubmission(one);
  if (!read || !submission) return JSON.stringify(one) === JSON.stringify(other);
  return read.id === submission.id ||
    JSON.stringify({ ...read, id: submission.id }) === JSON.stringify(submission);
}

/**
 * @param {unknown} stored
 * @param {object} given
 * @param {Submission} submission the given one
 */
function complete(stored, given, submission) {
  const known = /** @type {Submission} */ (readSubmission(stored));
  /** @type {Partial<Submission>} */
  const more = {};
  let isDifferent = false;
  for (const name of /** @type {(keyof Submission)[]} */ (Object.keys(submission))) {
    if (name === "id" || name === "replies" || name === "bounced" || !submission[name]) continue;
    if (!known[name]) Object.assign(more, { [name]: submission[name] });
    else if (known[name] !== submission[name]) {
      // Of two days of the same event, the later is the last.
      const isLater = (name === "resent" || name === "called") && submission[name] > known[name];
      if (isLater) more[name] = submission[name];
      else isDifferent = true;
    }
  }
  const replies = submission.replies.filter((reply) =>
    !known.replies.some((other) => isSameReply(other, reply))
  );
  if (replies.length > 0) more.replies = [...known.replies, ...replies];
  const isCompleted = Object.keys(more).length > 0;
  return { whole: { ...given, .../** @type {object} */ (stored), ...more }, isCompleted, isDifferent };
}

/** @param {Reply} one @param {Reply} other */
function isSameReply(one, other) {
  return one.day === other.day && one.text === other.text;
}
