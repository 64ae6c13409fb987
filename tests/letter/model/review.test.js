import { deepEqual } from "node:assert/strict";
import { review } from "../../../overrides/letter/model/review.js";
import { definition, field } from "../definition.js";

const form = definition([
  field({ id: "nama", label: "Nama" }),
  field({ id: "alamat", label: "Alamat", kind: "address" }),
  field({ id: "npwp", label: "NPWP", kind: "npwp" }),
  field({
    id: "pilih",
    label: "Pilih",
    kind: "choices",
    choices: [{ id: "a", label: "Satu" }, { id: "b", label: "Dua" }],
  }),
]);

Deno.test("every answer is shown as the letter prints it, with its warning, and an empty one has no lines", () => {
  const [{ title, rows }] = review(form, { nama: " ", alamat: "Jalan A\r\nKota", npwp: "12", pilih: ["b"] });
  deepEqual(title, "Bagian");
  deepEqual(rows.map(({ field, lines }) => [field, lines]), [
    ["nama", []],
    ["alamat", ["Jalan A", "Kota"]],
    ["npwp", ["12"]],
    ["pilih", ["Dua"]],
  ]);
  deepEqual(rows.map(({ warning }) => warning !== ""), [false, false, true, false]);
});
