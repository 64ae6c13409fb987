/** Says how to leave a browser inside another app, which drops the files that a page makes. */

/** @import { LetterForm } from "../answers/letter_form.js" */

import { writePrefill } from "../../model/answers/prefill.js";
import { leavingLink } from "./leaving_link.js";
import { paragraph } from "./dialog.js";
import { copy } from "./save_and_copy.js";
import { mount } from "../dom/mount.js";

/**
 * @param {HTMLElement} root a live region
 * @param {string} app its name
 * @param {LetterForm} [form] its answers come along as an address's fragment, only when the visitor asks for it
 */
export function showInAppNotice(root, app, form) {
  const page = location.origin + location.pathname;
  const box = /** @type {HTMLInputElement} */ (mount({
    tag: "input",
    attributes: { type: "checkbox", id: "leave-with-answers" },
    children: [],
  }));
  const address = () => page + (form && box.checked ? writePrefill(form.definition, form.values()) : "");

  root.replaceChildren(mount(paragraph(
    `Halaman ini terbuka di dalam ${app}, yang tidak dapat menyimpan unduhan. ` +
      "Buka di peramban sendiri (Chrome, Safari, Firefox) lewat menu ⋮ atau ⋯, atau tempel alamatnya di sana.",
  )));
  if (form) {
    const choice = mount({ tag: "div", attributes: { class: "choice" }, children: [] });
    const label = mount({
      tag: "label",
      attributes: { for: box.id },
      children: [
        "Sertakan isian halaman ini di alamatnya; siapa pun yang memegang alamat itu dapat membacanya, dan " +
        "riwayat peramban menyimpannya",
      ],
    });
    /** @type {HTMLElement} */ (choice).append(box, label);
    root.append(choice);
  }
  const buttons = /** @type {HTMLElement} */ (mount({
    tag: "div",
    attributes: { class: "button-row" },
    children: [
      {
        tag: "button",
        attributes: { type: "button", class: "md-button" },
        children: ["Salin alamat halaman"],
      },
      ...(leavingLink(navigator.userAgent, page)
        ? [{ tag: "a", attributes: { class: "md-button", href: page }, children: ["Buka di peramban"] }]
        : []),
    ],
  }));
  const told = /** @type {HTMLElement} */ (mount(paragraph("")));
  root.append(buttons, told);

  buttons.querySelector("button")?.addEventListener("click", async () => {
    told.textContent = await copy(address()) ? "Alamat sudah disalin. Tempel di peramban." : address();
  });
  const link = buttons.querySelector("a");
  if (!link) return;
  const point = () => (link.href = leavingLink(navigator.userAgent, address()));
  point();
  // The answers of the moment it is opened.
  for (const event of ["click", "auxclick", "focus", "touchstart"]) {
    link.addEventListener(event, point, { passive: true });
  }
  box.addEventListener("change", point);
}
