/** The way out of a browser inside another app. */

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
