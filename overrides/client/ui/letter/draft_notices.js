/** What only those meet who keep answers on the device: what came back, a choice, other tabs, the end of it. */

/** @import { Found, DraftKeeper } from "./draft_keeper.js" */

import { isoDay } from "../../model/dates.js";
import { formatValue } from "../../model/fields/values.js";
import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/mount.js";

const SAID = {
  "without picture": "Isian disimpan, tetapi gambar kop tidak muat disimpan di peramban ini.",
  refused: "Peramban ini tidak dapat menyimpan isian: ruangnya penuh, atau penyimpanan dilarang. " +
    "Isian Anda tetap ada di halaman ini; simpan sebagai berkas.",
  newer:
    "Di perangkat ini tersimpan isian dari versi situs yang lebih baru. Isian itu tidak diubah, dan isian di " +
    "halaman ini belum disimpan di perangkat. Muat ulang halaman, atau simpan sebagai berkas.",
};

const NOT_IN_TAB =
  "Peramban ini tidak dapat menyimpan isian di tab ini: isian hilang bila halaman dimuat ulang " +
  "atau ditinggalkan. Simpan ke berkas.";

const SAVED = "Tersimpan di perangkat ini, ";
const KEPT_AT = "[aria-live=off]";
const CLOCK = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });

const MOMENT = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeStyle: "short" });

/**
 * @param {DraftKeeper} keeper
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

/** @param {DraftKeeper} keeper */
function headOf({ formState }) {
  return JSON.stringify(formState.read().letterhead);
}

/**
 * A draft of another day keeps that day's date, which the letter would carry unnoticed, until it is changed.
 *
 * @param {DraftKeeper} keeper
 * @param {Found} found
 */
function oldDates({ formState }, { values }) {
  const today = isoDay(new Date());
  const now = formState.read().values;
  return formState.form.definition.fields
    .filter((field) =>
      field.today && values[field.id] && values[field.id] !== today && now[field.id] === values[field.id]
    )
    .map((field) => `${field.label} masih ${formatValue(field, values)}.`);
}

/**
 * @param {DraftKeeper} keeper
 * @param {{ isUndecided: boolean, isNewer: boolean, hasOthers: boolean }} state before it was stopped, and whether a
 *   newer version's answers or other letters' drafts are left
 */
export function tellStopped(keeper, { isUndecided, isNewer, hasOthers }) {
  const deleted =
    "Isian surat ini, data perusahaan, dan kop tidak disimpan lagi, dan salinannya di perangkat ini sudah " +
    "dihapus.";
  const others = " Isian surat lain yang tersimpan tetap ada; “Hapus isian” menghapus semuanya.";
  if (isUndecided) {
    keeper.message.say(
      "Isian di halaman ini tidak disimpan. Isian yang tersimpan di perangkat ini tetap ada.",
    );
  } else if (isNewer) {
    keeper.message.say(
      "Isian di halaman ini tidak disimpan di perangkat. Isian dari versi situs yang lebih baru tetap ada; “Hapus isian” " +
        "menghapus semuanya.",
    );
  } else keeper.message.say(deleted + (hasOthers ? others : ""));
}

/**
 * Asks which answers to use, where the device has kept others than stand on the page.
 *
 * @param {DraftKeeper} keeper
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
 * @param {DraftKeeper} keeper
 * @param {string} moment
 */
function chooseDraft(keeper, moment) {
  const decide = (/** @type {string} */ told) => {
    keeper.isUndecided = false;
    keeper.held = null;
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
 * @param {DraftKeeper} keeper
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
  await keeper.formState.write({
    values,
    letterhead: keeper.outcome === "without picture" ? null : letterhead,
  });
  keeper.safe.device = keeper.snapshot();
  tellKept(keeper, found.saved, { isAnswer: false, isNew: false });
  keeper.notice.say("Isian diperbarui dari tab lain yang membuka surat ini.");
}

/**
 * @param {DraftKeeper} keeper
 * @param {ReturnType<import("../../storage/draft_store.js").DraftStore["save"]>} outcome
 * @param {Date} now
 * @param {{ isAnswer: boolean, isNew: boolean }} how isAnswer: to a click on the box; isNew: other than the last
 */
export function tellOutcome(keeper, outcome, now, how) {
  if (outcome !== keeper.outcome || keeper.held) return; // overtaken
  if (outcome === "kept") tellKept(keeper, now, how);
  else if (how.isNew) keeper.message.say(SAID[outcome], keeper.fileAction);
}

/**
 * Says when the answers were kept: aloud once, and then only to the eye.
 *
 * @param {DraftKeeper} keeper
 * @param {Date} moment
 * @param {{ isAnswer: boolean, isNew: boolean }} how what comes unasked stays in its place, and takes that of something
 *   else only when it is new
 */
function tellKept({ message }, moment, { isAnswer, isNew }) {
  const clock = CLOCK.format(moment);
  const shown = message.root.querySelector(KEPT_AT);
  if (shown) {
    shown.textContent = clock;
    return;
  }
  if (!isNew && message.root.textContent) return;
  message.say(isAnswer ? `${SAVED}${clock}.` : "");
  message.root.querySelector("p")?.remove();
  message.root.prepend(mount(h("p", {}, SAVED, h("span", { "aria-live": "off" }, clock), ".")));
}

/** @param {DraftKeeper} keeper whose page shows now what is not kept */
export function endTelling({ message, held }) {
  if (held && message.root.querySelector(KEPT_AT)) message.say("");
}

/** @param {DraftKeeper} keeper */
export function tellNotInTab({ message, fileAction }) {
  message.say(NOT_IN_TAB, fileAction);
}

/**
 * Fills in what the tab holds where something stands already: brought back by the browser, which is never newer; or, on
 * a page that is new, typed before the script came, which stays.
 *
 * @param {DraftKeeper} keeper
 * @param {Found} running
 */
export async function addTo({ formState }, running) {
  const { form } = formState;
  const isNew = isNewPage();
  const untouched = form.definition.fields.filter((field) => {
    if (!isNew) return true;
    return field.today || form.followers.has(field) || [...form.inputs(field)].every(isAsBrought);
  });
  const entries = untouched.filter(({ id }) => id in running.values).map((
    { id },
  ) => [id, running.values[id]]);
  await formState.write({ values: Object.fromEntries(entries), letterhead: running.letterhead });
}

/**
 * Empties a page on which a link's answers stood unconfirmed: some browsers bring them back after a reload, when nothing
 * says any more where they come from.
 *
 * @param {DraftKeeper} keeper
 */
export function dropLink({ formState, tab }) {
  tab.isHeld = false;
  if (!isNewPage()) formState.clear();
}

/** @returns {boolean} whether a browser brings nothing back by itself */
function isNewPage() {
  const [navigation] = performance.getEntriesByType("navigation");
  return /** @type {PerformanceNavigationTiming | undefined} */ (navigation)?.type === "navigate";
}

/**
 * Shows what the tab and the device hold now, where it is not what the page shows: the visitor has gone on, or deleted
 * all, on another page of this tab.
 *
 * @param {DraftKeeper} keeper
 */
export function comeBack(keeper) {
  const here = keeper.snapshot();
  const running = keeper.tab.load();
  const isOwn = here === keeper.safe.tab ? running !== null && keeper.isSame(running) : running === null;
  const isUpToDate = isOwn && keeper.kept.isOn === keeper.box.checked;
  if (!keeper.isSafe() || isUpToDate) return keeper.box.checked ? meetOtherTab(keeper) : undefined;
  keeper.formState.clear(); // some browsers fill in again what stood there
  keeper.safe.blank = keeper.snapshot();
  location.reload();
}

/** @param {Date} moment */
function when(moment) {
  return Number.isNaN(moment.getTime()) ? "waktu tidak diketahui" : MOMENT.format(moment);
}

/** @param {HTMLInputElement | HTMLTextAreaElement} input @returns {boolean} whether nobody has written or ticked there */
function isAsBrought(input) {
  const isTicked = input instanceof HTMLInputElement && input.checked !== input.defaultChecked;
  return !isTicked && input.value === input.defaultValue;
}
