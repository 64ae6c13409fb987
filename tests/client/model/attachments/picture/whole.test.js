import { equal } from "node:assert/strict";
import { isWholePicture } from "../../../../../overrides/client/model/attachments/picture/whole.js";
import { bytesOf } from "../../../bytes.js";
import { chunk, jpeg, PIXELS, PNG, webp } from "../../../pictures.js";

const png = PNG.start + PNG.head + PNG.pixels + PNG.end;
const lossy = webp([["VP8 ", PIXELS]]);

/** @type {[string, import("../../../../../overrides/client/model/attachments/file_kind.js").Kind, string][]} */
const WHOLE = [
  ["a JPEG", "jpeg", jpeg()],
  ["a PNG", "png", png],
  ["a PNG in several pieces", "png", PNG.start + PNG.head + PNG.pixels.repeat(3) + PNG.end],
  ["a WebP", "webp", lossy],
  ["a WebP without loss, of an odd length", "webp", webp([["VP8L", "abc"]])],
  ["a WebP with more than pixels", "webp", webp([["VP8X", "0123456789"], ["ALPH", "a"], ["VP8 ", PIXELS]])],
];

for (const [name, kind, text] of WHOLE) {
  Deno.test(`${name} is whole, with other bytes after it as well, and nowhere before its end`, () => {
    equal(isWholePicture(bytesOf(text), kind), true);
    equal(isWholePicture(bytesOf(`${text}\0\0trailer`), kind), true);
    // The byte that makes a WebP's length even may be left out.
    for (let length = 12; length < text.length - 1; length++) {
      equal(isWholePicture(bytesOf(text.slice(0, length)), kind), false, `${length} of ${text.length}`);
    }
  });
}

Deno.test("a WebP may lack the byte that makes its length even, and no more", () => {
  const odd = webp([["VP8L", "abc"]]);
  equal(isWholePicture(bytesOf(odd.slice(0, -1)), "webp"), true);
  equal(isWholePicture(bytesOf(odd.slice(0, -2)), "webp"), false);
  equal(isWholePicture(bytesOf(webp([["VP8 ", PIXELS]], 2)), "webp"), false);
});

Deno.test("a PNG whose pixels were changed is damaged; one whose notes were changed is not", () => {
  const made = (/** @type {string[]} */ ...chunks) =>
    isWholePicture(bytesOf(PNG.start + chunks.join("") + PNG.end), "png");
  equal(made(PNG.head, chunk("IDAT", PIXELS, "IDATothers")), false);
  equal(made(chunk("IHDR", "x".repeat(13), "IHDR"), PNG.pixels), false);
  equal(made(PNG.head, chunk("tEXt", "note", "tEXtother"), PNG.pixels), true);
  equal(made(PNG.pixels, PNG.head), false);
  equal(made(PNG.head), false, "no pixels");
  equal(made(PNG.head, "\0\0\0\x04\0\0\0\0abcd1234", PNG.pixels), false, "no name");
});

Deno.test("a WebP without pixels is not whole", () => {
  equal(isWholePicture(bytesOf(webp([["EXIF", "abcd"]])), "webp"), false);
});
