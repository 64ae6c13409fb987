/** @returns {boolean} whether a browser brings nothing back by itself: the page was neither loaded again nor gone back to */
export function isNewPage() {
  const [navigation] = performance.getEntriesByType("navigation");
  return /** @type {PerformanceNavigationTiming | undefined} */ (navigation)?.type === "navigate";
}
