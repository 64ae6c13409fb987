import { deepEqual, equal, rejects } from "node:assert/strict";
import "../../page.js";
import { readPicture } from "../../../../overrides/client/ui/components/picture.js";
import { bytesOf } from "../../bytes.js";
import { addresses, prepareBrowser } from "../../photos.js";
import { EXIF, jpeg, PNG, segment } from "../../pictures.js";

// A browser that lets no page draw.
prepareBrowser();
const file = (/** @type {string} */ text) => new File([bytesOf(text)], "a.jpg", { type: "image/jpeg" });

Deno.test("where no page may draw, a JPEG's own pixels are taken, without its notes and turned as it says", async () => {
  const notes = segment(0xe1, EXIF({ orientation: 6 })) + segment(0xfe, "rahasia");
  const own = await readPicture(file(jpeg({ notes })), { turns: 2 });
  deepEqual([own.isOwn, own.width, own.height], [true, 30, 40]);
  const once = await readPicture(file(jpeg({ notes })));
  equal(own.orientation.turns, (once.orientation.turns + 2) % 4);
  equal(once.orientation.turns > 0, true);
  equal(new TextDecoder("latin1").decode(own.bytes).includes("rahasia"), false);
  equal(addresses.size, 0);
});

Deno.test("there, what is no plain JPEG is refused, with what may be chosen instead", async () => {
  for (const text of [jpeg({ precision: 12 }), PNG.start + PNG.head + PNG.pixels + PNG.end]) {
    await rejects(readPicture(file(text)), /Pilih gambar JPEG biasa/);
    await rejects(
      readPicture(file(text), { accepted: "PDF, JPEG, atau PNG" }),
      /Pilih PDF atau foto JPEG biasa/,
    );
  }
});

Deno.test("a HEIC photo that the browser does not read is told from a broken one", async () => {
  const { Image } = globalThis;
  Object.assign(globalThis, {
    Image: class {
      set src(/** @type {string} */ _) {
        queueMicrotask(() => /** @type {any} */ (this).onerror());
      }
    },
  });
  await rejects(readPicture(file("\0\0\0\x18ftypheic\0\0\0\0mif1heic")), /HEIC belum dapat dibaca/);
  await rejects(readPicture(file(jpeg())), /rusak atau terpotong/);
  Object.assign(globalThis, { Image });
});
