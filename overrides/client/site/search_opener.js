/** Opens the search's box: by its link in the head, by Ctrl+K, or by an address with words in it. Fetches nothing before. */

/** @param {HTMLAnchorElement | undefined} opener leads to the page with the list of all questions, and names the box's files */
export function startSearch(opener) {
  if (!opener) return;
  /** @param {string} [typed] */
  const open = async (typed) => {
    try {
      const { openSearch } = await import("../ui/search/box.js");
      await openSearch(opener.dataset, typed);
    } catch (error) {
      console.warn(error);
      location.assign(opener.href);
    }
  };
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey) return;
    if (event.ctrlKey === event.metaKey) return;
    event.preventDefault();
    open();
  });
  const openLinked = () => {
    // A fragment: no server learns what is looked for.
    const typed = new URLSearchParams(location.hash.slice(1)).get("q");
    if (typed && opener.pathname === location.pathname) open(typed);
  };
  addEventListener("hashchange", openLinked);
  openLinked();
}
