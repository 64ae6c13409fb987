/** The page "Permohonan saya": joins the list of sent letters and what comes next. */

import { isoDay } from "../model/dates.js";
import { dayError, newId, newSubmission } from "../model/submission/submission.js";
import { KEY, SubmissionStore } from "../storage/submission_store.js";
import { h } from "../model/render/vnode.js";
import { ask } from "../ui/components/dialog.js";
import { save } from "../ui/components/save_and_copy.js";
import { showFieldMessage } from "../ui/components/field_message.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { onReturn } from "../ui/dom/on_return.js";
import { CardList } from "../ui/submissions/card_list.js";
import { refusalOf } from "../ui/submissions/refusal.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { TodayInput } from "../ui/components/today_input.js";
import { warnInAppBrowser } from "../ui/components/in_app.js";

const input = (/** @type {string} */ id) => byId(id, HTMLInputElement);

const requests = new SubmissionStore(() => localStorage);
const [removed, noted] = ["track-removed", "track-noted"].map((id) => new LiveRegion(byId(id)));
const list = new CardList({
  root: byId("track-list"),
  empty: byId("track-empty"),
  status: removed,
  store: requests,
  waitDays: Number(byId("track").dataset.wait),
});
const sentDay = new TodayInput(input("track-sent"));
const hasNotes = () => requests.list().length > 0 || requests.isNewer;

byId("track-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const letter = input("track-letter").value.trim();
  const request = newSubmission(newId(), letter, input("track-sent").value);
  const faults = [
    { id: "track-letter", fault: letter ? "" : "Masukkan surat yang dikirim." },
    { id: "track-sent", fault: dayError("sent", request.sent, request, new Date()) },
  ];
  noted.show("");
  for (const { id, fault } of faults) showFieldMessage(input(id), fault);
  const first = faults.find(({ fault }) => fault);
  if (first) return input(first.id).focus();
  if (!requests.save(request)) return noted.show(refusalOf(requests), { isAnswer: true, isProblem: true });
  input("track-letter").value = "";
  list.draw();
  noted.show(`Sudah dicatat: ${letter}.`, { isAnswer: true });
});
onClick("track-export", () => {
  if (!hasNotes()) return noted.show("Belum ada catatan untuk diekspor.", { isAnswer: true });
  const name = `Permohonan-saya-${isoDay(new Date())}.json`;
  save(new Blob([JSON.stringify(requests.stored(), null, 2)], { type: "application/json" }), name);
  noted.show(`Catatan sudah diekspor: ${name}`, { isAnswer: true });
});
onClick("track-clear", async () => {
  if (!hasNotes()) return noted.show("Belum ada catatan untuk dihapus.", { isAnswer: true });
  const question = [h("p", {}, "Semua catatan permohonan di perangkat ini dihapus.")];
  if (!await ask("Hapus semua catatan?", question, "Hapus semua")) return;
  requests.clear();
  removed.show("");
  list.draw();
  noted.show("Semua catatan permohonan sudah dihapus dari perangkat ini.", { isAnswer: true });
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
