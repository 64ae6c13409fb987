/** Long work in short pieces, between which the page answers its visitor. */

/** How long the page may be kept from answering at once, in milliseconds: less than half of what is felt. */
const SLICE = 24;

const BROWSER = {
  now: () => performance.now(),
  rest: () => new Promise((resolve) => setTimeout(resolve)),
};

/**
 * @template Result
 * @param {Generator<void, Result>} work
 * @param {{ now: () => number, rest: () => Promise<unknown> }} [clock] in milliseconds
 * @returns {Promise<Result>} what it ends with
 */
export async function inSlices(work, { now, rest } = BROWSER) {
  for (let start = now();;) {
    const { done, value } = work.next();
    if (done) return value;
    if (now() - start < SLICE) continue;
    await rest();
    start = now();
  }
}
