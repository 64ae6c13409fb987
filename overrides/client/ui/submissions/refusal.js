/** Why a record of a sent letter could not be stored. */

/** @import { SubmissionStore } from "../../storage/submission_store.js" */

const TEXT = {
  refused: "Peramban ini tidak dapat menyimpan catatan: ruangnya penuh, atau penyimpanan dilarang.",
  newer:
    "Catatan di perangkat ini ditulis oleh versi situs yang lebih baru, dan tidak diubah. Muat ulang halaman " +
    "ini, atau ekspor catatannya.",
};

/** @param {SubmissionStore} store that has refused */
export function refusalOf(store) {
  return store.isNewer ? TEXT.newer : TEXT.refused;
}
