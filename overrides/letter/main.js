/** The letter's page: joins the form, the checks, the preview, the stages and the outputs. Wiring only. */

/** @import { Definition, Values } from "./types.js" */

import { check } from "./model/checks.js";
import { compose } from "./model/compose.js";
import { writePrefill } from "./model/prefill.js";
import { review } from "./model/review.js";
import { Kept } from "./storage/kept.js";
import { Desk } from "./ui/desk.js";
import { inspectFields } from "./ui/field_inspector.js";
import { LetterForm } from "./ui/form.js";
import { offerToLeave } from "./ui/leave_app.js";
import { Keeper } from "./ui/keep.js";
import { LetterheadChooser } from "./ui/letterhead.js";
import { goTo, showRemark, showReport } from "./ui/messages.js";
import { Notice } from "./ui/notice.js";
import { OUTPUTS } from "./ui/outputs.js";
import { afterClick } from "./ui/pointer.js";
import { Preview } from "./ui/preview.js";
import { showReview } from "./ui/review.js";
import { Stages } from "./ui/stages.js";
import { Transfer } from "./ui/transfer.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const onClick = (/** @type {string} */ id, /** @type {() => unknown} */ run) =>
  element(id).addEventListener("click", run);

/** @type {Definition} */
const definition = JSON.parse(element("letter-definition").textContent ?? "");
const form = new LetterForm(/** @type {HTMLFormElement} */ (element("letter-form")), definition, new Date());
const preview = new Preview(element("letter-sheet"), element("letter-preview"));
const notice = new Notice(element("letter-notice"));

const letterhead = createLetterhead();
const desk = new Desk(form, letterhead, () => draw());
const keeper = new Keeper({
  box: /** @type {HTMLInputElement} */ (element("letter-keep")),
  message: new Notice(element("letter-keep-message")),
  notice,
  desk,
  kept: new Kept(definition, () => localStorage),
  saveFile: () => transfer.saveFile(),
});
const transfer = new Transfer({ definition, desk, keeper, notice });
const parts = { form: form.form, review: element("letter-review") };
const stages = new Stages(parts, element("letter-check"), (stage) => {
  notice.say("");
  element("letter-after").hidden = true;
  if (stage === "review") drawReview();
});

const composed = () => compose(definition, form.values(), { letterhead: letterhead?.current() });
const draw = () => preview.draw(composed());
function drawReview() {
  showReview(
    element("letter-answers"),
    review(definition, form.values()),
    letterhead?.answers() ?? null,
    (id) => stages.form(() => goTo(form, id)),
  );
}

form.form.addEventListener("input", (event) => {
  if (event.target === keeper.box) return;
  draw();
  keeper.keep();
});
form.form.addEventListener("focusin", (event) => {
  preview.follow(/** @type {HTMLInputElement} */ (event.target).name ?? "");
});
form.form.addEventListener("change", (event) => {
  const { name } = /** @type {HTMLInputElement} */ (event.target);
  const changed = definition.fields.filter(({ id, follows }) => id === name || (name && follows === name));
  afterClick(() => {
    const report = check(definition, form.values());
    for (const { id } of changed) showRemark(form, id, report);
  });
});

// Only now has a browser that goes back or restores a tab put the answers back.
addEventListener("pageshow", async ({ persisted }) => {
  if (persisted) return;
  form.start(new Date());
  letterhead?.show();
  draw();
  await keeper.restore();
  await transfer.openLink();
});
addEventListener("hashchange", () => transfer.openLink());
addEventListener("beforeprint", draw);
draw();
offerToLeave(element("letter-in-app"), navigator.userAgent, location.origin + location.pathname);
document.documentElement.classList.add("letter-ready");

onClick("letter-check", () => {
  const report = check(definition, form.values());
  showReport(form, element("letter-errors"), report, {
    label: "Lanjut dengan bagian kosong",
    run: () => {
      showReport(form, element("letter-errors"), { errors: [], warnings: report.warnings }, null);
      stages.review();
    },
  });
  if (report.errors.length === 0) stages.review();
});
onClick("letter-back", () => stages.form(() => goTo(form, definition.fields[0].id)));
onClick("letter-save-file", () => transfer.saveFile());
onClick("letter-copy-link", () => transfer.copyLink());
for (const id of ["letter-clear", "letter-clear-too"]) onClick(id, () => transfer.clear());
onClick("letter-another", async () => {
  await desk.startAnother();
  keeper.keep();
  stages.form(() => {
    goTo(form, definition.fields[0].id);
    notice.say("Surat baru dimulai dengan data perusahaan yang sama.");
  });
});
const file = /** @type {HTMLInputElement} */ (element("letter-file"));
onClick("letter-open-file", () => file.click());
file.addEventListener("change", async () => {
  const [chosen] = file.files ?? [];
  if (chosen) await transfer.openFile(chosen);
  file.value = ""; // the same file can be chosen again
});

inspectFields(form);

for (const button of document.querySelectorAll("[data-output]")) {
  const output = OUTPUTS[/** @type {HTMLElement} */ (button).dataset.output ?? ""];
  // A writer that cannot be fetched now is asked for again, and its lack said, on the click.
  const load = () => output.load?.().catch(() => {});
  for (const intent of ["pointerenter", "focus", "touchstart"]) {
    button.addEventListener(intent, load, { once: true, passive: true });
  }
  button.addEventListener("click", () => make(output));
}

/** A letter without room for a letterhead has no chooser. */
function createLetterhead() {
  const root = document.getElementById("letter-letterhead");
  return root && new LetterheadChooser(root, definition, () => form.values(), () => {
    draw();
    keeper.keep();
  });
}

/** @param {OUTPUTS[string]} output */
async function make(output) {
  const values = form.values();
  const letter = composed();
  const status = element("letter-status");
  status.textContent = "Sedang disiapkan …";
  try {
    status.textContent = await output.make({ definition, values, letter });
    showAfter(values);
    keeper.markSafe();
  } catch (error) {
    console.warn(error);
    status.textContent = "Surat belum dapat dibuat. Isian Anda tetap ada: coba lagi, atau pakai tombol lain.";
  }
  status.scrollIntoView({ block: "nearest" });
}

/**
 * What comes next; the page that sends the letter opens with the answers that its e-mail speaks of.
 *
 * @param {Values} values
 */
function showAfter(values) {
  element("letter-after").hidden = false;
  const link = /** @type {HTMLAnchorElement | null} */ (document.getElementById("letter-send"));
  if (!link) return;
  const asked = link.dataset.fields?.split(" ") ?? [];
  const fields = definition.fields.filter(({ id }) => asked.includes(id));
  link.hash = writePrefill({ ...definition, fields }, values);
}
