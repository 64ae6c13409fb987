import { deepEqual } from "node:assert/strict";
import { splitLines } from "../../../../overrides/client/model/letter/inlines.js";

Deno.test("lines are parted without losing where their parts came from", () => {
  const value = { kind: /** @type {const} */ ("value"), field: "isi" };
  deepEqual(splitLines([{ kind: "literal", text: "a" }, { ...value, text: "b\n\nc" }]), [
    [{ kind: "literal", text: "a" }, { ...value, text: "b" }],
    [],
    [{ ...value, text: "c" }],
  ]);
});
