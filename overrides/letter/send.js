/** The page that sends a signed letter: joins the scan, the e-mail's parts and what opens them. Wiring only. */

/** @import { Definition } from "./types.js" */
/** @import { Attachment } from "./send/eml.js" */
/** @import { Mail } from "./send/mail.js" */
/** @import { Tree } from "./model/render/html.js" */

import { isoDay } from "./model/dates.js";
import { fileName } from "./model/file_name.js";
import { readPrefill } from "./model/prefill.js";
import { newId, newRequest } from "./model/tracking.js";
import { composeMail, mailtoLink } from "./send/mail.js";
import { Kept } from "./storage/kept.js";
import { Requests } from "./storage/requests.js";
import { inspectFields } from "./ui/field_inspector.js";
import { LetterForm } from "./ui/form.js";
import { copy, save } from "./ui/handover.js";
import { offerToLeave } from "./ui/leave_app.js";
import { mount } from "./ui/mount.js";
import { Notice } from "./ui/notice.js";
import { Scan } from "./ui/scan.js";

const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const onClick = (/** @type {string} */ id, /** @type {() => unknown} */ run) =>
  element(id).addEventListener("click", run);

/** @type {{ letter: Definition, fields: string[], addresses: { to: string[], cc: string[] }, limit: number }} */
const { letter, fields, addresses, limit } = JSON.parse(element("send-definition").textContent ?? "");
/** Only what the e-mail speaks of is asked here. @type {Definition} */
const definition = { ...letter, fields: letter.fields.filter(({ id }) => fields.includes(id)) };
const mailDefinition = { .../** @type {NonNullable<Definition["mail"]>} */ (letter.mail), ...addresses };

const form = new LetterForm(/** @type {HTMLFormElement} */ (element("send-form")), definition, new Date());
const notice = new Notice(element("send-notice"));
const noted = new Notice(element("send-noted"));
const sayBesideMail = (/** @type {string} */ text) => notice.say(text);
const sayBesideScan = (/** @type {string} */ text) => {
  element("send-status").textContent = text;
};
const scan = new Scan({
  input: /** @type {HTMLInputElement} */ (element("send-files")),
  list: element("send-pages"),
  say: sayBesideScan,
  title: letter.title,
  limit,
  changed: (hasPhotos) => {
    element("send-save-scan").hidden = !hasPhotos;
    element("send-share").hidden = !canShare();
  },
});

const loadDraft = () => import("./send/eml.js");
const mail = () => composeMail(definition, mailDefinition, form.values());
const baseName = () => fileName(definition, form.values(), "").replace(/\.$/, "");

const mailto = /** @type {HTMLAnchorElement} */ (element("send-mailto"));
/** The page brings a link whose text refers to the letter, for a description that no link can hold. */
const shortLink = mailto.href;

function draw() {
  const full = mail();
  showParts(full);
  mailto.href = mailtoLink(full) || shortLink;
}

/** @param {Mail} full */
function showParts({ to, cc, subject, text }) {
  const parts = [["Kepada", to.join(", ")], ["Tembusan", cc.join(", ")], ["Judul", subject], ["Isi", text]];
  element("send-parts").replaceChildren(...parts.map(([label, value]) => mount(partOf(label, value))));
  for (const button of element("send-parts").querySelectorAll("button")) {
    button.addEventListener("click", async () => {
      const [label, value] = parts.find(([label]) => label === button.dataset.copies) ?? ["", ""];
      notice.say(
        await copy(value)
          ? `${label} sudah disalin.`
          : "Peramban ini tidak mengizinkan penyalinan. Pilih tulisannya, lalu salin sendiri.",
      );
    });
  }
}

/**
 * @param {string} label
 * @param {string} value
 * @returns {Tree}
 */
function partOf(label, value) {
  const shown = { tag: "span", attributes: { class: "letter-answer" }, children: [value] };
  const button = {
    tag: "button",
    attributes: { type: "button", class: "letter-change", "data-copies": label },
    children: ["Salin", { tag: "span", attributes: { class: "site-unseen" }, children: [` ${label}`] }],
  };
  return {
    tag: "div",
    attributes: { class: "letter-row" },
    children: [
      { tag: "dt", attributes: {}, children: [label] },
      { tag: "dd", attributes: {}, children: [shown] },
      { tag: "dd", attributes: {}, children: [button] },
    ],
  };
}

/** Phones that can share a file at all can share a PDF. */
function canShare() {
  const probe = new File([""], "surat.pdf", { type: "application/pdf" });
  return scan.entries.length > 0 && navigator.canShare?.({ files: [probe] }) === true;
}

/**
 * Runs what may take a moment, and says what became of it.
 *
 * @param {(text: string) => void} say
 * @param {() => Promise<string>} run
 */
async function attempt(say, run) {
  say("Sedang disiapkan …");
  try {
    say(await run());
  } catch (error) {
    console.warn(error);
    say("Berkas belum dapat dibuat. Yang Anda pilih tetap ada: coba lagi, atau lampirkan sendiri di email.");
  }
}
form.form.addEventListener("input", draw);
inspectFields(form);
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) return;
  // Fetched now, so that the rest works without network.
  for (const part of [scan.load(), loadDraft()]) part.catch(() => {});
  form.start(new Date());
  const kept = new Kept(letter, () => localStorage).load();
  if (kept) form.write(kept.values, new Date());
  const prefill = readPrefill(definition, location.hash);
  if (prefill) {
    history.replaceState(null, "", location.pathname + location.search);
    form.write(prefill.values, new Date());
  }
  draw();
});
draw();
offerToLeave(element("letter-in-app"));
document.documentElement.classList.add("letter-ready");

onClick("send-print", () => print());
onClick("send-save-scan", () =>
  attempt(sayBesideScan, async () => {
    const all = await scan.attachments(baseName());
    const made = /** @type {Attachment} */ (all.at(-1));
    save(new Blob([made.bytes], { type: made.type }), made.name);
    return `PDF gabungan sudah diunduh: ${made.name}. ${scan.size(all)}`;
  }));
onClick("send-draft", () =>
  attempt(sayBesideMail, async () => {
    const all = await scan.attachments(baseName());
    const name = `Draf-${baseName()}.eml`;
    const { draft } = await loadDraft();
    save(new Blob([draft(mail(), all, new Date())], { type: "message/rfc822" }), name);
    return all.length > 0
      ? `Draf email sudah diunduh: ${name}. ${scan.size(all)}`
      : `Draf email sudah diunduh tanpa lampiran: ${name}. Lampirkan hasil pindai suratnya sebelum dikirim.`;
  }));
onClick("send-share", () =>
  attempt(sayBesideMail, async () => {
    const files = (await scan.attachments(baseName())).map(({ name, type, bytes }) =>
      new File([bytes], name, { type })
    );
    const { subject } = mail();
    try {
      await navigator.share({ files, title: subject });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "Belum dibagikan.";
      throw error;
    }
    return "Hasil pindai sudah diserahkan ke aplikasi yang Anda pilih. Salin alamat dan isinya dari halaman ini.";
  }));
// Written down once, however often it is asked for.
const requestId = newId();
onClick("send-track", () => {
  const request = newRequest(requestId, letter.title, isoDay(new Date()));
  noted.say(
    new Requests(() => localStorage).save(request)
      ? "Sudah dicatat di perangkat ini."
      : "Peramban ini tidak dapat menyimpan catatan. Catat tanggal pengirimannya di tempat lain.",
  );
});
