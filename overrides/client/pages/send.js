/** The page that sends a signed letter: joins the answers, the e-mail's parts and what opens them. */

/** @import { Definition } from "../model/types.js" */
/** @import { MailDefinition } from "../model/mail/mail.js" */
/** @import { Attaching } from "../ui/send/attaching.js" */

import "../ui/components/common.js";
import { isoDay, longDate } from "../model/dates.js";
import { onlyFields } from "../model/fields/only_fields.js";
import { LetterAnswers } from "../storage/letter_answers.js";
import { Deletions } from "../ui/dom/deletions.js";
import { showUserIdDetails } from "../ui/answers/user_id_details.js";
import { FormState } from "../ui/answers/form_state.js";
import { LetterForm } from "../ui/answers/letter_form.js";
import { copy } from "../ui/components/save_and_copy.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { LazyPart, load, messageOf } from "../ui/dom/load.js";
import { onReturn, pageShown } from "../ui/dom/on_return.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { warnInAppBrowser } from "../ui/components/in_app.js";
import { attempt } from "../ui/send/attempt.js";
import { FileInput } from "../ui/send/file_input.js";
import { MailParts } from "../ui/send/mail_parts.js";

const TEXT = {
  linkNotRead: "Tautan itu belum dapat dibaca.",
  copied: (/** @type {string} */ label) => `${label} sudah disalin.`,
  notCopied: "Peramban ini tidak mengizinkan penyalinan. Pilih tulisannya, lalu salin sendiri.",
  printed: (/** @type {string} */ title, /** @type {string} */ day) => `${title} · dicetak ${day}`,
  printing:
    "Jendela cetak sudah dibuka. Bila tidak muncul, buka halaman ini di komputer, atau centang daftarnya di sini.",
  cannotPrint:
    "Peramban ini tidak dapat mencetak. Buka halaman ini di komputer, atau centang daftarnya di sini.",
  notNoted: "Belum dapat dicatat. Coba lagi.",
};

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

const form = new LetterForm(byId("send-form", HTMLFormElement), definition, new Date());
/** Which of them apply: only some letters have conditions. */
const rules = letter.hasRules
  ? await (await load(() => import("../ui/answers/form_rules.js"))).startRules(form)
  : null;
const [scanStatus, copied, status, noted] = ["send-status", "send-copied", "send-notice", "send-noted"]
  .map((id) => new LiveRegion(byId(id)));
const notice = new LiveRegion(byId("page-notice"), { docks: true });
const formState = new FormState(form, null, refresh);
const answers = new LetterAnswers(letter, () => sessionStorage, () => localStorage);
const deletions = new Deletions();
const parts = new MailParts(form, mailDefinition, maxLinkLength, (id) => attaching.current?.noteOf(id) ?? "");
/**
 * The page's second half, fetched once the page is shown, so that all of it works without network from then on.
 *
 * @type {LazyPart<Attaching>}
 */
const attaching = new LazyPart(async () => {
  const { createAttaching } = await load(() => import("../ui/send/attaching.js"));
  return createAttaching({ letter, limit, form, parts, scanStatus, noted });
});
attaching.whenCome(draw);

function draw() {
  rules?.renew();
  parts.draw();
}
/** Shows what a link brings, which can be undone; this page stores none of it. */
async function openLink() {
  try {
    if (location.hash.includes("=")) {
      await (await load(() => import("../ui/send/send_link.js"))).openLink(formState, notice);
    }
  } catch (error) {
    notice.show(messageOf(error, TEXT.linkNotRead));
  }
}
function refresh() {
  draw();
  showCharacters();
}

// A browser or a password manager that fills in may fire the one or the other, or neither until the next press.
for (const type of ["input", "change", "click"]) form.form.addEventListener(type, draw);
const showCharacters = showUserIdDetails(form);
addEventListener("hashchange", openLink);
onReturn(() => form.renewDays(new Date()) && draw());
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  // Deleted on another page meanwhile: here as well, with the files that were chosen.
  if (deletions.isLate) {
    form.reset(new Date());
    attaching.current?.forget();
    return location.reload();
  }
  // Deleted in another tab.
  if (!answers.areDeleted) return;
  form.reset(new Date());
  refresh();
});
pageShown.then(() => {
  // Fetched now, so that the rest works without network.
  attaching.get().then((half) => half.load()).catch(console.warn);
  form.start(new Date());
  // What a link brought does not come back by itself, when nothing says any more where it comes from.
  if (history.state?.isLinked || deletions.isLate) form.reset(new Date());
  deletions.heed();
  const values = answers.load();
  // Where nobody has written, and the browser brought nothing back.
  if (values) form.write(form.untouched(values), new Date());
  refresh();
  openLink();
});
draw();
warnInAppBrowser(byId("in-app-notice"), form);
document.documentElement.classList.add("script-ready");

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copies]"))) {
  const { copies = "", label = "" } = button.dataset;
  button.addEventListener("click", async () => {
    if (await copy(parts.texts()[copies])) return copied.show(TEXT.copied(label), { isAnswer: true });
    copied.show(TEXT.notCopied, { isAnswer: true, isProblem: true });
  });
}
/** Not every letter has a check list. */
const printed = document.getElementById("send-printed");
addEventListener("beforeprint", () => {
  if (printed) printed.textContent = TEXT.printed(letter.title, longDate(isoDay(new Date())));
});
if (printed) {
  onClick("send-print", () => {
    const isPossible = typeof globalThis.print === "function";
    if (isPossible) print();
    byId("send-print-status").textContent = isPossible ? TEXT.printing : TEXT.cannotPrint;
  });
}
attempt(byId("send-draft"), status, async () => await (await attaching.get()).draft());
attempt(byId("send-share"), status, async (free) => await (await attaching.get()).share(free));
attempt(
  byId("send-track"),
  noted,
  async () => (await attaching.get()).note(),
  TEXT.notNoted,
);
for (const id of ["send-camera", "send-files"]) {
  const files = byId(id, HTMLInputElement);
  if (deletions.isLate) files.value = "";
  new FileInput(files, scanStatus, attaching);
}
