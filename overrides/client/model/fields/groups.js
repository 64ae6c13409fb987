/**
 * Groups: fields that are asked for several times. Each entry's are fields as any others, which their ids tell apart:
 * `kejadian.2.jam` is `jam` in the second entry of the group `kejadian`.
 */

/** @import { Definition, Field, Values } from "../types.js" */

/** @param {string} id @returns {string} the group that a field, or an entry, is of; "" for none */
export function groupOf(id) {
  return /^[^.]*(?=\.)/.exec(id)?.[0] ?? "";
}

/** @param {string} id of a field in a group @returns {string} its entry's name, such as `kejadian.2`; "" for another field */
export function entryOf(id) {
  return /^[^.]*\.\d+(?=\.)/.exec(id)?.[0] ?? "";
}

/**
 * @param {Definition} definition
 * @param {string} name of a group, or of an entry
 * @returns {Field[]} in it
 */
export function fieldsIn({ fields }, name) {
  return fields.filter(({ id }) => groupOf(id) === name || entryOf(id) === name);
}

/**
 * A group that comes from outside the form comes whole.
 *
 * @param {Definition} definition
 * @param {Values} values
 * @returns {Values} where the other entries of a group in it are empty
 */
export function withWholeGroups(definition, values) {
  const ids = Object.keys(values).filter(groupOf);
  const [groups, entries] = [ids.map(groupOf), ids.map(entryOf)];
  const others = definition.fields.filter(({ id }) =>
    groups.includes(groupOf(id)) && !entries.includes(entryOf(id))
  );
  return { ...values, ...Object.fromEntries(others.map(({ id }) => [id, ""])) };
}
