import { equal } from "node:assert/strict";
import { applicable } from "../../../../overrides/client/model/letter/applicable.js";
import { draftedText } from "../../../../overrides/client/model/letter/drafted.js";
import { definition, field } from "../../definition.js";

/** @import { Values } from "../../../../overrides/client/model/types.js" */

const when = { field: "kuasa", oneOf: [], noneOf: [], empty: false, also: null };
const form = definition([
  field({ id: "nama" }),
  field({ id: "kuasa" }),
  field({ id: "hari", kind: "date" }),
  field({
    id: "uraian",
    kind: "multiline",
    draftedFrom: [
      { text: ["Kami tidak dapat masuk."] },
      {
        text: ["Nama kami ", { field: "nama" }, ", sejak tahun ", { field: "hari", format: "tahun" }, ".\n"],
      },
      { text: ["Kuasa kami datang."], when },
    ],
  }),
]);

/** @param {Values} values */
function drafted(values) {
  const applying = applicable(form, values);
  return draftedText(applying, /** @type {typeof applying.fields[0]} */ (applying.fields.at(-1)), values);
}

Deno.test("a draft has the sentences that apply and whose answers are there", () => {
  equal(drafted({}), "Kami tidak dapat masuk.");
  equal(drafted({ nama: "CV Contoh Jaya" }), "Kami tidak dapat masuk.");
});

Deno.test("a line break at the end of a sentence begins a paragraph, and answers stand in their format", () => {
  equal(
    drafted({ nama: "CV Contoh Jaya", hari: "2026-11-02", kuasa: "Siti" }),
    "Kami tidak dapat masuk. Nama kami CV Contoh Jaya, sejak tahun 2026.\nKuasa kami datang.",
  );
});
