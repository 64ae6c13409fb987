/** Questions that need an answer before anything is done. */

/** @import { VNode } from "../../model/render/html.js" */

import { mount } from "../dom/mount.js";

/**
 * Asks in a dialog of the browser's own, which keeps the focus inside and gives it back afterwards. The
 * focus starts on its title: Enter pressed twice does nothing, and a long dialog is read from its beginning.
 *
 * @param {string} title
 * @param {VNode[]} body
 * @param {string} proceed the button that goes on; another one cancels
 * @returns {Promise<HTMLDialogElement | null>} the closed dialog, to read its inputs; null when cancelled, or
 *   when another one is open: a second press of the same button asks nothing new
 */
export async function ask(title, body, proceed) {
  if (document.querySelector("dialog[open]")) return null;
  const dialog = /** @type {HTMLDialogElement} */ (mount({
    tag: "dialog",
    attributes: { class: "dialog md-typeset", "aria-labelledby": "dialog-title" },
    children: [
      {
        tag: "h2",
        attributes: { id: "dialog-title", tabindex: "-1", autofocus: "" },
        children: [title],
      },
      ...body,
      {
        tag: "div",
        attributes: { class: "button-row" },
        children: [button(proceed, "md-button md-button--primary"), button("Batal", "md-button")],
      },
    ],
  }));
  const [yes, no] = dialog.querySelectorAll(".button-row button");
  yes.addEventListener("click", () => dialog.close("yes"));
  no.addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return await new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? dialog : null);
    })
  );
}

/**
 * @param {string} text
 * @returns {VNode} a paragraph
 */
export function paragraph(text) {
  return { tag: "p", attributes: {}, children: [text] };
}

/**
 * @param {string} label
 * @param {string} className
 * @returns {VNode}
 */
function button(label, className) {
  return { tag: "button", attributes: { type: "button", class: className }, children: [label] };
}
