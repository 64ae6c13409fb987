import { deepEqual, equal, throws } from "node:assert/strict";
import fc from "fast-check";
import {
  AnswersFileError,
  readAnswersFile,
  writeAnswersFile,
} from "../../../../overrides/client/model/answers/file.js";
import { definition, field } from "../../definition.js";

const choices = [{ id: "a", label: "Satu", text: "" }];
const form = definition([field({ id: "nama" }), field({ id: "pilih", kind: "choices", choices })]);
const answers = {
  values: { nama: "  ||AABCD \u200b\r\n", pilih: ["a"] },
  letterhead: { kind: /** @type {const} */ ("typed"), lines: ["CV Contoh"], picture: "" },
};
const written = writeAnswersFile(form, answers);
/** @param {unknown} values */
const withValues = (values) => JSON.stringify({ ...JSON.parse(written), values });

Deno.test("what was saved is opened again, letter for letter", () => {
  deepEqual(readAnswersFile(form, written), answers);
  deepEqual(readAnswersFile(form, `\ufeff${written}`), answers);
  deepEqual(readAnswersFile(form, writeAnswersFile(form, { ...answers, letterhead: null })).letterhead, null);
});

for (
  const [name, text, message] of /** @type {[string, string, RegExp][]} */ ([
    ["a file cut in half", written.slice(0, written.length / 2), /terpotong atau rusak/],
    ["no JSON", "halo", /bukan berkas isian/],
    ["nothing", "", /bukan berkas isian/],
    ["other JSON", '{"a": 1}', /bukan berkas isian/],
    ["a list", "[]", /bukan berkas isian/],
    ["answers that are none", withValues(7), /terpotong atau rusak/],
    ["no answer", withValues({}), /tidak memuat isian/],
    ["no answer of this letter", withValues({ lain: "x" }), /tidak memuat isian/],
    [
      "an answer of the wrong type",
      withValues({ nama: 7, pilih: ["a"] }),
      /Nama contoh di dalamnya bukan teks/,
    ],
    ["an answer over the limit", withValues({ nama: "x".repeat(200_001) }), /lebih dari 200\.000 karakter/],
    ["another version without answers", '{"format":"bantuan-lpse/isian","version":2}', /versi lain/],
    ["a broken letterhead", written.replace('"CV Contoh"', '{"toString": 1}'), /terpotong atau rusak/],
    ["another version", written.replace('"version": 1', '"version": 2'), /versi lain/],
    [
      "a letter with a name of any length",
      written.replace('"letter": "contoh"', `"letter": "${"x".repeat(99)}"`),
      /untuk surat lain \(x{60}\)/,
    ],
    [
      "another letter",
      written.replace('"letter": "contoh"', '"letter": "lain"'),
      /untuk surat lain \(lain\)/,
    ],
  ])
) {
  Deno.test(`${name} is refused with its reason`, () => {
    throws(() => readAnswersFile(form, text), (error) => {
      return error instanceof AnswersFileError && message.test(error.message);
    });
  });
}

Deno.test("of the letterhead, only what belongs to the chosen kind is written", () => {
  const head = { lines: ["CV Contoh"], picture: "data:image/jpeg;base64,/9j/4AAQ" };
  const letterhead = (/** @type {"none" | "picture" | "typed"} */ kind) =>
    JSON.parse(writeAnswersFile(form, { ...answers, letterhead: { kind, ...head } })).letterhead;
  deepEqual(letterhead("none"), null);
  deepEqual(letterhead("picture"), { kind: "picture", lines: [], picture: head.picture });
  deepEqual(letterhead("typed"), { kind: "typed", lines: head.lines, picture: "" });
  for (const kind of /** @type {const} */ (["picture", "typed"])) {
    const nothing = { kind, lines: ["", " "], picture: "" };
    equal(JSON.parse(writeAnswersFile(form, { ...answers, letterhead: nothing })).letterhead, null, kind);
  }
});

Deno.test("any text is read, or refused with a reason", () => {
  const file = JSON.parse(written);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.json(),
    fc.anything().map((values) => JSON.stringify({ ...file, values, letterhead: values }) ?? ""),
  );
  fc.assert(fc.property(text, (text) => {
    try {
      readAnswersFile(form, text);
      return true;
    } catch (error) {
      return error instanceof AnswersFileError;
    }
  }));
});

Deno.test("a group is saved without its empty entries, which are empty again where the file is opened", () => {
  const saksi = (/** @type {number} */ number) =>
    field({ id: `saksi.${number}.nama`, entry: `saksi.${number}` });
  const group = definition([saksi(1), saksi(2)]);
  const text = writeAnswersFile(group, {
    values: { "saksi.1.nama": "Budi", "saksi.2.nama": "" },
    letterhead: null,
  });
  deepEqual(JSON.parse(text).values, { "saksi.1.nama": "Budi" });
  deepEqual(readAnswersFile(group, text).values, { "saksi.1.nama": "Budi", "saksi.2.nama": "" });
});
