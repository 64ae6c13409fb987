/** One file in the list of what is sent: what it looks like, what it becomes, and what may be done with it. */

/** @import { VNode } from "../../model/render/vnode.js" */
/** @import { ChosenFile } from "./chosen_file.js" */

import { attachmentName } from "../../model/attachments/attachments.js";
import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";
import { nameOf } from "./chosen_file.js";

export const MEGABYTE = 1e6;

const TEXT = {
  asItIs: (/** @type {string} */ newName) => `dilampirkan apa adanya${newName && ` dengan nama ${newName}`}`,
  page: (/** @type {number} */ page, /** @type {number} */ count) =>
    `halaman ${page} dari ${count} di PDF gabungan`,
  attachment: (/** @type {number} */ number, /** @type {string} */ becomes) =>
    `lampiran ${number}, ${becomes}`,
  turned: (/** @type {number} */ degrees) => `, diputar ${degrees}°`,
  straightened: "diluruskan menurut tepi kertas",
  whitened: "kertas diputihkan",
  attention: "Perhatian: ",
  look: (/** @type {string} */ name) => `Lihat besar ${name}`,
  question: "Semua terbaca, juga tanda tangan dan cap?",
  readable: "✓ Terbaca.",
  up: "Naikkan",
  down: "Turunkan",
  turn: "Putar",
  remove: "Hapus",
};

/**
 * @param {Pick<ChosenFile, "file" | "isPdf">} entry
 * @param {object} place
 * @param {number} place.page its place among the photos of its PDF, from 0
 * @param {number} place.pages how many those are
 * @param {number} place.number its attachment's place, from 0
 * @param {number} place.of how many attachments there are
 * @returns {string} what the receiver will find it as
 */
export function whatBecomes({ file, isPdf }, { page, pages, number, of }) {
  const name = attachmentName(file.name, 0, 1);
  const becomes = isPdf ? TEXT.asItIs(name === file.name ? "" : name) : TEXT.page(page + 1, pages);
  return of > 1 ? TEXT.attachment(number + 1, becomes) : becomes;
}

/**
 * @param {ChosenFile} entry
 * @param {object} place
 * @param {number} place.index in the list, from 0
 * @param {number} place.count of all in it
 * @param {string} place.becomes
 * @param {(action: string) => void} act up, down, turn, remove or look
 * @returns {HTMLElement}
 */
export function scanItem(entry, { index, count, becomes }, act) {
  const { file, isPdf, turns, doubt, isReadable, corners, isWhitened } = entry;
  const name = nameOf(file);
  const turned = turns % 4 ? TEXT.turned((turns % 4) * 90) : "";
  const notes = [becomes, corners && TEXT.straightened, isWhitened && TEXT.whitened].filter(Boolean);
  /** @type {[string, string][]} where there is a place to go to */
  const moves = [
    ...(index > 0 ? [/** @type {[string, string]} */ (["up", TEXT.up])] : []),
    ...(index < count - 1 ? [/** @type {[string, string]} */ (["down", TEXT.down])] : []),
  ];
  /** @type {[string, string][]} */
  const actions = [...moves, ...(isPdf ? [] : [/** @type {[string, string]} */ (["turn", TEXT.turn])]), [
    "remove",
    TEXT.remove,
  ]];
  const item = mount(h(
    "li",
    {},
    part("send-file", `${index + 1}. ${name}${turned}`),
    part("send-becomes", `${megabytes(file.size)} MB; ${notes.join(", ")}`),
    ...(doubt ? [part("send-doubt", h("strong", {}, TEXT.attention), doubt)] : []),
    ...(isPdf ? [] : [
      part("send-question", isReadable ? TEXT.readable : action("look", TEXT.question, name)),
    ]),
    part("send-actions", ...actions.map(([what, label]) => action(what, label, name))),
    ...(count > 1 ? [h("span", { class: "send-grip", "aria-hidden": "true" })] : []),
  ));
  item.prepend(viewOf(entry));
  for (const button of item.querySelectorAll("button")) {
    button.addEventListener("click", () => act(button.dataset.do ?? ""));
  }
  return item;
}

/** @param {string} what @param {string} label @param {string} name of the file, said and not shown */
function action(what, label, name) {
  const attributes = { type: "button", class: "text-button", "data-do": what };
  return h("button", attributes, label, part("site-unseen", ` ${name}`));
}

/** @param {ChosenFile} entry @returns {HTMLElement} a photo that can be looked at, or what stands for a PDF */
function viewOf({ file, view, turns, viewTurns }) {
  if (!view) return mount(h("span", { class: "send-view", "aria-hidden": "true" }, "PDF"));
  view.dataset.turns = String((turns - viewTurns + 4) % 4);
  const button = mount(h("button", {
    type: "button",
    class: "send-view",
    "data-do": "look",
    "aria-label": TEXT.look(nameOf(file)),
  }));
  button.append(view);
  return button;
}

/**
 * @param {string} name of its class
 * @param {...VNode} children
 * @returns {VNode}
 */
function part(name, ...children) {
  return h("span", { class: name }, ...children);
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return Math.max(0.1, bytes / MEGABYTE).toLocaleString("id-ID", { maximumFractionDigits: 1 });
}
