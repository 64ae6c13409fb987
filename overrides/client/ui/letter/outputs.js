/** What leaves the page: downloads, print, clipboard. The writers are loaded when they are needed. */

/** @import { Definition, Letter, Values } from "../../model/types.js" */

import { fileName } from "../../model/letter/file_name.js";
import { verbatims } from "../../model/letter/inlines.js";
import { renderText } from "../../model/render/text.js";
import { isCanvasTrue } from "../components/canvas.js";
import { copy, save } from "../components/save_and_copy.js";
import { load } from "../dom/load.js";
import { siteName } from "../dom/site_name.js";
import { noRaster, raster } from "./glyph_raster.js";

const TEXT = {
  saved: (/** @type {string} */ name) => `Surat sudah diunduh: ${name}`,
  savedWithDrawn: (/** @type {string} */ name, /** @type {string} */ parts) =>
    `Surat sudah diunduh: ${name}. Bagian ini tidak ada di fon surat dan digambar dengan fon perangkat ` +
    `Anda, periksa bentuknya: ${parts}`,
  notDrawn: (/** @type {string} */ parts) =>
    "PDF tidak dibuat, karena peramban ini tidak mengizinkan halaman menggambar (kanvas). Bagian ini tidak " +
    `ada di fon surat dan harus digambar: ${parts}. Unduh Word, cetak surat ini, atau pakai peramban lain.`,
  printing: "Jendela cetak sudah dibuka. Bila tidak muncul, unduh PDF lalu cetak dari sana.",
  notPrinting: "Bila jendela cetak tidak muncul, unduh PDF lalu cetak dari sana.",
  copied: "Teks surat sudah disalin.",
  request:
    "Mohon surat ini diperiksa, dicetak, ditandatangani, dan dicap. Setelah itu foto atau pindai setiap halamannya, " +
    "lalu kirim kembali sebagai dokumen.",
  shared: "PDF sudah diserahkan ke aplikasi yang Anda pilih.",
  notShared: "Belum dibagikan.",
  shareForbidden:
    "Peramban tidak mengizinkan berbagi kali ini. Tekan “Bagikan PDF” sekali lagi, atau unduh PDF-nya.",
  shareOpen: "Pilihan aplikasi masih terbuka. Bila tidak terlihat, unduh PDF lalu lampirkan sendiri.",
  notCopied: "Peramban ini tidak mengizinkan penyalinan. Unduh Word, lalu salin dari sana.",
};

/** By the name of the error. @type {Record<string, string>} */
const NOT_SHARED = {
  AbortError: TEXT.notShared,
  NotAllowedError: TEXT.shareForbidden,
  InvalidStateError: TEXT.shareOpen,
};

/**
 * @typedef {object} Order
 * @property {Definition} definition
 * @property {Values} values
 * @property {Letter} letter composed from both
 *
 * @typedef {object} Outcome
 * @property {string} message for the visitor
 * @property {"file" | "letter" | ""} made a file that holds the letter; a letter that is not in a file; or nothing
 *
 * @typedef {object} Output
 * @property {() => Promise<unknown>} [load] fetches the writer, once; called when the button is about to be used
 * @property {(order: Order) => Promise<Outcome>} make
 */

const loadPdf = () => load(() => Promise.all([import("../../model/render/pdf.js"), import("./fonts.js")]));
const loadFixedFont = () => load(() => import("./fixed_font.js"));
const loadDocx = () => load(() => import("../../model/render/docx.js"));

/** @type {Record<string, Output>} */
export const OUTPUTS = {
  pdf: {
    load: loadPdf,
    async make(order) {
      const { bytes, name, drawn, isWhole } = await makePdf(order);
      if (!isWhole) return { message: TEXT.notDrawn(drawn.join(", ")), made: "" };
      await save(new Blob([bytes], { type: "application/pdf" }), name);
      const message = drawn.length === 0 ? TEXT.saved(name) : TEXT.savedWithDrawn(name, drawn.join(", "));
      return { message, made: "file" };
    },
  },
  docx: {
    load: loadDocx,
    async make({ definition, values, letter }) {
      const { renderDocx } = await loadDocx();
      const name = fileName(definition, values, "docx");
      await save(await renderDocx(letter), name);
      return { message: TEXT.saved(name), made: "file" };
    },
  },
  share: {
    load: loadPdf,
    async make(order) {
      const { bytes, name, drawn, isWhole } = await makePdf(order);
      if (!isWhole) return { message: TEXT.notDrawn(drawn.join(", ")), made: "" };
      return await share(new File([bytes], name, { type: "application/pdf" }));
    },
  },
  print: {
    make({ definition, values }) {
      const isOpened = printAs(fileName(definition, values, "pdf").replace(/\.pdf$/, ""));
      return Promise.resolve({
        message: isOpened ? TEXT.printing : TEXT.notPrinting,
        made: isOpened ? "letter" : "",
      });
    },
  },
  text: {
    async make({ letter }) {
      const isCopied = await copy(renderText(letter));
      return { message: isCopied ? TEXT.copied : TEXT.notCopied, made: isCopied ? "letter" : "" };
    },
  },
};

/**
 * @param {Order} order
 * @returns {Promise<{ bytes: Uint8Array<ArrayBuffer>, name: string, drawn: string[], isWhole: boolean }>} drawn: what the
 *   fonts lack; isWhole: false where it could not be drawn and is left out
 */
export async function makePdf({ definition, values, letter }) {
  const [{ renderPdf }, { fonts }] = await loadPdf();
  const canDraw = await isCanvasTrue();
  const options = {
    fonts: verbatims(letter).length > 0 ? { ...fonts, ...await loadFixedFont() } : fonts,
    raster: canDraw ? raster : noRaster,
    moment: new Date(),
    creator: siteName(),
  };
  const { bytes, drawn } = await renderPdf(letter, options);
  const name = fileName(definition, values, "pdf");
  return { bytes, name, drawn, isWhole: drawn.length === 0 || canDraw };
}

/**
 * @param {File} file
 * @returns {Promise<Outcome>}
 */
async function share(file) {
  try {
    await navigator.share({ files: [file], text: TEXT.request });
  } catch (error) {
    const message = error instanceof DOMException && NOT_SHARED[error.name];
    if (message) return { message, made: "" };
    throw error;
  }
  return { message: TEXT.shared, made: "letter" };
}

/**
 * Prints the page. A browser that prints to a file names it after the page.
 *
 * @param {string} name
 * @returns {boolean} whether the browser began to print
 */
function printAs(name) {
  const title = document.title;
  let isOpened = false;
  const giveBack = () => {
    if (document.title === name) document.title = title;
  };
  addEventListener("beforeprint", () => (isOpened = true), { once: true });
  // Not every browser says that it has printed: then the visitor's next touch or key does.
  for (const end of ["afterprint", "pointerdown", "keydown"]) addEventListener(end, giveBack, { once: true });
  document.title = name;
  try {
    globalThis.print();
  } catch (error) {
    giveBack();
    throw error;
  }
  return isOpened;
}
