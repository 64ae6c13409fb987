import { deepEqual, throws } from "node:assert/strict";
import fc from "fast-check";
import { ProgressError, readProgress, writeProgress } from "../../../overrides/letter/model/progress.js";
import { definition, field } from "../definition.js";

const choices = [{ id: "a", label: "Satu" }];
const form = definition([field({ id: "nama" }), field({ id: "pilih", kind: "choices", choices })]);
const answers = {
  values: { nama: "  ||AABCD \u200b\r\n", pilih: ["a"] },
  letterhead: { kind: /** @type {const} */ ("typed"), lines: ["CV Contoh"], picture: "" },
};
const written = writeProgress(form, answers);

Deno.test("what was saved is opened again, letter for letter", () => {
  deepEqual(readProgress(form, written), answers);
  deepEqual(readProgress(form, `\ufeff${written}`), answers);
  deepEqual(readProgress(form, writeProgress(form, { ...answers, letterhead: null })).letterhead, null);
});

for (
  const [name, text, message] of /** @type {[string, string, RegExp][]} */ ([
    ["a file cut in half", written.slice(0, written.length / 2), /terpotong atau rusak/],
    ["no JSON", "halo", /bukan berkas isian/],
    ["nothing", "", /bukan berkas isian/],
    ["other JSON", '{"a": 1}', /bukan berkas isian/],
    ["a list", "[]", /bukan berkas isian/],
    ["answers that are none", written.replace(/"values": \{[^}]*\}/, '"values": 7'), /bukan berkas isian/],
    ["another version", written.replace('"version": 1', '"version": 2'), /versi lain/],
    [
      "another letter",
      written.replace('"letter": "contoh"', '"letter": "lain"'),
      /untuk surat lain \(lain\)/,
    ],
  ])
) {
  Deno.test(`${name} is refused with its reason`, () => {
    throws(() => readProgress(form, text), (error) => {
      return error instanceof ProgressError && message.test(error.message);
    });
  });
}

Deno.test("any text is read, or refused with a reason", () => {
  const file = JSON.parse(written);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.anything().map((values) => JSON.stringify({ ...file, values, letterhead: values }) ?? ""),
  );
  fc.assert(fc.property(text, (text) => {
    try {
      readProgress(form, text);
      return true;
    } catch (error) {
      return error instanceof ProgressError;
    }
  }));
});
