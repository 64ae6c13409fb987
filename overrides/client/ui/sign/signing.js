/** Signing on the screen: what is drawn and photographed becomes the letter's signature, until the letter says something else. */

/** @import { Mark } from "../../model/signing/placing.js" */
/** @import { Letter, ScreenSignature } from "../../model/types.js" */
/** @import { KeyValues } from "../../storage/draft_store.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { Piece, Pieces } from "./ink.js" */

import { signingRoom } from "../../model/letter/page.js";
import { placed } from "../../model/signing/placing.js";
import { fingerprint } from "../../model/text/fingerprint.js";
import { SignedLetter } from "../../storage/signed_letter.js";
import { SigningStore } from "../../storage/signing_store.js";
import { isCanvasTrue } from "../components/canvas.js";
import { save } from "../components/save_and_copy.js";
import { byId, onClick } from "../dom/elements.js";
import { messageOf } from "../dom/load.js";
import { drawnInk, keptInk, photographedInk, signatureOf } from "./ink.js";
import { Pad } from "./pad.js";
import { PlacingView } from "./placing_view.js";

const TEXT = {
  noise:
    "Peramban ini melindungi privasi dengan mengacak gambar yang diolah halaman (kanvas), sehingga tanda tangan akan " +
    "rusak. Izinkan kanvas untuk situs ini di bilah alamat peramban, pakai peramban lain, atau tanda tangani di kertas.",
  reading: "Gambar sedang dibaca …",
  failed: "Gambar ini belum dapat dibaca. Pilih lagi, atau pilih gambar lain.",
  taken: { signature: "Gambar tanda tangan sudah dibaca.", stamp: "Gambar cap sudah dibaca." },
  none: "Belum ada tanda tangan. Goreskan di kotaknya, atau pilih gambarnya.",
  blank: "Isi dahulu suratnya: surat kosong tidak dapat ditandatangani.",
  making: "Tanda tangan sedang dipasang …",
  applied: "Tanda tangan sudah dipasang; lihat pratinjau surat.",
  goesAlong: "Surat bertanda tangan ini ikut sebagai lampiran di halaman “Siapkan emailnya”.",
  notKept: "Peramban ini tidak dapat membawanya ke halaman lain: unduh, lalu lampirkan sendiri.",
  notMade: "PDF bertanda tangan belum dapat dibuat. Unduh PDF lewat tombol di atas.",
  changed: "Isi surat berubah, jadi tanda tangannya dilepas. Bila isinya sudah benar, pasang lagi.",
  moved: "Letaknya berubah. Tekan “Pasang di surat” lagi.",
  removed: "Tanda tangan sudah dilepas dari surat.",
};

/** Signature and stamp of the page's letter. */
export class Signing {
  #formState;
  #composed;
  #changed;
  #makePdf;
  #notice;
  #status;
  #store;
  #signed;
  #pad;
  #view;
  /** @type {Pieces} */
  #pieces = {};
  /** What the letter shows, and the answers that were signed. @type {{ picture: ScreenSignature, answers: string } | null} */
  #current = null;
  /** Whether the tab has it: what is no longer there was deleted. */
  #isKept = false;
  /** The signed letter as a file. @type {{ bytes: Uint8Array<ArrayBuffer>, name: string } | null} */
  #pdf = null;

  /**
   * @param {object} parts
   * @param {FormState} parts.formState
   * @param {() => Letter} parts.composed one that one signs
   * @param {() => void} parts.changed called when the letter's signature is another one, or none
   * @param {() => Promise<{ bytes: Uint8Array<ArrayBuffer>, name: string } | null>} parts.makePdf of the letter as it is
   * @param {LiveRegion} parts.notice above the form
   * @param {LiveRegion} parts.status beside the buttons
   * @param {() => KeyValues} parts.tab throws where the browser forbids it
   */
  constructor({ formState, composed, changed, makePdf, notice, status, tab }) {
    this.#formState = formState;
    this.#composed = composed;
    this.#changed = changed;
    this.#makePdf = makePdf;
    this.#notice = notice;
    this.#status = status;
    this.#store = new SigningStore(formState.definition.id, tab);
    this.#signed = new SignedLetter(tab);
    this.#pad = new Pad(byId("sign-pad", HTMLCanvasElement), () => {
      this.#put("signature", drawnInk(this.#pad.strokes));
    });
    this.#view = new PlacingView(byId("sign-placing"), () => {
      if (this.#current) this.#status.show(TEXT.moved);
    });
    onClick("sign-undo", () => this.#pad.undo());
    onClick("sign-wipe", () => {
      this.#pad.clear();
      this.#put("signature", null);
    });
    onClick("sign-no-stamp", () => this.#put("stamp", null));
    onClick("sign-apply", () => this.#apply());
    onClick("sign-remove", () => this.#takeOff(TEXT.removed));
    onClick("sign-save", async () => {
      if (this.#pdf) await save(new Blob([this.#pdf.bytes], { type: "application/pdf" }), this.#pdf.name);
    });
    for (const mark of /** @type {Mark[]} */ (["signature", "stamp"])) {
      const input = byId(`sign-${mark}`, HTMLInputElement);
      input.addEventListener("change", () => this.#read(mark, input));
      this.#read(mark, input); // what was chosen before this part came
    }
  }

  /** @returns {ScreenSignature | null} what the letter shows */
  get picture() {
    return this.#current?.picture ?? null;
  }

  /** Its size depends on answers where the box for a stamp does. */
  get #room() {
    const block = this.#composed().blocks.find((block) => block.type === "signatures");
    return signingRoom({ room: block?.room ?? 0, stamp: block?.columns[0]?.stamp ?? "" });
  }

  /** Says, where it is so, that nothing can be drawn here. */
  async open() {
    this.recheck();
    const canDraw = await isCanvasTrue();
    // Meanwhile something else may have been said.
    if (!canDraw) this.#status.show(TEXT.noise, { isProblem: true });
    byId("sign-controls").hidden = !canDraw;
  }

  /** Brings back what the tab keeps, after the answers have come back; those that were signed have a signature again. */
  async restore() {
    const kept = this.#store.load();
    const answers = this.#formState.snapshot();
    if (kept?.answers !== this.#fingerprintOf(answers)) return this.#forget();
    try {
      const marks =
        /** @type {[Mark, { url: string, place: Piece["place"] }][]} */ (Object.entries(kept.marks));
      for (const [mark, { url, place }] of marks) {
        this.#pieces[mark] = { source: await keptInk(url), place };
      }
    } catch (error) {
      console.info(error);
      this.#pieces = {};
      return this.#forget();
    }
    this.#isKept = true;
    this.#current = { picture: signatureOf(this.#pieces, this.#room), answers };
    this.#show();
    this.#changed();
  }

  /** The letter may say something else now: nobody has signed that. What was deleted is gone here as well. */
  recheck() {
    if (!this.#current && !this.#pieces.signature && !this.#pieces.stamp) return;
    if (this.#formState.isBlank() || (this.#isKept && !this.#store.isThere)) return this.#wipe();
    if (this.#current && this.#current.answers !== this.#formState.snapshot()) {
      this.#takeOff(TEXT.changed);
      this.#notice.show(TEXT.changed);
    }
  }

  /** @param {string} answers @returns {string} of them and of the letter's own words, which a new version of the site may change */
  #fingerprintOf(answers) {
    return fingerprint(answers + JSON.stringify(this.#formState.definition));
  }

  /**
   * @param {Mark} mark
   * @param {HTMLInputElement} input
   */
  async #read(mark, input) {
    const [file] = input.files ?? [];
    input.value = ""; // the same file can be chosen again
    if (!file) return;
    this.#status.show(TEXT.reading);
    try {
      const ink = await photographedInk(file);
      if (mark === "signature") this.#pad.clear();
      this.#put(mark, ink);
      this.#status.show(TEXT.taken[mark], { isAnswer: true });
    } catch (error) {
      console.info(error);
      this.#status.show(messageOf(error, TEXT.failed), { isProblem: true, isAnswer: true });
    }
  }

  /**
   * @param {Mark} mark
   * @param {HTMLCanvasElement | null} source null for none
   */
  #put(mark, source) {
    const place = source &&
      placed(
        mark,
        source.width / source.height,
        this.#room,
        mark === "signature" && this.#pieces.stamp?.place || null,
      );
    const { [mark]: _before, ...others } = this.#pieces;
    this.#pieces = source && place ? { ...others, [mark]: { source, place } } : others;
    const { signature } = this.#pieces;
    if (mark === "stamp" && signature) this.#put("signature", signature.source); // beside the stamp, or back
    else if (this.#current && !signature) this.#takeOff(TEXT.removed); // what was wiped is on no letter
    else this.#show();
  }

  #show() {
    this.#view.show(this.#pieces, this.#room);
    byId("sign-no-stamp").hidden = !this.#pieces.stamp;
    byId("sign-remove").hidden = !this.#current;
    byId("sign-save").hidden = !this.#pdf;
  }

  async #apply() {
    if (!this.#pieces.signature) return this.#status.show(TEXT.none, { isProblem: true, isAnswer: true });
    if (this.#formState.isBlank()) return this.#status.show(TEXT.blank, { isProblem: true, isAnswer: true });
    this.#status.show(TEXT.making);
    this.#signed.clear();
    this.#pdf = null;
    const current = { picture: signatureOf(this.#pieces, this.#room), answers: this.#formState.snapshot() };
    this.#current = current;
    this.#changed();
    const marks = Object.fromEntries(
      Object.entries(this.#pieces).map((
        [mark, { source, place }],
      ) => [mark, { url: source.toDataURL(), place }]),
    );
    this.#isKept = this.#store.save({ marks, answers: this.#fingerprintOf(current.answers) });
    const pdf = await this.#makePdf().catch(console.warn);
    this.recheck();
    if (this.#current !== current) return; // changed meanwhile
    this.#pdf = pdf ?? null;
    this.#show();
    this.#status.show(`${TEXT.applied} ${this.#takeAlong()}`.trim(), { isAnswer: true });
  }

  /** Hands the file on to the page that sends. @returns {string} what is to be said of it */
  #takeAlong() {
    if (!this.#pdf) return TEXT.notMade;
    // Where the signature itself is not kept, nobody would see after a reload that the file is an old one.
    const isKept = this.#isKept && this.#signed.put({ letter: this.#formState.definition.id, ...this.#pdf });
    if (!isKept) return TEXT.notKept;
    return document.getElementById("letter-send") ? TEXT.goesAlong : "";
  }

  /** @param {string} message */
  #takeOff(message) {
    this.#current = null;
    this.#forget();
    this.#show();
    this.#status.show(message);
    this.#changed();
  }

  #forget() {
    this.#store.clear();
    this.#signed.clear();
    this.#isKept = false;
    this.#pdf = null;
  }

  /** Nothing of it stays, on the page either. */
  #wipe() {
    this.#pad.clear();
    this.#pieces = {};
    this.#takeOff("");
  }
}
