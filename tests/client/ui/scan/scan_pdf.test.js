import { deepEqual, equal, rejects } from "node:assert/strict";
import { ScanPdf } from "../../../../overrides/client/ui/scan/scan_pdf.js";
import { show } from "../../page.js";
import { photo, prepareBrowser } from "../../photos.js";
import { painted, prepareCanvases } from "../../painting.js";

/** How a photo is as it is. */
const PLAIN = { turns: 0, corners: null, isWhitened: false };
const photos = (/** @type {string[]} */ ...names) => names.map((name) => ({ file: photo(name), ...PLAIN }));

/** A writer of PDFs as large as their pictures, which are as many bytes as a JPEG's quality in percent. */
function prepare(/** @type {number} */ limit) {
  prepareBrowser();
  prepareCanvases();
  show();
  const drawn = { times: 0, title: "" };
  Object.assign(/** @type {any} */ (globalThis).HTMLCanvasElement.prototype, {
    /** @this {HTMLCanvasElement} @param {string} type */
    toDataURL(type, quality = 1) {
      if (this.width === 30) drawn.times++;
      return `data:${type};base64,${btoa("p".repeat(Math.round(quality * 100)))}`;
    },
  });
  const scan = new ScanPdf("Surat", limit);
  /** @type {any} */ (scan).load = () =>
    Promise.resolve({
      renderScan: (
        /** @type {{ bytes: Uint8Array }[]} */ pages,
        /** @type {{ title: string }} */ { title },
      ) => {
        drawn.title = title;
        return new Uint8Array(pages.reduce((sum, { bytes }) => sum + bytes.length, 0));
      },
    });
  return { scan, drawn };
}
const always = { isCurrent: () => true, progress: () => {} };
const sizes = (/** @type {Uint8Array[]} */ made) => made.map(({ length }) => length);

Deno.test("photos are made smaller until they and what is attached besides are within the limit, and no more than twice", async () => {
  for (
    const [limit, others, groups, made] of /** @type {const} */ ([
      [80, 0, [["a"]], [75]],
      [75, 0, [["a"]], [75]],
      [74, 0, [["a"]], [60]],
      [80, 20, [["a"]], [60]],
      [80, 21, [["a"]], [50]],
      [10, 0, [["a"]], [50]],
      [180, 0, [["a", "b"], ["c"]], [120, 60]],
    ])
  ) {
    const joined = await prepare(limit).scan.join(groups.map((names) => photos(...names)), {
      ...always,
      others,
    });
    deepEqual(sizes(joined), made, `${others} of ${limit}`);
  }
});

Deno.test("it is told how far they are, and what is no longer wanted is left", async () => {
  const { scan } = prepare(1000);
  /** @type {number[][]} */
  const told = [];
  const progress = (/** @type {number[]} */ ...place) => void told.push(place);
  await scan.join([photos("a", "b"), photos("c")], { ...always, others: 0, progress });
  deepEqual(told, [[1, 3], [2, 3], [3, 3]]);
  let asked = 0;
  const isCurrent = () => ++asked < 3;
  deepEqual(await scan.join([photos("a", "b", "c")], { ...always, others: 0, isCurrent }), []);
});

Deno.test("what was drawn once is not drawn again, but turned it is", async () => {
  const { scan, drawn } = prepare(1000);
  const [one] = photos("a");
  await scan.draw(one);
  await scan.join([[one]], { ...always, others: 0 });
  equal(drawn.title, "Surat");
  await scan.draw({ ...one, turns: 4 });
  deepEqual(drawn.times, 1);
  await scan.draw({ ...one, turns: 2 });
  deepEqual(drawn.times, 2);
  const whitened = () => painted.filter(([what]) => what === "putImageData").length;
  const before = whitened();
  await scan.draw({ ...one, isWhitened: true });
  deepEqual([drawn.times, whitened() - before], [3, 1], "as white as it is wanted");
  const wide =
    /** @type {any} */ ([[0.1, 0.4], [0.9, 0.4], [0.9, 0.6], [0.1, 0.6]].map(([x, y]) => ({ x, y })));
  const cut = await scan.draw({ ...one, corners: wide });
  const turned = await scan.draw({ ...one, corners: wide, turns: 1 });
  deepEqual([cut.width > cut.height, turned.width < turned.height], [true, true], "its edges turn with it");
  const [other] = photos("b");
  const { page: _, paper: __, ...look } = await scan.take(other.file);
  const { times } = drawn;
  await scan.draw({ file: other.file, ...look });
  equal(drawn.times, times, "nor what was drawn to see what it is");
});

Deno.test("a photo may have 40 MB, and is refused with what else may be chosen", async () => {
  const { scan } = prepare(1000);
  for (const [megabytes, words] of /** @type {const} */ ([[39, ""], [41, "40 MB"]])) {
    const [{ file }] = photos("a");
    Object.defineProperty(file, "size", { value: megabytes * 1e6 });
    const said = await scan.take(file).then(() => "", ({ message }) => message);
    equal(words ? said.includes(words) : said === "", true, said);
  }
  await rejects(scan.take(new File(["teks"], "a.txt")), /bukan PDF, JPEG, atau PNG/);
});
