/** Fills pages with slices. */

/** @import { Frame, Page, Slice } from "./slices.js" */

import { BOTTOM, LEFT, TOP } from "./slices.js";

/**
 * Fills pages from the top. Slices kept together go to the next page together, unless they are
 * taller than a page.
 *
 * @param {Slice[]} slices
 * @returns {Page[]} at least one
 */
export function paginate(slices) {
  /** @type {Page} */
  let page = { runs: [], frames: [], rules: [], figures: [] };
  const pages = [page];
  let y = TOP;
  /** @type {Slice["box"]} */
  let openBox = null;
  /** Its frames on this page. @type {Frame[]} */
  let open = [];

  const place = (/** @type {Slice} */ slice) => {
    if (y > TOP) y += slice.space;
    page.runs.push(...slice.runs.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    page.figures.push(...slice.figures.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    page.rules.push(...slice.rules.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    page.frames.push(...slice.frames.map((item) => ({ ...item, x: LEFT + item.x, y: y + item.y })));
    if (slice.box) {
      if (slice.box !== openBox) {
        open = slice.box.map(({ x, width }) => ({ x: LEFT + x, y, width, height: 0 }));
        page.frames.push(...open);
      }
      for (const frame of open) frame.height = y + slice.height - frame.y;
    }
    openBox = slice.box;
    y += slice.height;
  };
  const turnPage = (/** @type {Slice} */ next) => {
    const goesOn = openBox !== null && next.box === openBox;
    if (goesOn) { for (const frame of open) frame.height += next.edge; }
    open = goesOn ? open.map((frame) => ({ ...frame, y: TOP, height: 0 })) : [];
    page = { runs: [], frames: [...open], rules: [], figures: [] };
    pages.push(page);
    y = goesOn ? TOP + next.edge : TOP;
  };

  for (const group of groups(slices)) {
    const height = group.reduce((sum, slice) => sum + slice.space + slice.height, 0) +
      group[group.length - 1].edge;
    const fitsOnAPage = height <= BOTTOM - TOP;
    if (fitsOnAPage && y + height > BOTTOM) turnPage(group[0]);
    for (const slice of group) {
      if (y + slice.space + slice.height + slice.edge > BOTTOM && y > TOP) turnPage(slice);
      place(slice);
    }
  }
  return pages;
}

/**
 * @param {Slice[]} slices
 * @returns {Slice[][]} each ends with a slice that is not kept with its next
 */
function groups(slices) {
  /** @type {Slice[][]} */
  const found = [];
  let open = false;
  for (const slice of slices) {
    if (open) found[found.length - 1].push(slice);
    else found.push([slice]);
    open = slice.keep;
  }
  return found;
}
