/** The file of answers: saved here, opened again here or on another device. */

/** @import { Answers, Definition } from "../types.js" */

import { withWholeGroups } from "../fields/groups.js";
import { askedValues } from "../letter/applicable.js";
import { isRecord } from "../is_record.js";
import { readLetterhead, readValues } from "./read.js";
import { whyUnreadable } from "./readable.js";

const FORMAT = "bantuan-lpse/isian";
const VERSION = 1;

/** More than any letter with a picture needs. */
export const MAX_BYTES = 5_000_000;

const TEXT = {
  broken: "Berkas isian ini terpotong atau rusak. Pakai salinan yang utuh.",
  other: "Berkas ini bukan berkas isian dari situs ini.",
  otherVersion:
    "Berkas isian ini dibuat oleh versi lain situs ini dan tidak dapat dibuka. Muat ulang halaman, lalu coba lagi.",
  otherLetter: (/** @type {string} */ letter) =>
    `Berkas isian ini untuk surat lain (${letter}). Buka di halaman surat itu.`,
  unreadable: (/** @type {string} */ label, /** @type {string} */ reason) =>
    `Berkas isian ini tidak dapat dipakai: ${label} di dalamnya ${reason}.`,
  empty: "Berkas isian ini tidak memuat isian.",
};

/** A file that cannot be used; the message says why, in Indonesian. */
export class AnswersFileError extends Error {}

/**
 * @param {Definition} definition
 * @param {Answers} answers
 * @returns {string} JSON; of the letterhead, only what belongs to the kind that was chosen
 */
export function writeAnswersFile(definition, { values, letterhead }) {
  const file = {
    format: FORMAT,
    version: VERSION,
    letter: definition.id,
    values: askedValues(definition, values),
    letterhead: chosenOf(letterhead),
  };
  return JSON.stringify(file, null, 2) + "\n";
}

/**
 * @param {Definition} definition of the page that opens it
 * @param {string} text
 * @returns {Answers} only what this letter asks
 * @throws {AnswersFileError}
 */
export function readAnswersFile(definition, text) {
  /** @type {unknown} */
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new AnswersFileError(text.includes(FORMAT) ? TEXT.broken : TEXT.other);
  }
  if (!isRecord(file) || file.format !== FORMAT) {
    throw new AnswersFileError(TEXT.other);
  }
  if (file.version !== VERSION) {
    throw new AnswersFileError(TEXT.otherVersion);
  }
  if (file.letter !== definition.id) {
    throw new AnswersFileError(TEXT.otherLetter(String(file.letter).slice(0, 60)));
  }
  const letterhead = readLetterhead(file.letterhead);
  if (!isRecord(file.values) || (!letterhead && isRecord(file.letterhead))) {
    throw new AnswersFileError(TEXT.broken);
  }
  const { values, unreadable: [wrong] } = readValues(definition, file.values);
  if (wrong) {
    throw new AnswersFileError(TEXT.unreadable(wrong.label, whyUnreadable(wrong, file.values[wrong.id])));
  }
  if (Object.keys(values).length === 0) throw new AnswersFileError(TEXT.empty);
  return { values: withWholeGroups(definition, values), letterhead };
}

/**
 * @param {Answers["letterhead"]} letterhead
 * @returns {Answers["letterhead"]} without what the visitor prepared for another kind; null when nothing is left
 */
export function chosenOf(letterhead) {
  if (letterhead?.kind === "picture" && letterhead.picture) return { ...letterhead, lines: [] };
  const isTyped = letterhead?.kind === "typed" && letterhead.lines.some((line) => line.trim() !== "");
  return isTyped ? { ...letterhead, picture: "" } : null;
}
