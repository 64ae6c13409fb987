import { deepEqual, equal, rejects } from "node:assert/strict";
import "../../page.js";
import { OUTPUTS } from "../../../../overrides/client/ui/letter/outputs.js";
import { definition, field } from "../../definition.js";

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
