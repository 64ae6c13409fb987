import { deepEqual, equal } from "node:assert/strict";
import { applicable } from "../../../../overrides/client/model/letter/applicable.js";
import { drafted as draft } from "../../../../overrides/client/model/letter/drafted.js";
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
  return draft(applying, /** @type {typeof applying.fields[0]} */ (applying.fields.at(-1)), values);
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
  equal(
    drafted({ nama: "CV Contoh Jaya", hari: "2026-11-02" }),
    "Kami tidak dapat masuk. Nama kami CV Contoh Jaya, sejak tahun 2026.",
    "and no empty one at the end",
  );
});

Deno.test("of a field with choices, a draft makes those that apply, in the definition's order", () => {
  const choices = ["satu", "dua", "tiga"].map((id) => ({ id, label: id, text: "" }));
  const draftedFrom = [{ text: [], choice: "tiga", when }, { text: [], choice: "satu" }];
  for (
    const [kind, alone, both] of /** @type {const} */ ([["choices", ["satu"], ["satu", "tiga"]], [
      "choice",
      "satu",
      "satu",
    ]])
  ) {
    const picked = definition([field({ id: "kuasa" }), field({ id: "pilih", kind, choices, draftedFrom })]);
    /** @param {Values} values */
    const made = (values) => {
      const applying = applicable(picked, values);
      return draft(applying, applying.fields[1], values);
    };
    deepEqual(made({}), alone);
    deepEqual(made({ kuasa: "Siti" }), both);
  }
});

Deno.test("a sentence on what is not asked is left out, and each paragraph begins a line", () => {
  const several = definition([
    field({ id: "nama" }),
    field({ id: "lama", when: { ...when, field: "nama", empty: true } }),
    field({
      id: "uraian",
      draftedFrom: [
        { text: ["Satu. \n"] },
        { text: ["Lama: ", { field: "lama" }, "."] },
        { text: [" Dua.\n"] },
        { text: ["Tiga."] },
      ],
    }),
  ]);
  const values = { nama: "CV Contoh Jaya", lama: "x" };
  const applying = applicable(several, values);
  equal(draft(applying, applying.fields[1], values), "Satu.\nDua.\nTiga.");
});
