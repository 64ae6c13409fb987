/** Waits for the end of a click that is under way. */

let isDown = false;
addEventListener("pointerdown", () => (isDown = true), true);
for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => (isDown = false), true);

/**
 * Runs something that moves the page. Pressing the mouse button leaves the field that had the focus;
 * a message shown there and then would push aside the very thing that is being clicked.
 *
 * @param {() => void} run at once when nothing is pressed, else after the click
 */
export function afterClick(run) {
  if (!isDown) return run();
  const later = () => setTimeout(run);
  addEventListener("pointerup", later, { once: true });
}
