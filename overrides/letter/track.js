/** The page "Permohonan saya": joins the list of sent letters and what comes next. Wiring only. */

/** @import { Request } from "./model/tracking.js" */

import { isoDay, longDate } from "./model/dates.js";
import { newId, newRequest, nextStep } from "./model/tracking.js";
import { calendar } from "./send/ics.js";
import { Requests } from "./storage/requests.js";
import { ask, paragraph } from "./ui/dialog.js";
import { save } from "./ui/handover.js";
import { Notice } from "./ui/notice.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const input = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (element(id));
const onClick = (/** @type {string} */ id, /** @type {() => unknown} */ run) =>
  element(id).addEventListener("click", run);

const requests = new Requests(() => localStorage);
const notice = new Notice(element("letter-notice"));
const formNotice = new Notice(element("track-noted"));
const waitDays = Number(element("track").dataset.wait);
const REFUSED = "Peramban ini tidak dapat menyimpan catatan: ruangnya penuh, atau penyimpanan dilarang.";

function draw() {
  const all = requests.list();
  element("track-list").replaceChildren(...all.map(card));
  element("track-empty").hidden = all.length > 0;
}

/** @param {Request} request */
function card(request) {
  const template = /** @type {HTMLTemplateElement} */ (element("track-card"));
  const made = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  show(made, request);
  for (const part of made.querySelectorAll("[data-part]")) {
    const field = /** @type {HTMLInputElement} */ (part);
    const name = /** @type {keyof Request} */ (field.dataset.part);
    if (field.type === "checkbox") field.checked = request[name] === true;
    else field.value = String(request[name]);
    field.addEventListener("input", () => {
      Object.assign(request, { [name]: field.type === "checkbox" ? field.checked : field.value });
      if (!requests.save(request)) notice.say(REFUSED);
      show(made, request);
    });
  }
  made.querySelector("[data-do=remind]")?.addEventListener("click", () => remind(request));
  made.querySelector("[data-do=remove]")?.addEventListener("click", () => remove(request));
  return made;
}

/**
 * Shows what comes next for a request.
 *
 * @param {HTMLElement} made its card
 * @param {Request} request
 */
function show(made, request) {
  const { phase, due, isOverdue } = nextStep(request, new Date(), waitDays);
  const place = (
    /** @type {string} */ name,
  ) => /** @type {HTMLElement} */ (made.querySelector(`[data-show=${name}]`));
  place("letter").textContent = request.letter;
  place("sent").textContent = longDate(request.sent) || "(tanggal belum diisi)";
  place("overdue").textContent = isOverdue ? "Lewat waktu tunggu." : "";
  const heading = phase && document.querySelector(`[data-phase=${phase}]`);
  place("step").textContent = heading ? `Sekarang: ${heading.textContent}.` : "Selesai.";
  place("due").textContent = due && !isOverdue
    ? `Bila belum ada kabar sesudah ${longDate(due)}, telepon LKPP.`
    : request.bounced && !request.done
    ? "Periksa alamatnya, kirim lagi, lalu hapus tanda email kembali; atau pakai kontak pengganti di atas."
    : "";
  const list = heading ? heading.nextElementSibling?.cloneNode(true) : null;
  place("do").replaceChildren(...(list ? [list] : []));
  const reminder = /** @type {HTMLElement} */ (made.querySelector("[data-do=remind]"));
  reminder.hidden = due === "" || isOverdue;
}

/** @param {Request} request */
function remind(request) {
  const { due } = nextStep(request, new Date(), waitDays);
  const reminder = {
    id: request.id,
    day: due,
    title: `Periksa balasan LKPP: ${request.letter}`,
    text: "Periksa email dan pelacakan pengaduan. Bila belum ada kabar, telepon LKPP.",
    url: location.origin + location.pathname,
  };
  save(new Blob([calendar(reminder, new Date())], { type: "text/calendar" }), `Pengingat-${due}.ics`);
  notice.say("Pengingat sudah diunduh. Buka berkasnya untuk memasukkannya ke kalender.");
}

/** @param {Request} request */
async function remove(request) {
  const dialog = await ask("Hapus catatan ini?", [
    paragraph(`Catatan “${request.letter}” dihapus dari perangkat ini.`),
  ], "Hapus");
  if (!dialog) return;
  requests.remove(request.id);
  draw();
  notice.say("Catatan sudah dihapus.");
  notice.root.focus();
}

onClick("track-add", () => {
  const letter = input("track-letter").value.trim();
  if (!letter) {
    input("track-letter").focus();
    return formNotice.say("Masukkan surat yang dikirim.");
  }
  const request = newRequest(newId(), letter, input("track-sent").value || isoDay(new Date()));
  if (!requests.save(request)) return formNotice.say(REFUSED);
  input("track-letter").value = "";
  draw();
  formNotice.say(`Sudah dicatat: ${letter}.`);
});
onClick("track-export", () => {
  const all = requests.list();
  if (all.length === 0) return formNotice.say("Belum ada catatan untuk diekspor.");
  save(new Blob([JSON.stringify(all, null, 2)], { type: "application/json" }), "Permohonan-saya.json");
  formNotice.say("Catatan sudah diekspor: Permohonan-saya.json");
});
onClick("track-clear", async () => {
  if (
    !await ask(
      "Hapus semua catatan?",
      [paragraph("Semua catatan permohonan di perangkat ini dihapus.")],
      "Hapus semua",
    )
  ) return;
  requests.clear();
  draw();
  notice.say("Semua catatan permohonan sudah dihapus dari perangkat ini.");
});

element("track-form").addEventListener("submit", (event) => event.preventDefault());
addEventListener("storage", draw);
input("track-sent").value = isoDay(new Date());
draw();
document.documentElement.classList.add("letter-ready");
