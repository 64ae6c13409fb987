/** Hands files to another app of the device, by the browser's own choice of apps. */

/** @import { MessageOptions } from "../components/live_region.js" */

const TEXT = {
  shared:
    "Hasil pindai sudah diserahkan ke aplikasi yang Anda pilih. Salin alamat dan isinya dari halaman ini.",
  cancelled: "Belum dibagikan.",
  forbidden:
    "Peramban tidak mengizinkan berbagi kali ini. Tekan “Bagikan hasil pindai” sekali lagi; bila tetap ditolak, " +
    "lampirkan berkasnya sendiri di aplikasi email.",
  open: "Pilihan aplikasi masih terbuka. Bila tidak terlihat, lampirkan berkasnya sendiri di aplikasi email.",
};

/** By the name of the error. @type {Record<string, { text: string } & MessageOptions>} */
const NOT_SHARED = {
  AbortError: { text: TEXT.cancelled },
  NotAllowedError: { text: TEXT.forbidden, isProblem: true },
  InvalidStateError: { text: TEXT.open, isProblem: true },
};

/**
 * @param {File[]} files
 * @param {string} title
 * @returns {Promise<{ text: string, isShared?: boolean } & MessageOptions>} the result
 */
export async function share(files, title) {
  try {
    await navigator.share({ files, title });
  } catch (error) {
    const answer = error instanceof DOMException && NOT_SHARED[error.name];
    if (answer) return answer;
    throw error;
  }
  return { text: TEXT.shared, isShared: true };
}
