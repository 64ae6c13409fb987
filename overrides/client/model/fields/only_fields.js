/** Part of a letter's form, as a form of its own. */

/** @import { Definition } from "../types.js" */

/**
 * @param {Definition} definition
 * @param {string[]} ids of the fields that stay
 * @returns {Definition} none of whose fields is written from one that is not there
 */
export function onlyFields(definition, ids) {
  const fields = definition.fields.filter(({ id }) => ids.includes(id));
  return {
    ...definition,
    fields: fields.map((field) => ({
      ...field,
      follows: ids.includes(field.follows) ? field.follows : "",
      draftedFrom: [],
    })),
  };
}
