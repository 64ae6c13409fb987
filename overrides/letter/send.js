/** The page that sends a signed letter: joins the scan, the e-mail's parts and what opens them. Wiring only. */

/** @import { Definition, Values } from "./types.js" */
/** @import { MailDefinition } from "./send/mail.js" */
/** @import { Told } from "./ui/status.js" */

import { isoDay, longDate } from "./model/dates.js";
import { fileName } from "./model/file_name.js";
import { onlyFields } from "./model/only_fields.js";
import { composeMail, emptyFields, mailtoLink } from "./send/mail.js";
import { Kept } from "./storage/kept.js";
import { inspectFields } from "./ui/field_inspector.js";
import { LetterForm } from "./ui/form.js";
import { copy, save } from "./ui/save_and_copy.js";
import { load } from "./ui/load.js";
import { onReturn } from "./ui/on_return.js";
import { Scan } from "./ui/scan.js";
import { Status } from "./ui/status.js";
import { reasonOf } from "./ui/told_error.js";
import { offerWayOut } from "./ui/way_out.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const onClick = (/** @type {string} */ id, /** @type {() => unknown} */ run) =>
  element(id).addEventListener("click", run);

/**
 * @type {{ letter: Definition, fields: string[], limit: number,
 *   mail: Pick<MailDefinition, "to" | "cc" | "publicSubject" | "publicText"> }}
 */
const { letter, fields, mail: known, limit } = JSON.parse(element("send-definition").textContent ?? "");
/** Only what the e-mail speaks of is asked here. */
const definition = onlyFields(letter, fields);
const mailDefinition = { .../** @type {NonNullable<Definition["mail"]>} */ (letter.mail), ...known };

const form = new LetterForm(/** @type {HTMLFormElement} */ (element("send-form")), definition, new Date());
const [scanStatus, copied, status, noted] = ["send-status", "send-copied", "send-notice", "send-noted"]
  .map((id) => new Status(element(id)));
const scan = new Scan({
  input: /** @type {HTMLInputElement} */ (element("send-files")),
  list: element("send-pages"),
  status: scanStatus,
  refused: element("send-refused"),
  title: letter.title,
  limit,
  changed: (joint) => {
    drawSaves(joint);
    element("send-photos").hidden = joint.length === 0;
    element("send-share").hidden = !canShare();
  },
});

const loadDraft = () => load(() => import("./send/eml.js"));
const loadNote = () => load(() => import("./ui/note_sent.js"));
const loadNames = () =>
  load(() => import("./model/characters.js")).then((names) => {
    noteOf = names.noteOf;
    draw();
  });
const loadShare = () => load(() => import("./ui/share.js"));
/** Names what is odd in a User ID, once that has come. @type {(id: string) => string} */
let noteOf = () => "";
const mail = () => composeMail(definition, mailDefinition, form.values(), noteOf);
const baseName = () => fileName(definition, form.values(), "").replace(/\.$/, "");

const mailto = /** @type {HTMLAnchorElement} */ (element("send-mailto"));
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
  for (const [name, text] of Object.entries(parts())) element(`send-part-${name}`).textContent = text;
  element("send-empty").textContent = missing();
  const link = mailtoLink(mail());
  mailto.href = link || shortLink;
  element("send-short").hidden = link !== "";
}

/** Phones that can share a file at all can share a PDF. */
function canShare() {
  const probe = new File([""], "surat.pdf", { type: "application/pdf" });
  return scan.entries.length > 0 && navigator.canShare?.({ files: [probe] }) === true;
}

/**
 * Runs on a click what may take a moment, and says what became of it. A second click meanwhile does nothing.
 *
 * @param {HTMLElement} button
 * @param {Status} place
 * @param {(free: () => void) => Promise<{ text: string } & Told>} run may let the button be clicked again before it ends
 */
function attempt(button, place, run) {
  let isBusy = false;
  const free = () => void (isBusy = false);
  button.addEventListener("click", async ({ detail }) => {
    if (isBusy || detail > 1) return; // the second half of a double click comes when all may be done
    isBusy = true;
    place.answer("Sedang disiapkan …");
    try {
      const { text, ...told } = await run(free);
      place.answer(text, told);
    } catch (error) {
      console.warn(error);
      const reason = reasonOf(
        error,
        "Berkas belum dapat dibuat. Yang Anda pilih tetap ada: coba lagi, atau lampirkan sendiri di email.",
      );
      place.answer(reason, { isProblem: true });
    }
    free();
  });
}

/**
 * A button for each joint PDF: several files saved on one click need a permission here, and one is all that comes there.
 *
 * @param {number[]} places of the joint PDFs among all attachments
 */
function drawSaves(places) {
  element("send-saves").replaceChildren(...places.map((place, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "md-button";
    button.textContent = places.length > 1
      ? `Unduh PDF gabungan, lampiran ${place + 1}`
      : "Unduh PDF gabungan";
    attempt(button, scanStatus, async () => {
      const all = await scan.attachments(baseName());
      const made = all.filter(({ isJoint }) => isJoint)[index];
      if (!made) return { text: "Daftar lampiran sudah berubah. Tekan lagi tombolnya.", isProblem: true };
      await save(new Blob([made.bytes], { type: made.type }), made.name);
      const { text, isProblem } = scan.size(all);
      return { text: `PDF gabungan sudah diunduh: ${made.name}. ${text}`, isProblem };
    });
    return button;
  }));
}

/**
 * Fills in what was kept, but nothing that the visitor has written here and the browser brought back.
 *
 * @param {Values} values
 */
function fillIn(values) {
  const untouched = definition.fields.filter((field) => {
    const { value } = form.input(field);
    return value === "" || value === (field.today ? isoDay(new Date()) : field.initial);
  });
  const fresh = untouched.filter(({ id }) => id in values).map(({ id }) => [id, values[id]]);
  form.write(Object.fromEntries(fresh), new Date());
}

/** @returns {Values | null} the letter's answers: those of this tab, else of the device */
function letterAnswers() {
  const inTab = new Kept(letter, () => sessionStorage, { hasCompany: false }).load();
  return (inTab ?? new Kept(letter, () => localStorage).load())?.values ?? null;
}

/** What a link brings is said and can be taken back; this page keeps none of it. */
async function openLink() {
  const notice = element("letter-notice");
  try {
    if (location.hash.includes("=")) {
      await (await load(() => import("./ui/send_link.js"))).openLink(form, notice, refresh);
    }
  } catch (error) {
    notice.textContent = reasonOf(error, "Tautan itu belum dapat dibaca.");
  }
}
function refresh() {
  draw();
  showCharacters();
}

// A browser or a password manager that fills in may fire the one or the other, or neither until the next press.
for (const type of ["input", "change", "click"]) form.form.addEventListener(type, draw);
const showCharacters = inspectFields(form);
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
  for (const part of [scan.load(), loadDraft(), loadNote(), loadShare(), loadNames()]) part.catch(() => {});
  form.start(new Date());
  // What a link brought does not come back by itself, when nothing says any more where it comes from.
  if (history.state?.isLinked) form.reset(new Date());
  const answers = letterAnswers();
  hadAnswers = answers !== null;
  if (answers) fillIn(answers);
  refresh();
  openLink();
});
draw();
offerWayOut(element("letter-in-app"), form);
document.documentElement.classList.add("letter-ready");

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-copies]"))) {
  const { copies = "", label = "" } = button.dataset;
  button.addEventListener("click", async () => {
    if (await copy(parts()[copies])) return copied.answer(`${label} sudah disalin.`);
    const refused = "Peramban ini tidak mengizinkan penyalinan. Pilih tulisannya, lalu salin sendiri.";
    copied.answer(refused, { isProblem: true });
  });
}
addEventListener("beforeprint", () => {
  element("send-printed").textContent = `${letter.title} · dicetak ${longDate(isoDay(new Date()))}`;
});
onClick("send-print", () => {
  const isPossible = typeof globalThis.print === "function";
  if (isPossible) print();
  element("send-print-status").textContent = isPossible
    ? "Jendela cetak sudah dibuka. Bila tidak muncul, buka halaman ini di komputer, atau centang daftarnya di sini."
    : "Peramban ini tidak dapat mencetak. Buka halaman ini di komputer, atau centang daftarnya di sini.";
});
attempt(element("send-draft"), status, async () => {
  const all = await scan.attachments(baseName());
  const name = `Draf-${baseName()}.eml`;
  const { draft } = await loadDraft();
  await save(new Blob([draft(mail(), all, new Date())], { type: "message/rfc822" }), name);
  const size = scan.size(all);
  const told = all.length > 0
    ? `Draf email sudah diunduh: ${name}. ${size.text}`
    : `Draf email sudah diunduh tanpa lampiran: ${name}. Lampirkan hasil pindai suratnya sebelum dikirim.`;
  const isProblem = all.length === 0 || size.isProblem || missing() !== "";
  return { text: `${told} ${missing()}`.trim(), isProblem };
});
attempt(element("send-share"), status, async (free) => {
  const { share } = await loadShare();
  const files = (await scan.attachments(baseName())).map(({ name, type, bytes }) =>
    new File([bytes], name, { type })
  );
  free(); // some browsers never say that sharing has ended
  return await share(files, mail().subject);
});

onClick("send-track", async () => {
  try {
    const { noteSent } = await loadNote();
    noteSent(noted, letter.title, element("send-track").dataset.page ?? "");
  } catch (error) {
    console.warn(error);
    noted.answer(reasonOf(error, "Belum dapat dicatat. Coba lagi."), { isProblem: true });
  }
});
