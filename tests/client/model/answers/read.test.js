import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { readLetterhead, readValues } from "../../../../overrides/client/model/answers/read.js";
import { whyUnreadable } from "../../../../overrides/client/model/answers/readable.js";
import { definition, field } from "../../definition.js";

const choices = [{ id: "a", label: "Satu", text: "" }, { id: "b", label: "Dua", text: "" }];
const form = definition([
  field({ id: "nama" }),
  field({ id: "pilih", kind: "choices", choices }),
  field({ id: "hari", kind: "date" }),
]);

Deno.test("what the letter asks is taken, and the rest is named", () => {
  deepEqual(readValues(form, { nama: "CV Contoh", pilih: ["b", "z"], asing: 1, __proto__: { nama: "x" } }), {
    values: { nama: "CV Contoh", pilih: ["b"] },
    unknown: ["pilih", "asing"],
    unreadable: [],
  });
});

Deno.test("an answer that was emptied is one, of every kind that is typed", () => {
  deepEqual(readValues(form, { nama: "", hari: "" }), {
    values: { nama: "", hari: "" },
    unknown: [],
    unreadable: [],
  });
});

Deno.test("choices of which none is known untick nothing, and no choice at all does", () => {
  deepEqual(readValues(form, { pilih: ["z"] }), { values: {}, unknown: ["pilih"], unreadable: [] });
  deepEqual(readValues(form, { pilih: [] }).values, { pilih: [] });
});

Deno.test("a picked choice is taken, an unknown one named, and none at all takes the choice back", () => {
  const one = definition([field({ id: "pilih", kind: "choice", choices })]);
  deepEqual(readValues(one, { pilih: "b" }), { values: { pilih: "b" }, unknown: [], unreadable: [] });
  deepEqual(readValues(one, { pilih: "z" }), { values: {}, unknown: ["pilih"], unreadable: [] });
  deepEqual(readValues(one, { pilih: "" }), { values: { pilih: "" }, unknown: [], unreadable: [] });
});

for (
  const [name, id, value, reason] of /** @type {[string, string, unknown, string][]} */ ([
    ["a number for a text", "nama", 7, "bukan teks"],
    ["a text for choices", "pilih", "a", "bukan daftar pilihan"],
    ["an answer of absurd length", "nama", "x".repeat(200_001), "lebih dari 200.000 karakter"],
    [
      "a letter below a heap of marks",
      "nama",
      `Siti${"\u0301\u0316".repeat(16)}`,
      "memuat terlalu banyak tanda pada satu huruf",
    ],
    [
      "a heap of emoji's skins",
      "nama",
      "\u{1f3fb}".repeat(31),
      "memuat terlalu banyak tanda pada satu huruf",
    ],
    ["a word for a date", "hari", "besok", "bukan tanggal"],
    ["a day that no month has", "hari", "2026-02-30", "bukan tanggal"],
  ])
) {
  Deno.test(`${name} is not taken, and the reason can be told`, () => {
    const { values, unknown, unreadable } = readValues(form, { [id]: value });
    deepEqual([values, unknown, unreadable.map((field) => field.id)], [{}, [], [id]]);
    equal(whyUnreadable(unreadable[0], value), reason);
  });
}

Deno.test("marks as any language writes them are taken", () => {
  const nama = `Si\u0301ti \u0915\u094d\u0937 👍🏽 ${"o\u0302\u0301".repeat(100)} a${"\u0301".repeat(30)}`;
  equal(readValues(form, { nama }).values.nama, nama);
});

Deno.test("an answer of 200,000 characters is taken", () => {
  const nama = "x".repeat(200_000);
  deepEqual(readValues(form, { nama }).values, { nama });
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
  deepEqual(readLetterhead({ kind: "picture", lines: ["1"], picture }), {
    kind: "picture",
    lines: ["1"],
    picture,
  });
  const others = [
    "https://contoh.example/kop.jpg",
    "data:image/svg+xml,<svg/>",
    "data:image/png;base64,AAAA",
    ` ${picture}`,
    `${picture}" onerror="x`,
    "",
    7,
    undefined,
  ];
  for (const other of others) {
    equal(readLetterhead({ kind: "picture", picture: other })?.kind, "none");
  }
  for (const lines of [[{ toString: 1 }], "PT Kop", 7, null]) {
    equal(readLetterhead({ kind: "typed", lines }), null);
  }
  for (const other of [null, "picture", { kind: "lain" }, []]) equal(readLetterhead(other), null);
});
