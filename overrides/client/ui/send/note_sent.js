/** Records a letter as sent, once. */

/** @import { LiveRegion, MessageOptions } from "../components/live_region.js" */

import { isoDay, longDate } from "../../model/dates.js";
import { newId, newSubmission, openSubmission } from "../../model/submission/submission.js";
import { SubmissionStore } from "../../storage/submission_store.js";

const TEXT = {
  open: "Buka Permohonan saya",
  noted: "Sudah dicatat di perangkat ini.",
  notedBefore: (/** @type {string} */ day) =>
    `Sudah dicatat sebelumnya${
      day && `, dikirim ${day}`
    }. Bila surat itu dikirim lagi, catat tanggal dikirim lagi di sana.`,
  another: "Catat sebagai surat lain",
  newer:
    "Catatan di perangkat ini ditulis oleh versi situs yang lebih baru, dan tidak diubah. Muat ulang halaman, lalu coba lagi.",
  refused: "Peramban ini tidak dapat menyimpan catatan. Catat tanggal pengirimannya di tempat lain.",
};

/**
 * @param {LiveRegion} status shows the result of recording it once more
 * @param {{ id: string, title: string }} letter
 * @param {string} page the address of "Permohonan saya"
 * @returns {{ text: string } & MessageOptions} the result
 */
export function noteSent(status, letter, page) {
  const store = new SubmissionStore(() => localStorage);
  const link = { label: TEXT.open, href: page };
  const add = () => {
    if (store.save(newSubmission(newId(), letter.title, isoDay(new Date()), letter.id))) {
      return { text: TEXT.noted, link };
    }
    return { text: store.isNewer ? TEXT.newer : TEXT.refused, isProblem: true };
  };
  const before = openSubmission(store.list(), letter);
  if (!before) return add();
  const addAnother = () => {
    const answer = add();
    status.show(answer.text, { ...answer, isAnswer: true });
  };
  return {
    text: TEXT.notedBefore(longDate(before.sent)),
    link,
    actions: [{ label: TEXT.another, run: addAnother }],
  };
}
