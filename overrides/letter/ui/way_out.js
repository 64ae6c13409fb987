/** Meets a browser inside another app, which drops the files that a page makes: says how to leave it. */

/** @import { LetterForm } from "./form.js" */

import { inAppBrowser } from "../send/in_app.js";
import { load } from "./load.js";

/**
 * @param {HTMLElement} root a live region; stays empty in a real browser
 * @param {LetterForm} [form] whose answers come along when the visitor asks for it
 */
export function offerWayOut(root, form) {
  const app = inAppBrowser(navigator.userAgent);
  if (!app) return;
  load(() => import("./leave_app.js")).then(
    ({ offerToLeave }) => offerToLeave(root, app, form),
    console.warn,
  );
}
