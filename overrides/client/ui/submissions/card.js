/** One letter that was sent: how it stands, what to do now, and what is known of it. */

/** @import { SentLetter } from "../../model/submission/sent_letter.js" */
/** @import { SubmissionEvent, Submission } from "../../model/submission/submission.js" */
/** @import { Holidays } from "../../model/submission/status.js" */
/** @import { AskedPart } from "../components/asked_part.js" */
/** @import { FollowUp } from "./follow_up.js" */

import { isoDay, longDate } from "../../model/dates.js";
import { statusOf } from "../../model/submission/status.js";
import { dayError } from "../../model/submission/submission.js";
import { TemplateInstance } from "../dom/template.js";
import { showFieldMessage } from "../components/field_message.js";
import { ReplyList } from "./reply_list.js";
import { LiveRegion } from "../components/live_region.js";

const TEXT = {
  /** What it is known by beside its letter: each part where it is known. */
  sent: (/** @type {string} */ day, /** @type {string} */ again) =>
    `dikirim ${day || "(tanggal belum diisi)"}${again && `, lagi ${again}`}`,
  ticket: (/** @type {string} */ ticket) => `tiket ${ticket}`,
  phone: (/** @type {string} */ number) => `Telepon ${number}`,
  /** What is noted next, by phase. */
  act: {
    send: "Sudah dikirim lagi",
    reply: "Saya dapat balasan",
    repair: "Sudah diperbaiki",
    call: "Saya sudah menelepon",
  },
  noted: {
    send: (/** @type {string} */ day) => `Dicatat: dikirim lagi ${day}.`,
    repair: () => "Dicatat: sudah diperbaiki.",
    call: (/** @type {string} */ day) => `Dicatat: menelepon ${day}.`,
  },
  undo: "Batalkan",
  undone: "Batal dicatat.",
  saved: (/** @type {string} */ time) => `Tersimpan di perangkat ini, ${time}.`,
};
const CLOCK = new Intl.DateTimeFormat("id-ID", { hour: "2-digit", minute: "2-digit" });

/** A card on the page "Permohonan saya". */
export class SubmissionCard {
  /**
   * @param {object} parts
   * @param {Submission} parts.submission
   * @param {SentLetter} parts.letter which it is
   * @param {Holidays} parts.holidays
   * @param {string} parts.root the address of the site
   * @param {(card: SubmissionCard) => AskedPart<FollowUp>} parts.followUp what is written and said next, fetched when asked for
   * @param {(changed: Partial<Submission>) => boolean} parts.save false when it cannot be stored
   * @param {(card: SubmissionCard) => void} parts.remind
   * @param {(card: SubmissionCard) => void} parts.remove
   */
  constructor({ submission, letter, holidays, root, followUp, save, remind, remove }) {
    this.submission = submission;
    /** What is stored, as far as the card knows; what the storage refused is in the inputs alone. */
    this.stored = JSON.stringify(submission);
    this.letter = letter;
    this.holidays = holidays;
    this.save = save;
    const template = this.template = new TemplateInstance("track-card");
    this.root = template.root;
    this.status = new LiveRegion(
      /** @type {HTMLElement} */ (this.root.querySelector(":scope > [role=status]")),
    );
    const names = ["letter", "named"].map((name) => {
      const place = template.place(name);
      return place.id = `${template.id}-${name}`;
    });
    this.root.setAttribute("aria-labelledby", names.join(" "));

    for (const input of template.inputs()) this.#connect(input);
    this.replies = new ReplyList({
      root: template.place("replies"),
      replies: submission.replies,
      error: (day) => dayError("replied", day, submission, new Date()),
      status: this.status,
      changed: (replies) => this.#save({ replies }),
    });
    template.button("act").addEventListener("click", () => this.#act());
    template.button("settle").addEventListener("click", () => this.#note("repair", { done: true }));
    template.button("reply").addEventListener("click", () => this.replies.add());
    template.button("remind").addEventListener("click", () => remind(this));
    template.button("forget").addEventListener("click", () => remove(this));
    const send = /** @type {HTMLAnchorElement} */ (template.button("send"));
    if (letter.sendingPage) send.href = `${root}/${letter.sendingPage}`;
    const phone = /** @type {HTMLAnchorElement} */ (template.button("phone"));
    if (letter.phone) {
      phone.textContent = TEXT.phone(letter.phone.number);
      phone.href = letter.phone.href;
    }
    phone.addEventListener("click", () => {
      /** @type {HTMLDetailsElement} */ (template.place("call")).open = true;
    });
    this.followUp = followUp(this);
    template.place("call").addEventListener("toggle", () => this.followUp.use((part) => part.renew()));
    template.place("mail").addEventListener("toggle", () => this.followUp.use((part) => part.renew()));
    this.#show();
  }

  /** Shows how it stands on the day of now; what is typed stays. */
  renew() {
    if (JSON.stringify(this.#status()) !== this.shown) this.#show();
  }

  /** @returns {number} 0 when something is to be done now, 1 when it waits, 2 when all is done */
  get rank() {
    const { phase } = this.#status().next;
    return phase === "" ? 2 : phase === "send" || phase === "call" ? 0 : 1;
  }

  /** @returns {string} the day on which to phone; "" for none */
  get due() {
    return this.#status().next.due;
  }

  /** @param {string} phase @returns {Element | null} what the letter's steps say is to be done then; null for nothing */
  listOf(phase) {
    const step = `[data-steps="${CSS.escape(this.letter.steps)}"][data-phase=${phase}]`;
    return document.querySelector(step)?.nextElementSibling ?? null;
  }

  /** @param {Submission} submission as it is stored @returns {boolean} whether the card shows it */
  shows(submission) {
    return this.stored === JSON.stringify(submission);
  }

  #status() {
    return statusOf(this.submission, this.letter, new Date(), this.holidays);
  }

  /** @param {HTMLInputElement} input whose value is saved as it is typed; a day only when it can be right */
  #connect(input) {
    const name = /** @type {keyof Submission} */ (input.dataset.part);
    if (!(name in this.submission)) return;
    this.#fill(name);
    const read = () => {
      const isLeftOut = input.value === "" && name !== "sent" && !input.validity.badInput;
      const error = input.type !== "date" || isLeftOut
        ? ""
        : dayError(/** @type {SubmissionEvent} */ (name), input.value, this.submission, new Date());
      if (input.type === "date") showFieldMessage(input, error);
      const value = input.type === "checkbox" ? input.checked : input.value;
      if (!error && value !== this.submission[name]) this.#save({ [name]: value });
    };
    input.addEventListener("input", read);
    // A browser that fills in may fire this one alone.
    input.addEventListener("change", read);
  }

  /** @param {string} name of an input, which gets what is known */
  #fill(name) {
    const input = this.template.input(name);
    const value = this.submission[/** @type {keyof Submission} */ (name)];
    if (input.type === "checkbox") input.checked = value === true;
    else input.value = String(value);
  }

  /** Does what the button says that comes next. */
  #act() {
    const { phase } = this.#status().next;
    const today = isoDay(new Date());
    if (phase === "send") this.#note(phase, { resent: today, bounced: false });
    if (phase === "call") this.#note(phase, { called: today });
    if (phase === "repair") this.#note(phase, { done: true });
    if (phase !== "reply") return;
    /** @type {HTMLDetailsElement} */ (this.template.place("answers")).open = true;
    this.replies.add(today);
  }

  /**
   * @param {"send" | "repair" | "call"} what happened, which is said
   * @param {Partial<Submission>} changed
   */
  #note(what, changed) {
    const before = Object.fromEntries(
      Object.keys(changed).map((name) => [name, this.submission[/** @type {keyof Submission} */ (name)]]),
    );
    if (!this.#write(changed)) return this.status.root.scrollIntoView({ block: "nearest" });
    const undo = () => {
      if (this.#write(before)) this.status.show(TEXT.undone);
      this.status.root.focus({ preventScroll: true });
    };
    this.status.show(TEXT.noted[what](longDate(isoDay(new Date()))), {
      isAnswer: true,
      actions: [{ label: TEXT.undo, run: undo }],
    });
    this.status.root.focus({ preventScroll: true }); // the button may have gone
  }

  /** @param {Partial<Submission>} changed otherwise than in the inputs */
  #write(changed) {
    const isSaved = this.#save(changed);
    for (const name of Object.keys(changed)) this.#fill(name);
    return isSaved;
  }

  /** @param {Partial<Submission>} changed */
  #save(changed) {
    Object.assign(this.submission, changed);
    const isSaved = this.save(changed);
    if (isSaved) this.template.show("saved", TEXT.saved(CLOCK.format(new Date())));
    this.#show();
    return isSaved;
  }

  #show() {
    const { submission, letter, template } = this;
    const status = this.#status();
    const { phase, due } = status.next;
    this.shown = JSON.stringify(status);
    // The letter is made already: what is left when its e-mail came back is another way to reach whom it is for.
    const shown = phase === "send" ? "call" : phase;
    const list = shown && this.listOf(shown);
    template.show("recipient", letter.recipient);
    template.show("letter", submission.letter);
    const ticket = submission.ticket.trim();
    const named = [
      submission.company.trim(),
      TEXT.sent(longDate(submission.sent), longDate(submission.resent)),
      ticket && TEXT.ticket(ticket),
    ];
    template.show("named", named.filter(Boolean).join(" · "));
    template.show("status", status.sentence);
    template.place("status").classList.toggle("track-overdue", phase === "call");
    template.show("doubt", status.doubt);
    template.place("do").replaceChildren(...(list ? [list.cloneNode(true)] : []));

    const [act, send, phone, settle] = ["act", "send", "phone", "settle"].map((name) =>
      template.button(name)
    );
    // What is to be done comes before the note that it was.
    send.hidden = phase !== "send" || letter.sendingPage === "";
    phone.hidden = phase !== "call" || letter.phone === null;
    act.textContent = phase && TEXT.act[phase];
    act.hidden = phase === "";
    act.classList.toggle("md-button--primary", send.hidden && phone.hidden);
    settle.hidden = phase !== "reply" && phase !== "call";
    template.place("call").hidden = !phase || letter.call.length === 0;
    template.place("mail").hidden = !phase || phase === "send" || !letter.reminder;
    template.place("reminder").hidden = due === "" || phase === "call";
    template.place("with-ticket").hidden = ticket === "";
    this.followUp.current?.renew();
  }
}
