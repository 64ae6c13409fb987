/** What leaves the page: downloads, print, clipboard. The writers are loaded when they are needed. */

/** @import { Definition, Letter, Values } from "../types.js" */

import { fileName } from "../model/file_name.js";
import { renderText } from "../model/render/text.js";
import { copy, save } from "./handover.js";

/**
 * @typedef {object} Order
 * @property {Definition} definition
 * @property {Values} values
 * @property {Letter} letter composed from both
 *
 * @typedef {object} Output
 * @property {() => Promise<unknown>} [load] fetches the writer, once; called when the button is about to be used
 * @property {(order: Order) => Promise<string>} make returns what to tell the visitor afterwards
 */

const loadPdf = () =>
  Promise.all([import("../model/render/pdf.js"), import("./fonts.js"), import("./raster.js")]);
const loadDocx = () => import("../model/render/docx.js");

/** @type {Record<string, Output>} */
export const OUTPUTS = {
  pdf: {
    load: loadPdf,
    async make({ definition, values, letter }) {
      const [{ renderPdf }, { fonts }, { raster }] = await loadPdf();
      const { bytes, drawn } = await renderPdf(letter, { fonts, raster, moment: new Date() });
      const name = fileName(definition, values, "pdf");
      save(new Blob([bytes], { type: "application/pdf" }), name);
      return drawn.length === 0
        ? `Surat sudah diunduh: ${name}`
        : `Surat sudah diunduh: ${name}. Bagian ini tidak ada di fon surat dan digambar dengan fon perangkat ` +
          `Anda, periksa bentuknya: ${drawn.join(", ")}`;
    },
  },
  docx: {
    load: loadDocx,
    async make({ definition, values, letter }) {
      const { renderDocx } = await loadDocx();
      const name = fileName(definition, values, "docx");
      save(await renderDocx(letter), name);
      return `Surat sudah diunduh: ${name}`;
    },
  },
  print: {
    make({ definition, values }) {
      // A browser that prints to a file names it after the page.
      const title = document.title;
      document.title = fileName(definition, values, "pdf").replace(/\.pdf$/, "");
      addEventListener("afterprint", () => (document.title = title), { once: true });
      globalThis.print();
      return Promise.resolve(
        "Jendela cetak sudah dibuka. Bila tidak muncul, unduh PDF lalu cetak dari sana.",
      );
    },
  },
  text: {
    async make({ letter }) {
      return (await copy(renderText(letter)))
        ? "Teks surat sudah disalin."
        : "Peramban ini tidak mengizinkan penyalinan. Unduh Word, lalu salin dari sana.";
    },
  },
};
