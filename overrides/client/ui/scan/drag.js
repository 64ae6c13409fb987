/** Moves the items of a list by their grips, with a finger, a pen or a mouse. Buttons do the same for everybody else. */

/** So near to the screen's edge the page is scrolled along, and by so much each time, in pixels. */
const EDGE = 72;
const SCROLL = 14;
/** What ends a drag. */
const ENDS = ["pointerup", "pointercancel", "lostpointercapture"];

/**
 * @param {HTMLElement} list whose items may be made again at any time
 * @param {string} grip the selector of what an item is held by
 * @param {(from: number, to: number) => void} moved when an item was let go elsewhere; places from 0
 */
export function dragItems(list, grip, moved) {
  list.addEventListener("pointerdown", (event) => {
    const held = event.target instanceof Element ? event.target.closest(grip) : null;
    const item = held?.closest("li");
    if (!held || !item || event.button !== 0) return;
    event.preventDefault();
    drag(list, { held, item, event }, moved);
  });
}

/**
 * @param {HTMLElement} list
 * @param {{ held: Element, item: HTMLElement, event: PointerEvent }} start
 * @param {(from: number, to: number) => void} moved
 */
function drag(list, { held, item, event: { pointerId, pageY: startY } }, moved) {
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  const from = items.indexOf(item);
  const middles = items.map((each) => {
    const { top, height } = each.getBoundingClientRect();
    return top + height / 2;
  });
  const height = item.offsetHeight;
  let to = from;

  /** @param {Event} event */
  function move(event) {
    const { pageY, clientY } = /** @type {PointerEvent} */ (event);
    const middle = middles[from] + pageY - startY;
    to = middles.filter((other, place) => place !== from && other < middle).length;
    for (const [place, each] of items.entries()) {
      const isPassed = place > from ? place <= to : place >= to;
      const aside = isPassed ? (place > from ? -height : height) : 0;
      each.style.transform = `translateY(${place === from ? pageY - startY : aside}px)`;
    }
    if (clientY < EDGE) scrollBy(0, -SCROLL);
    if (clientY > innerHeight - EDGE) scrollBy(0, SCROLL);
  }
  /** @param {Event} event */
  function end({ type }) {
    for (const each of items) each.style.transform = "";
    item.classList.remove("send-held");
    for (const name of ENDS) held.removeEventListener(name, end);
    held.removeEventListener("pointermove", move);
    // Where the list was made again meanwhile, places mean nothing.
    if (type === "pointerup" && to !== from && item.isConnected) moved(from, to);
  }
  item.classList.add("send-held");
  held.setPointerCapture(pointerId);
  held.addEventListener("pointermove", move);
  for (const name of ENDS) held.addEventListener(name, end);
}
