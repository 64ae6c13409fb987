/** What the site is called, in files that visitors take along. */

/** @returns {string} as the page's head says it */
export function siteName() {
  return document.querySelector("meta[name=application-name]")?.getAttribute("content") ?? "";
}
