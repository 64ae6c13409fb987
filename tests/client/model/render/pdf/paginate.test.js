import { deepEqual, equal } from "node:assert/strict";
import { paginate } from "../../../../../overrides/client/model/render/pdf/paginate.js";
import { BOTTOM, LEFT, run, strip, TOP } from "../../../../../overrides/client/model/render/pdf/slices.js";

/** @import { Slice } from "../../../../../overrides/client/model/render/pdf/slices.js" */

const PAGE = BOTTOM - TOP;
/** A slice that shows a text, on its top. @param {string} text @param {Partial<Slice>} [more] @returns {Slice} */
const slice = (text, more) => ({ ...strip(10), runs: [{ ...run(text, null), y: 0 }], ...more });
/** What stands on each page, and how far below its upper margin. @param {Slice[]} slices */
const shown = (slices) =>
  paginate(slices).map(({ runs }) =>
    Object.fromEntries(runs.map(({ text, y }) => [text, Math.round(y - TOP)]))
  );

Deno.test("slices stand below one another with their space above them, but for the first on a page", () => {
  deepEqual(shown([slice("a", { space: 5 }), slice("b", { space: 7 }), slice("c")]), [{
    a: 0,
    b: 17,
    c: 27,
  }]);
  deepEqual(shown([slice("a", { height: PAGE }), slice("b", { space: 7 })]), [{ a: 0 }, { b: 0 }]);
});

Deno.test("what a slice holds counts from its own corner, and on the page from the page's", () => {
  const at = { x: 3, y: 4 };
  const node = { tag: "Figure", children: [] };
  const frame = { ...at, width: 5, height: 6 };
  const [{ runs, figures, rules, frames }] = paginate([
    strip(10),
    {
      ...strip(10),
      runs: [{ ...run("a", null), ...at }],
      figures: [{ ...frame, node, bytes: new Uint8Array() }],
      rules: [{ ...at, width: 5, thickness: 1 }],
      frames: [frame],
    },
  ]);
  for (const [item] of [runs, figures, rules, frames]) deepEqual([item.x, item.y], [LEFT + 3, TOP + 14]);
});

Deno.test("a page is full to its last point, and turned for the next one", () => {
  deepEqual(shown([slice("a", { height: PAGE - 10 }), slice("b")]).length, 1);
  deepEqual(shown([slice("a", { height: PAGE - 9 }), slice("b")]).length, 2);
  deepEqual(shown([slice("a", { height: PAGE - 12 }), slice("b", { space: 3 })]).length, 2);
});

Deno.test("what is kept together goes to the next page together, unless it is taller than a page", () => {
  const pair = [slice("b", { keep: true }), slice("c")];
  deepEqual(shown([slice("a", { height: PAGE - 15 }), ...pair]), [{ a: 0 }, { b: 0, c: 10 }]);
  deepEqual(shown([slice("a", { height: PAGE - 20 }), ...pair]).length, 1);
  const tall = [slice("b", { keep: true }), slice("c", { height: PAGE })];
  deepEqual(shown([slice("a"), ...tall]), [{ a: 0, b: 10 }, { c: 0 }]);
});

Deno.test("one slice taller than a page begins where it is, or on the next page, and no page is left empty", () => {
  deepEqual(shown([slice("a", { height: 2 * PAGE })]), [{ a: 0 }]);
  deepEqual(shown([slice("a"), slice("b", { height: 2 * PAGE }), slice("c")]), [{ a: 0 }, { b: 0 }, {
    c: 0,
  }]);
  equal(paginate([]).length, 1);
});

Deno.test("a box is one frame a page: closed below its last line, and opened again above the next", () => {
  const box = [{ x: 0, width: 100 }, { x: 100, width: 50 }];
  const inBox = { box, edge: 4, height: PAGE / 2 - 20 };
  const pages = paginate([slice("a", { space: 0 }), slice("b", inBox), slice("c", inBox), slice("d", inBox)]);
  const frames = pages.map(({ frames }) =>
    frames.map(({ x, y, width, height }) => [x - LEFT, y - TOP, width, height])
  );
  const full = PAGE - 40 + 4;
  deepEqual(frames, [
    [[0, 10, 100, full], [100, 10, 50, full]],
    [[0, 0, 100, inBox.height + 4], [100, 0, 50, inBox.height + 4]],
  ]);
  equal(pages[1].runs[0].y, TOP + 4);
});

Deno.test("a box that begins a page is not joined to the one that ended the last", () => {
  const boxes = [1, 2].map((width) => ({ box: [{ x: 0, width }], height: PAGE - 20 }));
  const pages = paginate(boxes.map((box) => slice("a", box)));
  deepEqual(pages.map(({ frames }) => frames.map(({ y, width, height }) => [y, width, height])), [
    [[TOP, 1, PAGE - 20]],
    [[TOP, 2, PAGE - 20]],
  ]);
});

Deno.test("a line of a box has room below it for the box's end, or goes to the next page", () => {
  const box = [{ x: 0, width: 100 }];
  const pagesOf = (/** @type {number} */ edge) =>
    paginate([slice("a", { height: PAGE - 20, box, edge }), slice("b", { box, edge })]).length;
  deepEqual([pagesOf(10), pagesOf(11)], [1, 2]);
});

Deno.test("what is kept together and fills a page to its last point goes to the next one together", () => {
  const pair = [slice("b", { keep: true, height: PAGE - 30 }), slice("c", { height: 30 })];
  deepEqual(
    shown([slice("a"), ...pair]),
    [{ a: 0 }, { b: 0, c: PAGE - 30 }].map((page) =>
      Object.fromEntries(Object.entries(page).map(([text, y]) => [text, Math.round(y)]))
    ),
  );
});

Deno.test("lines of a box that are kept together have room below them for its end", () => {
  const box = [{ x: 0, width: 100 }];
  const pagesOf = (/** @type {number} */ edge) =>
    shown([
      slice("a", { height: PAGE - 20 }),
      slice("b", { box, edge, keep: true }),
      slice("c", { box, edge }),
    ]);
  equal(pagesOf(0).length, 1);
  deepEqual(pagesOf(1).map((page) => Object.keys(page)), [["a"], ["b", "c"]]);
});
