/** Says how to leave a browser inside another app, which drops the files that a page makes. */

import { inAppBrowser, leavingLink } from "../send/in_app.js";
import { copy } from "./handover.js";
import { mount } from "./mount.js";
import { Notice } from "./notice.js";

/**
 * @param {HTMLElement} root a live region; stays empty in a real browser
 * @param {string} userAgent
 * @param {string} address of the page, without anything that was typed
 */
export function offerToLeave(root, userAgent, address) {
  const app = inAppBrowser(userAgent);
  if (!app) return;
  const notice = new Notice(root);
  const link = leavingLink(userAgent, address);
  const told = `Halaman ini terbuka di dalam ${app}, yang tidak dapat menyimpan unduhan. ` +
    "Buka di peramban sendiri (Chrome, Safari, Firefox) lewat menu ⋮ atau ⋯, atau tempel alamatnya di sana.";
  notice.say(told, {
    label: "Salin alamat halaman",
    run: async () => {
      notice.say(await copy(address) ? "Alamat sudah disalin. Tempel di peramban." : address);
    },
  });
  if (!link) return;
  root.append(
    mount({ tag: "a", attributes: { class: "md-button", href: link }, children: ["Buka di peramban"] }),
  );
}
