import { deepEqual } from "node:assert/strict";
import { splitLines, verbatims } from "../../../../overrides/client/model/letter/inlines.js";

Deno.test("lines are parted without losing where their parts came from", () => {
  const value = { kind: /** @type {const} */ ("value"), field: "isi" };
  deepEqual(splitLines([{ kind: "literal", text: "a" }, { ...value, text: "b\n\nc" }]), [
    [{ kind: "literal", text: "a" }, { ...value, text: "b" }],
    [],
    [{ ...value, text: "c" }],
  ]);
});

Deno.test("a User ID is found in any block, whatever else the blocks hold", () => {
  const id = { kind: /** @type {const} */ ("value"), text: "||AABCD", field: "id", verbatim: true };
  const column = {
    above: [[id]],
    stamp: "",
    below: [[{ kind: /** @type {const} */ ("literal"), text: "x" }]],
  };
  const drawn = { bytes: new Uint8Array(9), widthPx: 3, heightPx: 3 };
  const letter = /** @type {any} */ ({
    blocks: [
      {
        type: "signatures",
        room: 20,
        columns: [{ ...column, signature: null }, { ...column, signature: drawn }],
      },
      { type: "letterhead", lines: [[id]] },
    ],
  });
  deepEqual(verbatims(letter), [id, id]);
});
