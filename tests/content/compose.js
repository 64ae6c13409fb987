/**
 * Reads letters by name as JSON from standard input, each a definition and the answers of some cases, and writes what the
 * form then asks and offers, and what the letter says. Drafted answers are written as the form writes them.
 */

import { applicable } from "../../overrides/client/model/letter/applicable.js";
import { drafted } from "../../overrides/client/model/letter/drafted.js";
import { composeFully } from "../../overrides/client/model/letter/full.js";
import { renderText } from "../../overrides/client/model/render/text.js";

/** @import { Definition, Values } from "../../overrides/client/model/types.js" */

/** @param {Definition} definition @param {Values} values */
function made(definition, values) {
  const written = { ...values };
  for (const { id, draftedFrom } of definition.fields) {
    if (!draftedFrom?.length || written[id]?.length) continue;
    const applying = applicable(definition, written);
    const field = applying.fields.find((one) => one.id === id);
    if (field) written[id] = drafted(applying, field, written);
  }
  const { fields } = applicable(definition, written);
  return {
    asked: fields.flatMap(({ id, choices }) => [id, ...choices.map((choice) => `${id}.${choice.id}`)]),
    text: renderText(composeFully(definition, written)),
  };
}

/** @type {Record<string, { definition: Definition, cases: Values[] }>} */
const letters = JSON.parse(await new Response(Deno.stdin.readable).text());
console.log(JSON.stringify(Object.fromEntries(
  Object.entries(letters).map((
    [name, { definition, cases }],
  ) => [name, cases.map((values) => made(definition, values))]),
)));
