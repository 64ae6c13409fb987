/** One letter that was sent: what is known of it, and what comes next. */

/** @import { SentLetter } from "../../model/submission/sent_letter.js" */
/** @import { SubmissionEvent, Submission } from "../../model/submission/submission.js" */
/** @import { Holidays } from "../../model/workday.js" */
/** @import { AskedPart } from "../components/asked_part.js" */
/** @import { FollowUp } from "./follow_up.js" */

import { longDate } from "../../model/dates.js";
import { dayError, nextStep } from "../../model/submission/submission.js";
import { TemplateInstance } from "../dom/template.js";
import { focusField, showFieldMessage } from "../components/field_message.js";
import { ReplyList } from "./reply_list.js";
import { LiveRegion } from "../components/live_region.js";
import { TodayInput } from "../components/today_input.js";

const TEXT = {
  resent: (/** @type {string} */ day) => `Tanggal dikirim lagi sudah dicatat: ${day}.`,
  undo: "Batalkan",
  undone: "Tanggal dikirim lagi batal dicatat.",
  sent: (/** @type {string} */ day, /** @type {string} */ again) =>
    `Dikirim ${day || "(tanggal belum diisi)"}${again && `, dikirim lagi ${again}`}.`,
  overdue: "Waktu tunggu sudah habis.",
  now: (/** @type {string | null} */ step) => `Sekarang: ${step}.`,
  done: "Selesai.",
  /** By phase, for a letter without steps. */
  phases: { send: "Kirim surat", reply: "Tunggu balasan", repair: "Tunggu perbaikan", call: "Telepon" },
  due: (/** @type {string} */ recipient, /** @type {string} */ day) =>
    `Bila belum ada kabar, telepon ${recipient} pada ${day}.`,
  bounced:
    "Periksa alamatnya dan kirim lagi, atau pakai kontak pengganti di atas. Sesudah itu isi tanggalnya di bawah.",
};

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
    this.template = new TemplateInstance("track-card");
    this.root = this.template.root;
    this.status = new LiveRegion(
      /** @type {HTMLElement} */ (this.root.querySelector(":scope > [role=status]")),
    );
    this.resent = new LiveRegion(this.template.place("resent"));
    const heading = this.template.place("letter");
    heading.id = `${this.template.id}-title`;
    this.root.setAttribute("aria-labelledby", heading.id);

    for (const input of this.template.inputs()) this.#connect(input);
    const replies = new ReplyList({
      root: this.template.place("replies"),
      replies: submission.replies,
      error: (day) => dayError("replied", day, submission, new Date()),
      changed: (replies) => this.#save({ replies }),
    });
    this.resentDay = new TodayInput(this.template.input("resent"));
    this.template.button("resend").addEventListener("click", () => this.#resend());
    this.template.button("reply").addEventListener("click", () => replies.add());
    this.template.button("remind").addEventListener("click", () => remind(this));
    this.template.button("forget").addEventListener("click", () => remove(this));
    const send = /** @type {HTMLAnchorElement} */ (this.template.button("send"));
    if (letter.sendingPage) send.href = `${root}/${letter.sendingPage}`;
    send.hidden = !letter.sendingPage;
    this.followUp = followUp(this);
    this.template.button("write").addEventListener(
      "click",
      () => this.followUp.use((part) => part.write()),
    );
    this.template.place("call").addEventListener("toggle", () => this.followUp.use((part) => part.say()));
    this.template.button("write").hidden = !letter.reminder;
    this.template.place("call").hidden = letter.call.length === 0;
    this.#show();
  }

  /** Shows what comes next on the day of now; what is typed stays. */
  renew() {
    this.resentDay.renew();
    if (JSON.stringify(this.next()) !== this.shown) this.#show();
  }

  /** What comes next. */
  next() {
    return nextStep(this.submission, new Date(), this.letter.replyDays, this.holidays);
  }

  /** @param {Submission} submission as it is stored @returns {boolean} whether the card shows it */
  shows(submission) {
    return this.stored === JSON.stringify(submission);
  }

  /** @param {HTMLInputElement} input whose value is saved as it is typed; a day only when it can be right */
  #connect(input) {
    const name = /** @type {keyof Submission} */ (input.dataset.part);
    if (name === "resent") return; // read when its button is pressed
    if (input.type === "checkbox") input.checked = this.submission[name] === true;
    else input.value = String(this.submission[name]);
    const read = () => {
      const isLeftOut = input.value === "" && name !== "sent" && !input.validity.badInput;
      const error = input.type !== "date" || isLeftOut
        ? ""
        : this.#error(/** @type {SubmissionEvent} */ (name), input);
      if (input.type === "date") showFieldMessage(input, error);
      const value = input.type === "checkbox" ? input.checked : input.value;
      if (!error && value !== this.submission[name]) this.#save({ [name]: value });
    };
    input.addEventListener("input", read);
    // A browser that fills in may fire this one alone.
    input.addEventListener("change", read);
  }

  /**
   * @param {SubmissionEvent} event
   * @param {HTMLInputElement} input
   */
  #error(event, input) {
    return dayError(event, input.value, this.submission, new Date());
  }

  #resend() {
    const input = this.template.input("resent");
    const error = this.#error("resent", input);
    showFieldMessage(input, error);
    if (error) return focusField(input);
    const { bounced, resent } = this.submission;
    if (!this.#write({ bounced: false, resent: input.value })) {
      this.resent.show("");
      return this.status.root.scrollIntoView({ block: "nearest" });
    }
    this.resent.show(TEXT.resent(longDate(input.value)), {
      isAnswer: true,
      actions: [{
        label: TEXT.undo,
        run: () => {
          const isSaved = this.#write({ bounced, resent });
          this.resent.show(isSaved ? TEXT.undone : "");
        },
      }],
    });
  }

  /** @param {Pick<Submission, "bounced" | "resent">} sending */
  #write(sending) {
    this.template.input("bounced").checked = sending.bounced;
    return this.#save(sending);
  }

  /** @param {Partial<Submission>} changed */
  #save(changed) {
    Object.assign(this.submission, changed);
    const isSaved = this.save(changed);
    this.#show();
    return isSaved;
  }

  #show() {
    const { submission, template } = this;
    const { phase, due, isOverdue } = this.next();
    this.shown = JSON.stringify(this.next());
    const steps = `[data-steps="${CSS.escape(this.letter.steps)}"]`;
    const heading = phase && document.querySelector(`${steps}[data-phase=${phase}]`);
    template.show("recipient", this.letter.recipient);
    template.show("letter", submission.letter);
    template.show("sent", TEXT.sent(longDate(submission.sent), longDate(submission.resent)));
    template.show("overdue", isOverdue ? TEXT.overdue : "");
    template.show("step", phase ? TEXT.now(heading ? heading.textContent : TEXT.phases[phase]) : TEXT.done);
    template.show("due", due && !isOverdue ? TEXT.due(this.letter.recipient, longDate(due)) : "");
    if (submission.bounced && !submission.done) template.show("due", TEXT.bounced);
    template.place("again").hidden = submission.done;
    template.place("follow-up").hidden = submission.done;
    this.followUp.current?.renew();
    template.button("remind").hidden = due === "" || isOverdue;
    const list = heading ? heading.nextElementSibling?.cloneNode(true) : null;
    template.place("do").replaceChildren(...(list ? [list] : []));
  }
}
