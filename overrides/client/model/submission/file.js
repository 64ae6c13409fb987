/** The file of records: saved here, read in here or on another device. */

import { isRecord } from "../is_record.js";

/** More than any number of records needs. */
export const MAX_BYTES = 2_000_000;
/** Likewise; each is compared to all others. */
const MAX_RECORDS = 1000;

const TEXT = {
  broken: "Berkas ini rusak, atau bukan berkas catatan.",
  other: "Berkas ini bukan berkas catatan dari situs ini.",
  answers: "Ini berkas isian surat. Buka di halaman surat, lewat “Buka berkas isian”.",
  newer: "Berkas ini dari versi situs yang lebih baru. Muat ulang halaman ini, lalu coba lagi.",
  empty: "Berkas ini tidak memuat catatan.",
  tooMany: "Berkas ini memuat terlalu banyak catatan.",
};

/** A file that cannot be used; the message says why, in Indonesian. */
export class RecordsFileError extends Error {}

/**
 * @param {string} text
 * @returns {unknown[]} the entries, as they were stored
 * @throws {RecordsFileError}
 */
export function readRecordsFile(text) {
  /** @type {unknown} */
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new RecordsFileError(TEXT.broken);
  }
  if (Array.isArray(file)) {
    if (file.length > 0 && !file.some(isRecord)) throw new RecordsFileError(TEXT.other);
    if (file.length === 0) throw new RecordsFileError(TEXT.empty);
    if (file.length > MAX_RECORDS) throw new RecordsFileError(TEXT.tooMany);
    return file;
  }
  if (!isRecord(file)) throw new RecordsFileError(TEXT.other);
  if (file.format) {
    throw new RecordsFileError(file.format === "bantuan-lpse/isian" ? TEXT.answers : TEXT.other);
  }
  throw new RecordsFileError(Number(file.version) > 0 ? TEXT.newer : TEXT.other);
}
