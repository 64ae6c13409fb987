/** Hands files to another app of the device, by the browser's own choice of apps. */

/** @import { MessageOptions } from "../components/live_region.js" */

/** Why sharing came to nothing, by the name of the error. @type {Record<string, { text: string } & MessageOptions>} */
const NOT_SHARED = {
  AbortError: { text: "Belum dibagikan." },
  NotAllowedError: {
    text:
      "Peramban tidak mengizinkan berbagi kali ini. Tekan “Bagikan hasil pindai” sekali lagi; bila tetap ditolak, " +
      "lampirkan berkasnya sendiri di aplikasi email.",
    isProblem: true,
  },
  InvalidStateError: {
    text:
      "Pilihan aplikasi masih terbuka. Bila tidak terlihat, lampirkan berkasnya sendiri di aplikasi email.",
    isProblem: true,
  },
};

/**
 * @param {File[]} files
 * @param {string} title
 * @returns {Promise<{ text: string } & MessageOptions>} what became of it
 */
export async function share(files, title) {
  try {
    await navigator.share({ files, title });
  } catch (error) {
    const told = error instanceof DOMException && NOT_SHARED[error.name];
    if (told) return told;
    throw error;
  }
  return {
    text:
      "Hasil pindai sudah diserahkan ke aplikasi yang Anda pilih. Salin alamat dan isinya dari halaman ini.",
  };
}
