/** One letter that was sent: what is known of it, and what comes next. */

/** @import { SubmissionEvent, Submission } from "../../model/submission/submission.js" */

import { longDate } from "../../model/dates.js";
import { dayError, nextStep } from "../../model/submission/submission.js";
import { TemplateInstance } from "../dom/template.js";
import { showFieldMessage } from "../components/field_message.js";
import { ReplyList } from "./reply_list.js";
import { LiveRegion } from "../components/live_region.js";
import { TodayInput } from "../components/today_input.js";

/** A card on the page "Permohonan saya". */
export class SubmissionCard {
  /**
   * @param {object} parts
   * @param {Submission} parts.request
   * @param {number} parts.waitDays
   * @param {(changed: Partial<Submission>) => boolean} parts.save false when it cannot be kept
   * @param {(card: SubmissionCard) => void} parts.remind
   * @param {(card: SubmissionCard) => void} parts.remove
   */
  constructor({ request, waitDays, save, remind, remove }) {
    this.request = request;
    /** What is kept, as far as the card knows; what the storage refused stands in the inputs alone. */
    this.kept = JSON.stringify(request);
    this.waitDays = waitDays;
    this.save = save;
    this.copied = new TemplateInstance("track-card");
    this.root = this.copied.root;
    this.status = new LiveRegion(
      /** @type {HTMLElement} */ (this.root.querySelector(":scope > [role=status]")),
    );
    this.resent = new LiveRegion(this.copied.place("resent"));
    const heading = this.copied.place("letter");
    heading.id = `${this.copied.id}-title`;
    this.root.setAttribute("aria-labelledby", heading.id);

    for (const input of this.copied.inputs()) this.#connect(input);
    const replies = new ReplyList({
      root: this.copied.place("replies"),
      replies: request.replies,
      fault: (day) => dayError("replied", day, request, new Date()),
      changed: (replies) => this.#keep({ replies }),
    });
    this.resentDay = new TodayInput(this.copied.input("resent"));
    this.copied.button("resend").addEventListener("click", () => this.#resend());
    this.copied.button("reply").addEventListener("click", () => replies.add());
    this.copied.button("remind").addEventListener("click", () => remind(this));
    this.copied.button("forget").addEventListener("click", () => remove(this));
    this.#show();
  }

  /** Shows what comes next on the day of now; what is written stays. */
  renew() {
    this.resentDay.renew();
    if (JSON.stringify(this.next()) !== this.shown) this.#show();
  }

  /** What comes next. */
  next() {
    return nextStep(this.request, new Date(), this.waitDays);
  }

  /** @param {Submission} request as it is kept @returns {boolean} whether the card has nothing to learn from it */
  shows(request) {
    return this.kept === JSON.stringify(request);
  }

  /** @param {HTMLInputElement} input whose value is kept as it is typed; a day only when it can be right */
  #connect(input) {
    const name = /** @type {keyof Submission} */ (input.dataset.part);
    if (name === "resent") return; // a button takes it
    if (input.type === "checkbox") input.checked = this.request[name] === true;
    else input.value = String(this.request[name]);
    const read = () => {
      const isLeftOut = input.value === "" && name !== "sent" && !input.validity.badInput;
      const fault = input.type !== "date" || isLeftOut
        ? ""
        : this.#fault(/** @type {SubmissionEvent} */ (name), input);
      if (input.type === "date") showFieldMessage(input, fault);
      const value = input.type === "checkbox" ? input.checked : input.value;
      if (!fault && value !== this.request[name]) this.#keep({ [name]: value });
    };
    input.addEventListener("input", read);
    // A browser that fills in may fire this one alone.
    input.addEventListener("change", read);
  }

  /**
   * @param {SubmissionEvent} event
   * @param {HTMLInputElement} input
   */
  #fault(event, input) {
    return dayError(event, input.value, this.request, new Date());
  }

  #resend() {
    const input = this.copied.input("resent");
    const fault = this.#fault("resent", input);
    showFieldMessage(input, fault);
    if (fault) return input.focus();
    const { bounced, resent } = this.request;
    if (!this.#write({ bounced: false, resent: input.value })) {
      this.resent.show("");
      return this.status.root.scrollIntoView({ block: "nearest" });
    }
    this.resent.show(`Tanggal dikirim lagi sudah dicatat: ${longDate(input.value)}.`, {
      isAnswer: true,
      actions: [{
        label: "Batalkan",
        run: () => {
          const isKept = this.#write({ bounced, resent });
          this.resent.show(isKept ? "Tanggal dikirim lagi batal dicatat." : "");
        },
      }],
    });
  }

  /** @param {Pick<Submission, "bounced" | "resent">} sending */
  #write(sending) {
    this.copied.input("bounced").checked = sending.bounced;
    return this.#keep(sending);
  }

  /** @param {Partial<Submission>} changed */
  #keep(changed) {
    Object.assign(this.request, changed);
    const isKept = this.save(changed);
    this.#show();
    return isKept;
  }

  #show() {
    const { request, copied } = this;
    const { phase, due, isOverdue } = this.next();
    this.shown = JSON.stringify(this.next());
    const heading = phase && document.querySelector(`[data-phase=${phase}]`);
    const again = request.resent ? `, dikirim lagi ${longDate(request.resent)}` : "";
    copied.show("letter", request.letter);
    copied.show("sent", `Dikirim ${longDate(request.sent) || "(tanggal belum diisi)"}${again}.`);
    copied.show("overdue", isOverdue ? "Waktu tunggu sudah habis." : "");
    copied.show("step", heading ? `Sekarang: ${heading.textContent}.` : "Selesai.");
    copied.show("due", due && !isOverdue ? `Bila belum ada kabar, telepon LKPP pada ${longDate(due)}.` : "");
    if (request.bounced && !request.done) {
      copied.show(
        "due",
        "Periksa alamatnya dan kirim lagi, atau pakai kontak pengganti di atas. Sesudah itu isi tanggalnya di bawah.",
      );
    }
    copied.place("again").hidden = request.done;
    copied.button("remind").hidden = due === "" || isOverdue;
    const list = heading ? heading.nextElementSibling?.cloneNode(true) : null;
    copied.place("do").replaceChildren(...(list ? [list] : []));
  }
}
