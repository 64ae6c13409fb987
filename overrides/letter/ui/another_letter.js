/** Starts another letter of the same company. */

/** @import { Desk } from "./desk.js" */

/**
 * Empties what belongs to the last letter, and nothing else.
 *
 * @param {Desk} desk
 */
export async function startAnother(desk) {
  const { form } = desk;
  const { values, letterhead } = desk.read();
  const lasting = form.definition.fields.filter(({ company }) => company);
  form.reset(new Date());
  await desk.write({ values: Object.fromEntries(lasting.map(({ id }) => [id, values[id]])), letterhead });
}
