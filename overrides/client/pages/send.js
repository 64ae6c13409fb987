/** The page that sends a signed letter: joins the answers, the e-mail's parts and what opens them. Wiring only. */

/** @import { Definition, Values } from "../model/types.js" */
/** @import { MailDefinition } from "../model/mail/mail.js" */
/** @import { Attaching, Attempt } from "../ui/send/attaching.js" */

import { isoDay, longDate } from "../model/dates.js";
import { onlyFields } from "../model/fields/only_fields.js";
import { composeMail, emptyFields, mailtoLink } from "../model/mail/mail.js";
import { DraftStore } from "../storage/draft_store.js";
import { showUserIdDetails } from "../ui/answers/user_id_details.js";
import { LetterForm } from "../ui/answers/letter_form.js";
import { copy } from "../ui/components/save_and_copy.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { load } from "../ui/dom/load.js";
import { onReturn } from "../ui/dom/on_return.js";
import { Status } from "../ui/components/status.js";
import { messageOf } from "../ui/dom/user_error.js";
import { offerWayOut } from "../ui/components/way_out.js";

/**
 * @type {{ letter: Definition, fields: string[], limit: number, maxLinkLength: number,
 *   mail: Pick<MailDefinition, "to" | "cc" | "publicSubject" | "publicText"> }}
 */
const { letter, fields, mail: known, limit, maxLinkLength } = JSON.parse(
  byId("send-definition").textContent ?? "",
);
/** Only what the e-mail speaks of is asked here. */
const definition = onlyFields(letter, fields);
const mailDefinition = { .../** @type {NonNullable<Definition["mail"]>} */ (letter.mail), ...known };

const BUSY = "Sedang disiapkan …";
const UNMADE =
  "Berkas belum dapat dibuat. Yang Anda pilih tetap ada: coba lagi, atau lampirkan sendiri di email.";

const form = new LetterForm(byId("send-form", HTMLFormElement), definition, new Date());
const [scanStatus, copied, status, noted] = ["send-status", "send-copied", "send-notice", "send-noted"]
  .map((id) => new Status(byId(id)));
/** Names what is odd in a User ID, once that has come. @type {(id: string) => string} */
let noteOf = () => "";
const mail = () => composeMail(definition, mailDefinition, form.values(), noteOf);

const mailto = byId("send-mailto", HTMLAnchorElement);
/** The page brings a link whose text refers to the letter, for a description that no link can hold. */
const shortLink = mailto.href;

/** @returns {string} which answers are missing, and what the e-mail says therefore; "" when none is */
function missing() {
  const labels = emptyFields(definition, mailDefinition, form.values()).map(({ label }) => label);
  return labels.length > 0
    ? `Belum diisi: ${
      labels.join(", ")
    }. Judul dan isi email karena itu memakai kalimat umum tanpa data perusahaan.`
    : "";
}

/** @returns {Record<string, string>} what is copied, by the button that does */
function parts() {
  const { to, cc, subject, text } = mail();
  return { to: to.join(", "), cc: cc.join(", "), subject, text };
}

function draw() {
  for (const [name, text] of Object.entries(parts())) byId(`send-part-${name}`).textContent = text;
  byId("send-empty").textContent = missing();
  const link = mailtoLink(mail(), maxLinkLength);
  mailto.href = link || shortLink;
  byId("send-short").hidden = link !== "";
}

/** Chosen files that the second half has yet to take. @type {File[]} */
const chosen = [];
/**
 * The page's second half, fetched once the page is shown, so that all of it works without network from then on.
 *
 * @type {Promise<Attaching> | undefined}
 */
let secondHalf;
function attach() {
  secondHalf ??= load(() => import("../ui/send/attaching.js")).then((half) => {
    noteOf = half.noteOf;
    draw();
    const made = half.createAttaching({ letter, limit, form, mail, missing, scanStatus, noted, attempt });
    if (chosen.length > 0) made.take(chosen.splice(0));
    return made;
  });
  secondHalf.catch(() => (secondHalf = undefined)); // to be tried again
  return secondHalf;
}

const input = byId("send-files", HTMLInputElement);
async function takeFiles() {
  chosen.push(...input.files ?? []);
  input.value = ""; // the same file can be chosen again
  scanStatus.tell(BUSY);
  try {
    const { take } = await attach();
    if (chosen.length > 0) take(chosen.splice(0)); // unless it has just come, with these
  } catch (error) {
    console.warn(error);
    const again = { label: "Coba lagi", run: takeFiles };
    const reason = messageOf(error, UNMADE);
    scanStatus.tell(`${chosen.length} berkas menunggu. ${reason}`, { isProblem: true, action: again });
  }
}

/**
 * Runs on a click what may take a moment, and says what became of it. A second click meanwhile does nothing.
 *
 * @type {Attempt}
 */
function attempt(button, place, run, unmade = UNMADE) {
  let isBusy = false;
  const free = () => void (isBusy = false);
  button.addEventListener("click", async ({ detail }) => {
    if (isBusy || detail > 1) return; // the second half of a double click comes when all may be done
    isBusy = true;
    place.answer(BUSY);
    try {
      const told = await run(free);
      place.answer(told.text, told);
    } catch (error) {
      console.warn(error);
      place.answer(messageOf(error, unmade), { isProblem: true });
    }
    free();
  });
}

/** @returns {Values | null} the letter's answers: those of this tab, else of the device */
function letterAnswers() {
  const inTab = new DraftStore(letter, () => sessionStorage, { hasCompany: false }).load();
  return (inTab ?? new DraftStore(letter, () => localStorage).load())?.values ?? null;
}

/** What a link brings is said and can be taken back; this page keeps none of it. */
async function openLink() {
  const notice = byId("page-notice");
  try {
    if (location.hash.includes("=")) {
      await (await load(() => import("../ui/send/send_link.js"))).openLink(form, notice, refresh);
    }
  } catch (error) {
    notice.textContent = messageOf(error, "Tautan itu belum dapat dibaca.");
  }
}
function refresh() {
  draw();
  showCharacters();
}

// A browser or a password manager that fills in may fire the one or the other, or neither until the next press.
for (const type of ["input", "change", "click"]) form.form.addEventListener(type, draw);
const showCharacters = showUserIdDetails(form);
let hadAnswers = false;
addEventListener("hashchange", openLink);
onReturn(() => form.renewDays(new Date()) && draw());
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) {
    // Deleted on another page meanwhile: here as well.
    if (!hadAnswers || letterAnswers()) return;
    form.reset(new Date());
    return refresh();
  }
  // Fetched now, so that the rest works without network.
  attach().then((half) => half.load()).catch(() => {});
  form.start(new Date());
  // What a link brought does not come back by itself, when nothing says any more where it comes from.
  if (history.state?.isLinked) form.reset(new Date());
  const answers = letterAnswers();
  hadAnswers = answers !== null;
  if (answers) form.write(form.untouched(answers), new Date()); // what the browser brought back stays
  refresh();
  openLink();
});
draw();
offerWayOut(byId("in-app-notice"), form);
document.documentElement.classList.add("script-ready");

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copies]"))) {
  const { copies = "", label = "" } = button.dataset;
  button.addEventListener("click", async () => {
    if (await copy(parts()[copies])) return copied.answer(`${label} sudah disalin.`);
    const refused = "Peramban ini tidak mengizinkan penyalinan. Pilih tulisannya, lalu salin sendiri.";
    copied.answer(refused, { isProblem: true });
  });
}
addEventListener("beforeprint", () => {
  byId("send-printed").textContent = `${letter.title} · dicetak ${longDate(isoDay(new Date()))}`;
});
onClick("send-print", () => {
  const isPossible = typeof globalThis.print === "function";
  if (isPossible) print();
  byId("send-print-status").textContent = isPossible
    ? "Jendela cetak sudah dibuka. Bila tidak muncul, buka halaman ini di komputer, atau centang daftarnya di sini."
    : "Peramban ini tidak dapat mencetak. Buka halaman ini di komputer, atau centang daftarnya di sini.";
});
attempt(byId("send-draft"), status, async () => await (await attach()).draft());
attempt(byId("send-share"), status, async (free) => await (await attach()).share(free));
attempt(byId("send-track"), noted, async () => (await attach()).note(), "Belum dapat dicatat. Coba lagi.");
input.addEventListener("change", takeFiles);
if (input.files?.length) takeFiles(); // chosen before this ran, or brought back by the browser
