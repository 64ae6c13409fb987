/** What the visitor looks over before the letter is made: every answer, as the letter will print it or as it was picked. */

/** @import { Definition, Field, Values } from "../types.js" */

import { check } from "../fields/checks.js";
import { kindOf } from "../fields/kinds.js";
import { applicable } from "./applicable.js";
import { isDay, isoDay, longDate } from "../dates.js";
import { formatValue } from "../fields/values.js";

const TEXT = {
  attention: (/** @type {Row[]} */ rows) =>
    `${rows.length} isian perlu diperiksa: ${rows.map(({ label }) => label).join(", ")}.`,
  oldDay: (/** @type {string} */ label, /** @type {string} */ day, /** @type {string} */ today) =>
    `${label} masih ${longDate(day)}; hari ini ${longDate(today)}.`,
};

/**
 * @typedef {object} Row
 * @property {string} field id
 * @property {string} label
 * @property {string[]} lines none when nothing was answered
 * @property {string} note worth a look, and no fault; "" for none
 * @property {boolean} [isVerbatim] every character of the answer counts
 * @property {string} message what is missing or doubtful about it; "" when nothing is, or when it may stay empty
 */

/**
 * @param {Definition} definition
 * @param {Values} values
 * @param {Date} [now]
 * @returns {{ title: string, rows: Row[] }[]} by section, in the form's order
 */
export function review(definition, values, now = new Date()) {
  const applying = applicable(definition, values);
  const fields = new Map(applying.fields.map((field) => [field.id, field]));
  const { errors, warnings, notes } = check(definition, values, now);
  const byField = (/** @type {import("../fields/checks.js").FieldMessage[]} */ remarks) =>
    new Map(remarks.map(({ field, message }) => [field, message]));
  const [messages, noted] = [byField([...errors, ...warnings]), byField(notes)];
  return applying.sections.map(({ title, fields: ids }) => ({
    title,
    rows: ids.map((id) => {
      const field = /** @type {Field} */ (fields.get(id));
      return {
        field: id,
        label: field.label,
        lines: linesOf(field, values),
        isVerbatim: kindOf(field).isVerbatim,
        note: oldDay(field, values, now) || (noted.get(id) ?? ""),
        message: messages.get(id) ?? "",
      };
    }),
  }));
}

/**
 * How many answers are missing or doubtful, and which: said before a letter is taken away, and with it.
 *
 * @param {Row[]} rows those that have a message
 * @returns {string} a sentence; "" for none
 */
export function attentionSentence(rows) {
  return rows.length > 0 ? TEXT.attention(rows) : "";
}

/**
 * A date that starts as today may have been kept, or written, on another day.
 *
 * @param {Field} field
 * @param {Values} values
 * @param {Date} now
 */
function oldDay({ id, label, today }, values, now) {
  const day = String(values[id] ?? "");
  if (!today || !isDay(day) || day >= isoDay(now)) return "";
  return TEXT.oldDay(label, day, isoDay(now));
}

/**
 * An answer as the letter prints it, but choices as the visitor picked them: what the letter says for one may be a part of
 * a sentence.
 *
 * @param {Field} field
 * @param {Values} values
 */
function linesOf(field, values) {
  const text = formatValue(
    { ...field, choices: field.choices.map((choice) => ({ ...choice, text: "" })) },
    values,
  );
  return text ? text.split("\n") : [];
}
