import { equal } from "node:assert/strict";
import { startAnother } from "../../../../overrides/client/ui/letter/another_letter.js";
import { definition, field } from "../../definition.js";

Deno.test("another letter starts with the company's answers and letterhead alone", async () => {
  /** @type {unknown[]} */
  const done = [];
  const values = { nama: "CV Contoh Jaya", uraian: "Tidak bisa login" };
  const letterhead = { kind: "typed" };
  await startAnother(
    /** @type {any} */ ({
      definition: definition([field({ id: "nama", company: "nama" }), field({ id: "uraian" })]),
      form: { reset: () => done.push("reset") },
      read: () => ({ values, letterhead }),
      write: (/** @type {unknown} */ answers) => done.push(answers),
    }),
  );
  equal(JSON.stringify(done), JSON.stringify(["reset", { values: { nama: "CV Contoh Jaya" }, letterhead }]));
});
