/** Browsers inside other apps, which drop the files that a page makes. */

const TEXT = { other: "aplikasi lain" };

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
 * @returns {string} its name, `TEXT.other` for one that does not say, "" for a real browser
 */
export function inAppBrowser(userAgent, touchPoints = navigator.maxTouchPoints) {
  const named = APPS.find(([, token]) => token.test(userAgent))?.[0];
  if (named) return named;
  const isAndroidView = /Android.*; wv\)/.test(userAgent);
  // An iPad asks for pages as a Mac does.
  const isApple = /\((iPhone|iPad|iPod)/.test(userAgent) ||
    (/\(Macintosh;.*AppleWebKit\//.test(userAgent) && touchPoints > 1);
  const isAppleView = isApple && !/Safari\//.test(userAgent);
  return isAndroidView || isAppleView ? TEXT.other : "";
}
