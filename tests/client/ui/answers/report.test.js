import { deepEqual, equal } from "node:assert/strict";
import { h } from "../../../../overrides/client/model/render/vnode.js";
import { find, findAll, show } from "../../page.js";
import { showFieldReport, showReport } from "../../../../overrides/client/ui/answers/report.js";
import { definition, field } from "../../definition.js";

/** A form of two fields. */
function showForm() {
  show(...["satu", "dua"].map((id) => h("div", { class: "field" }, h("input", { id, name: id }))));
  return /** @type {any} */ ({
    definition: definition([field({ id: "satu" }), field({ id: "dua" })]),
    input: (/** @type {any} */ { id }) => find(`#${id}`),
  });
}
const report = (/** @type {object} */ parts) => /** @type {any} */ ({
  errors: [],
  warnings: [],
  notes: [],
  ...parts,
});
const shown = () => findAll(".message").filter(({ hidden }) => !hidden).map(({ textContent }) => textContent);
const WRONG = { field: "satu", message: "Masukkan satu." };
const DOUBT = { field: "dua", message: "Dua meragukan." };

Deno.test("a whole report shows each field's message, and takes away what is said no more", () => {
  const form = showForm();
  showReport(form, report({ errors: [WRONG], warnings: [DOUBT] }));
  deepEqual(shown(), ["Kesalahan: Masukkan satu.", "Periksa: Dua meragukan."]);
  showReport(form, report({ notes: [{ ...DOUBT, message: "Dua dicatat." }] }));
  deepEqual(shown(), ["Catatan: Dua dicatat."]);
  equal(find("#satu").hasAttribute("aria-invalid"), false);
});

Deno.test("a field that is left with an error is not told at once; where the error is shown already it stays", () => {
  const form = showForm();
  showFieldReport(form, "satu", report({ errors: [WRONG] }));
  deepEqual(shown(), []);
  showReport(form, report({ errors: [WRONG] }));
  showFieldReport(form, "satu", report({ errors: [{ ...WRONG, message: "Masih salah." }] }));
  deepEqual(shown(), ["Kesalahan: Masih salah."]);
  showFieldReport(form, "satu", report({}));
  deepEqual(shown(), []);
});

Deno.test("what is doubtful is told at once, and of its own field alone", () => {
  const form = showForm();
  showFieldReport(form, "dua", report({ warnings: [DOUBT, { ...WRONG }] }));
  deepEqual(shown(), ["Periksa: Dua meragukan."]);
});
