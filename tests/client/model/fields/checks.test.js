import { deepEqual, equal, match } from "node:assert/strict";
import { check } from "../../../../overrides/client/model/fields/checks.js";
import { definition, field } from "../../definition.js";

/** @import { Field } from "../../../../overrides/client/model/types.js" */

/**
 * @param {Partial<Field>} kind
 * @param {string | string[]} value
 */
function report(kind, value, now = new Date(2026, 10, 22)) {
  return check(definition([field({ id: "isi", ...kind })]), { isi: value }, now);
}
/**
 * @param {Partial<Field>} kind
 * @param {string} value
 * @param {Date} [now]
 */
const warning = (kind, value, now) =>
  report({ label: "Isian", ...kind }, value, now).warnings[0]?.message ?? "";

Deno.test("an empty answer is an error that says what to do", () => {
  deepEqual(report({ label: "Nama perusahaan" }, " ").errors, [
    { field: "isi", message: "Masukkan nama perusahaan" },
  ]);
});

Deno.test("an abbreviation keeps its capitals in a message", () => {
  equal(report({ label: "NPWP perusahaan" }, "").errors[0].message, "Masukkan NPWP perusahaan");
  equal(report({ label: "NPWP Perusahaan" }, "").errors[0].message, "Masukkan NPWP Perusahaan");
});

Deno.test("a question that was not answered loses its question mark in a message", () => {
  equal(
    report({ kind: "choice", label: "Siapa yang datang?" }, "").errors[0].message,
    "Pilih siapa yang datang",
  );
});

Deno.test("what is picked and not typed is asked for as such", () => {
  for (const kind of /** @type {const} */ (["choices", "date"])) {
    equal(report({ kind, label: "Tanggal surat" }, "").errors[0].message, "Pilih tanggal surat");
  }
});

Deno.test("a definition may word its own message", () => {
  equal(report({ empty: "Pilih satu" }, "").errors[0].message, "Pilih satu");
});

Deno.test("an optional field may stay empty", () => {
  deepEqual(report({ optional: true }, ""), { errors: [], warnings: [], notes: [] });
});

Deno.test("no choice ticked is an error", () => {
  const choices = [{ id: "a", label: "Satu", text: "" }];
  equal(report({ kind: "choices", choices }, []).errors.length, 1);
  equal(report({ kind: "choices", choices }, ["a"]).errors.length, 0);
});

Deno.test("another value than the expected one warns with the definition's words, capitals aside", () => {
  const expected = { value: "Direktur", warning: "Harus direktur." };
  deepEqual(report({ expected }, "Manajer").warnings, [{ field: "isi", message: "Harus direktur." }]);
  deepEqual(report({ expected }, "direktur").warnings, []);
});

Deno.test("what nobody can read is counted, with its places, before anything else is doubted", () => {
  equal(
    warning({ kind: "multiline" }, "pasal \uf0c1\ue000 ini\n\ufffc"),
    "Isian memuat 3 karakter yang tidak dapat dibaca program lain: di baris 1 sesudah “pasal” (U+F0C1, U+E000); " +
      "di awal baris 2 (U+FFFC). Di surat tampak sebagai �. Hapus, atau ketik ulang dengan karakter biasa.",
  );
  match(
    warning({}, "PT \ufffd".repeat(9)),
    /9 karakter .*; sesudah “PT” \(U\+FFFD\); 4 tempat lain\. Di surat/,
  );
  equal(/tempat lain/.test(warning({}, "PT \ufffd".repeat(5))), false);
  match(warning({}, "\ue000".repeat(5)), /di awal \(U\+E000(, U\+E000){4}\)\. Di/);
  match(warning({}, "\ue000".repeat(6)), /di awal \(U\+E000(, U\+E000){4}, …\)\. Di/);
  match(
    warning({ kind: "npwp" }, "\ue000"),
    /^Isian memuat 1 karakter yang tidak dapat dibaca program lain: di awal \(/,
  );
});

Deno.test("a soft hyphen, which no letter shows, is doubted in a User ID alone", () => {
  equal(warning({ kind: "email" }, "nama@con\u00adtoh.example"), "");
  equal(warning({ kind: "npwp" }, "01.234.567.4-\u00ad211.000"), "");
  match(warning({ kind: "user_id" }, "CONTOH\u00ad01"), /tanda hubung lunak/);
});

Deno.test("what cannot be read in a User ID is named by its place, as all that is odd in it, and once", () => {
  const { warnings, notes } = report({ kind: "user_id" }, "AB\ue000");
  match(warnings[0].message, /Karakter ke-3/);
  deepEqual(notes, []);
});

Deno.test("a User ID of spaces alone is empty", () => {
  equal(report({ kind: "user_id" }, "  ").errors.length, 1);
});
