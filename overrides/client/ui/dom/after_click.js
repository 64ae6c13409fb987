/** Waits for the end of a click that is under way. */

let isDown = false;
// A finger's tap ends as a pointer first and comes as a mouse then; it is the mouse's press that leaves a field.
for (const begin of ["pointerdown", "mousedown"]) addEventListener(begin, () => (isDown = true), true);
const ENDS = ["pointerup", "pointercancel", "mouseup"];
for (const end of ENDS) addEventListener(end, () => (isDown = false), true);

/**
 * Runs something that moves the page. Pressing a button leaves the field that had the focus; a message
 * shown there and then would push aside the very thing that is being pressed, and nothing would be clicked.
 *
 * @param {() => void} run at once when nothing is pressed, else after the click
 */
export function afterClick(run) {
  if (!isDown) return run();
  const ended = new AbortController();
  const later = () => {
    ended.abort();
    setTimeout(run);
  };
  for (const end of ENDS) addEventListener(end, later, { signal: ended.signal });
}
