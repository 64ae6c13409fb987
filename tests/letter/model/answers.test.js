import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { readLetterhead, readValues } from "../../../overrides/letter/model/answers.js";
import { definition, field } from "../definition.js";

const choices = [{ id: "a", label: "Satu" }, { id: "b", label: "Dua" }];
const form = definition([field({ id: "nama" }), field({ id: "pilih", kind: "choices", choices })]);

Deno.test("what the letter asks is taken, and the rest is named", () => {
  deepEqual(readValues(form, { nama: "CV Contoh", pilih: ["b", "z"], asing: 1, __proto__: { nama: "x" } }), {
    values: { nama: "CV Contoh", pilih: ["b"] },
    unknown: ["pilih", "asing"],
  });
});

Deno.test("an answer of the wrong type, or of absurd length, is not taken", () => {
  deepEqual(readValues(form, { nama: 7, pilih: "a" }), { values: {}, unknown: ["nama", "pilih"] });
  deepEqual(readValues(form, { nama: "x".repeat(200_001) }), { values: {}, unknown: ["nama"] });
});

Deno.test("anything at all gives texts and known choices, and never throws", () => {
  fc.assert(fc.property(fc.anything(), (raw) => {
    const { values } = readValues(form, raw);
    const { nama = "", pilih = [] } = values;
    return typeof nama === "string" && Array.isArray(pilih) && pilih.every((id) => "ab".includes(id));
  }));
});

Deno.test("a letterhead's picture is a JPEG as data, or none", () => {
  const picture = "data:image/jpeg;base64,/9j/4AAQ";
  deepEqual(readLetterhead({ kind: "picture", lines: [1], picture }), {
    kind: "picture",
    lines: ["1"],
    picture,
  });
  for (const other of ["https://contoh.example/kop.jpg", "data:image/svg+xml,<svg/>", "", 7, undefined]) {
    equal(readLetterhead({ kind: "picture", picture: other })?.kind, "none");
  }
  for (const other of [null, "picture", { kind: "lain" }, []]) equal(readLetterhead(other), null);
});
