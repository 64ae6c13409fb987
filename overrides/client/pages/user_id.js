/** The page that takes a User ID apart. */

import { MAX_INSPECTED } from "../model/user_id/characters.js";
import { PassedAnswers } from "../storage/passed_answers.js";
import { Deletions } from "../ui/dom/deletions.js";
import { CharacterTable } from "../ui/components/character_table.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { byId } from "../ui/dom/elements.js";

const TEXT = {
  tooMany: (/** @type {number} */ count) =>
    `${count.toLocaleString("id-ID")} karakter terlalu banyak untuk sebuah User ID. Tempel User ID-nya saja.`,
  sentence: (/** @type {string} */ sentence) => `Kalimat untuk deskripsi: “${sentence}”`,
  notPassed:
    "Peramban ini tidak dapat membawa User ID ke halaman surat. Salin User ID dan kalimatnya dari sini, lalu tempel di surat.",
  open: "Buka halaman surat",
};

const input = byId("inspected", HTMLInputElement);
const link = byId("inspected-link", HTMLAnchorElement);
const { id = "", description = "", label = "" } = link.dataset;
const status = new LiveRegion(byId("inspected-status"));
const deletions = new Deletions();
const passed = new PassedAnswers(() => sessionStorage);
const inspector = new CharacterTable(byId("inspected-characters"), label, byId("inspected-summary"));

/** @returns {string} the sentence that describes the User ID; "" for none */
function show() {
  const { sentence, count } = inspector.show(input.value);
  const isUserId = count > 0 && count <= MAX_INSPECTED;
  link.hidden = !isUserId;
  status.root.hidden = true;
  byId("inspected-sentence").textContent = count > MAX_INSPECTED
    ? TEXT.tooMany(count)
    : sentence && TEXT.sentence(sentence);
  return sentence;
}
/** @param {string} sentence @returns {string} what the letter is given */
function fragmentOf(sentence) {
  return `${new URLSearchParams({ [id]: input.value, ...(sentence ? { [description]: sentence } : {}) })}`;
}

input.form?.addEventListener("submit", (event) => event.preventDefault());
for (const type of ["input", "change"]) input.addEventListener(type, show);
// Also with a key held or the middle button: a new tab would not find what this one passes on.
for (const type of ["click", "auxclick"]) {
  link.addEventListener(type, (event) => {
    if (/** @type {MouseEvent} */ (event).button > 1) return;
    event.preventDefault();
    if (passed.put(link.pathname, fragmentOf(show()))) return location.assign(link.href);
    status.root.hidden = false;
    const goOn = { label: TEXT.open, href: link.href };
    status.show(TEXT.notPassed, { isAnswer: true, isProblem: true, link: goOn });
    status.root.focus();
  });
}
addEventListener("pageshow", () => {
  if (deletions.isLate) {
    input.value = "";
    deletions.acknowledge();
  }
  show();
});
document.documentElement.classList.add("script-ready");
