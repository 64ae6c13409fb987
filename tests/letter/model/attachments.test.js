import { deepEqual, equal } from "node:assert/strict";
import { attachmentName, attachmentsOf } from "../../../overrides/letter/model/attachments.js";

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
