/** Says how to leave a browser inside another app, which drops the files that a page makes. */

/** @import { AnsweredForm } from "./in_app.js" */

import { writePrefill } from "../../model/answers/prefill.js";
import { h } from "../../model/render/vnode.js";
import { button, mount } from "../dom/elements.js";
import { leavingLink } from "./leaving_link.js";
import { copy } from "./save_and_copy.js";

const TEXT = {
  leave: (/** @type {string} */ app) =>
    `Halaman ini terbuka di dalam ${app}, yang tidak dapat menyimpan unduhan. ` +
    "Buka di peramban sendiri (Chrome, Safari, Firefox) lewat menu ⋮ atau ⋯, atau tempel alamatnya di sana.",
  withAnswers:
    "Sertakan isian halaman ini di alamatnya; siapa pun yang memegang alamat itu dapat membacanya, dan " +
    "riwayat peramban menyimpannya",
  copy: "Salin alamat halaman",
  copied: "Alamat sudah disalin. Tempel di peramban.",
  open: "Buka di peramban",
};

/**
 * @param {HTMLElement} root a live region
 * @param {string} app its name
 * @param {AnsweredForm} [form] its answers come along as an address's fragment, only when the visitor asks for it
 */
export function showInAppNotice(root, app, form) {
  const page = location.origin + location.pathname;
  const box = /** @type {HTMLInputElement} */ (mount(
    h("input", { type: "checkbox", id: "leave-with-answers" }),
  ));
  const address = () => page + (form && box.checked ? writePrefill(form.definition, form.values()) : "");
  const outcome = mount(h("p", {}));
  const buttons = mount(h("div", { class: "button-row" }));
  const copyAddress = async () => {
    outcome.textContent = await copy(address()) ? TEXT.copied : address();
  };
  buttons.append(button({ label: TEXT.copy, run: copyAddress }));
  root.replaceChildren(mount(h("p", {}, TEXT.leave(app))));
  if (form) {
    const choice = mount(h("div", { class: "choice" }));
    choice.append(box, mount(h("label", { for: box.id }, TEXT.withAnswers)));
    root.append(choice);
  }
  root.append(buttons, outcome);
  if (!leavingLink(navigator.userAgent, page)) return;

  const link = /** @type {HTMLAnchorElement} */ (mount(h("a", { class: "md-button" }, TEXT.open)));
  const updateLink = () => (link.href = leavingLink(navigator.userAgent, address()));
  updateLink();
  // The answers of the moment it is opened.
  for (const event of ["click", "auxclick", "focus", "touchstart"]) {
    link.addEventListener(event, updateLink, { passive: true });
  }
  box.addEventListener("change", updateLink);
  buttons.append(link);
}
