/**
 * What of a letter applies to the answers: the rest is not asked, not checked, and in no output. A part of a definition
 * that has a `when` is left out of whatever list it stands in, unless its condition holds; one with `hideWhenEmpty`, unless
 * one of the fields that it prints is filled in.
 */

/** @import { Condition, Definition, Field, Values } from "../types.js" */

import { fieldsIn } from "../fields/groups.js";
import { formatValue, isEmpty, selectedChoices } from "../fields/values.js";

/**
 * @param {Definition} definition
 * @param {Values} values
 * @param {{ hasEmptyEntries?: boolean }} [options] hasEmptyEntries: also the entries of groups that need not be filled in,
 *   and are not
 * @returns {Definition} without what does not apply; a condition on a field that is not asked finds it empty
 */
export function applicable(definition, values, { hasEmptyEntries = false } = {}) {
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const sections = new Map(
    definition.sections.flatMap((section) => section.fields.map((id) => [id, section])),
  );
  /** By id; undefined for one that is not asked. @type {Map<string, Field | undefined>} */
  const asked = new Map();

  /** @param {string} id @returns {Field | undefined} */
  const askedField = (id) => {
    if (!asked.has(id)) {
      const field = fields.get(id);
      const isAsked = field && isThere(field) && applies(sections.get(id)) && applies(field);
      asked.set(id, isAsked ? narrow(field) : undefined);
    }
    return asked.get(id);
  };
  const isThere = ({ entry = "" }) =>
    !entry || hasEmptyEntries ||
    fieldsIn(definition, entry).some((field) => !isEmpty(field, values));
  /** @param {unknown} part @returns {boolean} */
  const applies = (part) => {
    const { when, hideWhenEmpty, type, field } =
      /** @type {{ when?: Condition | null, hideWhenEmpty?: boolean, type?: string, field?: string }} */ (part ??
        {});
    return (!when || holds(when)) && (!hideWhenEmpty || printedFields(part).some(isFilled)) &&
      (type !== "choices" || askedField(field ?? "") !== undefined);
  };
  /** @param {string} id @returns {boolean} */
  const isFilled = (id) => {
    const field = askedField(id);
    return field !== undefined && !isEmpty(field, values);
  };
  /** @param {Condition} when @returns {boolean} */
  const holds = (when) => {
    const named = fields.has(when.field) ? [{ id: when.field }] : fieldsIn(definition, when.field);
    const given = named.map(({ id }) => askedField(id)).flatMap((field) =>
      field ? answersOf(field, values) : []
    );
    const isOne = (/** @type {string[]} */ texts) => texts.some((text) => given.includes(text.toLowerCase()));
    if (when.also && !holds(when.also)) return false;
    if (when.oneOf.length) return isOne(when.oneOf);
    if (when.noneOf.length) return !isOne(when.noneOf);
    return when.empty === (given.length === 0);
  };
  /** @template Part @param {Part} part @returns {Part} without what does not apply in it */
  const narrow = (part) => {
    if (Array.isArray(part)) return /** @type {Part} */ (part.filter(applies).map(narrow));
    if (typeof part !== "object" || part === null) return part;
    return /** @type {Part} */ (Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, key === "when" ? inner : narrow(inner)]),
    ));
  };

  return {
    ...definition,
    blocks: narrow(definition.blocks),
    fields: definition.fields.map(({ id }) => askedField(id)).filter((field) => field !== undefined),
    sections: definition.sections
      .map((section) => ({ ...section, fields: section.fields.filter(askedField) }))
      .filter((section) => section.fields.length > 0),
  };
}

/**
 * @param {Definition} definition
 * @param {Values} values
 * @returns {Values} those of fields that are asked, with the choices that are offered
 */
export function askedValues(definition, values) {
  const asked = applicable(definition, values).fields.filter(({ id }) => id in values);
  return Object.fromEntries(
    asked.map((field) => [
      field.id,
      Array.isArray(values[field.id]) ? selectedChoices(field, values) : values[field.id],
    ]),
  );
}

/**
 * @param {Field} field
 * @param {Values} values
 * @returns {string[]} what conditions compare, in small letters: the ids of its choices, or its text; none when it is empty
 */
function answersOf(field, values) {
  if (field.choices.length > 0) return selectedChoices(field, values).map((id) => id.toLowerCase());
  const text = formatValue(field, values);
  return text ? [text.toLowerCase()] : [];
}

/**
 * @param {unknown} part of a definition
 * @returns {string[]} ids of the fields whose answers it prints
 */
function printedFields(part) {
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => {
    if (key === "when") return [];
    return key === "field" ? [inner] : printedFields(inner);
  });
}
