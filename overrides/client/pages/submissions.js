/** The page "Permohonan saya": joins the list of sent letters, what is noted by hand, and what takes records away. */

/** @import { SentLetter } from "../model/submission/sent_letter.js" */
/** @import { Holidays } from "../model/submission/status.js" */

import { isoDay, longDate } from "../model/dates.js";
import { letterOf, otherLetter } from "../model/submission/sent_letter.js";
import { KEY, SubmissionStore } from "../storage/submission_store.js";
import { AskedPart } from "../ui/components/asked_part.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { load } from "../ui/dom/load.js";
import { onReturn } from "../ui/dom/on_return.js";
import { CardList } from "../ui/submissions/card_list.js";
import { NoteForm } from "../ui/submissions/note_form.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { warnInAppBrowser } from "../ui/components/in_app.js";

/** @type {{ letters: SentLetter[], otherDays: number, holidays: Holidays, root: string, maxLinkLength: number }} */
const { letters, otherDays, holidays, root, maxLinkLength } = JSON.parse(
  byId("track-letters").textContent ?? "",
);
const other = otherLetter(otherDays);

const TEXT = {
  nothingToExport: "Belum ada catatan untuk disimpan.",
  nothingToClear: "Belum ada catatan untuk dihapus.",
  printed: (/** @type {string} */ day) => `Dicetak ${day}.`,
};

const store = new SubmissionStore(() => localStorage);
const [removed, kept] = ["track-removed", "track-kept"].map((id) => new LiveRegion(byId(id)));
const importExport = new AskedPart(kept, () => load(() => import("../ui/submissions/import_export.js")));
const list = new CardList({
  root: byId("track-list"),
  empty: byId("track-empty"),
  status: removed,
  store,
  letterOf: (submission) => letterOf(submission, letters, other),
  holidays,
  site: root,
  maxLinkLength,
  remind: (card) => importExport.use(({ remind }) => remind(card)),
});
const form = new NoteForm({ letters, store, noted: () => list.draw() });
const hasNotes = () => store.list().length > 0 || store.isNewer;

onClick("track-export", () => {
  if (!hasNotes()) return kept.show(TEXT.nothingToExport, { isAnswer: true });
  importExport.use(({ exportRecords }) => exportRecords(store, kept));
});
const file = byId("track-file", HTMLInputElement);
onClick("track-open", () => file.click());
file.addEventListener("change", () => {
  const [chosen] = file.files ?? [];
  file.value = ""; // the same one may be chosen again
  if (!chosen) return;
  importExport.use(async ({ importRecords }) => {
    await importRecords(chosen, store, kept);
    list.draw();
  });
});
onClick("track-clear", () => {
  if (!hasNotes()) return kept.show(TEXT.nothingToClear, { isAnswer: true });
  importExport.use(({ clearRecords }) =>
    clearRecords(store, kept, () => {
      removed.show("");
      list.draw();
    })
  );
});

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) list.drawAgain();
});
onReturn(() => {
  list.renew();
  form.renew();
});
// How a letter stands depends on the day, which paper cannot know.
addEventListener("beforeprint", () => {
  list.renew();
  byId("track-printed").textContent = TEXT.printed(longDate(isoDay(new Date())));
});
list.draw();
byId("track-add", HTMLDetailsElement).open = !hasNotes();
warnInAppBrowser(byId("in-app-notice"));
document.documentElement.classList.add("script-ready");
