/** Questions that need an answer before anything is done. */

/** @import { VNode } from "../../model/render/vnode.js" */

import { h } from "../../model/render/vnode.js";
import { button, mount } from "../dom/elements.js";

const TEXT = { cancel: "Batal" };

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
  const dialog = /** @type {HTMLDialogElement} */ (mount(h(
    "dialog",
    { class: "dialog md-typeset", "aria-labelledby": "dialog-title" },
    h("h2", { id: "dialog-title", tabindex: "-1", autofocus: "" }, title),
    ...body,
  )));
  const buttons = mount(h("div", { class: "button-row" }));
  buttons.append(
    button({ label: proceed, run: () => dialog.close("yes") }, "md-button md-button--primary"),
    button({ label: TEXT.cancel, run: () => dialog.close() }),
  );
  dialog.append(buttons);
  document.body.append(dialog);
  dialog.showModal();
  return await new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes" ? dialog : null);
    })
  );
}
