/** Tables wider than the page scroll in their boxes (`macros/mkdocs/html_fixes.py`): the keyboard must get there too. */

const TEXT = { table: "Tabel, dapat digeser ke samping" };

/** @param {Iterable<HTMLElement>} boxes each around one table */
export function startWideTables(boxes) {
  const look = (/** @type {Element} */ box) => {
    const isWide = box.scrollWidth > box.clientWidth;
    const attributes = { tabindex: "0", role: "region", "aria-label": TEXT.table };
    for (const [name, value] of Object.entries(attributes)) {
      if (isWide) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  };
  const watcher = new ResizeObserver((entries) => entries.forEach(({ target }) => look(target)));
  for (const box of boxes) watcher.observe(box);
}
