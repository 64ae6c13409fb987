/** Takes records away, as a file or into the calendar, brings a file's in, deletes them all: fetched when it is asked for. */

/** @import { Joined } from "../../model/submission/joined.js" */
/** @import { SubmissionStore } from "../../storage/submission_store.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { SubmissionCard } from "./card.js" */

import { isoDay } from "../../model/dates.js";
import { MAX_BYTES, readRecordsFile, RecordsFileError } from "../../model/submission/file.js";
import { join } from "../../model/submission/joined.js";
import { calendar } from "../../model/submission/reminder.js";
import { h } from "../../model/render/vnode.js";
import { ask } from "../components/dialog.js";
import { save } from "../components/save_and_copy.js";
import { siteName } from "../dom/site_name.js";
import { refusalOf } from "./refusal.js";

const TEXT = {
  exported: (/** @type {string} */ name) => `Catatan sudah disimpan ke berkas: ${name}`,
  tooLarge: "Berkas ini terlalu besar untuk berkas catatan.",
  unread: "Berkas ini tidak dapat dibaca. Coba lagi.",
  unchanged: (/** @type {string} */ reason) => `${reason} Catatan di perangkat ini tidak diubah.`,
  /** What came of each record of the file, in the order in which it is said. */
  joined: {
    added: (/** @type {number} */ count) => `${count} catatan ditambahkan.`,
    completed: (/** @type {number} */ count) => `${count} catatan dilengkapi.`,
    same: (/** @type {number} */ count) => `${count} catatan sudah ada.`,
    different: (/** @type {number} */ count) =>
      `${count} catatan di berkas berbeda isinya; yang di perangkat ini tetap dipakai.`,
    foreign: (/** @type {number} */ count) =>
      `${count} catatan ditulis versi situs yang lain: ikut disimpan, tetapi tidak dapat ditampilkan.`,
  },
  clearTitle: "Hapus semua catatan?",
  clearBody: "Semua catatan permohonan di perangkat ini dihapus.",
  clear: "Hapus semua",
  cleared: "Semua catatan permohonan sudah dihapus dari perangkat ini.",
  undo: "Batalkan",
  undone: "Catatan kembali.",
  // In the calendar.
  eventTitle: (/** @type {string} */ recipient, /** @type {string} */ letter) =>
    `Telepon ${recipient}: ${letter}`,
  eventText: "Belum ada kabar? Periksa email dahulu, juga folder spam.",
  eventTicket: (/** @type {string} */ ticket) => `Nomor tiket: ${ticket}`,
  eventSaved: "Pengingat sudah diunduh. Buka berkasnya untuk memasukkannya ke kalender.",
};

/** @param {SubmissionStore} store @param {LiveRegion} status */
export function exportRecords(store, status) {
  const name = `Permohonan-saya-${isoDay(new Date())}.json`;
  save(new Blob([JSON.stringify(store.stored(), null, 2)], { type: "application/json" }), name);
  status.show(TEXT.exported(name), { isAnswer: true });
}

/**
 * @param {File} file
 * @param {SubmissionStore} store
 * @param {LiveRegion} status
 */
export async function importRecords(file, store, status) {
  const refuse = (/** @type {string} */ reason) =>
    status.show(TEXT.unchanged(reason), { isAnswer: true, isProblem: true });
  if (file.size > MAX_BYTES) return refuse(TEXT.tooLarge);
  try {
    const given = readRecordsFile(await file.text());
    const joined = join(store.entries(), given);
    if (!store.replace(joined.entries)) return refuse(refusalOf(store));
    status.show(whatCame(joined), { isAnswer: true });
  } catch (error) {
    refuse(error instanceof RecordsFileError ? error.message : TEXT.unread);
  }
}

/** @param {Joined} joined */
function whatCame(joined) {
  const counted = /** @type {(keyof typeof TEXT.joined)[]} */ (Object.keys(TEXT.joined));
  return counted.filter((name) => joined[name] > 0).map((name) => TEXT.joined[name](joined[name])).join(" ");
}

/**
 * Deletes all records, when the visitor confirms it; they can be had back.
 *
 * @param {SubmissionStore} store
 * @param {LiveRegion} status
 * @param {() => void} changed called when other records are stored
 */
export async function clearRecords(store, status, changed) {
  if (!await ask(TEXT.clearTitle, [h("p", {}, TEXT.clearBody)], TEXT.clear)) return;
  const putBack = store.clear();
  changed();
  const undo = () => {
    const isBack = putBack();
    changed();
    status.show(isBack ? TEXT.undone : refusalOf(store), { isProblem: !isBack });
  };
  status.show(TEXT.cleared, { isAnswer: true, actions: [{ label: TEXT.undo, run: undo }] });
  status.root.focus();
}

/**
 * Saves the day on which to phone for the calendar, with what the letter's steps say then.
 *
 * @param {SubmissionCard} card
 */
export function remind(card) {
  const { submission, letter, template, status, due } = card;
  const ticket = template.input("withTicket").checked ? submission.ticket.trim() : "";
  const steps = card.listOf("call")?.children ?? [];
  const text = [
    TEXT.eventText,
    ...Array.from(steps, ({ textContent }) => textContent.trim()),
    ...(ticket ? [TEXT.eventTicket(ticket)] : []),
  ].join("\n");
  const reminder = {
    id: submission.id,
    day: due,
    title: TEXT.eventTitle(letter.recipient, submission.letter),
    text,
    url: location.origin + location.pathname,
    site: siteName(),
  };
  save(new Blob([calendar(reminder, new Date())], { type: "text/calendar" }), `Pengingat-${due}.ics`);
  status.show(TEXT.eventSaved, { isAnswer: true });
}
