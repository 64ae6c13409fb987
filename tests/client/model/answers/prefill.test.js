import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { readPrefill, writePrefill } from "../../../../overrides/client/model/answers/prefill.js";
import { definition, field } from "../../definition.js";

const choices = [{ id: "a", label: "Satu", text: "" }, { id: "b", label: "Dua", text: "" }];
const form = definition([field({ id: "nama" }), field({ id: "pilih", kind: "choices", choices })]);

Deno.test("a plain anchor is no link with answers", () => {
  for (const fragment of ["", "#", "#kontak"]) equal(readPrefill(form, fragment), null);
});

Deno.test("answers are read as a form encodes them, each choice by itself", () => {
  deepEqual(readPrefill(form, "#nama=CV+Contoh%20Jaya&pilih=b&pilih=a"), {
    values: { nama: "CV Contoh Jaya", pilih: ["a", "b"] },
    unreadable: [],
    partly: [],
    repeated: [],
    unknown: 0,
    raw: { nama: "CV Contoh Jaya", pilih: ["b", "a"] },
  });
});

Deno.test("a bad encoding, an unknown field and an unknown choice spoil nothing else", () => {
  deepEqual(readPrefill(form, "#nama=75%&asing=1&pilih=z&pilih=a&%E0%A4%A=x"), {
    values: { nama: "75%", pilih: ["a"] },
    unreadable: [],
    partly: [form.fields[1]],
    repeated: [],
    unknown: 2,
    raw: { nama: "75%", pilih: ["z", "a"] },
  });
});

Deno.test("an answer that was given twice is known as such, unless both say the same", () => {
  deepEqual(readPrefill(form, "#nama=A&nama=B&pilih=a&pilih=b")?.repeated, [form.fields[0]]);
  deepEqual(readPrefill(form, "#nama=A&nama=B")?.values, { nama: "A" });
  deepEqual(readPrefill(form, "#nama=A&nama=A")?.repeated, []);
});

Deno.test("a link opens with the very answers it was made of", () => {
  const values = fc.record({
    nama: fc.string({ unit: "grapheme", minLength: 1 }),
    pilih: fc.subarray(["a", "b"]),
  });
  fc.assert(fc.property(values.filter(({ nama }) => nama.trim() !== ""), (values) => {
    const { pilih, ...rest } = readPrefill(form, writePrefill(form, values))?.values ?? {};
    deepEqual({ pilih: [], ...rest, ...(pilih ? { pilih } : {}) }, values);
  }));
});

Deno.test("an answer of 100 KB is read", () => {
  const nama = "x".repeat(100_000);
  deepEqual(readPrefill(form, `#nama=${nama}`)?.values, { nama });
});

Deno.test("names that the letter does not ask cost no more than their letters", () => {
  const many = Array.from({ length: 50_000 }, (_, index) => `f${index}=1`).join("&");
  const start = performance.now();
  const read = readPrefill(form, `#${many}&nama=A&${"pilih=a&".repeat(50_000)}`);
  deepEqual([read?.unknown, read?.values], [50_000, { nama: "A", pilih: ["a"] }]);
  ok(performance.now() - start < 2_000);
});

Deno.test("a link carries no answer to what is not asked, nor a choice that is not offered", () => {
  const when = { field: "nama", oneOf: ["lain"], noneOf: [], empty: false, also: null };
  const [satu, dua] = choices;
  const ruled = definition([
    field({ id: "nama" }),
    field({ id: "alasan", when }),
    field({ id: "pilih", kind: "choices", choices: [satu, { ...dua, when }] }),
  ]);
  const values = { nama: "A", alasan: "rahasia", pilih: ["a", "b"] };
  equal(writePrefill(ruled, values), "#nama=A&pilih=a");
  equal(writePrefill(ruled, { nama: " ", pilih: [] }), "#", "nothing was answered");
  equal(writePrefill(ruled, { ...values, nama: "Lain" }), "#nama=Lain&alasan=rahasia&pilih=a&pilih=b");
});
