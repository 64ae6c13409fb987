import { equal } from "node:assert/strict";
import { byteLength, cutToBytes } from "../../../overrides/letter/model/bytes.js";

Deno.test("a text is cut between letters, at most so many bytes long", () => {
  equal(byteLength("aé中🙂"), 10);
  equal(cutToBytes("aé中🙂", 10), "aé中🙂");
  equal(cutToBytes("aé中🙂", 9), "aé中");
  equal(cutToBytes("aé中🙂", 5), "aé");
  equal(cutToBytes("aé", 0), "");
});
