/** A clock that stands still, for the tests of what depends on the day or the time. */

/**
 * @template Result
 * @param {string} moment local, such as "2026-11-30T00:30"
 * @param {() => Result} run while it is that time; what it waits for sees the real one
 * @returns {Result}
 */
export function at(moment, run) {
  const { Date } = globalThis;
  const now = Date.parse(moment);
  globalThis.Date = /** @type {any} */ (class extends Date {
    constructor(/** @type {any[]} */ ...given) {
      super(.../** @type {[]} */ (given.length > 0 ? given : [now]));
    }
  });
  try {
    return run();
  } finally {
    globalThis.Date = Date;
  }
}
