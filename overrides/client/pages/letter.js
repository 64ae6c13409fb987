/** The letter's page: joins the form, what keeps it, and the preview. Wiring only. */

/** @import { Definition } from "../model/types.js" */

import { compose } from "../model/letter/compose.js";
import { hasOddId } from "../model/letter/inlines.js";
import { DraftStore } from "../storage/draft_store.js";
import { FormState } from "../ui/answers/form_state.js";
import { LetterForm } from "../ui/answers/letter_form.js";
import { DraftKeeper } from "../ui/letter/draft_keeper.js";
import { LetterheadChooser } from "../ui/letter/letterhead_chooser.js";
import { byId, onClick } from "../ui/dom/elements.js";
import { load } from "../ui/dom/load.js";
import { Notice } from "../ui/components/notice.js";
import { onReturn } from "../ui/dom/on_return.js";
import { Preview } from "../ui/letter/preview.js";
import { afterPaint } from "../ui/dom/after_paint.js";
import { offerWayOut } from "../ui/components/way_out.js";

/** @type {Definition} */
const definition = JSON.parse(byId("letter-definition").textContent ?? "");
const form = new LetterForm(byId("letter-form", HTMLFormElement), definition, new Date());
const preview = new Preview(byId("letter-sheet"), byId("letter-preview"));
const notice = new Notice(byId("page-notice"));

const letterhead = createLetterhead();
const formState = new FormState(form, letterhead, () => {
  draw();
  finish().then(({ refresh }) => refresh(), () => {});
});
const keeper = new DraftKeeper({
  box: byId("letter-keep", HTMLInputElement),
  message: new Notice(byId("letter-keep-message")),
  notice,
  formState,
  kept: new DraftStore(definition, () => localStorage),
  tab: new DraftStore(definition, () => sessionStorage, { hasCompany: false }),
  saveFile: () => move((transfer) => transfer.saveFile()),
});

/**
 * Moves answers in or out. What does it is fetched when it is asked for: most visitors never do.
 *
 * @param {(transfer: import("../ui/letter/transfer.js").Transfer) => Promise<void>} how
 */
async function move(how) {
  try {
    const { Transfer } = await load(() => import("../ui/letter/transfer.js"));
    await how(new Transfer({ definition, formState, keeper, notice }));
  } catch (error) {
    tellNotLoaded(error);
  }
}
/** @param {unknown} error */
function tellNotLoaded(error) {
  console.warn(error);
  notice.say("Bagian ini belum dapat dimuat. Isian Anda tetap ada: periksa jaringan, lalu coba lagi.");
}
const openLink = () => move(({ intake }) => intake.openLink());
const hasAnswers = () => location.hash.includes("=");

/** A date that nobody has written follows the day. */
function renewDays() {
  if (!form.renewDays(new Date())) return;
  draw();
  keeper.keep();
}

/** Names what is odd in a User ID: it comes with the second half. @type {((id: string) => string) | undefined} */
let noteOf;
const composed = () => compose(definition, form.values(), { letterhead: letterhead?.current(), noteOf });
function draw() {
  const letter = composed();
  preview.draw(letter);
  if (!noteOf && hasOddId(letter)) finish().catch(() => {});
}
const drawAfterPaint = afterPaint(draw);

/**
 * The page's second half, fetched when the visitor begins with the first.
 *
 * @type {Promise<import("../ui/letter/finishing.js").Finishing> | undefined}
 */
let secondHalf;
function finish() {
  secondHalf ??= load(() => import("../ui/letter/finishing.js")).then((half) => {
    noteOf = half.noteOf;
    draw();
    return half.createFinishing({ definition, form, letterhead, keeper, notice, composed, renewDays });
  });
  secondHalf.catch(() => (secondHalf = undefined)); // to be tried again
  return secondHalf;
}
// Not every browser gives the focus to what is clicked.
for (const begun of ["focusin", "pointerdown"]) {
  form.form.addEventListener(begun, () => finish().catch(() => {}), { once: true });
}
// Loaded again in the middle of it.
if (history.state?.stage) finish().catch(() => {});

// A browser or a password manager that fills in may fire the one or the other.
for (const type of ["input", "change"]) {
  form.form.addEventListener(type, ({ target }) => {
    const isAnswer = target !== keeper.box && /** @type {HTMLInputElement} */ (target).type !== "file";
    if (!isAnswer) return;
    drawAfterPaint();
    keeper.typed();
  });
}
form.form.addEventListener("focusin", (event) => {
  preview.follow(/** @type {HTMLInputElement} */ (event.target).name ?? "");
});
form.form.addEventListener("change", ({ target }) => {
  finish().then(({ remark }) => remark(/** @type {HTMLInputElement} */ (target).name), () => {});
});

// Only now has a browser that goes back or restores a tab put the answers back.
addEventListener("pageshow", async ({ persisted }) => {
  if (persisted) return keeper.comeBack();
  form.start(new Date());
  letterhead?.show();
  draw();
  await keeper.restore();
  if (keeper.tab.hasHandover) await move(({ intake }) => intake.openHandover());
  if (hasAnswers()) await openLink();
});
addEventListener("hashchange", () => hasAnswers() && openLink());
addEventListener("beforeprint", draw);
onReturn(() => renewDays());
draw();
offerWayOut(byId("in-app-notice"), form);
document.documentElement.classList.add("script-ready");

const LOADING = "Pemeriksaan sedang dimuat …";
let isChecking = false;
onClick("letter-check", async () => {
  if (isChecking) return;
  isChecking = true;
  draw(); // with what was filled in without a word
  const slow = setTimeout(() => notice.say(LOADING), 300);
  const half = await finish().catch(tellNotLoaded);
  clearTimeout(slow);
  isChecking = false;
  if (half && notice.root.textContent === LOADING) notice.say("");
  half?.goOn();
});
for (
  const [id, how] of /** @type {const} */ ([
    ["letter-save-file", "saveFile"],
    ["letter-copy-link", "copyLink"],
    ["letter-clear", "clear"],
    ["letter-clear-too", "clear"],
  ])
) onClick(id, () => move((transfer) => transfer[how]()));
const file = byId("letter-file", HTMLInputElement);
onClick("letter-open-file", () => file.click());
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (chosen) await move((transfer) => transfer.openFile(chosen));
  file.value = ""; // the same file can be chosen again
});

// A browser fetches a link's download past the service worker, so that it would fail without network.
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[download]"))) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    finish().then(({ saveLinked }) => saveLinked(link)).catch(tellNotLoaded);
  });
}

/** A letter without room for a letterhead has no chooser. */
function createLetterhead() {
  const root = document.getElementById("letter-letterhead");
  return root && new LetterheadChooser(root, () => form.values(), () => {
    draw();
    keeper.typed();
  });
}
