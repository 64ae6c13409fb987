import { deepEqual, equal, rejects } from "node:assert/strict";
import { OUTPUTS } from "../../../../overrides/client/ui/letter/outputs.js";
import { definition, field } from "../../definition.js";
import { show } from "../../page.js";
import { prepareCanvases } from "../../painting.js";
import { prepareBrowser as prepareImages } from "../../photos.js";
import { jpeg } from "../../pictures.js";

const ORDER = /** @type {any} */ ({
  definition: definition([field({ id: "nama" })]),
  values: { nama: "CV Contoh Jaya" },
  letter: { blocks: [] },
});

Deno.test("while it prints, the page has the letter's name, and then its own again, whatever the browser says of the end", async () => {
  for (const end of ["afterprint", "pointerdown", "keydown"]) {
    document.title = "Judul";
    Object.assign(globalThis, { print: () => dispatchEvent(new Event("beforeprint")) });
    const { message, made } = await OUTPUTS.print.make(ORDER);
    deepEqual([made, message.startsWith("Jendela cetak sudah dibuka.")], ["letter", true]);
    equal(document.title, "Surat");
    dispatchEvent(new Event(end));
    equal(document.title, "Judul");
  }
});

Deno.test("a title that has changed meanwhile stays", async () => {
  document.title = "Judul";
  Object.assign(globalThis, { print: () => dispatchEvent(new Event("beforeprint")) });
  await OUTPUTS.print.make(ORDER);
  document.title = "Kesalahan: Judul";
  dispatchEvent(new Event("afterprint"));
  equal(document.title, "Kesalahan: Judul");
});

Deno.test("where nothing is printed, no letter is said to be made; where that fails, the title comes back", async () => {
  document.title = "Judul";
  Object.assign(globalThis, { print() {} });
  const { message, made } = await OUTPUTS.print.make(ORDER);
  deepEqual([made, message.startsWith("Bila jendela cetak tidak muncul")], ["", true]);
  dispatchEvent(new Event("keydown"));
  Object.assign(globalThis, {
    print() {
      throw new Error("not here");
    },
  });
  await rejects(async () => await OUTPUTS.print.make(ORDER), /not here/);
  equal(document.title, "Judul");
});

Deno.test("a copied text is a letter in no file, and one that was not copied is none", async () => {
  for (const [isAllowed, expected] of /** @type {const} */ ([[true, "letter"], [false, ""]])) {
    const writeText = () => isAllowed ? Promise.resolve() : Promise.reject(Error());
    Object.defineProperty(globalThis, "navigator", {
      value: { clipboard: { writeText } },
      configurable: true,
    });
    const { message, made } = await OUTPUTS.text.make(ORDER);
    deepEqual([made, message.startsWith("Teks surat sudah disalin.")], [expected, isAllowed]);
  }
});

/** The browser's own parts, of which those that draw are missing; what it is handed. */
function prepareBrowser(refusal = /** @type {Error | undefined} */ (undefined)) {
  show();
  const files = /** @type {any[]} */ ([]);
  const share = (/** @type {any} */ given) =>
    refusal ? Promise.reject(refusal) : Promise.resolve(files.push(given));
  Object.defineProperty(globalThis, "navigator", { value: { share }, configurable: true });
  URL.createObjectURL = (blob) => (files.push(blob), "blob:1");
  // Parts that come later are there, for the one that looks whether they can be fetched.
  globalThis.fetch = () =>
    Promise.resolve(new Response("", { headers: { "Content-Type": "text/javascript" } }));
  return files;
}
const orderOf = (/** @type {string} */ text) => {
  const block = { type: "line", align: "left", content: [{ kind: "value", text }] };
  return { ...ORDER, letter: { title: "Surat", author: "", blocks: [block] } };
};

Deno.test("a shared PDF goes to the app with its name and a request; that it is in a file is not said", async () => {
  const files = prepareBrowser();
  const { message, made } = await OUTPUTS.share.make(orderOf("Siti"));
  deepEqual([made, message], ["letter", "PDF sudah diserahkan ke aplikasi yang Anda pilih."]);
  const [{ files: [file], text }] = files;
  deepEqual([file.name, file.type], ["Surat.pdf", "application/pdf"]);
  equal((await file.text()).startsWith("%PDF-"), true);
  equal(text.includes("kirim kembali sebagai dokumen"), true);
  const order = orderOf("AB1l");
  order.letter.blocks[0].content[0].verbatim = true;
  await OUTPUTS.share.make(order);
  equal((await files[1].files[0].text()).includes("SuratLPSEFixed"), true, "evidence has a face of its own");
});

Deno.test("a PDF that was not shared says why and what to do, and is no letter made; what nobody foresaw is thrown", async () => {
  for (
    const [name, words] of [
      ["AbortError", "Belum dibagikan."],
      ["NotAllowedError", "sekali lagi, atau unduh"],
      ["InvalidStateError", "masih terbuka"],
    ]
  ) {
    prepareBrowser(new DOMException("", name));
    const { message, made } = await OUTPUTS.share.make(orderOf("Siti"));
    deepEqual([made, message.includes(words)], ["", true], message);
  }
  for (const error of [new DOMException("", "DataError"), new TypeError("not shared")]) {
    prepareBrowser(error);
    await rejects(OUTPUTS.share.make(orderOf("Siti")), error);
  }
});

Deno.test("a letter that would lack what cannot be drawn is neither saved nor shared, and it is said what it lacks", async () => {
  for (const name of ["pdf", "share"]) {
    const files = prepareBrowser();
    const { message, made } = await OUTPUTS[name].make(orderOf("Siti 中文"));
    deepEqual([made, files], ["", []]);
    equal(message.startsWith("PDF tidak dibuat") && message.includes("中文"), true, message);
  }
});

Deno.test({
  name: "a saved file is named and is the letter's",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    for (const name of ["pdf", "docx"]) {
      const files = prepareBrowser();
      deepEqual(await OUTPUTS[name].make(orderOf("Siti")), {
        message: `Surat sudah diunduh: Surat.${name}`,
        made: "file",
      });
      equal((await files[0].text()).slice(0, 2), name === "pdf" ? "%P" : "PK");
    }
  },
});

// From here on canvases can be used: once that was tried and is so, it is not tried again.
Deno.test({
  name: "what the letter's fonts lack is drawn where the browser lets a page draw, and named to be looked at",
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    prepareImages();
    prepareCanvases();
    const canvas = /** @type {any} */ (document.createElement("canvas"));
    Object.assign(Object.getPrototypeOf(canvas.getContext()), {
      fillText() {},
      measureText: () => ({ width: 90, actualBoundingBoxAscent: 30, actualBoundingBoxDescent: 5 }),
    });
    canvas.constructor.prototype.toDataURL = () => `data:image/jpeg;base64,${btoa(jpeg())}`;
    const files = prepareBrowser();
    const { message, made } = await OUTPUTS.pdf.make(orderOf("Siti 中文"));
    deepEqual([made, files.length], ["file", 1]);
    equal(
      message.startsWith("Surat sudah diunduh: Surat.pdf. Bagian ini tidak ada di fon surat"),
      true,
      message,
    );
    equal(message.includes("中文"), true);
  },
});
