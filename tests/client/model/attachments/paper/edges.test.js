import { deepEqual, equal, ok } from "node:assert/strict";
import {
  along,
  edgesOf,
  fitted,
  linesOf,
} from "../../../../../overrides/client/model/attachments/paper/edges.js";
import { drawn } from "../../../papers.js";

/** Lighter to the right of a line that leans by a part of its length. @param {number} lean */
const half = (lean) => drawn(200, 260, (x, y) => x > 0.4 + lean * y ? [220, 220, 220] : [70, 70, 70]);

Deno.test("a line stands where the picture becomes lighter, and points to the lighter side", () => {
  const [lefts, tops, rights, bottoms] = linesOf(edgesOf(half(0)));
  equal(lefts[0].angle, 0);
  ok(Math.abs(lefts[0].offset - 79.5) <= 1, String(lefts[0].offset));
  deepEqual([tops, rights, bottoms], [[], [], []]);
  const mirrored = linesOf(edgesOf(drawn(200, 260, (x) => x < 0.4 ? [220, 220, 220] : [70, 70, 70])));
  deepEqual(mirrored.map((lines) => lines.length > 0), [false, false, true, false]);
});

Deno.test("a line is fitted to a fraction of a pixel and of a degree", () => {
  const edges = edgesOf(half(0.1));
  const [line] = linesOf(edges)[0];
  /** @param {{ angle: number, offset: number }} of @param {number} y */
  const at = ({ angle, offset }, y) => ({ x: (offset - y * Math.sin(angle)) / Math.cos(angle), y });
  const fit = fitted(line, [at(line, 10), at(line, 250)], edges);
  for (const y of [20, 130, 240]) {
    const { x } = at(fit, y);
    ok(Math.abs(x - (0.4 + 0.1 * ((y + 0.5) / 260)) * 200 + 0.5) < 0.3, `${y}: ${x}`);
  }
});

Deno.test("soft changes and small specks are no edges", () => {
  const soft = drawn(200, 260, (x, y) => [150 + x * 60, 150 + x * 60, 150 + y * 60]);
  deepEqual(linesOf(edgesOf(soft)), [[], [], [], []]);
  const specks = drawn(
    200,
    260,
    (x, y) => (x * 40) % 1 < 0.1 && (y * 52) % 1 < 0.1 ? [90, 90, 90] : [120, 120, 120],
  );
  deepEqual(linesOf(edgesOf(specks)), [[], [], [], []]);
});

Deno.test("places along a line stand between its ends and not on them", () => {
  const places = along([{ x: 0, y: 0 }, { x: 30, y: 40 }], 10);
  deepEqual(places, [5, 15, 25, 35, 45].map((at) => ({ x: at * 0.6, y: at * 0.8 })));
});
