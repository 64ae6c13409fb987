/** The page "Permohonan saya": joins the list of sent letters and what comes next. Wiring only. */

/** @import { Submission } from "../model/submission/submission.js" */

import { isoDay } from "../model/dates.js";
import { dayError, newId, newSubmission } from "../model/submission/submission.js";
import { calendar } from "../model/submission/reminder.js";
import { KEY, SubmissionStore } from "../storage/submission_store.js";
import { h } from "../model/render/vnode.js";
import { ask } from "../ui/components/dialog.js";
import { save } from "../ui/components/save_and_copy.js";
import { showInputError } from "../ui/components/input_error.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { onReturn } from "../ui/dom/on_return.js";
import { SubmissionCard } from "../ui/submissions/card.js";
import { Status } from "../ui/components/status.js";
import { TodayInput } from "../ui/components/today_input.js";
import { offerWayOut } from "../ui/components/way_out.js";

const input = (/** @type {string} */ id) => byId(id, HTMLInputElement);

const requests = new SubmissionStore(() => localStorage);
const [removed, noted] = ["track-removed", "track-noted"].map((id) => new Status(byId(id)));
const waitDays = Number(byId("track").dataset.wait);
const REFUSED = "Peramban ini tidak dapat menyimpan catatan: ruangnya penuh, atau penyimpanan dilarang.";
const NEWER =
  "Catatan di perangkat ini ditulis oleh versi situs yang lebih baru, dan tidak diubah. Muat ulang halaman " +
  "ini, atau ekspor catatannya.";
const refusal = () => requests.isNewer ? NEWER : REFUSED;

/** What is on the page, by the request's id. */
let cards = /** @type {Map<string, SubmissionCard>} */ (new Map());

/**
 * Shows what is kept now. Only cards whose request has changed are made anew, and the one that somebody writes in when
 * it is left: what is half written stays.
 *
 * @param {EventTarget | null} [focused]
 */
function draw(focused = document.activeElement) {
  const isWrittenIn = (/** @type {SubmissionCard} */ { root }) =>
    focused instanceof Node && root.contains(focused);
  const all = requests.list();
  const before = cards;
  cards = new Map(all.map((request) => {
    const old = before.get(request.id);
    return [request.id, old && (isWrittenIn(old) || old.shows(request)) ? old : card(request)];
  }));
  const list = byId("track-list");
  const roots = [...cards.values()].map(({ root }) => root);
  for (const { root } of before.values()) if (!roots.includes(root)) root.remove();
  // An element that is moved loses the focus.
  for (const [place, root] of roots.entries()) {
    if (list.children[place] !== root) list.insertBefore(root, list.children[place] ?? null);
  }
  byId("track-empty").hidden = all.length > 0 || requests.isNewer;
  if (requests.isNewer) removed.tell(NEWER, { isProblem: true });
}

/** Draws after another tab, or what the visitor did before coming back, has changed what is kept. */
function drawAgain() {
  const left = [...cards.values()].find(({ root }) => root.contains(document.activeElement));
  draw();
  if (!left || left.root.isConnected || requests.isNewer) return;
  removed.answer(`Catatan “${left.request.letter}” sudah dihapus dari perangkat ini.`);
  removed.root.focus();
}

/** @param {Submission} request */
function card(request) {
  const made = new SubmissionCard({
    request,
    waitDays,
    save: (changed) => {
      // Another tab may have written down more, or have deleted it.
      const stored = requests.list().find(({ id }) => id === request.id);
      if (!stored) {
        drawAgain();
        return false;
      }
      const isUpToDate = made.shows(stored);
      const now = { ...stored, ...changed };
      const isKept = requests.save(now);
      if (!isKept) made.status.tell(refusal(), { isProblem: true });
      if (isKept && isUpToDate) made.kept = JSON.stringify(now);
      return isKept;
    },
    remind,
    remove,
  });
  return made;
}

/** @param {SubmissionCard} made */
function remind(made) {
  const { request, status } = made;
  const { due } = made.next();
  const reminder = {
    id: request.id,
    day: due,
    title: `Periksa balasan LKPP: ${request.letter}`,
    text: "Periksa email dan pelacakan pengaduan. Bila belum ada kabar, telepon LKPP.",
    url: location.origin + location.pathname,
  };
  save(new Blob([calendar(reminder, new Date())], { type: "text/calendar" }), `Pengingat-${due}.ics`);
  status.answer("Pengingat sudah diunduh. Buka berkasnya untuk memasukkannya ke kalender.");
}

/** @param {SubmissionCard} made */
async function remove({ request }) {
  const dialog = await ask("Hapus catatan ini?", [
    h("p", {}, `Catatan “${request.letter}” dihapus dari perangkat ini.`),
  ], "Hapus");
  if (!dialog) return;
  requests.remove(request.id);
  draw();
  removed.tell(`Catatan “${request.letter}” sudah dihapus.`);
  removed.root.focus();
}

const hasNotes = () => requests.list().length > 0 || requests.isNewer;

byId("track-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const letter = input("track-letter").value.trim();
  const request = newSubmission(newId(), letter, input("track-sent").value);
  const faults = [
    { id: "track-letter", fault: letter ? "" : "Masukkan surat yang dikirim." },
    { id: "track-sent", fault: dayError("sent", request.sent, request, new Date()) },
  ];
  noted.tell("");
  for (const { id, fault } of faults) showInputError(input(id), fault);
  const first = faults.find(({ fault }) => fault);
  if (first) return input(first.id).focus();
  if (!requests.save(request)) return noted.answer(refusal(), { isProblem: true });
  input("track-letter").value = "";
  draw();
  noted.answer(`Sudah dicatat: ${letter}.`);
});
onClick("track-export", () => {
  if (!hasNotes()) return noted.answer("Belum ada catatan untuk diekspor.");
  const name = `Permohonan-saya-${isoDay(new Date())}.json`;
  save(new Blob([JSON.stringify(requests.stored(), null, 2)], { type: "application/json" }), name);
  noted.answer(`Catatan sudah diekspor: ${name}`);
});
onClick("track-clear", async () => {
  if (!hasNotes()) return noted.answer("Belum ada catatan untuk dihapus.");
  const question = [h("p", {}, "Semua catatan permohonan di perangkat ini dihapus.")];
  if (!await ask("Hapus semua catatan?", question, "Hapus semua")) return;
  requests.clear();
  removed.tell("");
  draw();
  noted.answer("Semua catatan permohonan sudah dihapus dari perangkat ini.");
  noted.root.focus();
});

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) drawAgain();
});
// What comes next depends on the day, though the notes are the same.
onReturn(() => {
  drawAgain();
  for (const card of cards.values()) card.renew();
  sentDay.renew();
});
byId("track-list").addEventListener(
  "focusout",
  ({ relatedTarget }) => draw(relatedTarget ?? document.activeElement),
);
const sentDay = new TodayInput(input("track-sent"));
draw();
offerWayOut(byId("in-app-notice"));
document.documentElement.classList.add("script-ready");
