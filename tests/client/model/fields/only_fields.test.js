import { deepEqual } from "node:assert/strict";
import { onlyFields } from "../../../../overrides/client/model/fields/only_fields.js";
import { definition, field } from "../../definition.js";

const letter = definition([
  field({ id: "lama" }),
  field({ id: "baru", follows: "lama" }),
  field({ id: "salinan", follows: "baru" }),
]);

Deno.test("a field follows another one only where both are there", () => {
  const followed = onlyFields(letter, ["salinan", "baru"]).fields.map(({ id, follows }) => [id, follows]);
  deepEqual(followed, [["baru", ""], ["salinan", "baru"]]);
});

Deno.test("nothing writes a field where not all is asked that it is written from", () => {
  const drafted = definition([field({ id: "uraian", draftedFrom: [{ text: [{ field: "lama" }] }] })]);
  deepEqual(onlyFields(drafted, ["uraian"]).fields[0].draftedFrom, []);
});

Deno.test("the letter itself stays as it is", () => {
  onlyFields(letter, ["baru"]);
  deepEqual(letter.fields[1].follows, "lama");
});
