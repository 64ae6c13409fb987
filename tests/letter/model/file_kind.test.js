import { equal } from "node:assert/strict";
import { fileKind } from "../../../overrides/letter/model/file_kind.js";

/** @type {[string, string][]} */
const FILES = [
  ["", "empty"],
  ["%PDF-1.7", "pdf"],
  ["\xef\xbb\xbf\r\n%PDF-1.4", "pdf"],
  [`${" ".repeat(1019)}%PDF-`, "pdf"],
  [`${" ".repeat(1020)}%PDF-`, "other"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["RIFF\x00\x00\x00\x00WEBP", "webp"],
  ["\x00\x00\x00\x18ftypheic", "heic"],
  ["\x00\x00\x00\x18ftypmif1", "heic"],
  ["\x00\x00\x00\x18ftypmp42", "other"],
  ["PK\x03\x04", "other"],
];

Deno.test("a file is known by its first bytes", () => {
  for (const [text, kind] of FILES) {
    equal(fileKind(Uint8Array.from(text, (character) => character.charCodeAt(0))), kind, text);
  }
});
