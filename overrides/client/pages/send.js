/** The page that sends a signed letter: joins the answers, the e-mail's parts and what opens them. */

/** @import { Definition } from "../model/types.js" */
/** @import { MailDefinition } from "../model/mail/mail.js" */
/** @import { Attaching } from "../ui/send/attaching.js" */

import { onlyFields } from "../model/fields/only_fields.js";
import { LetterAnswers } from "../storage/letter_answers.js";
import { Deletions } from "../ui/dom/deletions.js";
import { showUserIdDetails } from "../ui/answers/user_id_details.js";
import { FormState } from "../ui/answers/form_state.js";
import { LetterForm } from "../ui/answers/letter_form.js";
import { byId } from "../ui/dom/elements.js";
import { LazyPart, load, messageOf } from "../ui/dom/load.js";
import { onReturn, pageShown } from "../ui/dom/on_return.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { warnInAppBrowser } from "../ui/components/in_app.js";
import { attempt } from "../ui/send/attempt.js";
import { startCheckList } from "../ui/send/check_list.js";
import { FileInput } from "../ui/send/file_input.js";
import { MailParts } from "../ui/send/mail_parts.js";
import { MailWays } from "../ui/send/mail_ways.js";
import { NextAct } from "../ui/send/next_act.js";

const TEXT = {
  linkNotRead: "Tautan itu belum dapat dibaca.",
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
const next = new NextAct();
/**
 * The page's second half, fetched once the page is shown, so that all of it works without network from then on.
 *
 * @type {LazyPart<Attaching>}
 */
const attaching = new LazyPart(async () => {
  const { createAttaching } = await load(() => import("../ui/send/attaching.js"));
  return createAttaching({ letter, limit, form, parts, scanStatus, noted, next });
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
  if (answers.areDeleted) form.reset(new Date()); // in another tab
  else form.write(answers.loadChanged(), new Date());
  refresh();
});
pageShown.then(() => {
  // Fetched now, so that the rest works without network.
  attaching.get().then((half) => half.load()).catch(console.warn);
  form.start(new Date());
  // What a link brought does not come back by itself, when nothing says any more where it comes from.
  if (history.state?.isLinked || deletions.isLate) form.reset(new Date());
  deletions.acknowledge();
  const values = answers.load();
  // Where nobody has written, and the browser brought nothing back.
  if (values) form.write(form.untouched(values), new Date());
  refresh();
  openLink();
});
draw();
new MailWays(parts, copied, status, next);
warnInAppBrowser(byId("in-app-notice"), form);
document.documentElement.classList.add("script-ready");

startCheckList(letter.title);
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
