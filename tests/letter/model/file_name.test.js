import { equal } from "node:assert/strict";
import { fileName } from "../../../overrides/letter/model/file_name.js";
import { definition, field } from "../definition.js";

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
