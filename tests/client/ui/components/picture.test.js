import { deepEqual, equal, rejects } from "node:assert/strict";
import "../../page.js";
import { readPicture } from "../../../../overrides/client/ui/components/picture.js";
import { bytesOf } from "../../bytes.js";
import { browser, painted, prepareCanvases } from "../../painting.js";
import { addresses, pdf, photo, prepareBrowser } from "../../photos.js";
import { jpeg, PNG } from "../../pictures.js";

prepareBrowser();
prepareCanvases();
browser.ink = 0;
const file = (/** @type {string} */ text, name = "a.jpg", type = "image/jpeg") =>
  new File([bytesOf(text)], name, { type });

Deno.test("what is no picture, or one that may do harm, is refused with what to do, and nothing of it is left", async () => {
  for (
    const [given, words] of /** @type {[File, RegExp][]} */ ([
      [file("<svg/>", "a.svg", ""), /^UserError: Gambar SVG dapat memuat skrip/],
      [file("<svg/>", "a", "image/svg+xml"), /SVG/],
      [file(""), /^UserError: Berkas ini kosong/],
      [file("halo"), /bukan gambar PNG, JPEG, atau WebP/],
      [pdf("a.pdf"), /bukan gambar PNG, JPEG, atau WebP/],
      [file(jpeg().slice(0, -8)), /rusak atau terpotong/],
    ])
  ) await rejects(readPicture(given), words);
  await rejects(readPicture(photo("a.jpg"), { maxMegabytes: 0.00001 }), /harus 0.00001 MB atau kurang/);
  await rejects(readPicture(photo("a.jpg"), { maxMegapixels: 0.001 }), /harus 0.001 megapiksel atau kurang/);
  await rejects(readPicture(pdf("a.pdf"), { accepted: "PDF, JPEG, atau PNG" }), /bukan PDF, JPEG, atau PNG/);
  equal(addresses.size, 0);
});

Deno.test("a picture is drawn upright, no larger than it has to be, and white only where one sees through", async () => {
  const plain = await readPicture(photo("a.jpg"));
  deepEqual([plain.width, plain.height, plain.isOwn, plain.orientation], [30, 40, false, {
    turns: 0,
    isMirrored: false,
  }]);
  const steps = painted.map(([what]) => what);
  const order = ["translate", "rotate", "drawImage", "resetTransform"]
    .concat("globalCompositeOperation destination-over", "fillStyle #fff", "fillRect");
  deepEqual(steps.filter((what) => order.includes(what)).slice(-7), order);
  deepEqual(painted.findLast(([what]) => what === "translate"), ["translate", 15, 20]);
  const turned = await readPicture(photo("a.jpg"), { turns: 1, longest: 20 });
  deepEqual([turned.width, turned.height], [20, 15]);
  deepEqual(painted.findLast(([what]) => what === "rotate"), ["rotate", Math.PI / 2]);
  deepEqual(painted.findLast(([what]) => what === "drawImage")?.slice(2), [-7.5, -10, 15, 20]);
  equal(addresses.size, 0);
});

Deno.test("what is made of a picture is what is kept of it", async () => {
  const other = document.createElement("canvas");
  Object.assign(other, { width: 7, height: 9 });
  const { width, height } = await readPicture(photo("a.jpg"), { rework: () => Promise.resolve(other) });
  deepEqual([width, height], [7, 9]);
});

Deno.test("a grey part is told of where the photo stands as it was taken, and a see-through one is no hole in a PNG", async () => {
  const { paper } = browser;
  browser.paper = [128, 128, 128, 255];
  const isGrey = async (options = {}) => (await readPicture(photo("a.jpg"), options)).isGreyBelow;
  deepEqual([await isGrey(), await isGrey({ turns: 1 }), await isGrey({ longest: 5 })], [true, false, false]);
  browser.paper = [0, 0, 0, 0];
  await rejects(readPicture(photo("a.jpg")), /rusak atau terpotong/);
  const logo = file(PNG.start + PNG.head + PNG.pixels + PNG.end, "logo.png", "image/png");
  equal((await readPicture(logo)).width, 30);
  browser.paper = paper;
  equal(await isGrey(), false);
});

Deno.test("without a word of its user a picture may have 10 MB and 40 megapixels, and is kept 2,000 pixels long and fine", async () => {
  const { Image } = globalThis;
  let side = 8000;
  globalThis.Image = /** @type {any} */ (class {
    naturalWidth = side;
    naturalHeight = 5000;
    onload = () => {};
    set src(/** @type {string} */ _) {
      queueMicrotask(() => this.onload());
    }
    decode() {
      return Promise.resolve();
    }
  });
  const large = Object.defineProperty(photo("a.jpg"), "size", { value: 9.9e6 });
  const canvases = /** @type {any} */ (HTMLCanvasElement.prototype);
  const { toDataURL } = canvases;
  let fine = 0;
  canvases.toDataURL = (/** @type {string} */ type, /** @type {number} */ quality) => {
    fine = quality;
    return toDataURL(type);
  };
  const { width, height } = await readPicture(large);
  deepEqual([width, height, fine > 0.9], [2000, 1250, true]);
  side = 8001;
  await rejects(readPicture(large), /40 megapiksel/);
  canvases.toDataURL = toDataURL;
  globalThis.Image = Image;
});
