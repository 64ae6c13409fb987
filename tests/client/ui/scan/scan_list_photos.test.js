import { deepEqual, equal } from "node:assert/strict";
import { buttonOf, find, findAll, settled } from "../../page.js";
import { browser, prepareCanvases } from "../../painting.js";
import { jpeg } from "../../pictures.js";
import { addresses, pdf, photo } from "../../photos.js";
import { focused, names, prepare, press, said } from "./scan_list_page.js";

/** Opens a photo large, does something there, and waits for what comes of it. */
async function look(/** @type {number} */ place, /** @type {() => unknown} */ run) {
  press(place, "look");
  for (let turns = 0; turns < 50 && findAll("dialog").length === 0; turns++) await settled();
  await settled();
  await run();
  await settled();
}
const close = (/** @type {string} */ label) => buttonOf(label).click();

Deno.test("a photo that was read is no question any more, until it is another picture", async () => {
  await prepare(photo("a.jpg"), photo("b.jpg"));
  const isAsked = () => findAll(".send-question").map(({ textContent }) => textContent.startsWith("Semua"));
  await look(1, () => {
    equal(find("#page-title").textContent, "2. b.jpg");
    close("Tutup");
  });
  deepEqual(isAsked(), [true, true]);
  await look(1, () => close("Ya, terbaca"));
  deepEqual(isAsked(), [true, false]);
  deepEqual(focused(), ["look", "2. b.jpg"]);
  await look(1, () => close("Tutup"));
  deepEqual(isAsked(), [true, false]);
  await look(1, async () => {
    close("Putar");
    await settled();
    close("Tutup");
  });
  deepEqual([isAsked(), names()[1]], [[true, true], "2. b.jpg, diputar 90°"]);
  equal(said().startsWith("b.jpg sudah diubah."), true, said());
  deepEqual(focused(), ["look", "2. b.jpg, diputar 90°"]);
});

Deno.test("a photo that cannot be read goes, and how to take it better is said", async () => {
  await prepare(photo("a.jpg"), photo("b.jpg"));
  await look(0, () => close("Tidak, foto ulang"));
  deepEqual(names(), ["1. b.jpg"]);
  equal(said().startsWith("a.jpg dihapus dari lampiran. Foto ulang di tempat terang"), true);
});

Deno.test("one photo is looked at at a time, and one that does not open is told of", async () => {
  await prepare(photo("a.jpg"));
  await look(0, async () => {
    press(0, "look");
    await settled();
    equal(findAll("dialog").length, 1);
    close("Tutup");
  });
  document.body.append = () => {
    throw new Error("not foreseen");
  };
  press(0, "look");
  await settled();
  equal(said(), "Perhatian: Foto ini belum dapat dibuka. Coba lagi.");
  deepEqual(names(), ["1. a.jpg"]);
  Reflect.deleteProperty(document.body, "append");
});

/** Gives the page canvases, so that photos are drawn: as many bytes as a thousandth of a JPEG's quality. */
function letDraw() {
  prepareCanvases();
  Object.assign(browser, { isNoisy: false, ink: 300 });
  Object.assign(/** @type {any} */ (globalThis).HTMLCanvasElement.prototype, {
    toDataURL: (/** @type {string} */ type, quality = 1) =>
      `data:${type};base64,${btoa(jpeg({ pixels: "p".repeat(Math.round(quality * 1e6)) }))}`,
  });
}

// From here on canvases can be used: once that was tried and is so, it is not tried again.

Deno.test("photos are made small enough for the whole e-mail, as it is written and with what is attached besides", async () => {
  letDraw();
  const { list } = await prepare(photo("a.jpg"));
  const sizes = async () =>
    (await list.attachments("Surat")).map(({ bytes }) => Math.floor(bytes.length / 1e5));
  deepEqual(await sizes(), [6], "one of 0,75 MB would be 1,03 MB in the e-mail");
  list.take([pdf("b.pdf", "x".repeat(150_000))]);
  deepEqual(await sizes(), [5, 1]);
});

Deno.test("a photo that was changed where it is looked at is shown as it is now, and no longer turned by the page", async () => {
  letDraw();
  const { list } = await prepare(photo("a.jpg"));
  const { src } = find(".send-view img");
  const { size } = addresses;
  await look(0, async () => {
    find("#page-white").checked = true;
    find("#page-white").dispatchEvent(new Event("change"));
    await settled();
    close("Putar");
    await settled();
    close("Tutup");
  });
  for (let turns = 0; turns < 50 && !said().startsWith("a.jpg sudah diubah."); turns++) await settled();
  equal(find(".send-becomes").textContent.includes("kertas diputihkan"), true);
  deepEqual([find(".send-view img").src === src, find(".send-view img").dataset.turns], [false, "0"]);
  equal(addresses.size, size, "the picture of before is given back");
  const turned = find(".send-view img").src;
  await look(0, async () => {
    find("#page-white").checked = false;
    find("#page-white").dispatchEvent(new Event("change"));
    await settled();
    close("Tutup");
  });
  for (let turns = 0; turns < 50 && find(".send-view img").src === turned; turns++) await settled();
  const uncut = find(".send-view img").src;
  list.entries[0].corners =
    /** @type {any} */ ([[0.1, 0.1], [0.9, 0.1], [0.9, 0.9], [0.1, 0.9]].map(([x, y]) => ({ x, y })));
  await look(0, async () => {
    close("Pakai foto asli");
    await settled();
    close("Tutup");
  });
  for (let turns = 0; turns < 50 && find(".send-view img").src === uncut; turns++) await settled();
  equal(find(".send-view img").src === uncut, false, "its edges are another picture too");
  deepEqual(
    [find(".send-becomes").textContent.includes("diputihkan"), find(".send-view img").src === turned],
    [
      false,
      false,
    ],
  );
});

Deno.test("what a photo has become goes to its own place, though the list has changed while it was drawn", async () => {
  letDraw();
  for (const change of ["remove", "down"]) {
    const file = photo("a.jpg");
    const { list } = await prepare(file, photo("b.jpg"));
    const opened = Promise.withResolvers();
    const { slice } = file;
    await look(0, () => {
      file.slice = (...range) => /** @type {any} */ ({
        arrayBuffer: () => opened.promise.then(() => slice.apply(file, range).arrayBuffer()),
      });
      close("Putar");
      close("Ya, terbaca");
    });
    press(0, change);
    opened.resolve(undefined);
    for (let turns = 0; turns < 50; turns++) await settled();
    deepEqual(
      list.entries.map(({ file, turns, isReadable }) => [file.name, turns, isReadable]),
      change === "remove" ? [["b.jpg", 0, false]] : [["b.jpg", 0, false], ["a.jpg", 1, true]],
      change,
    );
  }
});
