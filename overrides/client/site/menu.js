/** The menu of a narrow screen: a button that shows it, and Escape or a tap elsewhere that hides it. */

/**
 * @param {HTMLElement} button names the menu as what it controls
 * @param {HTMLElement} menu beside the button; the style sheet shows it when the button is pressed, or where there is room
 */
export function startMenu(button, menu) {
  // From now on it can be opened, and is shut.
  const open = (/** @type {boolean} */ isOpen) => button.setAttribute("aria-expanded", String(isOpen));
  const isOpen = () => button.getAttribute("aria-expanded") === "true";
  button.addEventListener("click", () => open(!isOpen()));
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !isOpen()) return;
    if (menu.contains(document.activeElement)) button.focus();
    open(false);
  });
  // Whoever goes on elsewhere is done with it.
  for (const event of ["pointerdown", "focusin"]) {
    addEventListener(event, ({ target }) => {
      if (target instanceof Node && ![button, menu].some((part) => part.contains(target))) open(false);
    });
  }
  // A page that comes back from the browser's memory would show what was open when it was left.
  addEventListener("pageshow", () => open(false));
}
