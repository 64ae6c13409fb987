import { deepEqual, equal, rejects } from "node:assert/strict";
import "../../page.js";
import {
  readLetterheadFile,
  readLetterheadUrl,
} from "../../../../overrides/client/ui/letterhead/letterhead_picture.js";
import { bytesOf } from "../../bytes.js";
import { prepareBrowser } from "../../photos.js";
import { EXIF, jpeg, segment } from "../../pictures.js";

prepareBrowser();
const file = (/** @type {Parameters<typeof jpeg>[0]} */ parts = {}) =>
  new File([bytesOf(jpeg({ height: 6, ...parts }))], "kop.jpg", { type: "image/jpeg" });
const turned = segment(0xe1, EXIF({ orientation: 6 }));
const mirrored = segment(0xe1, EXIF({ orientation: 2 }));

Deno.test("a letterhead's picture is taken without its notes, and one that is too high is, with what to do", async () => {
  const { picture, message } = await readLetterheadFile(file({ notes: segment(0xfe, "rahasia") }), null);
  equal(message, "Gambar kop sudah dipasang.");
  deepEqual([picture?.width, picture?.height, picture?.kind], [30, 6, "picture"]);
  equal(picture?.url, `data:image/jpeg;base64,${btoa(jpeg({ height: 6 }))}`);
  const high = await readLetterheadFile(file({ height: 60 }), null);
  equal(
    high.message.startsWith(
      "Perhatian: gambar kop sudah dipasang, tetapi di surat hanya 25 mm lebarnya dan 50 mm",
    ),
    true,
    high.message,
  );
  equal(high.picture !== null, true);
});

Deno.test("one that no letter can show is refused, with what stays in use", async () => {
  for (
    const [parts, words] of /** @type {[Parameters<typeof jpeg>[0], string][]} */ ([
      [{ height: 400 }, "Gambar ini terlalu sempit"],
      [{ notes: turned }, "Peramban ini melindungi privasi"],
      [{ notes: mirrored }, "Peramban ini melindungi privasi"],
      [{ pixels: "x".repeat(2_000_000) }, "Peramban ini melindungi privasi"],
    ])
  ) {
    const { picture, message } = await readLetterheadFile(file(parts), null);
    deepEqual(
      [picture, message.startsWith(words), message.includes("tetap dipakai")],
      [null, true, false],
      message,
    );
    const before = /** @type {any} */ ({ kind: "picture" });
    equal(
      (await readLetterheadFile(file(parts), before)).message,
      `${message} Gambar yang tadi tetap dipakai.`,
    );
  }
});

Deno.test("one that was saved is read as any other", async () => {
  const url = (/** @type {string} */ text) => `data:image/jpeg;base64,${btoa(text)}`;
  equal((await readLetterheadUrl(url(jpeg({ height: 6 })))).height, 6);
  await rejects(readLetterheadUrl(url("x")), /bukan gambar/);
});
