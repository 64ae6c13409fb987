/** What leaves the page: downloads, print, clipboard. The writers are loaded when they are needed. */

/** @import { Definition, Letter, Values } from "../types.js" */

import { fileName } from "../model/file_name.js";
import { renderText } from "../model/render/text.js";
import { raster } from "./raster.js";

/**
 * @typedef {object} Order
 * @property {Definition} definition
 * @property {Values} values
 * @property {Letter} letter composed from both
 *
 * @typedef {object} Output
 * @property {string} proceed the button that goes on with empty answers
 * @property {() => Promise<unknown>} [load] fetches the writer, once; called when the button is about to be used
 * @property {(order: Order) => Promise<string>} make returns what to tell the visitor afterwards
 */

const loadPdf = () => Promise.all([import("../model/render/pdf.js"), import("./fonts.js")]);
const loadDocx = () => import("../model/render/docx.js");

/** @type {Record<string, Output>} */
export const OUTPUTS = {
  pdf: {
    proceed: "Unduh dengan bagian kosong",
    load: loadPdf,
    async make({ definition, values, letter }) {
      const [{ renderPdf }, { fonts }] = await loadPdf();
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
    proceed: "Unduh dengan bagian kosong",
    load: loadDocx,
    async make({ definition, values, letter }) {
      const { renderDocx } = await loadDocx();
      const name = fileName(definition, values, "docx");
      save(await renderDocx(letter), name);
      return `Surat sudah diunduh: ${name}`;
    },
  },
  print: {
    proceed: "Cetak dengan bagian kosong",
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
    proceed: "Salin dengan bagian kosong",
    async make({ letter }) {
      return (await copy(renderText(letter)))
        ? "Teks surat sudah disalin."
        : "Peramban ini tidak mengizinkan penyalinan. Unduh Word, lalu salin dari sana.";
    },
  },
};

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is on the clipboard
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that came by plain http has no clipboard; the old way still works there.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
