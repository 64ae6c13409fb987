/** The second half of the page that sends a signed letter: all that is made of the chosen files. */

/** @import { Definition } from "../../model/types.js" */
/** @import { LetterForm } from "../answers/letter_form.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { Answer } from "./attempt.js" */
/** @import { MailParts } from "./mail_parts.js" */

import "../components/common.js";
import { fileName } from "../../model/letter/file_name.js";
import { h } from "../../model/render/vnode.js";
import { noteOf } from "../../model/user_id/characters.js";
import { draft } from "../../model/mail/eml.js";
import { attempt } from "./attempt.js";
import { noteSent } from "./note_sent.js";
import { byId, mount } from "../dom/elements.js";
import { save } from "../components/save_and_copy.js";
import { askBeforeLeaving } from "../scan/before_leaving.js";
import { ScanList } from "../scan/scan_list.js";
import { share } from "./share.js";

const TEXT = {
  save: (/** @type {number | undefined} */ place) =>
    place === undefined ? "Unduh PDF gabungan" : `Unduh PDF gabungan, lampiran ${place + 1}`,
  changed: "Daftar lampiran sudah berubah. Tekan lagi tombolnya.",
  saved: (/** @type {string} */ name, /** @type {string} */ size) =>
    `PDF gabungan sudah diunduh: ${name}. ${size}`,
  draft: (/** @type {string} */ name, /** @type {string} */ size) =>
    `Draf email sudah diunduh: ${name}. ${size}`,
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
 * @returns {Attaching}
 */
export function createAttaching({ letter, limit, form, parts, scanStatus, noted }) {
  const baseName = () => fileName(form.definition, form.values(), "").replace(/\.$/, "");
  /** What was chosen is in a file, or with another app. */
  let isHandedOver = false;
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
      byId("send-share").hidden = !canShare();
    },
  });

  askBeforeLeaving(() => scan.entries.length > 0 && !isHandedOver);

  /** Phones that can share a file at all can share a PDF. */
  function canShare() {
    const probe = new File([""], "surat.pdf", { type: "application/pdf" });
    return scan.entries.length > 0 && navigator.canShare?.({ files: [probe] }) === true;
  }

  /**
   * A button for each joint PDF: several files saved on one click need a permission here, and one is all that comes there.
   *
   * @param {number[]} places of the joint PDFs among all attachments
   */
  function drawSaves(places) {
    byId("send-saves").replaceChildren(...places.map((place, index) => {
      const label = TEXT.save(places.length > 1 ? place : undefined);
      const button = mount(h("button", { type: "button", class: "md-button" }, label));
      attempt(button, scanStatus, async () => {
        const all = await scan.attachments(baseName());
        const made = all.filter(({ isJoint }) => isJoint)[index];
        if (!made) return { text: TEXT.changed, isProblem: true };
        await save(new Blob([made.bytes], { type: made.type }), made.name);
        isHandedOver = all.length === 1;
        const { text, isProblem } = scan.size(all);
        return { text: TEXT.saved(made.name, text), isProblem };
      });
      return button;
    }));
  }

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
      const size = scan.size(all);
      const text = all.length > 0 ? TEXT.draft(name, size.text) : TEXT.draftAlone(name);
      const isProblem = all.length === 0 || size.isProblem || parts.missing() !== "";
      return { text: `${text} ${parts.missing()}`.trim(), isProblem };
    },
    async share(free) {
      const files = (await scan.attachments(baseName())).map(({ name, type, bytes }) =>
        new File([bytes], name, { type })
      );
      free(); // some browsers never say that sharing has ended
      const answer = await share(files, parts.mail().subject);
      isHandedOver ||= answer.isShared === true;
      return answer;
    },
    note: () => noteSent(noted, letter, byId("send-track").dataset.page ?? ""),
  };
}
