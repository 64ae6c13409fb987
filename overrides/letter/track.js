/** The page "Permohonan saya": joins the list of sent letters and what comes next. Wiring only. */

/** @import { Request } from "./model/tracking.js" */

import { isoDay } from "./model/dates.js";
import { dayFault, newId, newRequest } from "./model/tracking.js";
import { calendar } from "./send/ics.js";
import { inAppBrowser } from "./send/in_app.js";
import { KEY, Requests } from "./storage/requests.js";
import { ask, paragraph } from "./ui/dialog.js";
import { save } from "./ui/handover.js";
import { showInputError } from "./ui/input_error.js";
import { RequestCard } from "./ui/request_card.js";
import { Status } from "./ui/status.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const input = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (element(id));
const onClick = (/** @type {string} */ id, /** @type {() => unknown} */ run) =>
  element(id).addEventListener("click", run);

const requests = new Requests(() => localStorage);
const [removed, noted] = ["track-removed", "track-noted"].map((id) => new Status(element(id)));
const waitDays = Number(element("track").dataset.wait);
const REFUSED = "Peramban ini tidak dapat menyimpan catatan: ruangnya penuh, atau penyimpanan dilarang.";

function draw() {
  const all = requests.list();
  element("track-list").replaceChildren(...all.map((request) => card(request).root));
  element("track-empty").hidden = all.length > 0;
}

/** @param {Request} request */
function card(request) {
  const made = new RequestCard({
    request,
    waitDays,
    save: () => {
      if (!requests.save(request)) made.status.tell(REFUSED, { isProblem: true });
    },
    remind,
    remove,
  });
  return made;
}

/** @param {RequestCard} made */
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

/** @param {RequestCard} made */
async function remove({ request }) {
  const dialog = await ask("Hapus catatan ini?", [
    paragraph(`Catatan “${request.letter}” dihapus dari perangkat ini.`),
  ], "Hapus");
  if (!dialog) return;
  requests.remove(request.id);
  draw();
  removed.tell(`Catatan “${request.letter}” sudah dihapus.`);
  removed.root.focus();
}

element("track-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const letter = input("track-letter").value.trim();
  const request = newRequest(newId(), letter, input("track-sent").value);
  const faults = [
    { id: "track-letter", fault: letter ? "" : "Masukkan surat yang dikirim." },
    { id: "track-sent", fault: dayFault("sent", request.sent, request, new Date()) },
  ];
  noted.tell("");
  for (const { id, fault } of faults) showInputError(input(id), fault);
  const first = faults.find(({ fault }) => fault);
  if (first) return input(first.id).focus();
  if (!requests.save(request)) return noted.answer(REFUSED, { isProblem: true });
  input("track-letter").value = "";
  draw();
  noted.answer(`Sudah dicatat: ${letter}.`);
});
onClick("track-export", () => {
  const all = requests.list();
  if (all.length === 0) return noted.answer("Belum ada catatan untuk diekspor.");
  const name = `Permohonan-saya-${isoDay(new Date())}.json`;
  save(new Blob([JSON.stringify(all, null, 2)], { type: "application/json" }), name);
  noted.answer(`Catatan sudah diekspor: ${name}`);
});
onClick("track-clear", async () => {
  if (requests.list().length === 0) return noted.answer("Belum ada catatan untuk dihapus.");
  const question = [paragraph("Semua catatan permohonan di perangkat ini dihapus.")];
  if (!await ask("Hapus semua catatan?", question, "Hapus semua")) return;
  requests.clear();
  draw();
  noted.answer("Semua catatan permohonan sudah dihapus dari perangkat ini.");
  noted.root.focus();
});

addEventListener("storage", ({ key }) => {
  if (key === KEY || key === null) draw();
});
input("track-sent").value = isoDay(new Date());
draw();
if (inAppBrowser(navigator.userAgent)) {
  import("./ui/leave_app.js").then(({ offerToLeave }) => offerToLeave(element("letter-in-app")));
}
document.documentElement.classList.add("letter-ready");
