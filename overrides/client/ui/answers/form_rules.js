/** Conditions and drafted texts in the form: what does not apply is hidden, and what other answers write is written. */

/** @import { Definition, Field, Values } from "../../model/types.js" */
/** @import { FormGroups } from "./form_groups.js" */
/** @import { Input, LetterForm } from "./letter_form.js" */

import { printAs } from "../../model/fields/formats.js";
import { applicable } from "../../model/letter/applicable.js";
import { printed } from "../../model/letter/full.js";
import { COMPOSE_ANY } from "../../model/letter/any_part.js";
import { HTML_ANY } from "../../model/render/any_html.js";
import { drafted } from "../../model/letter/drafted.js";
import { h } from "../../model/render/vnode.js";
import { button, mount, setHidden } from "../dom/elements.js";
import { load } from "../dom/load.js";

const TEXT = { appeared: "Pertanyaan baru: ", redraft: "Tulis lagi dari jawaban lain" };

/**
 * Keeps a form to its definition's rules. A letter without rules has none of these, and does not load them; one without groups
 * does not load what shows these.
 *
 * @param {LetterForm} form
 */
export async function startRules(form) {
  const hasGroups = form.form.querySelector(".form-group");
  const groups = hasGroups && new (await load(() => import("./form_groups.js"))).FormGroups(form);
  return new FormRules(form, groups);
}

class FormRules {
  /** How an answer is printed. */
  print = printAs;
  composers = COMPOSE_ANY;
  renderers = HTML_ANY;
  #form;
  #groups;
  /** Says which questions have appeared, to who cannot see it. */
  #status = mount(h("p", { class: "site-unseen", role: "status" }));
  /** The fields that are asked, by id; null before the first look at a form as the page brought it. @type {Set<string> | null} */
  #asked = null;
  /** What was drafted last, by field. @type {Map<Field, Values[string]>} */
  #drafts = new Map();
  /** What takes the draft again, by field. @type {Map<Field, HTMLElement>} */
  #offers = new Map();

  /**
   * @param {LetterForm} form
   * @param {FormGroups | null} groups
   */
  constructor(form, groups) {
    this.#form = form;
    this.#groups = groups;
    form.form.append(this.#status);
    // What was answered before this came has its questions appear only now.
    if (!form.isBlank()) this.#asked = idsOf(applicable(form.definition, {}));
    // Before the page hears of it, and keeps the answers.
    for (const type of ["input", "change"]) form.form.addEventListener(type, () => this.renew());
  }

  /** @returns {Definition} what of it is printed with the answers of now */
  printed() {
    return printed(this.#form.definition, this.#form.values());
  }

  /** Looks at the answers of now. The focus stays where it is: no field decides about itself. */
  renew() {
    const { definition } = this.#form;
    // A draft may name another one.
    for (const _ of definition.fields.filter(isDrafted)) if (!this.#write()) break;
    const applying = applicable(definition, this.#form.values(), { hasEmptyEntries: true });
    const asked = new Map(applying.fields.map((field) => [field.id, field]));
    for (const field of definition.fields) this.#show(field, asked.get(field.id));
    for (const part of this.#form.form.querySelectorAll(".form-section:has(.field), .form-group")) {
      setHidden(part, !part.querySelector(".field:not([hidden])"));
    }
    this.#groups?.renew();
    this.#tell(applying);
  }

  /**
   * @param {Field} field
   * @param {Field | undefined} asked it with the choices that are offered
   */
  #show({ id, choices }, asked) {
    const place = this.#form.input({ id }).closest(".field");
    if (!place) return; // the page takes it along, and does not ask it
    setHidden(place, !asked);
    for (const choice of choices) {
      if (!choice.when || !asked) continue;
      const isOffered = asked.choices.some(({ id }) => id === choice.id);
      const control = place.querySelector(`[value="${CSS.escape(choice.id)}"]`);
      const shown = control?.closest(".choice, option");
      if (shown) setHidden(shown, !isOffered);
    }
  }

  /** @param {Definition} applying */
  #tell({ fields }) {
    const before = this.#asked;
    this.#asked = idsOf({ fields });
    if (!before) return;
    const appeared = fields.filter(({ id }) => !before.has(id));
    if (appeared.length > 0) this.#say(TEXT.appeared + appeared.map(({ label }) => label).join(", "));
    else if (before.size > fields.length) this.#say("");
  }

  /** @param {string} text after a frame: what stands in a live region from its first one is not read aloud */
  #say(text) {
    requestAnimationFrame(() => (this.#status.textContent = text));
  }

  /** @returns {boolean} whether a draft has changed */
  #write() {
    const values = this.#form.values();
    const applying = applicable(this.#form.definition, values);
    let isChanged = false;
    for (const field of this.#form.definition.fields.filter(isDrafted)) {
      const narrowed = applying.fields.find(({ id }) => id === field.id);
      if (!narrowed) continue;
      const now = String(values[field.id]);
      const draft = drafted(applying, narrowed, values);
      const isOwn = now !== String(this.#drafts.get(field) ?? "") && now !== String(draft);
      if (!isOwn && now !== String(draft)) {
        this.#form.write({ [field.id]: draft }, new Date());
        isChanged = true;
      }
      if (!isOwn) {
        // As the page brought it: nobody has written it.
        for (const input of this.#form.inputs(field)) setAsBrought(input);
        this.#drafts.set(field, this.#form.values()[field.id]);
      }
      this.#offer(field, isOwn && draft.length > 0);
    }
    return isChanged;
  }

  /**
   * @param {Field} field
   * @param {boolean} isOffered whether there is a draft to be taken again
   */
  #offer(field, isOffered) {
    let offer = this.#offers.get(field);
    if (!offer && !isOffered) return;
    if (!offer) {
      offer = button({ label: TEXT.redraft, run: () => this.#take(field) }, "text-button");
      this.#form.input(field).closest(".field")?.append(offer);
      this.#offers.set(field, offer);
    }
    setHidden(offer, !isOffered);
  }

  /** @param {Field} field */
  #take(field) {
    const values = this.#form.values();
    const applying = applicable(this.#form.definition, values);
    const narrowed = applying.fields.find(({ id }) => id === field.id) ?? field;
    const draft = drafted(applying, narrowed, values);
    const input = this.#form.input(field);
    input.focus();
    if (typeof draft === "string" && "select" in input) {
      input.select();
      // Unlike `value`, this can be undone by the visitor.
      if (document.execCommand?.("insertText", false, draft)) return;
    }
    this.#form.write({ [field.id]: draft }, new Date());
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

/** @param {Pick<Definition, "fields">} definition */
function idsOf({ fields }) {
  return new Set(fields.map(({ id }) => id));
}

/** @param {Input} input as it stands: that is no answer of the visitor's */
function setAsBrought(input) {
  if (input instanceof HTMLSelectElement) {
    for (const option of input.options) option.defaultSelected = option.selected;
  } else if (/^(checkbox|radio)$/.test(input.type)) {
    const box = /** @type {HTMLInputElement} */ (input);
    box.defaultChecked = box.checked;
  } else {
    const { value } = input;
    // Set to the same again, it would make the browser style the whole page anew, with every key.
    if (input.defaultValue !== value) input.defaultValue = value;
  }
}

/** @param {Field} field */
function isDrafted({ draftedFrom = [] }) {
  return draftedFrom.length > 0;
}
