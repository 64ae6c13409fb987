import { deepEqual, equal } from "node:assert/strict";
import { valueAt } from "../../../../../overrides/client/model/attachments/pdf/objects.js";
import { textOf } from "../../../bytes.js";

/** @param {string} text @returns {string} what a string holds */
const stringIn = (text) => textOf(/** @type {Uint8Array} */ (valueAt(text, 0)));

Deno.test("a string in brackets holds brackets of its own, escaped signs, and octal codes of any length", () => {
  equal(stringIn("(a(b)c) x"), "a(b)c");
  equal(stringIn("(\\(\\)\\\\\\q)"), "()\\q");
  equal(stringIn("(\\n\\r\\t\\b\\f)"), "\n\r\t\b\f");
  equal(stringIn("(\\0\\53x\\0533\\777)"), "\0+x+3\xff");
});

Deno.test("a line that goes on in a string leaves no trace, whatever ends it", () => {
  for (const end of ["\n", "\r", "\r\n"]) {
    equal(stringIn(`(satu\\${end}dua)`), "satudua", JSON.stringify(end));
  }
});

Deno.test("a string in hexadecimal may have spaces in it, and a last digit that is left out is a nought", () => {
  equal(stringIn("<41 42\n4>"), "AB@");
  equal(stringIn("<>"), "");
});

Deno.test("a dictionary goes by its names; names, references and others in it stand in no other's place", () => {
  const text =
    "% of a program\n<</Filter/Standard/Info 3 0 R/V 4 % a remark\n/Inner<</P -4>>/List[1(a)true]/R 2>>";
  const found = /** @type {Map<string, any>} */ (valueAt(text, 0));
  deepEqual([...found.keys()], ["/Filter", "/Info", "/V", "/Inner", "/List", "/R"]);
  deepEqual(["/Filter", "/V", "/R"].map((name) => found.get(name)), ["/Standard", 4, 2]);
  equal(found.get("/Inner").get("/P"), -4);
  deepEqual(found.get("/List").map((/** @type {any} */ one) => typeof one === "object" ? textOf(one) : one), [
    1,
    "a",
    true,
  ]);
});

Deno.test("what cannot be read is nothing", () => {
  for (const text of ["", "  ", ">>", "]"]) equal(valueAt(text, 0), undefined, text);
});
