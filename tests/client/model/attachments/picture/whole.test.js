import { equal } from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { hasAllRows } from "../../../../../overrides/client/model/attachments/picture/png_rows.js";
import { isOpaque, isWholePicture } from "../../../../../overrides/client/model/attachments/picture/whole.js";
import { bytesOf } from "../../../bytes.js";
import { chunk, jpeg, PIXELS, PNG, rows, webp } from "../../../pictures.js";

const png = PNG.start + PNG.head + PNG.pixels + PNG.end;
/** @param {string} name @param {string} content */
const box = (name, content) => `\0\0\0${String.fromCharCode(content.length + 8)}${name}${content}`;
const ftyp = box("ftyp", "heic\0\0\0\0mif1heic");
const lossy = webp([["VP8 ", PIXELS]]);

/** @type {[string, import("../../../../../overrides/client/model/attachments/file_kind.js").Kind, string][]} */
const WHOLE = [
  ["a JPEG", "jpeg", jpeg()],
  ["a PNG", "png", png],
  [
    "a PNG in several pieces",
    "png",
    PNG.start + PNG.head + chunk("IDAT", rows(40).slice(0, 5)) + chunk("IDAT", rows(40).slice(5)) + PNG.end,
  ],
  ["a WebP", "webp", lossy],
  ["a WebP without loss, of an odd length", "webp", webp([["VP8L", "abc"]])],
  ["a HEIC", "heic", ftyp + box("meta", "what it is") + box("mdat", PIXELS.repeat(4))],
  ["a HEIC with its pixels before", "heic", ftyp + box("mdat", PIXELS.repeat(4)) + box("meta", "what it is")],
  [
    "a HEIC with a long box",
    "heic",
    `${ftyp + box("meta", "what it is")}\0\0\0\x01mdat\0\0\0\0\0\0\0\x14${PIXELS}`,
  ],
  ["a WebP with more than pixels", "webp", webp([["VP8X", "0123456789"], ["ALPH", "a"], ["VP8 ", PIXELS]])],
];

for (const [name, kind, text] of WHOLE) {
  Deno.test(`${name} is whole, with other bytes after it as well, and nowhere before its end`, async () => {
    equal(await isWholePicture(bytesOf(text), kind), true);
    equal(await isWholePicture(bytesOf(`${text}\0\0trailer`), kind), true);
    // The byte that makes a WebP's length even may be left out.
    for (let length = 12; length < text.length - 1; length++) {
      equal(await isWholePicture(bytesOf(text.slice(0, length)), kind), false, `${length} of ${text.length}`);
    }
  });
}

Deno.test("a WebP may lack the byte that makes its length even, and no more", async () => {
  const odd = webp([["VP8L", "abc"]]);
  equal(await isWholePicture(bytesOf(odd.slice(0, -1)), "webp"), true);
  equal(await isWholePicture(bytesOf(odd.slice(0, -2)), "webp"), false);
  equal(await isWholePicture(bytesOf(webp([["VP8 ", PIXELS]], 2)), "webp"), false);
});

Deno.test("a PNG whose pixels were changed is damaged; one whose notes were changed is not", async () => {
  const made = async (/** @type {string[]} */ ...chunks) =>
    await isWholePicture(bytesOf(PNG.start + chunks.join("") + PNG.end), "png");
  equal(await made(PNG.head, chunk("IDAT", rows(40), "IDATothers")), false);
  equal(await made(chunk("IHDR", "x".repeat(13), "IHDR"), PNG.pixels), false);
  equal(await made(PNG.head, chunk("tEXt", "note", "tEXtother"), PNG.pixels), true);
  equal(await made(PNG.pixels, PNG.head), false);
  equal(await made(PNG.head), false, "no pixels");
  equal(await made(PNG.head, "\0\0\0\x04\0\0\0\0abcd1234", PNG.pixels), false, "no name");
});

Deno.test("a HEIC without pixels, and one whose boxes have no length, are not whole", async () => {
  equal(await isWholePicture(bytesOf(ftyp + box("meta", "what it is") + box("free", PIXELS)), "heic"), false);
  equal(await isWholePicture(bytesOf(`${ftyp}\0\0\0\x04meta${"x".repeat(20)}`), "heic"), false);
});

Deno.test("a HEIC whose last box goes on to its end is whole", async () => {
  const text = `${ftyp + box("meta", "what it is")}\0\0\0\0mdat${PIXELS.repeat(4)}`;
  equal(await isWholePicture(bytesOf(text), "heic"), true);
});

Deno.test("what may be see-through is drawn on white: all but a JPEG, and a WebP of pixels alone", () => {
  const alpha = webp([["VP8X", "\x10123456789"], ["ALPH", "a"], ["VP8 ", PIXELS]]);
  equal(isOpaque(bytesOf(jpeg()), "jpeg"), true);
  equal(isOpaque(bytesOf(lossy), "webp"), true);
  equal(isOpaque(bytesOf(alpha), "webp"), false);
  equal(isOpaque(bytesOf(webp([["VP8L", PIXELS]])), "webp"), false);
  equal(isOpaque(bytesOf(png), "png"), false);
});

Deno.test("a WebP of moving pictures is whole", async () => {
  const moving = webp([["VP8X", "\x02123456789"], ["ANIM", "abcdef"], ["ANMF", PIXELS]]);
  equal(await isWholePicture(bytesOf(moving), "webp"), true);
});

Deno.test("a WebP without pixels is not whole", async () => {
  equal(await isWholePicture(bytesOf(webp([["EXIF", "abcd"]])), "webp"), false);
});

Deno.test("a PNG whose rows are too few is damaged, whatever its end says", async () => {
  const made = async (/** @type {string} */ pixels) =>
    await isWholePicture(bytesOf(PNG.start + PNG.head + chunk("IDAT", pixels) + PNG.end), "png");
  equal(await made(rows(39)), false);
  equal(await made(rows(40).slice(0, -5)), true, "no row is missing, only its sum");
  equal(await made(rows(41)), true);
  equal(await made("no deflate"), false);
});

Deno.test("rows of every depth, and of the passes of an interlaced PNG, are counted", async () => {
  // Width 5 and height 3: columns and rows of each pass that is not empty.
  const passes = [[1, 1], [1, 1], [1, 1], [3, 1], [2, 2], [5, 1]];
  for (const [depth, type, bits] of [[1, 0, 1], [4, 3, 4], [16, 2, 48], [8, 4, 16], [8, 6, 32]]) {
    for (const isInterlaced of [0, 1]) {
      const size = (isInterlaced ? passes : [[5, 3]])
        .reduce((sum, [columns, rows]) => sum + rows * (1 + Math.ceil(columns * bits / 8)), 0);
      const head = Uint8Array.of(0, 0, 0, 5, 0, 0, 0, 3, depth, type, 0, 0, isInterlaced);
      const pixels = (/** @type {number} */ length) => [new Uint8Array(deflateSync(new Uint8Array(length)))];
      equal(await hasAllRows(head, pixels(size)), true, `${depth} ${type} ${isInterlaced}`);
      equal(await hasAllRows(head, pixels(size - 1)), false, `${depth} ${type} ${isInterlaced}`);
    }
  }
});
