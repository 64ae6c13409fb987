/** What is written, and said on the phone, when no answer has come: filled in as far as it is known. */

/** @import { PrintedField, Template, Values } from "../types.js" */
/** @import { Mail } from "../mail/mail.js" */
/** @import { SentLetter } from "./sent_letter.js" */
/** @import { Submission } from "./submission.js" */

import { printAs } from "../fields/formats.js";
import { applicable } from "../letter/applicable.js";
import { fill } from "../letter/fill.js";
import { plain } from "../letter/inlines.js";

/** What the record knows beside the answers; named in macros/model/letters/models.py too. @type {PrintedField[]} */
const RECORDED = [{ id: "ticket", kind: "text", choices: [] }, { id: "sent", kind: "date", choices: [] }];

/**
 * @param {SentLetter} letter
 * @param {Values} answers those that the device still has
 * @param {Pick<Submission, "company" | "sent" | "resent" | "ticket">} submission whose company's answers alone are used
 * @returns {{ mail: Mail | null, call: string[] }} no e-mail where the letter has none; what to say, one sentence a line
 */
export function composeFollowUp(letter, answers, { company, sent, resent, ticket }) {
  const values = { ...answersOf(company, letter, answers), ticket, sent: resent || sent };
  const asked = letter.definition ? applicable(letter.definition, values).fields : [];
  /** @type {Map<string, PrintedField>} */
  const fields = new Map([...asked, ...RECORDED].map((field) => [field.id, field]));
  const text = (/** @type {Template} */ template) => knownLines(template, fields, values);
  const { reminder, to, cc } = letter;
  const subject = reminder && (text(reminder.subject).replace(/\n/g, " ") || letter.title);
  return {
    mail: reminder && subject !== null && to.length > 0
      ? { to, cc, subject, text: text(reminder.text) }
      : null,
    call: text(letter.call).split("\n").filter(Boolean),
  };
}

/**
 * @param {string} company "" when nobody said whose letter it was
 * @param {SentLetter} letter
 * @param {Values} answers
 * @returns {Values} the company's name alone when the answers have become another one's
 */
function answersOf(company, { definition }, answers) {
  const name = definition?.fields.find((field) => field.company === "nama")?.id;
  if (!company.trim() || !name) return answers;
  const isOthers = String(answers[name] ?? "").trim() !== company.trim();
  return isOthers ? { [name]: company } : answers;
}

/**
 * @param {Template} template
 * @param {Map<string, PrintedField>} fields
 * @param {Values} values
 * @returns {string} without the lines that speak of what is not known, so that no gap is sent
 */
function knownLines(template, fields, values) {
  const answered = { fields, values, blank: false, noteOf: () => "", print: printAs };
  return linesOf(template)
    .filter((line) =>
      line.every((part) => {
        const field = typeof part === "string" ? undefined : fields.get(part.field);
        return typeof part === "string" || (field !== undefined && printAs(field, values) !== "");
      })
    )
    .map((line) => plain(fill({ text: line, blank: [] }, answered)))
    .join("\n").replace(/\n{3,}/g, "\n\n").trim();
}

/** @param {Template} template @returns {Template[]} its lines; an answer with line breaks is no end of one */
function linesOf(template) {
  /** @type {Template[]} */
  const lines = [[]];
  for (const part of template) {
    if (typeof part !== "string") {
      lines[lines.length - 1].push(part);
      continue;
    }
    const [first, ...rest] = part.split("\n");
    lines[lines.length - 1].push(first);
    lines.push(...rest.map((text) => [text]));
  }
  return lines;
}
