/** Records a letter as sent, once. */

/** @import { LiveRegion, MessageOptions } from "../components/live_region.js" */

import { isoDay, longDate } from "../../model/dates.js";
import { newId, newSubmission, openSubmission } from "../../model/submission/submission.js";
import { fullDate } from "../../model/workday.js";
import { SubmissionStore } from "../../storage/submission_store.js";
import { persistStorage } from "../dom/persist_storage.js";

const TEXT = {
  open: "Buka Permohonan saya",
  noted: (/** @type {string} */ day) =>
    `Sudah dicatat di perangkat ini. Belum dibalas? Tanya lagi pada ${day}.`,
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
 * @param {object} sent
 * @param {{ id: string, title: string, company: string }} sent.letter company: that sends it; "" where that is not known
 * @param {string} sent.page the address of "Permohonan saya"
 * @param {(today: string) => string} sent.again the day on which to ask again
 * @returns {{ text: string } & MessageOptions} the result
 */
export function noteSent(status, { letter, page, again }) {
  const store = new SubmissionStore(() => localStorage);
  const link = { label: TEXT.open, href: page };
  const add = () => {
    const { id, title, company } = letter;
    const today = isoDay(new Date());
    if (store.save(newSubmission(newId(), title, today, id, company))) {
      persistStorage();
      return { text: TEXT.noted(fullDate(again(today))), link };
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
