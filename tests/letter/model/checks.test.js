import { deepEqual, equal } from "node:assert/strict";
import { check, emptyMessage } from "../../../overrides/letter/model/checks.js";
import { definition, field } from "../definition.js";

/** @import { Field } from "../../../overrides/letter/types.js" */

/**
 * @param {Partial<Field>} kind
 * @param {string | string[]} value
 */
function report(kind, value) {
  return check(definition([field({ id: "isi", ...kind })]), { isi: value });
}

Deno.test("an empty answer is an error that says what to do", () => {
  deepEqual(report({ label: "Nama perusahaan" }, " ").errors, [
    { field: "isi", message: "Masukkan nama perusahaan" },
  ]);
});

Deno.test("an abbreviation keeps its capitals in a message", () => {
  equal(emptyMessage(field({ id: "isi", label: "NPWP perusahaan" })), "Masukkan NPWP perusahaan");
});

Deno.test("a definition may word its own message", () => {
  equal(emptyMessage(field({ id: "isi", empty: "Pilih satu" })), "Pilih satu");
});

Deno.test("an optional field may stay empty", () => {
  deepEqual(report({ optional: true }, ""), { errors: [], warnings: [] });
});

Deno.test("no choice ticked is an error", () => {
  const choices = [{ id: "a", label: "Satu" }];
  equal(report({ kind: "choices", choices }, []).errors.length, 1);
  equal(report({ kind: "choices", choices }, ["a"]).errors.length, 0);
});

Deno.test("another value than the expected one warns with the definition's words, capitals aside", () => {
  const expected = { value: "Direktur", warning: "Harus direktur." };
  deepEqual(report({ expected }, "Manajer").warnings, [{ field: "isi", message: "Harus direktur." }]);
  deepEqual(report({ expected }, "direktur").warnings, []);
});

/** @type {[Field["kind"], string[], string[]][]} */
const CASES = [
  [
    "npwp",
    [
      "01.234.567.8-211.000",
      "0012345678211000",
      "0012 3456 7821 1000",
      "0012345678211000000000",
      "0012345\u00ad678211\u200b000",
    ],
    ["123", "01.234.567.8-211.00X", "---"],
  ],
  [
    "phone",
    [
      "0761-123456",
      "+62 761 123456",
      "(0761) 123456 / 0812-3456-7890",
      "147",
      "0761-123456, Fax -",
      "0761123456 081234567890",
    ],
    ["tidak ada", "12", "HP 0812"],
  ],
  ["email", ["a@contoh.example", "a@con\u00adtoh.example\u200b"], [
    "contoh.example",
    "a@contoh",
    "a@b.example, c@d.example",
    "a b@c.example",
  ]],
  ["user_id", ["CONTOH_01", "contoh.jaya@x-1"], ["||AABCD", "AB CD", "АBCD", " ABCD"]],
  ["date", ["2026-11-22"], ["22026-11-22"]],
];
for (const [kind, good, doubtful] of CASES) {
  for (const value of good) {
    Deno.test(`${kind} ${value} raises no doubt`, () => {
      deepEqual(report({ kind }, value), { errors: [], warnings: [] });
    });
  }
  for (const value of doubtful) {
    Deno.test(`${kind} ${value} warns and does not block`, () => {
      const { errors, warnings } = report({ kind }, value);
      deepEqual([errors.length, warnings.length], [0, 1]);
    });
  }
}

Deno.test("a User ID's warning names each odd character once, an invisible one by its code", () => {
  equal(
    report({ kind: "user_id", label: "User ID" }, "||A B\u200B").warnings[0].message,
    "User ID memuat tanda yang tidak biasa: “|”, spasi, “<U+200B>”. Surat memuatnya persis, dengan kode di " +
      "samping tanda yang sukar dibaca: ||A B<U+200B>. Hapus tanda itu bila tidak termasuk User ID.",
  );
});

Deno.test("a User ID without odd marks to spell out is said to be as typed", () => {
  equal(
    report({ kind: "user_id", label: "User ID" }, "||AABCD").warnings[0].message,
    "User ID memuat tanda yang tidak biasa: “|”. Surat memuatnya persis seperti yang Anda tulis.",
  );
});

Deno.test("a User ID of spaces alone is empty", () => {
  equal(report({ kind: "user_id" }, "  ").errors.length, 1);
});

Deno.test("a year of two digits is doubted", () => {
  equal(report({ kind: "date" }, "0026-11-22").warnings.length, 1);
});
