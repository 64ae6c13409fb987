import { deepEqual } from "node:assert/strict";
import { added, damaged, OWN, ownLink } from "../../../overrides/letter/model/link.js";
import { readPrefill } from "../../../overrides/letter/model/prefill.js";
import { definition, field } from "../definition.js";

const form = definition([field({ id: "nama" })]);
/** @param {string} fragment */
const lost = (fragment) =>
  damaged(form, fragment, readPrefill(form, fragment)?.values ?? {}).map(({ id }) => id);

Deno.test("letters that a link lost on its way are told of; a replacement character that it carries is not", () => {
  deepEqual(lost("#nama=Caf%E9"), ["nama"]);
  deepEqual(lost("#nama=Caf%EF%BF%BD"), []);
  deepEqual(lost("#nama=Caf%C3%A9+75%25"), []);
});

Deno.test("a long text goes below what is written already, once, and takes the place of what the form came with", () => {
  const long = definition([
    field({ id: "nama" }),
    field({ id: "uraian", kind: "multiline", initial: "Awal." }),
  ]);
  const link = { nama: "Baru", uraian: "Dari tautan." };
  const after = (/** @type {string} */ uraian) => added(long, { nama: "Lama", uraian }, link);
  deepEqual(after("Ditulis.\n"), { nama: "Baru", uraian: "Ditulis.\nDari tautan." });
  deepEqual(after("Dari tautan. Ditulis."), { nama: "Baru", uraian: "Dari tautan. Ditulis." });
  deepEqual(after(" "), link);
  deepEqual(after("Awal."), link);
});

Deno.test("a link of the site's own pages carries its mark beside the answers", () => {
  const read = readPrefill(form, ownLink(new URLSearchParams({ nama: "A&B" })));
  deepEqual([read?.values, read?.unknown], [{ nama: "A&B" }, [OWN]]);
});
