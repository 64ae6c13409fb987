/** The letter's page: joins the form, what keeps it, and the preview. */

/** @import { Definition, Letter } from "../model/types.js" */
/** @import { Finishing } from "../ui/letter/finishing.js" */

import { compose } from "../model/letter/compose.js";
import { hasOddId } from "../model/letter/inlines.js";
import { DraftStore } from "../storage/draft_store.js";
import { Deletions } from "../ui/dom/deletions.js";
import { FormState } from "../ui/answers/form_state.js";
import { LetterForm } from "../ui/answers/letter_form.js";
import { Draft } from "../ui/letter/draft.js";
import { LetterheadChooser } from "../ui/letterhead/letterhead_chooser.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { load } from "../ui/dom/load.js";
import { AskedPart } from "../ui/components/asked_part.js";
import { LiveRegion } from "../ui/components/live_region.js";
import { onReturn, pageShown } from "../ui/dom/on_return.js";
import { Preview } from "../ui/letter/preview.js";
import { Screens } from "../ui/answers/screens.js";
import { SignedAnswers } from "../ui/letter/signed_answers.js";
import { afterPaint } from "../ui/dom/after_paint.js";
import { warnInAppBrowser } from "../ui/components/in_app.js";

const TEXT = {
  loading: "Pemeriksaan sedang dimuat …",
  loadingPart: "Sedang dimuat …",
  larger: "Perbesar",
  smaller: "Perkecil",
};

/** @type {Definition} */
const definition = JSON.parse(byId("letter-definition").textContent ?? "");
const form = new LetterForm(byId("letter-form", HTMLFormElement), definition, new Date());
/** Conditions, formats and drafted texts, which only some letters have. */
const rules = definition.hasRules &&
  await (await load(() => import("../ui/answers/form_rules.js"))).startRules(form);
const screens = new Screens(form.form);
const preview = new Preview(byId("letter-sheet"), byId("letter-preview"));
const notice = new LiveRegion(byId("page-notice"), { docks: true });

const room = document.getElementById("letter-letterhead");
/** A letter without room for a letterhead has no chooser. */
const letterhead = room && new LetterheadChooser(room, () => form.values(), answersChanged);
const formState = new FormState(form, letterhead, () => {
  draw();
  screens.leaveHidden();
  finishing.get().then(({ refresh }) => refresh(), console.warn);
});
const tab = new DraftStore(definition, () => sessionStorage, { hasCompany: false });
const draft = new Draft({
  box: byId("letter-keep", HTMLInputElement),
  message: new LiveRegion(byId("letter-keep-message"), { docks: true }),
  notice,
  formState,
  store: new DraftStore(definition, () => localStorage),
  tab,
  deletions: new Deletions(),
  saveFile: () => transfer.use((part) => part.saveFile()),
});
const signedAnswers = new SignedAnswers(formState, tab);

/** Moves answers in or out: most visitors never do. */
const transfer = new AskedPart(notice, async () => {
  const { Transfer } = await load(() => import("../ui/letter/transfer.js"));
  return new Transfer({ formState, draft, notice });
});
/** The page's second half, fetched when the visitor begins with the first. @type {AskedPart<Finishing>} */
const finishing = new AskedPart(notice, async () => {
  const { createFinishing } = await load(() => import("../ui/letter/finishing.js"));
  return createFinishing({ formState, draft, notice, screens, composed, renewDays });
}, TEXT.loading);
/** Fetches it beforehand: where it does not come, it is asked for again. */
const prepare = () => finishing.get().catch(console.warn);

/** A letter that is to be signed with ink has no such place. */
const signControls = document.getElementById("sign-controls");
/** Signs on the screen: most visitors do it on paper. */
const signing = new AskedPart(notice, async () => {
  const { Signing } = await load(() => import("../ui/sign/signing.js"));
  return new Signing({
    formState,
    composed,
    changed: draw,
    makePdf: async () => await (await finishing.get()).makePdf(),
    notice,
    status: new LiveRegion(byId("sign-status")),
    tab: () => sessionStorage,
  });
}, TEXT.loadingPart);

/** @returns {Letter} */
function composed() {
  const options = {
    letterhead: letterhead?.current(),
    signature: signing.current?.picture,
    noteOf: finishing.current?.noteOf,
    ...rules,
  };
  return compose(rules ? rules.printed() : definition, form.values(), options);
}
function draw() {
  if (rules) {
    rules.renew();
    screens.renew();
  }
  (signing.current ?? signedAnswers).recheck();
  const letter = composed();
  preview.draw(letter, rules ? rules.renderers : undefined);
  // What is odd in a User ID is named by the second half.
  if (!finishing.current && hasOddId(letter)) finishing.get().then(draw, console.warn);
}
const drawAfterPaint = afterPaint(draw);
function answersChanged() {
  drawAfterPaint();
  draft.typed();
}
/** A date that nobody has written follows the day. @returns {boolean} whether there was one to renew */
function renewDays() {
  if (!form.renewDays(new Date())) return false;
  draw();
  draft.keep();
  return true;
}
async function openLink() {
  if (location.hash.includes("=")) await transfer.use(({ intake }) => intake.openLink());
}

formState.onTyped(answersChanged);
form.form.addEventListener("focusin", ({ target }) => {
  preview.follow(/** @type {HTMLInputElement} */ (target).name ?? "");
});
form.form.addEventListener("change", ({ target }) => {
  finishing.get().then(
    ({ checkField }) => checkField(/** @type {HTMLInputElement} */ (target).name),
    console.warn,
  );
});
// Not every browser gives the focus to what is clicked.
for (const begun of ["focusin", "pointerdown"]) form.form.addEventListener(begun, prepare, { once: true });
// Loaded again in the middle of it, or begun before this was there.
if (history.state?.stage || form.form.matches(":focus-within")) prepare();

addEventListener("pageshow", ({ persisted }) => persisted && draft.comeBack());
pageShown.then(async () => {
  form.start(new Date());
  letterhead?.show();
  draw();
  await draft.restore();
  signedAnswers.restore();
  if (tab.hasPassedAnswers) await transfer.use(({ intake }) => intake.openPassedAnswers());
  await openLink();
  if (signControls && tab.hasSignature) await signing.use((part) => part.restore());
});
addEventListener("hashchange", openLink);
addEventListener("beforeprint", () => renewDays() || draw());
onReturn(renewDays);
draw();
warnInAppBrowser(byId("in-app-notice"), form);
document.documentElement.classList.add("script-ready");

for (const id of ["letter-next", "letter-check"]) {
  onClick(id, () => {
    draw(); // with what was filled in without a word
    finishing.use(({ goOn }) => goOn(id === "letter-next" ? screens.asked : null));
  });
}
signControls?.parentElement?.addEventListener("toggle", ({ target }) => {
  if (/** @type {HTMLDetailsElement} */ (target).open) signing.use((part) => part.open());
});
onClick("letter-save-file", () => transfer.use((part) => part.saveFile()));
onClick("letter-copy-link", () => transfer.use((part) => part.copyLink()));
onClick("letter-clear", () => transfer.use((part) => part.clear()));
const file = byId("letter-file", HTMLInputElement);
onClick("letter-open-file", () => file.click());
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (chosen) await transfer.use((part) => part.openFile(chosen));
  file.value = ""; // the same file can be chosen again
});

const enlarge = byId("letter-enlarge");
const isLarge = () => enlarge.ariaPressed === "true";
for (const id of ["letter-enlarge", "letter-sheet"]) {
  onClick(id, () => {
    enlarge.ariaPressed = String(!isLarge());
    enlarge.textContent = isLarge() ? TEXT.smaller : TEXT.larger;
  });
}

// A browser fetches a link's download past the service worker, so that it would fail without network.
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[download]"))) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    finishing.use(({ saveLinked }) => saveLinked(link));
  });
}
