import { equal } from "node:assert/strict";
import { fileName } from "../../../../overrides/client/model/letter/file_name.js";
import { definition, field } from "../../definition.js";

const letter = {
  ...definition([field({ id: "nama" }), field({ id: "tanggal", kind: "date" })]),
  fileName: ["Surat-Permohonan-", { field: "nama" }, "-", { field: "tanggal" }],
};

for (
  const [company, name] of [
    ["CV Contoh Jaya", "Surat-Permohonan-CV-Contoh-Jaya-2026-11-22.pdf"],
    ['PT A/B: "C" <D>|?*\\.', "Surat-Permohonan-PT-A-B-C-D-2026-11-22.pdf"],
    ["..\\..\\CON. ", "Surat-Permohonan-CON-2026-11-22.pdf"],
    ["", "Surat-Permohonan-2026-11-22.pdf"],
    ["\u202Efdp.exe", "Surat-Permohonan-fdp-exe-2026-11-22.pdf"],
    ["شركة", "Surat-Permohonan-شركة-2026-11-22.pdf"],
    ["x".repeat(200), `Surat-Permohonan-${"x".repeat(60)}-2026-11-22.pdf`],
  ]
) {
  Deno.test(`the company ${JSON.stringify(company.slice(0, 20))} makes a safe file name`, () => {
    equal(fileName(letter, { nama: company, tanggal: "2026-11-22" }, "pdf"), name);
  });
}

Deno.test("a name of nothing but signs still names a file", () => {
  equal(fileName({ ...letter, fileName: [{ field: "nama" }] }, { nama: "***" }, "docx"), "Surat.docx");
});

for (
  const company of [
    "𠮷".repeat(56),
    "中".repeat(200),
    "e\u0301\u0302".repeat(90),
    "क्\u200dष".repeat(60),
    "\u0301".repeat(900),
  ]
) {
  Deno.test(`the company ${company.slice(0, 6)}… leaves room in 255 bytes for all that is put around a name`, () => {
    const name = fileName(letter, { nama: company, tanggal: "2026-11-22" }, "json");
    const bytes =
      new TextEncoder().encode(`Isian-${name.replace(".json", "-Bertanda-tangan (12).json")}`).length;
    equal(bytes <= 255, true, `${bytes} bytes`);
    equal(name.startsWith("Surat-Permohonan-") && name.endsWith("-2026-11-22.json"), true, name);
    equal(/\ufffd/.test(name), false);
  });
}

Deno.test("several long answers share the room", () => {
  const long = { ...letter, fileName: [{ field: "nama" }, "-", { field: "nama" }, "-", { field: "nama" }] };
  equal(new TextEncoder().encode(fileName(long, { nama: "中".repeat(99) }, "pdf")).length <= 204, true);
});

Deno.test("an answer to what is not asked is in no name", () => {
  const when = { field: "tanggal", oneOf: [], noneOf: [], empty: true, also: null };
  const hidden = {
    ...letter,
    fields: letter.fields.map((one) => one.id === "nama" ? { ...one, when } : one),
  };
  equal(
    fileName(hidden, { nama: "CV Lama", tanggal: "2026-11-22" }, "pdf"),
    "Surat-Permohonan-2026-11-22.pdf",
  );
});

Deno.test("a name does not begin with a sign where its first answer is empty, and a part may have a format", () => {
  const dated = { ...letter, fileName: [{ field: "nama" }, "-", { field: "tanggal", format: "tahun" }] };
  equal(fileName(dated, { nama: "", tanggal: "2026-11-22" }, "pdf"), "2026.pdf");
  equal(fileName(dated, { nama: "CV A", tanggal: "" }, "pdf"), "CV-A.pdf");
});
