import { deepEqual, equal, ok } from "node:assert/strict";
import { readJpeg, withoutMetadata } from "../../../../../overrides/client/model/attachments/picture/jpeg.js";
import { bytesOf, textOf } from "../../../bytes.js";
import { EXIF, jpeg, PIXELS, segment } from "../../../pictures.js";

const FILM = "MotionPhoto_Data\0\0\0\x18ftypmp42";

/** @type {[string, string][]} */
const WHOLE = [
  ["a plain one", jpeg()],
  ["one in several scans", jpeg({ frame: 0xc2, scans: 3 })],
  ["one with marks to restart at", jpeg({ pixels: "\x12\xff\xd0\x34\xff\xd7\x56" })],
  ["one with the end's mark escaped among its pixels", jpeg({ pixels: "\xff\0\xd9\xff\0" })],
  ["one with a small picture in its notes", jpeg({ notes: segment(0xe1, EXIF() + jpeg()) })],
  ["one with a film after its end", jpeg() + FILM],
  ["one with a second picture after its end, and that one cut", jpeg() + jpeg().slice(0, -9)],
  ["one with marks filled up", jpeg({ notes: "\xff\xff\xff" })],
  ["one with bytes between its segments", jpeg({ notes: "\0\0" })],
  ["one that says its height after its pixels", jpeg({ height: 0, after: segment(0xdc, "\0\x28") })],
];

for (const [name, text] of WHOLE) {
  Deno.test(`${name} is whole, and stays so without its notes`, () => {
    const read = readJpeg(bytesOf(text));
    ok(read.isWhole);
    deepEqual([read.width, read.height], [30, 40]);
    const stripped = readJpeg(withoutMetadata(read));
    ok(stripped.isWhole);
    deepEqual(withoutMetadata(stripped), withoutMetadata(read));
  });
}

Deno.test("of one without notes every byte stays: what its pixels are decoded with, and where it may restart", () => {
  for (const text of [jpeg(), jpeg({ scans: 3 }), jpeg({ pixels: "\x12\xff\xd0\x34" })]) {
    equal(textOf(withoutMetadata(readJpeg(bytesOf(text)))), text);
  }
  equal(
    textOf(withoutMetadata(readJpeg(bytesOf(jpeg({ notes: "\xff" }))))),
    jpeg(),
    "a mark that is filled up",
  );
});

Deno.test("one is cut wherever it ends before its end", () => {
  for (const [, text] of WHOLE.slice(0, 5)) {
    for (let length = 2; length < text.length; length++) {
      equal(readJpeg(bytesOf(text.slice(0, length))).isWhole, false, `${length} of ${text.length}`);
    }
  }
});

Deno.test("one is cut where another one begins before its end", () => {
  equal(readJpeg(bytesOf(jpeg().slice(0, -2) + jpeg())).isWhole, false);
  equal(readJpeg(bytesOf(jpeg().slice(0, -2) + jpeg({ scans: 2 }))).isWhole, false);
  equal(readJpeg(bytesOf(jpeg().slice(0, -2) + jpeg({ pixels: "x".repeat(70_000) }))).isWhole, false);
});

Deno.test("one without pixels, or without a size, is not whole", () => {
  equal(readJpeg(bytesOf("\xff\xd8\xff\xd9")).isWhole, false);
  equal(readJpeg(bytesOf(jpeg({ scans: 0 }))).isWhole, false);
  equal(readJpeg(bytesOf(jpeg({ height: 0 }))).isWhole, false);
});

Deno.test("no note is left: place, device, small picture, other programs' data, and what follows the end", () => {
  const secret = "RAHASIA";
  const notes = [
    segment(0xe0, `JFIF\0\x01\x02\0\0\x48\0\x48\x01\x01${secret}`),
    segment(0xe0, `JFXX\0\x10\0${secret}`),
    segment(0xe1, EXIF() + secret),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
    segment(0xe2, `ICC_PROFILE\0\x01\x01${secret}`),
    segment(0xe2, `MPF\0${secret}`),
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15].map((app) => segment(0xe0 + app, secret)),
    segment(0xed, `Photoshop 3.0\0${secret}`),
    segment(0xee, `Adobe\0\x64\0\0\0\0\x01${secret}`),
    segment(0xfe, secret),
  ];
  const text = jpeg({ notes: notes.join(""), scans: 2, between: segment(0xfe, secret) }) + secret + FILM;
  equal(text.split(secret).length - 1, 24);
  const stripped = textOf(withoutMetadata(readJpeg(bytesOf(text))));
  for (const trace of [secret, "Exif", "http", "ICC", "MPF", "JFXX", "Photoshop", "Motion"]) {
    equal(stripped.includes(trace), false, trace);
  }
  // How its colours are meant is kept, with no room for more.
  ok(
    stripped.startsWith(
      "\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\0\0\x48\0\x48\0\0\xff\xee\0\x0eAdobe\0\x64\0\0\0\0\x01\xff\xdb",
    ),
  );
  equal(stripped.split(PIXELS).length - 1, 2);
  ok(stripped.endsWith(`${PIXELS}\xff\xd9`));
});

Deno.test("how a camera was held is read in either order of bytes, and is upright when it makes no sense", () => {
  const orientationOf = (/** @type {string} */ notes) => {
    const { turns, isMirrored } = readJpeg(bytesOf(jpeg({ notes }))).orientation;
    return `${turns}${isMirrored ? " mirrored" : ""}`;
  };
  for (const isLittle of [true, false]) {
    deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((orientation) =>
        orientationOf(segment(0xe1, EXIF({ orientation, isLittle })))
      ),
      ["0", "0", "0 mirrored", "2", "2 mirrored", "3 mirrored", "1", "1 mirrored", "3", "0"],
    );
  }
  equal(orientationOf(""), "0");
  equal(
    orientationOf(segment(0xe1, EXIF({ orientation: 6 })) + segment(0xe1, EXIF({ orientation: 3 }))),
    "1",
    "the first",
  );
  for (let length = 0; length < EXIF().length; length++) {
    orientationOf(segment(0xe1, EXIF().slice(0, length)));
  }
  equal(orientationOf(segment(0xe1, "Exif\0\0II*\0\xff\xff\xff\xff")), "0");
});

Deno.test("plain is what every reader of a PDF decodes", () => {
  const isPlain = (/** @type {Parameters<typeof jpeg>[0]} */ parts) => readJpeg(bytesOf(jpeg(parts))).isPlain;
  for (const frame of [0xc0, 0xc1, 0xc2]) ok(isPlain({ frame }));
  ok(isPlain({ components: 1 }));
  for (const frame of [0xc3, 0xc5, 0xc9, 0xca, 0xcb, 0xcf]) equal(isPlain({ frame }), false);
  for (const components of [2, 4]) equal(isPlain({ components }), false);
  equal(isPlain({ precision: 12 }), false);
});
