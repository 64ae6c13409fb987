/** Groups in the form: their entries are added, removed and put in another order. */

/** @import { Values } from "../../model/types.js" */
/** @import { LetterForm } from "./letter_form.js" */

import { fieldsIn } from "../../model/fields/groups.js";
import { answerOf, isEmpty } from "../../model/fields/values.js";
import { LiveRegion } from "../components/live_region.js";

const TEXT = {
  added: (/** @type {string} */ name) => `${name} ditambahkan.`,
  moved: (/** @type {string} */ name, /** @type {string} */ now) => `${name} menjadi ${now}.`,
  removed: (/** @type {string} */ name) => `${name} dihapus.`,
  takeBack: "Batalkan",
  takenBack: (/** @type {string} */ name) => `${name} dikembalikan.`,
  full: "Tidak ada tempat lagi untuk mengembalikannya: hapus satu yang lain dahulu.",
};

/** All groups of a form. A letter without groups does not load this. */
export class FormGroups {
  #groups;

  /** @param {LetterForm} form */
  constructor(form) {
    const roots = /** @type {NodeListOf<HTMLElement>} */ (form.form.querySelectorAll(".form-group"));
    this.#groups = [...roots].map((root) => new FormGroup(form, root));
  }

  /** Shows every entry that has an answer now. */
  renew() {
    for (const group of this.#groups) group.renew();
  }
}

/**
 * One group. The page has all entries that there may be, of which the first ones are shown: so answers move from one to
 * another, and no question does.
 */
class FormGroup {
  #form;
  #root;
  #entries;
  #status;
  /** How many entries the page shows from the start. */
  #least;
  /** How many the visitor has asked for. */
  #shown;

  /**
   * @param {LetterForm} form
   * @param {HTMLElement} root
   */
  constructor(form, root) {
    this.#form = form;
    this.#root = root;
    const found = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".form-entry"));
    this.#entries = [...found].map((element, index) => ({
      element,
      legend: /** @type {HTMLElement} */ (element.firstElementChild),
      fields: fieldsIn(form.definition, `${root.dataset.group}.${index + 1}`),
    }));
    this.#least = this.#shown = this.#entries.filter(({ element }) => !element.hidden).length;
    this.#status = new LiveRegion(/** @type {HTMLElement} */ (root.querySelector(".notice")), {
      docks: true,
    });
    this.#entries.forEach(({ element }, index) => {
      this.#onClick(element, "up", () => this.#move(index, index - 1));
      this.#onClick(element, "down", () => this.#move(index, index + 1));
      this.#onClick(element, "remove", () => this.#remove(index));
    });
    this.#onClick(root, "add", () => this.#add());
    form.form.addEventListener("reset", () => {
      this.#shown = this.#least;
      this.#status.show("");
    });
  }

  renew() {
    const values = this.#form.values();
    const answered = this.#entries.findLastIndex(({ fields }) =>
      fields.some((field) => !isEmpty(field, values))
    );
    const shown = this.#shown = Math.max(this.#shown, answered + 1);
    this.#entries.forEach(({ element }, index) => {
      element.hidden = index >= shown;
      this.#button(element, "up").hidden = index === 0;
      this.#button(element, "down").hidden = index >= shown - 1;
      this.#button(element, "remove").hidden = shown <= this.#least;
    });
    this.#button(this.#root, "add").hidden = shown === this.#entries.length;
  }

  #add() {
    const { element, legend } = this.#entries[this.#shown++];
    this.renew();
    this.#status.show(TEXT.added(nameOf(legend)));
    const input = /** @type {HTMLElement | null} */ (element.querySelector(".field:not([hidden]) [name]"));
    (input ?? legend).focus();
  }

  /** @param {number} from @param {number} to */
  #move(from, to) {
    const records = this.#records();
    records.splice(to, 0, ...records.splice(from, 1));
    this.#write(records);
    const [moved, now] = [this.#entries[from], this.#entries[to]];
    this.#status.show(TEXT.moved(nameOf(moved.legend), nameOf(now.legend)));
    // Pressed again, it goes on; at the end, back.
    const [onward, back] = ["up", "down"].map((name) => this.#button(now.element, name));
    const [same, other] = to < from ? [onward, back] : [back, onward];
    (same.hidden ? other : same).focus();
  }

  /** @param {number} index */
  #remove(index) {
    const { legend, fields } = this.#entries[index];
    const values = this.#form.values();
    const isLost = fields.some((field) => !isEmpty(field, values));
    const records = this.#records();
    const [record] = records.splice(index, 1);
    this.#shown--;
    this.#write(records);
    this.#entries[Math.min(index, this.#shown - 1)].legend.focus();
    const takeBack = { label: TEXT.takeBack, run: () => this.#insert(index, record) };
    this.#status.show(TEXT.removed(nameOf(legend)), { actions: isLost ? [takeBack] : [] });
  }

  /** @param {number} index @param {Values[string][]} record */
  #insert(index, record) {
    if (this.#shown === this.#entries.length) return this.#status.show(TEXT.full, { isProblem: true });
    const records = this.#records();
    records.splice(index, 0, record);
    this.#shown++;
    this.#write(records);
    const { legend } = this.#entries[index];
    legend.focus();
    this.#status.show(TEXT.takenBack(nameOf(legend)));
  }

  /** @returns {Values[string][][]} the answers of each entry, in its fields' order; one that is not shown has none */
  #records() {
    const values = this.#form.values();
    return this.#entries.map(({ fields }) => fields.map(({ id }) => values[id]));
  }

  /** @param {Values[string][][]} records the other entries are emptied */
  #write(records) {
    const before = this.#form.values();
    const after = Object.fromEntries(
      this.#entries.flatMap(({ fields }, index) =>
        fields.map((field, place) => [field.id, records[index]?.[place] ?? answerOf(field, [])])
      ),
    );
    this.#form.write(after, new Date());
    this.renew();
    // As if it was typed: it is kept and drawn, and what was said of the old answers is looked at again.
    const changed = Object.keys(after).filter((id) => after[id] !== before[id]);
    for (const id of changed) this.#form.input({ id }).dispatchEvent(new Event("change", { bubbles: true }));
  }

  /** @param {HTMLElement} place @param {string} name @returns {HTMLElement} */
  #button(place, name) {
    return /** @type {HTMLElement} */ (place.querySelector(`[data-do=${name}]`));
  }

  /** @param {HTMLElement} place @param {string} name @param {() => void} run */
  #onClick(place, name, run) {
    this.#button(place, name).addEventListener("click", run);
  }
}

/** @param {HTMLElement} legend @returns {string} its entry's name, such as "Kejadian 2" */
function nameOf(legend) {
  return legend.textContent?.trim() ?? "";
}
