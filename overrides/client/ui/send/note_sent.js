/** Writes a letter down as sent, once. */

/** @import { LiveRegion, MessageOptions } from "../components/live_region.js" */

import { isoDay, longDate } from "../../model/dates.js";
import { newId, newSubmission, openSubmission } from "../../model/submission/submission.js";
import { SubmissionStore } from "../../storage/submission_store.js";

/**
 * @param {LiveRegion} status where it is said what became of writing it down once more
 * @param {string} title the letter's
 * @param {string} page the address of "Permohonan saya"
 * @returns {{ text: string } & MessageOptions} what became of it
 */
export function noteSent(status, title, page) {
  const requests = new SubmissionStore(() => localStorage);
  const link = { label: "Buka Permohonan saya", href: page };
  const add = () => {
    if (requests.save(newSubmission(newId(), title, isoDay(new Date())))) {
      return { text: "Sudah dicatat di perangkat ini.", link };
    }
    const text = requests.isNewer
      ? "Catatan di perangkat ini ditulis oleh versi situs yang lebih baru, dan tidak diubah. Muat ulang halaman, lalu coba lagi."
      : "Peramban ini tidak dapat menyimpan catatan. Catat tanggal pengirimannya di tempat lain.";
    return { text, isProblem: true };
  };
  const before = openSubmission(requests.list(), title);
  if (!before) return add();
  const when = before.sent ? `, dikirim ${longDate(before.sent)}` : "";
  const addAnother = () => {
    const told = add();
    status.show(told.text, { ...told, isAnswer: true });
  };
  return {
    text: `Sudah dicatat sebelumnya${when}. Bila surat itu dikirim lagi, catat tanggal dikirim lagi di sana.`,
    link,
    actions: [{ label: "Catat sebagai surat lain", run: addAnother }],
  };
}
