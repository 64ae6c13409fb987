import { deepEqual } from "node:assert/strict";
import { attentionSentence, review } from "../../../../overrides/client/model/letter/review.js";
import { definition, field } from "../../definition.js";

const form = definition([
  field({ id: "nama", label: "Nama" }),
  field({ id: "alamat", label: "Alamat", kind: "address" }),
  field({ id: "npwp", label: "NPWP", kind: "npwp" }),
  field({
    id: "pilih",
    label: "Pilih",
    kind: "choices",
    choices: [{ id: "a", label: "Satu", text: "" }, { id: "b", label: "Dua", text: "memilih dua" }],
  }),
]);

Deno.test("every answer is shown as the letter prints it, choices as they were picked, and an empty one has no lines", () => {
  const [{ title, rows }] = review(form, { nama: " ", alamat: "Jalan A\r\nKota", npwp: "12", pilih: ["b"] });
  deepEqual(title, "Bagian");
  deepEqual(rows.map(({ field, lines }) => [field, lines]), [
    ["nama", []],
    ["alamat", ["Jalan A", "Kota"]],
    ["npwp", ["12"]],
    ["pilih", ["Dua"]],
  ]);
  deepEqual(rows.map(({ message }) => message.split(" ")[0]), ["Masukkan", "", "NPWP", ""]);
});

Deno.test("what is missing or doubtful is counted and named, and what may stay empty is not", () => {
  const asked = definition([
    field({ id: "nama", label: "Nama" }),
    field({ id: "nomor", label: "Nomor", optional: true }),
    field({ id: "npwp", label: "NPWP", kind: "npwp" }),
  ]);
  const sentence = (/** @type {import("../../../../overrides/client/model/types.js").Values} */ values) =>
    attentionSentence(review(asked, values)[0].rows.filter(({ message }) => message));
  deepEqual(sentence({ npwp: "12" }), "2 isian perlu diperiksa: Nama, NPWP.");
  deepEqual(sentence({ nama: "A", npwp: "1471010101800001" }), "");
});

Deno.test("an odd User ID that everybody sees is noted and not counted", () => {
  const [{ rows: [row] }] = review(definition([field({ id: "akun", kind: "user_id" })]), { akun: "||AABCD" });
  deepEqual([row.message, row.note.includes("garis tegak (U+007C)")], ["", true]);
});

Deno.test("a date that starts as today is remarked on when it is an earlier day, which is no fault", () => {
  const dated = definition([field({ id: "tanggal", label: "Tanggal surat", kind: "date", today: true })]);
  const note = (/** @type {string} */ tanggal) => {
    const [{ rows: [row] }] = review(dated, { tanggal }, new Date(2026, 10, 26, 0, 5));
    return row.note;
  };
  deepEqual(note("2026-11-24"), "Tanggal surat masih 24 November 2026; hari ini 26 November 2026.");
  deepEqual([note("2026-11-26"), note("2026-12-01"), note("")], ["", "", ""]);
  const other = definition([field({ id: "tanggal", label: "Tanggal kejadian", kind: "date" })]);
  const [{ rows: [row] }] = review(other, { tanggal: "2026-11-24" }, new Date(2026, 10, 26));
  deepEqual(row.note, "", "a day that is not the letter's own");
});
