/** Puts work off until the browser has shown what was typed. */

/**
 * @param {() => void} run
 * @returns {() => void} asks for a run after the next frame; asked for again before that, it still runs once
 */
export function afterPaint(run) {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting = false;
        run();
      })
    );
  };
}
