/** Notices that somebody looks at the page again: since the last look, a day may have passed. */

/** @param {() => void} run */
export function onReturn(run) {
  for (const type of ["focus", "pageshow"]) addEventListener(type, run);
  document.addEventListener("visibilitychange", () => document.hidden || run());
}
