import { deepEqual, equal } from "node:assert/strict";
import { kindOf, KINDS } from "../../../../overrides/client/model/fields/kinds.js";

const choices = [{ id: "a", label: "Satu", text: "" }, { id: "b", label: "Dua", text: "" }];

for (const kind of /** @type {(keyof typeof KINDS)[]} */ (Object.keys(KINDS))) {
  Deno.test(`a field of kind ${kind} prints nothing when nothing was answered`, () => {
    for (const answer of [undefined, "", " \n", []]) equal(kindOf({ kind }).print(answer, choices), "");
  });

  Deno.test(`a field of kind ${kind} says why it refuses a text, if it does`, () => {
    const { accepts, refusal } = kindOf({ kind });
    equal(Boolean(accepts), Boolean(refusal));
  });
}

Deno.test("an LPSE prints its name, whatever stands around what was picked", () => {
  const { print } = kindOf({ kind: "lpse" });
  equal(print(" LPSE Kota Contoh  (portal.example/contoh)\n", []), "LPSE Kota Contoh");
  equal(print("LPSE Kota Contoh (Lama)", []), "LPSE Kota Contoh (Lama)");
});

Deno.test("what a link brings goes below what is written in every field of free lines, and replaces any other", () => {
  const added = Object.keys(KINDS).filter((kind) => kindOf({ kind: /** @type {any} */ (kind) }).isAddedTo);
  deepEqual(added, ["multiline", "lines"]);
});

Deno.test("ticked choices print their labels in the definition's order, and unknown ones do not", () => {
  equal(kindOf({ kind: "choices" }).print(["b", "c", "a"], choices), "Satu\nDua");
});

Deno.test("a picked choice prints as it stands in a sentence, else its label, and an unknown one nothing", () => {
  const two = [{ ...choices[0], text: "yang kesatu" }, choices[1]];
  const { print } = kindOf({ kind: "choice" });
  deepEqual(["a", "b", "c"].map((id) => print(id, two)), ["yang kesatu", "Dua", ""]);
});

Deno.test("a day that a record of elsewhere brings, and is none, is printed as clean as any text", () => {
  equal(kindOf({ kind: "date" }).print("2026-11-02\n", choices), "2 November 2026");
  equal(kindOf({ kind: "date" }).print("kemarin\ud800\r\nBcc:\u202e x", choices), "kemarin\ufffd Bcc: x");
});
