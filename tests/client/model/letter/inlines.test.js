import { deepEqual } from "node:assert/strict";
import {
  hasOddId,
  markerOf,
  splitLines,
  verbatims,
} from "../../../../overrides/client/model/letter/inlines.js";

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

Deno.test("one odd User ID among several is enough to look closer, and usual ones are none", () => {
  const letterOf = (/** @type {string[]} */ ...ids) => /** @type {any} */ ({
    blocks: [{ type: "line", content: ids.map((text) => ({ kind: "value", text, verbatim: true })) }],
  });
  deepEqual(hasOddId(letterOf("abc_1.x@y-z")), false);
  deepEqual(hasOddId(letterOf("abc", "|abc")), true);
});

Deno.test("a User ID with a space in it is odd", () => {
  for (const text of ["AB CD", " ABCD", "AB\u00a0CD"]) {
    deepEqual(
      hasOddId({
        title: "",
        author: "",
        blocks: [{ type: "line", align: "left", content: [{ kind: "value", text, verbatim: true }] }],
      }),
      true,
      text,
    );
  }
});

Deno.test("an item is counted in numbers or letters, which are doubled after the last one", () => {
  deepEqual([0, 9].map((index) => markerOf("number", index)), ["1.", "10."]);
  deepEqual([0, 1, 25, 26, 27, 52].map((index) => markerOf("letter", index)), [
    "a.",
    "b.",
    "z.",
    "aa.",
    "bb.",
    "aaa.",
  ]);
  deepEqual(markerOf("bullet", 3), "•");
});
