/** One file in the list of what is sent: what it looks like, what it becomes, and what may be done with it. */

/** @import { VNode } from "../../model/render/vnode.js" */

import { attachmentName } from "../../model/attachments/attachments.js";
import { h } from "../../model/render/vnode.js";
import { mount } from "../dom/elements.js";

export const MEGABYTE = 1e6;

const TEXT = {
  noName: "berkas tanpa nama",
  asItIs: (/** @type {string} */ newName) => `dilampirkan apa adanya${newName && ` dengan nama ${newName}`}`,
  page: (/** @type {number} */ page, /** @type {number} */ count) =>
    `halaman ${page} dari ${count} di PDF gabungan`,
  attachment: (/** @type {number} */ number, /** @type {string} */ becomes) =>
    `lampiran ${number}, ${becomes}`,
  turned: (/** @type {number} */ degrees) => `, diputar ${degrees}°`,
  attention: "Perhatian: ",
  view: (/** @type {string} */ name) => `Pratinjau ${name}`,
  up: "Naikkan",
  down: "Turunkan",
  turn: "Putar",
  remove: "Hapus",
};

/**
 * @typedef {object} Entry
 * @property {File} file
 * @property {boolean} isPdf
 * @property {number} turns by a quarter to the right
 * @property {string} doubt what is to be looked at before it is sent; "" for nothing
 * @property {boolean} isOwn a photo that this browser lets no page make smaller
 * @property {HTMLElement} view what it looks like
 */

/**
 * @param {Entry} entry
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
 * @param {Entry} entry
 * @param {number} index its place in the list, from 0
 * @param {string} becomes
 * @param {(action: string) => void} act up, down, turn or remove
 * @returns {HTMLElement}
 */
export function scanItem({ file, isPdf, turns, doubt, view }, index, becomes, act) {
  const turned = turns % 4 ? TEXT.turned((turns % 4) * 90) : "";
  const actions = [
    ["up", TEXT.up],
    ["down", TEXT.down],
    ...(isPdf ? [] : [["turn", TEXT.turn]]),
    ["remove", TEXT.remove],
  ];
  const item = mount(h(
    "li",
    {},
    part("send-file", `${index + 1}. ${nameOf(file)}${turned}`),
    part("send-becomes", `${megabytes(file.size)} MB; ${becomes}`),
    ...(doubt ? [part("send-doubt", h("strong", {}, TEXT.attention), doubt)] : []),
    part(
      "send-actions",
      ...actions.map(([action, label]) =>
        h(
          "button",
          { type: "button", class: "text-button", "data-do": action },
          label,
          part("site-unseen", ` ${nameOf(file)}`),
        )
      ),
    ),
  ));
  view.dataset.turns = String(turns % 4);
  item.prepend(view);
  for (const button of item.querySelectorAll("button")) {
    button.addEventListener("click", () => act(button.dataset.do ?? ""));
  }
  return item;
}

/** @param {File} file whatever the visitor may call it */
export function nameOf({ name }) {
  return name || TEXT.noName;
}

/**
 * @param {string} name of its class
 * @param {...VNode} children
 * @returns {VNode}
 */
function part(name, ...children) {
  return h("span", { class: name }, ...children);
}

/** @returns {HTMLElement} in the place of a photo */
export function pdfView() {
  return mount(h("span", { class: "send-view", "aria-hidden": "true" }, "PDF"));
}

/**
 * Only the eye sees that a part of a photo is missing.
 *
 * @param {Blob} picture
 * @param {string} name
 * @returns {HTMLImageElement} its source has to be revoked
 */
export function photoView(picture, name) {
  const view = new Image();
  view.className = "send-view";
  view.alt = TEXT.view(name);
  view.decoding = "async";
  view.src = URL.createObjectURL(picture);
  return view;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return Math.max(0.1, bytes / MEGABYTE).toLocaleString("id-ID", { maximumFractionDigits: 1 });
}
