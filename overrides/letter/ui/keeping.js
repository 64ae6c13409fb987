/** What only those meet who keep answers on the device: what came back, a choice, other tabs, the end of it. */

/** @import { Found, Keeper } from "./keep.js" */

import { isoDay, longDate } from "../model/dates.js";

const MOMENT = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short" });

/**
 * @param {Keeper} keeper
 * @param {Found} found what was filled in
 * @param {string} problem what of it could not be
 */
export function tellBrought(keeper, found, problem) {
  const told = found.isDraft
    ? `Isian terakhir (${when(found.saved)}) dipulihkan dari perangkat ini.`
    : "Data perusahaan diisi dari surat sebelumnya yang disimpan di perangkat ini. Periksa kembali.";
  const head = headOf(keeper);
  keeper.remarks = () =>
    [...oldDates(keeper, found), headOf(keeper) === head ? problem : ""].filter(Boolean).join(" ");
  keeper.notice.say([told, keeper.remarks()].filter(Boolean).join(" "));
}

/** @param {Keeper} keeper */
function headOf({ desk }) {
  return JSON.stringify(desk.read().letterhead);
}

/**
 * A draft of another day keeps that day's date, which the letter would carry unnoticed, until it is changed.
 *
 * @param {Keeper} keeper
 * @param {Found} found
 */
function oldDates({ desk }, { values }) {
  const today = isoDay(new Date());
  const now = desk.read().values;
  return desk.form.definition.fields
    .filter((field) =>
      field.today && values[field.id] && values[field.id] !== today && now[field.id] === values[field.id]
    )
    .map(({ id, label }) => `${label} masih ${longDate(String(values[id]))}.`);
}

/**
 * @param {Keeper} keeper
 * @param {{ isUndecided: boolean, hasOthers: boolean }} state before it was stopped, and whether other letters' drafts
 *   are left
 */
export function tellStopped(keeper, { isUndecided, hasOthers }) {
  const deleted =
    "Isian surat ini, data perusahaan, dan kop tidak disimpan lagi, dan salinannya di perangkat ini sudah " +
    "dihapus.";
  const others = " Isian surat lain yang tersimpan tetap ada; “Hapus isian” menghapus semuanya.";
  keeper.message.say(
    isUndecided
      ? "Isian di halaman ini tidak disimpan. Isian yang tersimpan di perangkat ini tetap ada."
      : deleted + (hasOthers ? others : ""),
  );
}

/**
 * Asks which answers to use, where the device has kept others than stand on the page.
 *
 * @param {Keeper} keeper
 * @param {Found} found a draft of this letter, or the company's data for a new one
 */
export function letChoose(keeper, found) {
  if (found.isDraft) chooseDraft(keeper, when(found.saved));
  else {
    keeper.notice.say("Di perangkat ini tersimpan data perusahaan dari surat sebelumnya.", {
      label: "Pakai data perusahaan itu",
      run: () => keeper.bring(found),
    });
  }
}

/**
 * @param {Keeper} keeper
 * @param {string} moment
 */
function chooseDraft(keeper, moment) {
  const decide = (/** @type {string} */ told) => {
    keeper.isUndecided = false;
    keeper.outcome = "kept";
    keeper.message.say(told);
  };
  keeper.message.say(
    `Di perangkat ini sudah ada isian tersimpan (${moment}) yang berbeda. ` +
      "Isian di halaman ini belum disimpan. Pilih yang dipakai:",
    {
      label: "Pakai isian yang tersimpan itu",
      run: async () => {
        // Another tab may have gone on writing meanwhile.
        const now = keeper.kept.load();
        decide("Isian yang tersimpan dipakai.");
        if (now) await keeper.bring(now);
        keeper.keep();
      },
    },
    {
      label: "Pakai isian di halaman ini",
      run: () => {
        decide("Isian di halaman ini dipakai dan disimpan.");
        keeper.keep();
      },
    },
  );
}

/**
 * Two tabs with the same letter show the same answers: each takes over what the other has kept.
 *
 * @param {Keeper} keeper
 */
export async function meetOtherTab(keeper) {
  // What cannot be read was not deleted.
  if (!keeper.box.checked || !keeper.kept.isReadable) return;
  if (!keeper.kept.hasDraft) {
    if (!keeper.hasKept && !keeper.isUndecided) return;
    keeper.off("Isian yang tersimpan sudah dihapus di tab lain. Isian di tab ini masih ada.");
    return;
  }
  // What this tab could not keep is newer than what any other tab has.
  if (keeper.isUndecided || keeper.snapshot() !== keeper.safe.device) return;
  const found = keeper.kept.load();
  if (!found || keeper.isSame(found)) return;
  const { values, letterhead } = found;
  await keeper.desk.write({
    values,
    letterhead: keeper.outcome === "without picture" ? null : letterhead,
  });
  keeper.safe.device = keeper.snapshot();
  keeper.notice.say("Isian diperbarui dari tab lain yang membuka surat ini.");
}

/** @param {Date} moment */
function when(moment) {
  return Number.isNaN(moment.getTime()) ? "waktu tidak diketahui" : MOMENT.format(moment);
}
