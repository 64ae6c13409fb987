/** Keeps the answers: in the tab by itself, on this device when the visitor asks for it; and brings them back. */

/** @import { DraftStore } from "../../storage/draft_store.js" */
/** @import { Deletions } from "../dom/deletions.js" */
/** @import { FormState } from "../answers/form_state.js" */
/** @import { LinkNotice } from "../answers/intake.js" */
/** @import { LiveRegion } from "../components/live_region.js" */
/** @import { DeviceDraft } from "./device_draft.js" */

/** @typedef {NonNullable<ReturnType<DraftStore["load"]>>} StoredDraft */

import { isNewPage } from "../dom/is_new_page.js";
import { LazyPart, load } from "../dom/load.js";
import { SafeCopies } from "./safe_copies.js";

const TEXT = {
  notLoaded: "Isian di halaman ini belum disimpan: periksa jaringan, lalu coba lagi atau muat ulang halaman.",
  again: "Coba lagi",
};

/** Where the answers of the page are kept, and the box "Simpan di perangkat ini". */
export class Draft {
  #box;
  #message;
  #notice;
  #formState;
  #store;
  #tab;
  #deletions;
  #copies;
  /** What keeps them on the device, for those who ask for it. @type {LazyPart<DeviceDraft>} */
  #device;
  /** Whether the visitor has ticked the box, and not unticked it since. */
  #isTicked = false;
  /** Whether it was said that the tab cannot keep them. */
  #isTabRefused = false;
  /**
   * A link's answers that the visitor has not confirmed yet: what the device had saved when the link was opened, and the
   * notice that says so.
   *
   * @type {(LinkNotice & { over: string | undefined }) | null}
   */
  #unconfirmed = null;

  /**
   * @param {object} parts
   * @param {HTMLInputElement} parts.box
   * @param {LiveRegion} parts.message beside the box
   * @param {LiveRegion} parts.notice above the form
   * @param {FormState} parts.formState
   * @param {DraftStore} parts.store the device's
   * @param {DraftStore} parts.tab holds what the device does not
   * @param {Deletions} parts.deletions
   * @param {() => void} parts.saveFile offered where nothing can be kept
   */
  constructor({ box, message, notice, formState, store, tab, deletions, saveFile }) {
    this.#box = box;
    this.#message = message;
    this.#notice = notice;
    this.#formState = formState;
    this.#store = store;
    this.#tab = tab;
    this.#deletions = deletions;
    this.#copies = new SafeCopies(formState);
    this.#device = new LazyPart(async () => {
      const { DeviceDraft } = await load(() => import("./device_draft.js"));
      return new DeviceDraft({
        message,
        notice,
        formState,
        store,
        copies: this.#copies,
        saveFile,
        chosen: () => {
          this.#endUnconfirmed();
          this.keep();
        },
        ended: () => this.#off(),
      });
    });
    box.addEventListener("change", () => {
      const isOn = this.#isTicked = box.checked;
      this.#tick(isOn);
      this.#withDevice((device) => isOn ? this.#start(device) : device.stop());
    });
    addEventListener("storage", ({ key }) => store.isShown(key) && this.#meetOtherTab());
    // A page that was frozen or set aside heard of no change; one that is left may have been filled in unheard.
    document.addEventListener(
      "visibilitychange",
      () => document.hidden ? this.#catchUp() : this.#meetOtherTab(),
    );
    addEventListener("pagehide", () => {
      this.#catchUp();
      this.#keepAtLast();
    });
    addEventListener("beforeunload", (event) => {
      this.#catchUp();
      if (!this.#copies.hold()) event.preventDefault();
    });
  }

  /** Brings back what was kept; called once, when the page is new. */
  async restore() {
    if (this.#deletions.isLate) this.#dropDeleted();
    if (this.#tab.isUnconfirmed) this.#dropLink();
    const isBlank = this.#formState.isBlank();
    if (isBlank) this.#copies.add("blank");
    const { isOn } = this.#store;
    this.#tick(isOn);
    const running = this.#tab.load();
    if (running) await this.#goOn(running, isBlank);
    if (!isOn) return;
    await this.#withDevice((device) => device.restore(running !== null));
    // What was typed before the part came is promised to the device too.
    if (this.#box.checked && !this.#formState.isBlank() && !this.#copies.hold("device")) this.keep();
  }

  /**
   * The browser shows again a page that it has set aside. Where the visitor has gone on meanwhile, or deleted all, on
   * another page of this tab, it shows what the tab and the device hold now.
   */
  comeBack() {
    const running = this.#tab.load();
    const isOwn = this.#copies.hold("tab")
      ? running !== null && this.#formState.shows(running)
      : running === null;
    const isUpToDate = isOwn && this.#store.isOn === this.#box.checked;
    if (!this.#deletions.isLate && (!this.#copies.hold() || isUpToDate)) return this.#meetOtherTab();
    this.#formState.clear(); // some browsers fill in again what stood there
    this.#copies.add("blank");
    location.reload();
  }

  /**
   * Called after every change of the answers.
   *
   * @param {{ isAnswer?: boolean }} [asked] isAnswer: to a click on the box
   */
  keep(asked) {
    if (this.#unconfirmed || this.#deletions.isLate) return;
    if (this.#box.checked && this.#device.current?.keep(asked)) this.#forgetInTab();
    else this.#keepInTab();
  }

  /** The visitor has written something, and so has seen what a link brought. */
  typed() {
    if (this.confirm()) this.keep();
  }

  /** @returns {boolean} whether the page shows a link's answers that the visitor has not confirmed */
  get isUnconfirmed() {
    return this.#unconfirmed !== null;
  }

  /**
   * A link has filled in the page: nothing of it is saved until the visitor types, or confirms the answers.
   *
   * @param {LinkNotice} notice
   */
  markUnconfirmed(notice) {
    const over = this.#unconfirmed ? this.#unconfirmed.over : JSON.stringify(this.#store.load()?.values);
    this.#unconfirmed = { ...notice, over };
    this.#tab.isUnconfirmed = true;
    this.#device.current?.markUnconfirmed();
  }

  /** Says again, where it is so, that a link's answers are not saved. */
  showUnconfirmed() {
    this.#unconfirmed?.show();
  }

  /**
   * The answers on the page are the visitor's own from now on.
   *
   * @returns {boolean} whether they may be saved as they are: another tab may have gone on writing meanwhile
   */
  confirm() {
    const confirmed = this.#endUnconfirmed();
    return !confirmed || !this.#box.checked || (this.#device.current?.confirm(confirmed.over) ?? true);
  }

  /** @param {string} answers a snapshot that is in a file, and so safe */
  markSafe(answers) {
    this.#copies.add("file", answers);
  }

  /** @returns {boolean} whether this site's other pages find the answers as they stand, in the tab or on the device */
  get isShared() {
    return this.#copies.hold("tab", "device");
  }

  /** @returns {string} what is still to be said of what was brought back; "" for nothing */
  messages() {
    return this.#device.current?.messages() ?? "";
  }

  /** Deletes all that is kept, of other letters too; the box is off again. */
  clear() {
    this.#deletions.add();
    this.#store.clear();
    this.#tab.clear();
    this.confirm();
    this.#device.current?.clear();
    this.#off();
    this.#copies.clear();
  }

  #dropDeleted() {
    this.#formState.clear();
    this.#deletions.acknowledge();
  }

  /**
   * Empties a page that showed a link's unconfirmed answers: some browsers bring them back after a reload, when
   * nothing says any more where they come from.
   */
  #dropLink() {
    this.#tab.isUnconfirmed = false;
    if (!isNewPage()) this.#formState.clear();
  }

  /** @returns what was unconfirmed */
  #endUnconfirmed() {
    const link = this.#unconfirmed;
    this.#unconfirmed = null;
    if (link) {
      this.#tab.isUnconfirmed = false;
      link.confirmed();
    }
    return link;
  }

  /**
   * Shows again what the tab holds.
   *
   * @param {StoredDraft} running
   * @param {boolean} isBlank
   */
  async #goOn(running, isBlank) {
    // What a browser brought back is never newer; what was typed before the script came stays.
    const isTyped = !isBlank && isNewPage();
    const values = isTyped ? this.#formState.form.untouched(running.values) : running.values;
    const problem = await this.#formState.write({ ...running, values });
    if (!isBlank) return this.#keepInTab();
    if (problem) this.#notice.show(problem);
    this.#copies.add("tab");
  }

  #keepInTab() {
    if (this.#formState.isBlank()) return this.#forgetInTab();
    const isKept = this.#tab.save(this.#formState.read(), new Date()) === "saved";
    if (isKept) this.#copies.add("tab");
    else if (!this.#isTabRefused && !this.#box.checked) {
      this.#device.get().then((device) => device.sayNotInTab(), console.warn);
    }
    this.#isTabRefused = !isKept;
  }

  #forgetInTab() {
    this.#tab.forget();
    this.#copies.remove("tab");
  }

  /** Keeps what was filled in without a word. */
  #catchUp() {
    if (!this.#copies.hold()) this.keep();
  }

  /** Who ticks the box and leaves at once finds the answers on the device, also where what keeps them has not come. */
  #keepAtLast() {
    const isPromised = this.#isTicked && this.#box.checked && !this.#device.current;
    // What is on the device may be another tab's.
    if (!isPromised || this.#unconfirmed || this.#deletions.isLate || this.#store.isOn) return;
    if (this.#store.save(this.#formState.read(), new Date()) !== "saved") return;
    this.#copies.add("device");
    this.#forgetInTab();
  }

  #meetOtherTab() {
    if (this.#box.checked) this.#device.current?.meetOtherTab();
  }

  /** @param {DeviceDraft} device */
  #start(device) {
    if (this.confirm() && device.start()) this.keep({ isAnswer: true });
  }

  /** What is on this page is not on the device. */
  #off() {
    this.#tick(false);
    this.#message.show("");
    this.keep();
  }

  /** @param {boolean} isOn also after the form is emptied, which unticks every box that was not ticked from the start */
  #tick(isOn) {
    this.#box.checked = this.#box.defaultChecked = isOn;
  }

  /** @param {(device: DeviceDraft) => unknown} run when it has come; until then, the tab keeps the answers */
  async #withDevice(run) {
    const device = await this.#device.get().catch((error) => {
      console.warn(error);
      this.#message.show(TEXT.notLoaded, {
        actions: [{ label: TEXT.again, run: () => this.#withDevice(run) }],
      });
    });
    if (device) await run(device);
  }
}
