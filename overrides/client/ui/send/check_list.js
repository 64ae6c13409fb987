/** What is looked at before a letter is sent: folded, ticked, and printed alone. */

import { isoDay, longDate } from "../../model/dates.js";
import { byId, onClick } from "../dom/elements.js";

const TEXT = {
  printed: (/** @type {string} */ title, /** @type {string} */ day) => `${title} · dicetak ${day}`,
  printing:
    "Jendela cetak sudah dibuka. Bila tidak muncul, buka halaman ini di komputer, atau centang daftarnya di sini.",
  cannotPrint:
    "Peramban ini tidak dapat mencetak. Buka halaman ini di komputer, atau centang daftarnya di sini.",
};

/** @param {string} title of the letter, which may have no list */
export function startCheckList(title) {
  if (!document.getElementById("send-check")) return;
  const list = byId("send-check", HTMLDetailsElement);
  let isFolded = false;
  addEventListener("beforeprint", () => {
    byId("send-printed").textContent = TEXT.printed(title, longDate(isoDay(new Date())));
    isFolded = !list.open;
    list.open = true;
  });
  addEventListener("afterprint", () => {
    if (isFolded) list.open = false;
  });
  onClick("send-print", () => {
    const isPossible = typeof globalThis.print === "function";
    if (isPossible) print();
    byId("send-print-status").textContent = isPossible ? TEXT.printing : TEXT.cannotPrint;
  });
}
