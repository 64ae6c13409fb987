import { equal } from "node:assert/strict";
import { byteLength, cutToBytes } from "../../../../overrides/client/model/text/bytes.js";

Deno.test("a text's bytes are those of UTF-8", () => {
  equal(byteLength("aé中😀"), 1 + 2 + 3 + 4);
});

Deno.test("a text is cut to bytes between its letters", () => {
  equal(cutToBytes("aé", 0), "");
  equal(cutToBytes("abc", 3), "abc");
  equal(cutToBytes("abcd", 3), "abc");
  equal(cutToBytes("a😀b", 4), "a");
  equal(cutToBytes("a😀b", 5), "a😀");
  equal(cutToBytes("👩\u200d👩\u200d👧", 17), "");
  equal(cutToBytes("e\u0301x", 2), "");
  equal(cutToBytes("x".repeat(1_000_000), 255).length, 255);
});
