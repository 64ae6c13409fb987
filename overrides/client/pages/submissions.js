/** The page "Permohonan saya": joins the list of sent letters and what comes next. */

/** @import { SentLetter } from "../model/submission/sent_letter.js" */
/** @import { Holidays } from "../model/workday.js" */

import "../ui/components/common.js";
import { isoDay } from "../model/dates.js";
import { letterOf, otherLetter } from "../model/submission/sent_letter.js";
import { dayError, newId, newSubmission } from "../model/submission/submission.js";
import { KEY, SubmissionStore } from "../storage/submission_store.js";
import { h } from "../model/render/vnode.js";
import { ask } from "../ui/components/dialog.js";
import { save } from "../ui/components/save_and_copy.js";
import { focusField, showFieldMessage } from "../ui/components/field_message.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { onReturn } from "../ui/dom/on_return.js";
import { CardList } from "../ui/submissions/card_list.js";
import { refusalOf } from "../ui/submissions/refusal.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { TodayInput } from "../ui/components/today_input.js";
import { warnInAppBrowser } from "../ui/components/in_app.js";

/** @type {{ letters: SentLetter[], otherDays: number, holidays: Holidays, root: string, maxLinkLength: number }} */
const { letters, otherDays, holidays, root, maxLinkLength } = JSON.parse(
  byId("track-letters").textContent ?? "",
);
const other = otherLetter(otherDays);

const TEXT = {
  kindMissing: "Pilih jenis surat.",
  letterMissing: "Masukkan surat yang dikirim.",
  noted: (/** @type {string} */ letter) => `Sudah dicatat: ${letter}.`,
  nothingToExport: "Belum ada catatan untuk diekspor.",
  exported: (/** @type {string} */ name) => `Catatan sudah diekspor: ${name}`,
  nothingToClear: "Belum ada catatan untuk dihapus.",
  clearTitle: "Hapus semua catatan?",
  clearBody: "Semua catatan permohonan di perangkat ini dihapus.",
  clear: "Hapus semua",
  cleared: "Semua catatan permohonan sudah dihapus dari perangkat ini.",
};

const input = (/** @type {string} */ id) => byId(id, HTMLInputElement);
const kind = byId("track-kind", HTMLSelectElement);
/** The choice that is none. */
const UNPICKED = "-";

const store = new SubmissionStore(() => localStorage);
const [removed, noted] = ["track-removed", "track-noted"].map((id) => new LiveRegion(byId(id)));
const list = new CardList({
  root: byId("track-list"),
  empty: byId("track-empty"),
  status: removed,
  store,
  letterOf: (submission) => letterOf(submission, letters, other),
  holidays,
  site: root,
  maxLinkLength,
});
const sentDay = new TodayInput(input("track-sent"));
const hasNotes = () => store.list().length > 0 || store.isNewer;

byId("track-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const known = letters.find(({ id }) => id === kind.value);
  const letter = input("track-letter").value.trim() || known?.title || "";
  const submission = newSubmission(newId(), letter, input("track-sent").value, known?.id);
  const isUnpicked = kind.value === UNPICKED;
  const errors = [
    { input: kind, error: isUnpicked ? TEXT.kindMissing : "" },
    { input: input("track-letter"), error: letter || isUnpicked ? "" : TEXT.letterMissing },
    { input: input("track-sent"), error: dayError("sent", submission.sent, submission, new Date()) },
  ];
  noted.show("");
  for (const { input, error } of errors) showFieldMessage(input, error);
  const first = errors.find(({ error }) => error);
  if (first) return focusField(first.input);
  if (!store.save(submission)) return noted.show(refusalOf(store), { isAnswer: true, isProblem: true });
  input("track-letter").value = "";
  list.draw();
  noted.show(TEXT.noted(letter), { isAnswer: true });
});
onClick("track-export", () => {
  if (!hasNotes()) return noted.show(TEXT.nothingToExport, { isAnswer: true });
  const name = `Permohonan-saya-${isoDay(new Date())}.json`;
  save(new Blob([JSON.stringify(store.stored(), null, 2)], { type: "application/json" }), name);
  noted.show(TEXT.exported(name), { isAnswer: true });
});
onClick("track-clear", async () => {
  if (!hasNotes()) return noted.show(TEXT.nothingToClear, { isAnswer: true });
  const question = [h("p", {}, TEXT.clearBody)];
  if (!await ask(TEXT.clearTitle, question, TEXT.clear)) return;
  store.clear();
  removed.show("");
  list.draw();
  noted.show(TEXT.cleared, { isAnswer: true });
  noted.root.focus();
});

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) list.drawAgain();
});
onReturn(() => {
  list.renew();
  sentDay.renew();
});
list.draw();
warnInAppBrowser(byId("in-app-notice"));
document.documentElement.classList.add("script-ready");
