import { deepEqual, equal } from "node:assert/strict";
import { readLink } from "../../../../overrides/client/model/answers/link.js";
import { definition, field } from "../../definition.js";

const form = definition([field({ id: "nama" })]);
/** @param {string} fragment */
const isLost = (fragment) =>
  readLink(form, fragment, { nama: "" })?.messages.some((message) => message.includes("rusak"));

Deno.test("letters that a link lost on its way are told of; a replacement character that it carries is not", () => {
  equal(isLost("#nama=Caf%E9"), true);
  equal(isLost("#nama=Caf%EF%BF%BD"), false);
  equal(isLost("#nama=%C3%A9+Caf%EF%BF%BD"), false);
  equal(isLost("#nama=Caf%C3%A9+75%25"), false);
});

Deno.test("a long text goes below what is written already, once, and takes the place of what the form came with", () => {
  const long = definition([
    field({ id: "nama" }),
    field({ id: "uraian", kind: "multiline", initial: "Awal." }),
  ]);
  const link = { nama: "Baru", uraian: "Dari tautan." };
  const fragment = `#${new URLSearchParams(link)}`;
  const after = (/** @type {string} */ uraian) => readLink(long, fragment, { nama: "Lama", uraian })?.values;
  deepEqual(after("Ditulis.\n"), { nama: "Baru", uraian: "Ditulis.\nDari tautan." });
  deepEqual(after("Dari tautan. Ditulis."), { nama: "Baru", uraian: "Dari tautan. Ditulis." });
  deepEqual(after(" "), link);
  deepEqual(after("Awal."), link);
});

const choices = [{ id: "a", label: "Satu", text: "" }, { id: "b", label: "Dua", text: "" }];
const whole = definition([
  field({ id: "nama", label: "Nama" }),
  field({ id: "pilih", label: "Pilihan", kind: "choices", choices }),
  field({ id: "tanggal", label: "Tanggal", kind: "date" }),
  field({ id: "uraian", label: "Uraian", kind: "multiline" }),
]);
const blank = { nama: "", pilih: [], tanggal: "", uraian: "" };

Deno.test("what a link fills in is named by the letter's own words, choices by what is chosen", () => {
  equal(readLink(whole, "#nama=A&uraian=B", blank)?.what, "mengisi: Nama, Uraian");
  equal(readLink(whole, "#pilih=b&pilih=a", blank)?.what, "memilih: “Satu” dan “Dua”");
  equal(readLink(whole, "#pilih=b", blank)?.what, "memilih: “Dua”");
  equal(readLink(whole, "#pilih=b&nama=A", blank)?.what, "mengisi: Nama, “Dua”");
  equal(readLink(whole, "#zzz=1", blank)?.what, "");
  const one = definition([field({ id: "pilih", label: "Pilihan", kind: "choice", choices })]);
  equal(readLink(one, "#pilih=", { pilih: "a" })?.what, "memilih: Pilihan", "none of them");
  equal(readLink(whole, "#kontak", blank), null);
});

Deno.test("what of a link is not taken, or not as it was, is told", () => {
  const messages = (/** @type {string} */ fragment, now = blank) => readLink(whole, fragment, now)?.messages;
  deepEqual(messages("#nama=A"), []);
  deepEqual(messages("#tanggal=besok&pilih=z&pilih=a"), [
    "Tanggal di tautan tidak dipakai: bukan tanggal.",
    "Sebagian pilihan Pilihan tidak dikenal dan tidak dipakai.",
  ]);
  deepEqual(messages("#nama=A&nama=B"), [
    "Nama tertulis lebih dari sekali di tautan; hanya yang pertama dibaca.",
  ]);
  deepEqual(messages(`#nama=${"x".repeat(200_001)}`), [
    "Nama di tautan tidak dipakai: lebih dari 200.000 karakter.",
  ]);
  deepEqual(messages("#nama=Caf%E9"), [
    "Sebagian huruf di Nama rusak dalam tautan itu dan menjadi tanda \ufffd. Tulis ulang.",
  ]);
  deepEqual(messages("#uraian=B", { ...blank, uraian: "A" }), [
    "Uraian ditambahkan di bawah yang sudah ada.",
  ]);
  deepEqual(messages("#uraian=B", { ...blank, uraian: "A B" }), [], "it is there already");
});

Deno.test("names that the letter does not know are counted, and never repeated", () => {
  const link = readLink(whole, "#Hubungi+0812-EVIL=1&situs-ini=1&__proto__=x&nama=A&situs-ini=2", blank);
  deepEqual(link?.messages, ["3 bagian lain tidak dikenal dan tidak dipakai."]);
  deepEqual(link?.values, { nama: "A" });
});

Deno.test("a link that fills in entries of a group takes the place of all that are written, and names those that it fills in", () => {
  const group = definition(
    ["saksi.1.uraian", "saksi.2.uraian"].map((id) =>
      field({
        id,
        label: `Uraian (Saksi ${id[6]})`,
        kind: "multiline",
        ...(id[6] === "2" && { entry: "saksi.2" }),
      })
    ),
  );
  const now = { "saksi.1.uraian": "Lama", "saksi.2.uraian": "Lama juga" };
  const link = readLink(group, "#saksi.1.uraian=Baru", now);
  deepEqual(link?.values, { "saksi.1.uraian": "Baru", "saksi.2.uraian": "" });
  equal(link?.what, "mengisi: Uraian (Saksi 1)");
  deepEqual(link?.messages, []);
});

Deno.test("what a link answers is asked by its own other answers, and what is not asked then is told and left out", () => {
  const when = { field: "pilih", oneOf: ["b"], noneOf: [], empty: false, also: null };
  const ruled = definition([
    field({ id: "pilih", label: "Pilihan", kind: "choice", choices }),
    field({ id: "kuasa", label: "Kuasa", when }),
  ]);
  const taken = readLink(ruled, "#kuasa=Budi&pilih=b", { pilih: "a", kuasa: "" });
  deepEqual([taken?.values, taken?.messages], [{ pilih: "b", kuasa: "Budi" }, []]);
  deepEqual(taken?.filled.map(({ id }) => id), ["pilih", "kuasa"]);
  const left = readLink(ruled, "#kuasa=Budi&pilih=a", { pilih: "b", kuasa: "" });
  deepEqual([left?.values, left?.messages], [
    { pilih: "a" },
    ["Kuasa tidak dipakai: dengan jawaban ini tidak ditanyakan."],
  ]);
  // What is on the page already asks for it as well.
  deepEqual(readLink(ruled, "#kuasa=Budi", { pilih: "b", kuasa: "" })?.values, { kuasa: "Budi" });
  deepEqual(readLink(ruled, "#pilih=z", { pilih: "b", kuasa: "" })?.messages, [
    "Pilihan Pilihan tidak dikenal dan tidak dipakai.",
  ]);
});
