/** Warns in a browser inside another app, which drops the files that a page makes. */

/** @import { Definition, Values } from "../../model/types.js" */

import { inAppBrowser } from "./in_app_browser.js";
import { load } from "../dom/load.js";

/** @typedef {{ definition: Definition, values: () => Values }} AnsweredForm what a page asks, and the answers as they are now */

/**
 * @param {HTMLElement} root a live region; stays empty in a real browser
 * @param {AnsweredForm} [form] whose answers come along when the visitor asks for it
 */
export function warnInAppBrowser(root, form) {
  const app = inAppBrowser(navigator.userAgent);
  if (!app) return;
  load(() => import("./in_app_notice.js")).then(
    ({ showInAppNotice }) => showInAppNotice(root, app, form),
    console.warn,
  );
}
