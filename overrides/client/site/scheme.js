/** Light or dark: as the device has it, until the visitor chooses. `first.js` reads what is kept here. */

const KEY = "bantuan-lpse/tampilan";
const device = matchMedia("(prefers-color-scheme: dark)");
const { dataset } = document.documentElement;

/**
 * @param {(storage: Storage) => unknown} act
 * @returns {unknown} what it gives; nothing where storage is forbidden or full: a choice then lasts as long as the page
 */
function withStorage(act) {
  try {
    return act(localStorage);
  } catch {
    return null;
  }
}

/** @param {HTMLElement} button has both names of what it does in its label, as `data-dark` and `data-light` */
export function startScheme(button) {
  const label = /** @type {HTMLElement} */ (button.querySelector("[data-dark]"));
  const show = (/** @type {boolean} */ isDark) => {
    dataset.scheme = isDark ? "dark" : "light";
    label.textContent = (isDark ? label.dataset.light : label.dataset.dark) ?? "";
  };
  show(dataset.scheme === "dark");
  button.addEventListener("click", () => {
    const isDark = dataset.scheme !== "dark";
    show(isDark);
    withStorage((storage) =>
      // What the device has as well needs no choice: the page follows it again.
      isDark === device.matches ? storage.removeItem(KEY) : storage.setItem(KEY, isDark ? "dark" : "light")
    );
  });
  device.addEventListener("change", ({ matches }) => {
    if (!withStorage((storage) => storage.getItem(KEY))) show(matches);
  });
}
