/** A page "Permohonan saya" for the tests, with a storage in memory. */

/** @import { SentLetter } from "../../../../overrides/client/model/submission/sent_letter.js" */
/** @import { Submission } from "../../../../overrides/client/model/submission/submission.js" */

import { h } from "../../../../overrides/client/model/render/vnode.js";
import { isoDay } from "../../../../overrides/client/model/dates.js";
import { newSubmission } from "../../../../overrides/client/model/submission/submission.js";
import { show } from "../../page.js";
import { memory } from "../../storage/memory.js";
import { templateOf } from "../../templates.js";

const DAY = 86_400_000;
export const HOLIDAYS = { movable: "", lastYear: 9999 };

/** @type {SentLetter} */
export const LETTER = {
  id: "contoh",
  title: "Surat Contoh",
  recipient: "LPSE Uji",
  steps: "langkah",
  replyDays: 3,
  to: ["a@uji.example", "b@uji.example"],
  cc: ["c@uji.example"],
  reminder: { subject: ["Tanya lagi"], text: ["Belum dibalas."] },
  call: ["Sebutkan nama perusahaan."],
  phone: { number: "021 0000", href: "tel:+62210000" },
  sendingPage: "kirim/contoh/",
};

/** @param {number} days before today @returns {string} ISO */
export function ago(days) {
  return isoDay(new Date(Date.now() - days * DAY));
}

/** @param {Partial<Submission>} known @returns {Submission} sent today */
export function sent(known = {}) {
  return { ...newSubmission("id-1", "Surat Contoh", ago(0), "contoh", "CV Contoh Jaya"), ...known };
}

/** Shows the page without any record, and gives it an empty storage. */
export function showPage() {
  const storage = memory();
  Object.assign(globalThis, { location: { origin: "https://uji.example", pathname: "/saya/" } });
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(globalThis, name, { value: storage, configurable: true });
  }
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  show(
    templateOf("track.html", "track-card"),
    templateOf("track.html", "track-reply"),
    h("p", { id: "removed", role: "status", tabindex: "-1" }),
    h("p", { id: "empty" }, "Belum ada."),
    h("div", { id: "list" }),
    ...["send", "reply", "repair", "call"].flatMap((phase) => [
      h("h3", { "data-steps": "langkah", "data-phase": phase }, phase),
      h("ul", { class: `steps-${phase}` }, h("li", {}, `lakukan ${phase}`)),
    ]),
  );
  return storage;
}
