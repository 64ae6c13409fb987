/** The second half of the page that sends a signed letter: all that is made of the chosen files. */

/** @import { Definition } from "../../model/types.js" */
/** @import { LetterForm } from "../answers/letter_form.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { Answer } from "./attempt.js" */
/** @import { MailParts } from "./mail_parts.js" */
/** @import { NextAct } from "./next_act.js" */

import { SignedLetter } from "../../storage/signed_letter.js";
import { fileName } from "../../model/letter/file_name.js";
import { h } from "../../model/render/vnode.js";
import { noteOf } from "../../model/user_id/characters.js";
import { draft } from "../../model/mail/eml.js";
import { attempt } from "./attempt.js";
import { noteSent } from "./note_sent.js";
import { workday } from "../../model/workday.js";
import { byId, mount } from "../dom/elements.js";
import { save } from "../components/save_and_copy.js";
import { askBeforeLeaving } from "../scan/before_leaving.js";
import { ScanList } from "../scan/scan_list.js";
import { share } from "./share.js";

const TEXT = {
  save: (/** @type {number | undefined} */ place) =>
    place === undefined ? "Unduh PDF gabungan" : `Unduh PDF gabungan, lampiran ${place + 1}`,
  saveSigned: "Unduh surat bertanda tangan",
  savedSigned: (/** @type {string} */ name) => `Surat sudah diunduh: ${name}.`,
  changed: "Daftar lampiran sudah berubah. Tekan lagi tombolnya.",
  saved: (/** @type {string} */ name, /** @type {string} */ size) =>
    `PDF gabungan sudah diunduh: ${name}. ${size}`,
  draft: (/** @type {string} */ name, /** @type {string} */ size) =>
    `Draf email sudah diunduh: ${name}. ${size}`,
  noneToShare: "Belum ada surat yang dipilih. Foto atau pilih dahulu di nomor 1.",
  draftAlone: (/** @type {string} */ name) =>
    `Draf email sudah diunduh tanpa lampiran: ${name}. Lampirkan hasil pindai suratnya sebelum dikirim.`,
};

/**
 * @typedef {object} Attaching
 * @property {(id: string) => string} noteOf names what is odd in a User ID
 * @property {() => Promise<void>} load fetches what reads the files
 * @property {(files: File[]) => void} take adds files to those that go along
 * @property {() => void} forget the files may be lost: the visitor has deleted all
 * @property {() => Promise<Answer>} draft
 * @property {(free: () => void) => Promise<Answer>} share
 * @property {() => Answer} note records that the letter was sent
 */

/**
 * @param {object} parts
 * @param {Definition} parts.letter
 * @param {number} parts.limit of the whole e-mail, in MB
 * @param {LetterForm} parts.form
 * @param {MailParts} parts.parts
 * @param {LiveRegion} parts.scanStatus
 * @param {LiveRegion} parts.noted
 * @param {NextAct} parts.next
 * @returns {Attaching}
 */
export function createAttaching({ letter, limit, form, parts, scanStatus, noted, next }) {
  const baseName = () => fileName(form.definition, form.values(), "").replace(/\.$/, "");
  /** What was chosen is in a file, or with another app. */
  let isHandedOver = false;
  let signed = signedOnScreen(letter.id);
  const scan = new ScanList({
    input: byId("send-files"),
    list: byId("send-pages"),
    status: scanStatus,
    refused: byId("send-refused"),
    title: letter.title,
    limit,
    changed: (joint) => {
      isHandedOver = false;
      drawSaves(joint);
      byId("send-photos").hidden = joint.length === 0;
      next.chosen(scan.entries.length, byId("send-saves").childElementCount);
    },
  });

  askBeforeLeaving(() => !isHandedOver && scan.entries.some(({ file }) => file !== signed));

  /**
   * A button for each PDF that is no file of the visitor's yet: several saved on one click need a permission here, and one
   * is all that comes there.
   *
   * @param {number[]} places of the joint PDFs among all attachments
   */
  function drawSaves(places) {
    const saves = places.map((place, index) =>
      saveButton(TEXT.save(places.length > 1 ? place : undefined), async () => {
        const all = await scan.attachments(baseName());
        const made = all.filter(({ isJoint }) => isJoint)[index];
        if (!made) return { text: TEXT.changed, isProblem: true };
        await save(new Blob([made.bytes], { type: made.type }), made.name);
        isHandedOver = all.length === 1;
        next.saved();
        const { text, isProblem } = scan.size(all);
        return { text: TEXT.saved(made.name, text), isProblem };
      })
    );
    const own = signed;
    if (own && scan.entries.some(({ file }) => file === own)) {
      saves.unshift(saveButton(TEXT.saveSigned, async () => {
        await save(own, own.name);
        next.saved();
        return { text: TEXT.savedSigned(own.name) };
      }));
    }
    byId("send-saves").replaceChildren(...saves);
  }

  /** @param {string} label @param {() => Promise<Answer>} run */
  function saveButton(label, run) {
    const button = mount(h("button", { type: "button", class: "md-button" }, label));
    attempt(button, scanStatus, run);
    return button;
  }

  if (signed) scan.take([signed]);
  // The browser shows the page as it was left: the letter may say something else since.
  addEventListener("pageshow", async ({ persisted }) => {
    const now = persisted ? signedOnScreen(letter.id) : signed;
    if (now === signed || await now?.text() === await signed?.text()) return;
    scan.drop(signed);
    signed = now;
    if (signed) scan.take([signed]);
  });

  return {
    noteOf,
    load: () => scan.load(),
    take: (files) => scan.take(files),
    forget: () => void (isHandedOver = true),
    async draft() {
      const all = await scan.attachments(baseName());
      const name = `Draf-${baseName()}.eml`;
      await save(new Blob([draft(parts.mail(), all, new Date())], { type: "message/rfc822" }), name);
      isHandedOver = true;
      next.sent();
      const size = scan.size(all);
      const text = all.length > 0 ? TEXT.draft(name, size.text) : TEXT.draftAlone(name);
      const isProblem = all.length === 0 || size.isProblem || parts.missing() !== "";
      return { text: `${text} ${parts.missing()}`.trim(), isProblem };
    },
    async share(free) {
      if (scan.entries.length === 0) return { text: TEXT.noneToShare, isProblem: true };
      const files = (await scan.attachments(baseName())).map(({ name, type, bytes }) =>
        new File([bytes], name, { type })
      );
      free(); // some browsers never say that sharing has ended
      const answer = await share(files, parts.mail());
      if (!answer.isShared) return answer;
      isHandedOver = true;
      next.sent();
      return answer;
    },
    note() {
      const { page = "", replyDays, holidays = "" } = byId("send-track").dataset;
      const company = form.definition.fields.find((field) => field.company === "nama")?.id ?? "";
      const answer = noteSent(noted, {
        letter: { ...letter, company: String(form.values()[company] ?? "").trim() },
        page,
        again: (today) => workday(today, Number(replyDays), holidays),
      });
      if (!answer.isProblem) next.noted();
      return answer;
    },
  };
}

/**
 * @param {string} letter
 * @returns {File | undefined} what was signed on the letter's page; the tab keeps it
 */
function signedOnScreen(letter) {
  const signed = new SignedLetter(() => sessionStorage).load(letter);
  return signed ? new File([signed.bytes], signed.name, { type: "application/pdf" }) : undefined;
}
