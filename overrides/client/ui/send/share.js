/** Hands files to another app of the device, by the browser's own choice of apps. */

/** @import { Mail } from "../../model/mail/mail.js" */
/** @import { MessageOptions } from "../components/live_region.js" */

import { copy } from "../components/save_and_copy.js";

const TEXT = {
  shared: "Surat sudah diserahkan ke aplikasi yang Anda pilih.",
  paste: "Alamatnya sudah disalin: tempel di “Kepada”.",
  copyIt: "Salin alamatnya dari sini.",
  cc: "Tembusan (Cc) disalin tersendiri, di bawah ini.",
  thenNote: "Sesudah terkirim, catat di bawah.",
  cancelled: "Belum dibagikan.",
  forbidden:
    "Peramban tidak mengizinkan berbagi kali ini. Tekan “Bagikan surat” sekali lagi; bila tetap ditolak, " +
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
 * No browser lets a page say to whom: the first address goes to the clipboard.
 *
 * @param {File[]} files
 * @param {Mail} mail
 * @returns {Promise<{ text: string, isShared?: boolean } & MessageOptions>} the result
 */
export async function share(files, { to, cc, subject, text }) {
  // Begun first, as sharing uses up what the click allows; never waited for.
  const copied = copy(to.join(", ")).catch(() => false);
  const all = { files, title: subject, text };
  try {
    // Some apps take files alone.
    await navigator.share(navigator.canShare(all) ? all : { files, title: subject });
  } catch (error) {
    const answer = error instanceof DOMException && NOT_SHARED[error.name];
    if (answer) return answer;
    throw error;
  }
  const said = [
    TEXT.shared,
    await copied ? TEXT.paste : TEXT.copyIt,
    cc.length > 0 && TEXT.cc,
    TEXT.thenNote,
  ];
  return { text: said.filter(Boolean).join(" "), isShared: true };
}
