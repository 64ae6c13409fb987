/** Marks, in the list of what is on the page, where the reader is. */

/** @param {Iterable<HTMLAnchorElement>} links to the page's headings, in their order */
export function startContents(links) {
  /** @type {Map<Element, HTMLAnchorElement>} */
  const byHeading = new Map();
  for (const link of links) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) byHeading.set(heading, link);
  }
  const mark = () => {
    const passed = [...byHeading].filter(([heading]) =>
      heading.getBoundingClientRect().top < innerHeight / 3
    );
    const current = passed.at(-1)?.[1];
    for (const link of byHeading.values()) {
      if (link === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  };
  // A heading that comes or goes at the window's upper third is the only change there can be.
  const watcher = new IntersectionObserver(mark, { rootMargin: "0px 0px -67%" });
  for (const heading of byHeading.keys()) watcher.observe(heading);
}
