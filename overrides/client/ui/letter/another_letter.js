/** Starts another letter of the same company. */

/** @import { FormState } from "../answers/form_state.js" */

/**
 * Empties what belongs to the last letter, and nothing else.
 *
 * @param {FormState} formState
 */
export async function startAnother(formState) {
  const { form } = formState;
  const { values, letterhead } = formState.read();
  const lasting = formState.definition.fields.filter(({ company }) => company);
  form.reset(new Date());
  await formState.write({
    values: Object.fromEntries(lasting.map(({ id }) => [id, values[id]])),
    letterhead,
  });
}
