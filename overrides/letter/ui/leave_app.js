/** Says how to leave a browser inside another app, which drops the files that a page makes. */

import { inAppBrowser, leavingLink } from "../send/in_app.js";
import { copy } from "./handover.js";
import { mount } from "./mount.js";
import { Notice } from "./notice.js";

/**
 * @param {HTMLElement} root a live region; stays empty in a real browser
 */
export function offerToLeave(root) {
  const app = inAppBrowser(navigator.userAgent);
  if (!app) return;
  const notice = new Notice(root);
  // Without anything that was typed.
  const address = location.origin + location.pathname;
  const link = leavingLink(navigator.userAgent, address);
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
