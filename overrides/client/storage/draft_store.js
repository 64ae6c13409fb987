/**
 * Answers kept on the device, only when the visitor asked for it: a draft for each letter, and the
 * company's data and letterhead for the next one. A tab keeps the draft alone, in its session's storage, without
 * being asked. The storage is handed in, and may refuse anything.
 */

/** @import { Answers, Definition, LetterheadAnswers, Values } from "../model/types.js" */

import { readLetterhead, readValues } from "../model/answers/read.js";

const PREFIX = "bantuan-lpse/isian/";
const COMPANY = `${PREFIX}perusahaan`;
const LETTERHEAD = `${PREFIX}kop`;
const VERSION = 1;

/**
 * @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} KeyValues
 * @typedef {"saved" | "without picture" | "refused" | "newer"} Outcome the next two: the storage is full or forbidden;
 *   "newer": a newer version of this site has written there, which is never overwritten
 */

/** What one letter's page keeps. */
export class DraftStore {
  #definition;
  #storage;
  #hasCompany;
  #draftKey;
  #unconfirmedKey;
  #letterheadKey;
  /**
   * The letterhead that was written last: its picture is too large to write on every keystroke. Not known once the
   * storage is read: another tab may have written or deleted it.
   */
  #letterhead = "";

  /**
   * @param {Definition} definition
   * @param {() => KeyValues} storage throws where the browser forbids it
   * @param {{ hasCompany?: boolean }} [only] without the company's data, a letterhead belongs to its letter's draft
   */
  constructor(definition, storage, { hasCompany = true } = {}) {
    this.#definition = definition;
    this.#storage = storage;
    this.#hasCompany = hasCompany;
    this.#draftKey = `${PREFIX}surat/${definition.id}`;
    this.#unconfirmedKey = `${this.#draftKey}/tautan`;
    this.#letterheadKey = hasCompany ? LETTERHEAD : `${this.#draftKey}/kop`;
  }

  /** @returns {boolean} whether the visitor lets this device keep this letter's answers, or the company's data */
  get isOn() {
    return this.#keys().some((key) => this.#own().includes(key));
  }

  /** @returns {boolean} whether this letter's draft is there */
  get hasDraft() {
    return this.#keys().includes(this.#draftKey);
  }

  /** @returns {boolean} whether another page has passed answers on (`passed_answers.js`), in a session's storage */
  get hasPassedAnswers() {
    return this.#keys().includes(`${PREFIX}titipan`);
  }

  /** @returns {boolean} whether this letter was signed on the screen (`signing_store.js`), in a session's storage */
  get hasSignature() {
    return this.#keys().includes(`${this.#draftKey}/tanda-tangan`);
  }

  /** Deletes what was signed on the screen, and the signed letter that goes along: nobody has signed what it says now. */
  forgetSignature() {
    const signed = [`${this.#draftKey}/tanda-tangan`, `${PREFIX}bertanda-tangan`];
    this.#remove(this.#keys().filter((key) => signed.includes(key)));
  }

  /** @returns {boolean} whether the page shows a link's unconfirmed answers: a browser may bring them back after a reload */
  get isUnconfirmed() {
    return this.#keys().includes(this.#unconfirmedKey);
  }

  set isUnconfirmed(isUnconfirmed) {
    if (isUnconfirmed) this.#write(this.#unconfirmedKey, {}, new Date());
    else if (this.isUnconfirmed) this.#remove([this.#unconfirmedKey]);
  }

  /** @returns {boolean} whether the browser lets the storage be read: then what is not in it was deleted */
  get isReadable() {
    try {
      return this.#storage().length >= 0;
    } catch {
      return false;
    }
  }

  /** @returns {boolean} whether a newer version of this site wrote any of it: this one can neither read nor replace that */
  get isNewer() {
    return this.#own().some((key) => this.#isNewer(key));
  }

  /**
   * @param {Answers} answers
   * @param {Date} now
   * @returns {Outcome}
   */
  save({ values, letterhead }, now) {
    if (this.isNewer) return "newer";
    const isSaved = this.#write(this.#draftKey, values, now) && this.#saveCompany(values, now);
    if (!isSaved) return "refused";
    const text = JSON.stringify(letterhead);
    if (!letterhead || text === this.#letterhead) return "saved";
    const isWritten = this.#write(this.#letterheadKey, letterhead, now);
    if (isWritten) this.#letterhead = text;
    else this.#write(this.#letterheadKey, { ...letterhead, kind: "none", picture: "" }, now);
    return isWritten ? "saved" : "without picture";
  }

  /**
   * @param {Values} values
   * @param {Date} now
   */
  #saveCompany(values, now) {
    if (!this.#hasCompany) return true;
    const company = { ...this.#read(COMPANY)?.data };
    for (const { id, company: fact } of this.#definition.fields) {
      if (fact && typeof values[id] === "string" && values[id].trim()) company[fact] = values[id];
    }
    return this.#write(COMPANY, company, now);
  }

  /**
   * @returns {(Answers & { saved: Date, isDraft: boolean }) | null} the draft, else the company's data as the
   *   start of a new letter; null for neither, and for what a newer version wrote
   */
  load() {
    this.#letterhead = "";
    if (this.isNewer) return null;
    const draft = this.#read(this.#draftKey);
    const company = this.#hasCompany ? this.#read(COMPANY) : null;
    const values = draft ? readValues(this.#definition, draft.data).values : this.#start(company?.data);
    if (Object.keys(values).length === 0) return null;
    const letterhead = readLetterhead(this.#read(this.#letterheadKey)?.data);
    const saved = new Date((draft ?? company)?.saved ?? NaN);
    return { values, letterhead, saved, isDraft: draft !== null };
  }

  /**
   * Deletes this letter's draft and the company's data, but for what a newer version of this site wrote.
   *
   * @returns {boolean} whether anything else is still there, as drafts of other letters
   */
  forget() {
    this.#letterhead = "";
    this.#remove(this.#keys().filter((key) => this.#own().includes(key) && !this.#isNewer(key)));
    return this.#keys().length > 0;
  }

  /** Deletes everything, the other letters' drafts too. */
  clear() {
    this.#letterhead = "";
    this.#remove(this.#keys());
  }

  /**
   * @param {string | null} key of a storage event; null when all was cleared
   * @returns {boolean} whether another tab changed this letter's draft, or the letterhead
   */
  isShown(key) {
    return key === null || key === this.#draftKey || key === this.#letterheadKey;
  }

  /** @returns {string[]} the keys of what this letter's page keeps */
  #own() {
    return [this.#draftKey, this.#letterheadKey, ...(this.#hasCompany ? [COMPANY] : [])];
  }

  /** @param {string} key */
  #isNewer(key) {
    try {
      const text = this.#storage().getItem(key) ?? "";
      // Asked at every key: a picture is not read for it.
      if (text.startsWith(`{"version":${VERSION},`)) return false;
      return !(Number(JSON.parse(text)?.version ?? 0) <= VERSION); // nor one that none of ours has had
    } catch {
      return false;
    }
  }

  /**
   * @param {Record<string, unknown>} [company] by fact
   * @returns {Values}
   */
  #start(company = {}) {
    const fields = this.#definition.fields.filter(({ company: fact }) => fact in company);
    const raw = Object.fromEntries(fields.map(({ id, company: fact }) => [id, company[fact]]));
    return readValues(this.#definition, raw).values;
  }

  /**
   * @param {string} key
   * @returns {{ saved: string, data: Record<string, unknown> } | null} null for what this program did not write
   */
  #read(key) {
    try {
      const { version, saved, data } = JSON.parse(this.#storage().getItem(key) ?? "");
      return version === VERSION && typeof data === "object" && data ? { saved, data } : null;
    } catch {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {Values | LetterheadAnswers | Record<string, unknown>} data
   * @param {Date} now
   */
  #write(key, data, now) {
    try {
      this.#storage().setItem(key, JSON.stringify({ version: VERSION, saved: now.toISOString(), data }));
      return true;
    } catch {
      return false;
    }
  }

  /** @returns {string[]} */
  #keys() {
    try {
      const storage = this.#storage();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
      return keys.filter((key) => key.startsWith(PREFIX));
    } catch {
      return [];
    }
  }

  /** @param {string[]} keys */
  #remove(keys) {
    for (const key of keys) this.#storage().removeItem(key); // keys come only from a storage that answers
  }
}
