import { deepEqual, equal } from "node:assert/strict";
import { buttonOf, find, findAll, settled } from "../../page.js";
import { browser } from "../../painting.js";
import { photo } from "../../photos.js";
import { choose, draw, KEPT, offered, prepare, press, said, sign } from "./signing_page.js";

// Once that was tried and is so, it is not tried again.
Deno.test("where canvases give noise it is said and nothing can be drawn, until they do not", async () => {
  const { signing } = prepare();
  browser.isNoisy = true;
  await signing.open();
  deepEqual(
    [said().startsWith("Perhatian: Peramban ini melindungi privasi"), find("#sign-controls").hidden],
    [
      true,
      true,
    ],
  );
  browser.isNoisy = false;
  await signing.open();
  equal(find("#sign-controls").hidden, false);
});

Deno.test("what was drawn is put on the letter, kept, and goes along as a file", async () => {
  const { signed, signing, storage, told } = prepare();
  draw();
  equal(find("#sign-placing").hidden, false);
  deepEqual([signing.picture, offered()], [null, []], "not before it is asked for");
  press("apply");
  equal(said(), "Tanda tangan sedang dipasang …");
  await settled();
  equal(signing.picture?.words, "Tanda tangan");
  deepEqual([signing.picture?.width, signing.picture?.height].map(Number).every((side) => side > 100), true);
  equal(told.changed, 1);
  equal(
    said(),
    "Tanda tangan sudah dipasang; lihat pratinjau surat. " +
      "Surat bertanda tangan ini ikut sebagai lampiran di halaman “Siapkan emailnya”.",
  );
  equal(find("#status").sights, 1);
  deepEqual(offered(), ["remove", "save"]);
  equal(signed()?.name, "Surat-bertanda-tangan.pdf");
  equal(Object.keys(JSON.parse(storage.getItem(KEPT) ?? "").marks).join(), "signature");
});

Deno.test("without a signature, and on an empty letter, nothing is put there, and why is said", async () => {
  const { page, signing } = prepare();
  press("apply");
  equal(said(), "Perhatian: Belum ada tanda tangan. Goreskan di kotaknya, atau pilih gambarnya.");
  await choose("stamp");
  press("apply");
  equal(said().startsWith("Perhatian: Belum ada tanda tangan."), true, "a stamp alone signs nothing");
  draw();
  page.isBlank = true;
  const before = find("#status").sights;
  press("apply");
  equal(said().startsWith("Perhatian: Isi dahulu suratnya"), true);
  equal(find("#status").sights, before + 1);
  equal(signing.picture, null);
});

Deno.test("where the file cannot be made, the letter is signed, none of before goes along, and it is said", async () => {
  for (const makePdf of [() => Promise.resolve(null), () => Promise.reject(new Error("offline"))]) {
    const { page, signed, signing } = prepare();
    await sign();
    equal(signed() !== null, true);
    page.makePdf = makePdf;
    press("apply");
    equal(signed(), null, "at once");
    await settled();
    equal(said().endsWith("PDF bertanda tangan belum dapat dibuat. Unduh PDF lewat tombol di atas."), true);
    deepEqual([signing.picture !== null, offered(), signed()], [true, ["remove"], null]);
  }
});

Deno.test("other answers are nobody's: the signature comes off, which is said at both places, and can be put on again", async () => {
  const { page, signed, signing, storage, told } = prepare();
  await sign();
  signing.recheck();
  equal(signing.picture !== null, true);
  page.answers = "dua";
  signing.recheck();
  deepEqual([signing.picture, storage.getItem(KEPT), signed(), offered()], [null, null, null, []]);
  equal(said().startsWith("Isi surat berubah, jadi tanda tangannya dilepas."), true);
  equal(find("#notice").textContent, said());
  equal(told.changed, 2);
  signing.recheck();
  press("apply");
  await settled();
  equal(signing.picture !== null, true);
});

Deno.test("a file that is done only after the answers have changed is nobody's either", async () => {
  const { page, signed, signing } = prepare();
  const slow = Promise.withResolvers();
  page.makePdf = () => /** @type {any} */ (slow.promise);
  await sign();
  page.answers = "dua";
  slow.resolve({ bytes: new Uint8Array(), name: "lama.pdf" });
  await settled();
  deepEqual([signing.picture, signed(), offered()], [null, null, []]);
  equal(said().startsWith("Isi surat berubah"), true);
});

Deno.test("it is taken off by its button, by wiping the pad, and with its last stroke", async () => {
  for (const name of ["remove", "wipe", "undo"]) {
    const { signed, signing, storage, told } = prepare();
    await sign();
    press(name);
    deepEqual([signing.picture, storage.getItem(KEPT), signed(), offered()], [null, null, null, []], name);
    equal(said(), "Tanda tangan sudah dilepas dari surat.");
    equal(told.changed, 2);
    equal(find("#sign-placing").hidden, name !== "remove");
  }
});

Deno.test("what was wiped is not drawn again with the next stroke", async () => {
  const { signing } = prepare();
  draw();
  press("wipe");
  draw();
  press("undo");
  press("apply");
  await settled();
  equal(signing.picture, null);
  equal(find("#status").sights, 1, "why is said in sight");
});

Deno.test("what is wiped before it is on the letter says nothing", () => {
  const { signing, told } = prepare();
  signing.recheck();
  draw();
  press("wipe");
  signing.recheck();
  deepEqual([said(), told.changed, find("#sign-placing").hidden], ["", 0, true]);
});

Deno.test("a photographed stamp stands beside the signature, which moves there and back", async () => {
  const { signing, storage } = prepare();
  await choose("stamp");
  deepEqual([said(), find("#status").sights, find("#sign-stamp").value], ["Gambar cap sudah dibaca.", 1, ""]);
  deepEqual(offered(), ["no-stamp"]);
  await sign();
  equal(signing.picture?.words, "Tanda tangan dan cap perusahaan");
  const place = () => JSON.parse(storage.getItem(KEPT) ?? "").marks.signature.place.x;
  const beside = place();
  const stamp = JSON.parse(storage.getItem(KEPT) ?? "").marks.stamp.place;
  equal(stamp.width > stamp.height, true, "as its ink is");
  press("no-stamp");
  deepEqual(offered(), ["remove", "save"]);
  press("apply");
  await settled();
  equal(place() < beside, true);
  equal(signing.picture?.words, "Tanda tangan");
  await choose("stamp");
  press("apply");
  await settled();
  equal(place(), beside);
});

Deno.test("a photographed signature takes the drawn one's place", async () => {
  const { signing } = prepare();
  draw();
  const read = choose("signature");
  equal(said(), "Gambar sedang dibaca …");
  await read;
  equal(said(), "Gambar tanda tangan sudah dibaca.");
  deepEqual(find("#sign-placing").hidden, false);
  press("undo");
  press("apply");
  await settled();
  equal(signing.picture !== null, true, "there is no stroke left to be undone");
});

Deno.test("a picture without ink, or all dark, or no picture, is refused with its reason and leaves what was there", async () => {
  const { signing } = prepare();
  await sign();
  let { sights } = find("#status");
  for (
    const [ink, file, words] of /** @type {[number, File, string][]} */ ([
      [0, photo("a.jpg"), "Tidak ada tinta yang terlihat"],
      [1100, photo("a.jpg"), "Gambar ini hampir seluruhnya gelap."],
      [300, new File(["x"], "a.txt"), "Berkas ini bukan gambar"],
      [300, Object.assign(photo("a.jpg"), { slice: () => ({}) }), "Gambar ini belum dapat dibaca."],
    ])
  ) {
    browser.ink = ink;
    await choose("signature", file);
    equal(said().startsWith(`Perhatian: ${words}`), true, said());
    deepEqual([find("#sign-signature").value, find("#status").sights], ["", ++sights]);
  }
  equal(signing.picture !== null, true);
});

Deno.test("what was chosen before this part came is read too", async () => {
  prepare({ chosen: photo("a.jpg") });
  await settled();
  equal(said(), "Gambar cap sudah dibaca.");
  deepEqual(offered(), ["no-stamp"]);
});

Deno.test("moved, it has to be put on again, which is said where it is on the letter", async () => {
  prepare();
  draw();
  find("[data-move=right]").click();
  equal(said(), "");
  await sign();
  find("[data-move=right]").click();
  equal(said(), "Letaknya berubah. Tekan “Pasang di surat” lagi.");
});

Deno.test("a stamp takes no stroke from the pad", async () => {
  const { signing } = prepare();
  draw();
  await choose("stamp");
  press("undo");
  press("apply");
  await settled();
  equal(signing.picture, null, "the one that there was is undone");
});

Deno.test("the signed letter is saved by its name", async () => {
  prepare();
  await sign();
  const saved = /** @type {string[]} */ ([]);
  const { createElement } = document;
  document.createElement = (/** @type {string} */ tag) => {
    const element = /** @type {any} */ (createElement.call(document, tag));
    if (tag === "a") element.click = () => void saved.push(element.download);
    return element;
  };
  const { setTimeout } = globalThis;
  Object.assign(globalThis, { setTimeout: (/** @type {() => void} */ run) => setTimeout(run) });
  buttonOf("save").click();
  await settled();
  deepEqual(saved, ["Surat-bertanda-tangan.pdf"]);
  document.createElement = createElement;
  Object.assign(globalThis, { setTimeout });
  equal(findAll("a[download]").length, 0);
});
