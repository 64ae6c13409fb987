/** Notices that somebody looks at the page again: since the last look, a day may have passed. */

/** @param {() => void} run */
export function onReturn(run) {
  for (const type of ["focus", "pageshow"]) addEventListener(type, run);
  document.addEventListener("visibilitychange", () => document.hidden || run());
}

/**
 * When a browser that goes back or restores a tab has put the answers back. A script that waits for others may come later
 * than that, in some browsers.
 */
export const pageShown = new Promise((resolve) =>
  document.readyState === "complete" ? resolve(0) : addEventListener("pageshow", resolve)
);
