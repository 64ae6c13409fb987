import { deepEqual, equal, ok } from "node:assert/strict";
import { attachmentName, attachmentsOf } from "../../../../overrides/client/model/attachments/attachments.js";

const photo = (/** @type {string} */ name) => ({ name, isPdf: false });
const pdf = (/** @type {string} */ name) => ({ name, isPdf: true });

Deno.test("neighbouring photos become one attachment, and every PDF is one, in the order chosen", () => {
  const chosen = [photo("a"), photo("b"), pdf("c"), pdf("d"), photo("e")];
  const names = attachmentsOf(chosen).map((group) => group.map(({ name }) => name).join(""));
  deepEqual(names, ["ab", "c", "d", "e"]);
  deepEqual(attachmentsOf([]), []);
});

Deno.test("several attachments are numbered, a single one keeps its name", () => {
  equal(attachmentName("Surat.pdf", 0, 1), "Surat.pdf");
  equal(attachmentName("Surat.pdf", 1, 2), "2-Surat.pdf");
});

for (
  const [chosen, name] of [
    ["Pindai é 1.pdf", "Pindai é 1.pdf"],
    ["SURAT.PDF", "SURAT.PDF"],
    ["1000012345", "1000012345.pdf"],
    ["scan.jpg", "scan.pdf"],
    ["surat.docx", "surat.pdf"],
    ["surat.pdf.JPG", "surat.pdf"],
    ["surat.pdf.exe", "surat.pdf"],
    ["surat.pdf ", "surat.pdf"],
    ["Surat No.12.2026", "Surat No.12.2026.pdf"],
    ["surat.", "surat.pdf"],
    ["", "lampiran.pdf"],
    [".pdf", "lampiran.pdf"],
    ["  ", "lampiran.pdf"],
    ["../a\\b:c.pdf", "-a-b-c.pdf"],
    ["fdp.\u202Eexe.pdf", "fdp.pdf"],
    ["surat\r\nBcc: a@b.pdf", "surat Bcc- a@b.pdf"],
  ]
) {
  Deno.test(`a PDF called ${JSON.stringify(chosen)} goes out as ${name}`, () => {
    equal(attachmentName(chosen, 0, 1), name);
  });
}

Deno.test("a long name keeps its beginning, its number and its ending, in 200 bytes", () => {
  for (const letter of ["x", "é", "中", "🙂"]) {
    const name = attachmentName(`${letter.repeat(300)}.PDF`, 11, 12);
    const { length } = new TextEncoder().encode(name);
    ok(length <= 200 && length > 195, name);
    ok(name.startsWith(`12-${letter}${letter}`) && name.endsWith(`${letter}.PDF`), name);
  }
  equal(attachmentName(`${"x".repeat(196)}.pdf`, 0, 1), `${"x".repeat(196)}.pdf`);
  equal(attachmentName(`${"x".repeat(197)}.pdf`, 0, 1), `${"x".repeat(196)}.pdf`);
  equal(attachmentName(`${"x".repeat(195)} yz.pdf`, 0, 1), `${"x".repeat(195)}.pdf`);
});
