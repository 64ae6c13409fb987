import { equal } from "node:assert/strict";
import { startAnother } from "../../../../overrides/client/ui/letter/another_letter.js";
import { definition, field } from "../../definition.js";

Deno.test("another letter starts with the company's answers and letterhead alone", async () => {
  /** @type {unknown[]} */
  const done = [];
  const company = { nama: "CV Contoh Jaya", alamat: "Jalan Contoh 1" };
  const letterhead = { kind: "typed" };
  await startAnother(
    /** @type {any} */ ({
      definition: definition([
        field({ id: "nama", company: "nama" }),
        field({ id: "alamat", company: "alamat" }),
        field({ id: "uraian" }),
      ]),
      form: { reset: () => done.push("reset") },
      read: () => ({ values: { ...company, uraian: "Tidak bisa login" }, letterhead }),
      write: (/** @type {unknown} */ answers) => done.push(answers),
    }),
  );
  equal(JSON.stringify(done), JSON.stringify(["reset", { values: company, letterhead }]));
});
