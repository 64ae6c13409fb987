/**
 * What each kind of field means to the form and to the letter. A kind is a row here, and one in
 * macros/model/letters/kinds.py; what may be doubtful about its answers stands in warnings.js, which a page fetches later.
 */

/** @import { Choice, Values } from "../types.js" */

import { isDay, longDate } from "../dates.js";
import { lpseName } from "./lpse.js";
import { cleanLine, cleanLines, verbatim } from "../text/text.js";

/**
 * @typedef {object} Kind
 * @property {string} [verb] of the message that asks for an answer; without it, "Masukkan"
 * @property {(answer: Values[string] | undefined, choices: Choice[]) => string} print as the letter prints it; "" for
 *   no answer
 * @property {(text: string) => boolean} [accepts] whether its input can hold a text from outside; without it, any
 * @property {string} [refusal] what such a text is when it cannot
 * @property {boolean} [isPicked] its answer is among the choices that the letter offers
 * @property {boolean} [isList] its answer is a list
 * @property {boolean} [hasLines] its answer may have several lines
 * @property {boolean} [isAddedTo] what a link brings goes below what is written, and does not replace it
 * @property {boolean} [isVerbatim] every character counts: it is printed in one piece, in a fixed-width face
 * @property {boolean} [isKeptInNames] a file's name has it as it is kept, to sort by
 * @property {number} [gap] dots to fill in by hand; without it, as many as its place has room for
 */

/** @param {(text: string) => string} clean @returns {Kind["print"]} */
const typed = (clean) => (answer) => typeof answer === "string" && answer.trim() ? clean(answer) : "";

/** @satisfies {Kind} */
const LINE = { print: typed(cleanLine) };
/** @satisfies {Kind} */
const LINES = { print: typed(cleanLines), hasLines: true };
/** @satisfies {Kind} */
const LONG = { ...LINES, isAddedTo: true };
/** @satisfies {Kind} */
const PICKED = {
  verb: "Pilih",
  print: (answer, choices) =>
    choices.filter(({ id }) => [answer].flat().includes(id)).map(({ label, text }) => text || label).join(
      "\n",
    ),
  isPicked: true,
};

/** @satisfies {Record<string, Kind>} */
export const KINDS = {
  text: LINE,
  person: LINE,
  organization: LINE,
  address: LINES,
  phone: LINE,
  email: LINE,
  npwp: LINE,
  digits: LINE,
  user_id: { ...LINE, print: typed(verbatim), isVerbatim: true },
  multiline: LONG,
  lines: LONG,
  choices: { ...PICKED, isList: true },
  choice: PICKED,
  time: LINE,
  lpse: { ...LINE, print: typed((text) => lpseName(cleanLine(text))) },
  date: {
    verb: "Pilih",
    print: typed((text) => longDate(cleanLine(text))),
    accepts: isDay,
    refusal: "bukan tanggal",
    isKeptInNames: true,
    gap: 30,
  },
};

/**
 * @param {{ kind: keyof typeof KINDS }} field
 * @returns {Kind}
 */
export function kindOf({ kind }) {
  return KINDS[kind];
}
