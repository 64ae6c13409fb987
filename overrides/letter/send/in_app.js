/** Browsers inside other apps, which drop the files that a page makes. */

/** @type {[string, RegExp][]} */
const APPS = [
  ["Instagram", /\bInstagram\b/],
  ["Facebook", /\bFB(AN|AV|_IAB|IOS)\b/],
  ["WhatsApp", /\bWhatsApp\b/],
  ["Telegram", /\bTelegram\b/],
  ["Line", /\bLine\//],
  ["TikTok", /\b(musical_ly|BytedanceWebview|TikTok)\b/],
];

/**
 * The app whose own browser shows the page.
 *
 * @param {string} userAgent
 * @param {number} [touchPoints] how many fingers the screen feels; a Mac's feels none
 * @returns {string} its name, "aplikasi lain" for one that does not say, "" for a real browser
 */
export function inAppBrowser(userAgent, touchPoints = navigator.maxTouchPoints) {
  const named = APPS.find(([, token]) => token.test(userAgent))?.[0];
  if (named) return named;
  const isAndroidView = /Android.*; wv\)/.test(userAgent);
  // An iPad asks for pages as a Mac does.
  const isApple = /\((iPhone|iPad|iPod)/.test(userAgent) ||
    (/\(Macintosh;.*AppleWebKit\//.test(userAgent) && touchPoints > 1);
  const isAppleView = isApple && !/Safari\//.test(userAgent);
  return isAndroidView || isAppleView ? "aplikasi lain" : "";
}

/**
 * A link that leaves the app for the real browser.
 *
 * @param {string} userAgent
 * @param {string} address of the page; the answers that stand in its fragment come along
 * @returns {string} "" where there is none, and the address has to be copied
 */
export function leavingLink(userAgent, address) {
  const match = /^(https?):\/\/(.+)$/.exec(address);
  if (!match || !/Android/.test(userAgent)) return "";
  const [, scheme, rest] = match;
  return `intent://${rest}#Intent;scheme=${scheme};action=android.intent.action.VIEW;end`;
}
