/** What is known of a letter after it was sent. */

/** @import { Definition, Template } from "../types.js" */
/** @import { Submission } from "./submission.js" */

/**
 * Written by `sent_letter` in macros/model/letters/client.py.
 *
 * @typedef {object} SentLetter
 * @property {string} id "" for a letter that is not this site's
 * @property {string} title
 * @property {string} recipient who answers it, in a sentence
 * @property {string} steps the name of their file; "" for none
 * @property {number} replyDays until the visitor asks for an answer
 * @property {string[]} to e-mail addresses
 * @property {string[]} cc likewise
 * @property {{ subject: Template, text: Template } | null} reminder the e-mail that asks again
 * @property {Template} call what to say on the phone
 * @property {{ number: string, href: string } | null} phone of who answers it; null where the contacts have no number
 * @property {string} sendingPage its address below the site; "" for none
 * @property {Definition} [definition] with the fields alone that the follow-ups speak of
 */

const TEXT = { recipient: "penerima surat" };

/**
 * @param {number} replyDays
 * @returns {SentLetter} of which nothing else is known
 */
export function otherLetter(replyDays) {
  const { recipient } = TEXT;
  return {
    id: "",
    title: "",
    recipient,
    steps: "",
    replyDays,
    to: [],
    cc: [],
    reminder: null,
    call: [],
    phone: null,
    sendingPage: "",
  };
}

/**
 * @param {Pick<Submission, "letter" | "letterId">} submission
 * @param {SentLetter[]} letters
 * @param {SentLetter} other
 * @returns {SentLetter} the one that was sent; older records know its title alone
 */
export function letterOf({ letter, letterId }, letters, other) {
  return letters.find(({ id, title }) => letterId ? id === letterId : title === letter) ?? other;
}
