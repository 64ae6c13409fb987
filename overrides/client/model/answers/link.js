/** What a link with answers does to a form, and the messages about it. Anybody can make a link, so whatever it does is said. */

/** @import { Definition, Field, Values } from "../types.js" */

import { groupOf, withWholeGroups } from "../fields/groups.js";
import { askedValues } from "../letter/applicable.js";
import { readPrefill } from "./prefill.js";
import { whyUnreadable } from "./readable.js";
import { kindOf } from "../fields/kinds.js";
import { isEmpty, selectedChoices } from "../fields/values.js";

const TEXT = {
  picks: (/** @type {string} */ names) => `memilih: ${names}`,
  fills: (/** @type {string} */ names) => `mengisi: ${names}`,
  and: " dan ",
  unasked: (/** @type {string} */ label) => `${label} tidak dipakai: dengan jawaban ini tidak ditanyakan.`,
  below: (/** @type {string} */ label) => `${label} ditambahkan di bawah yang sudah ada.`,
  unreadable: (/** @type {string} */ label, /** @type {string} */ reason) =>
    `${label} di tautan tidak dipakai: ${reason}.`,
  damaged: (/** @type {string} */ label) =>
    `Sebagian huruf di ${label} rusak dalam tautan itu dan menjadi tanda \ufffd. Tulis ulang.`,
  repeated: (/** @type {string} */ label) =>
    `${label} tertulis lebih dari sekali di tautan; hanya yang pertama dibaca.`,
  unknownChoice: (/** @type {string} */ label) => `Pilihan ${label} tidak dikenal dan tidak dipakai.`,
  unknownChoices: (/** @type {string} */ label) =>
    `Sebagian pilihan ${label} tidak dikenal dan tidak dipakai.`,
  unknownParts: (/** @type {string} */ count) => `${count} bagian lain tidak dikenal dan tidak dipakai.`,
};

/** What a browser puts in the place of bytes that are no letter. */
const LOST = /\ufffd/;

/**
 * @typedef {object} Link
 * @property {Values} values to fill in
 * @property {Field[]} filled their fields
 * @property {string} what it fills in, in Indonesian, without its subject: "mengisi: NPWP perusahaan"; "" for nothing
 * @property {string[]} messages sentences on what of it was not taken, or not as it was
 */

/**
 * @param {Definition} definition
 * @param {string} fragment of an address
 * @param {Values} now the form's answers
 * @returns {Link | null} null when it is a plain anchor
 */
export function readLink(definition, fragment, now) {
  const prefill = readPrefill(definition, fragment);
  if (!prefill) return null;
  const { unreadable, partly, repeated, unknown, raw } = prefill;
  const merged = mergeInto(definition, now, prefill.values);
  // What the letter does not ask with these answers would stand there unseen.
  const asked = askedValues(definition, { ...now, ...merged });
  const values = Object.fromEntries(
    Object.keys(merged).filter((id) => id in asked).map((id) => [id, merged[id]]),
  );
  const unasked = definition.fields.filter(({ id }) => id in merged && !(id in values));
  const filled = definition.fields.filter(({ id }) => id in values);
  const under = filled.filter(({ id }) => values[id] !== prefill.values[id] && now[id] !== values[id]);
  const verb = filled.every((field) => kindOf(field).isPicked) ? TEXT.picks : TEXT.fills;
  return {
    values: withWholeGroups(definition, values),
    filled,
    what: filled.length ? verb(filled.map((field) => nameOf(field, values)).join(", ")) : "",
    messages: [
      ...under.map(({ label }) => TEXT.below(label)),
      ...unasked.map(({ label }) => TEXT.unasked(label)),
      ...unreadable.map((field) => TEXT.unreadable(field.label, whyUnreadable(field, raw[field.id]))),
      ...damagedFields(definition, fragment, prefill.values).map(({ label }) => TEXT.damaged(label)),
      ...repeated.map(({ label }) => TEXT.repeated(label)),
      ...partly.map((field) =>
        kindOf(field).isList ? TEXT.unknownChoices(field.label) : TEXT.unknownChoice(field.label)
      ),
      ...(unknown ? [TEXT.unknownParts(unknown.toLocaleString("id-ID"))] : []),
    ],
  };
}

/**
 * What a link fills in beside what is written already: a long text goes below the one that the visitor has
 * written, which it cannot know, but for one in a group, which comes whole.
 *
 * @param {Definition} definition
 * @param {Values} now
 * @param {Values} values of the link
 * @returns {Values} those to fill in
 */
function mergeInto(definition, now, values) {
  const long = definition.fields.filter((field) =>
    kindOf(field).isAddedTo && field.id in values && !groupOf(field.id)
  );
  const below = long.map((field) => {
    const [written, text] = [String(now[field.id]), String(values[field.id])];
    if (isEmpty(field, now) || written === field.initial) return [field.id, text];
    return [field.id, written.includes(text) ? written : `${written.trimEnd()}\n${text}`];
  });
  return { ...values, ...Object.fromEntries(below) };
}

/**
 * The fields whose letters a link lost on its way.
 *
 * @param {Definition} definition
 * @param {string} fragment
 * @param {Values} values read from it
 * @returns {Field[]}
 */
function damagedFields(definition, fragment, values) {
  if (LOST.test(decoded(fragment))) return []; // it carries that sign itself
  return definition.fields.filter(({ id }) => LOST.test([values[id]].join()));
}

/**
 * @param {string} text
 * @returns {string} what its percent codes mean where all of them are right; those that are not stay codes
 */
function decoded(text) {
  return text.replace(/(%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });
}

/**
 * How a filled field is named: by what was picked where that is so, as its question says little.
 *
 * @param {Field} field
 * @param {Values} values
 */
function nameOf(field, values) {
  if (!kindOf(field).isPicked || isEmpty(field, values)) return field.label;
  const selected = selectedChoices(field, values);
  const picked = field.choices.filter(({ id }) => selected.includes(id));
  return picked.map(({ label }) => `“${label}”`).join(TEXT.and);
}
