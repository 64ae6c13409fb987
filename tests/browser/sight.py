"""What a visitor sees of an element: in the window, and under nothing."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

# Resolves when the page has shown what was changed, and has run what it puts off until then (after_paint.js).
PAINTED = "new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))"

# Looks at points of the element as a finger would press them: what lies on top there? Of an element that is
# taller than half the window, the beginning is what must be seen.
HIDDEN = """(element) => {
  const rect = element.getBoundingClientRect();
  if (!element.checkVisibility({ visibilityProperty: true }) || rect.height === 0) return "not shown";
  const bottom = Math.min(rect.bottom, rect.top + innerHeight / 2);
  const isBeside = rect.left < -1 || rect.right > innerWidth + 1;
  if (isBeside) return `beside the window: ${rect.left} to ${rect.right}`;
  if (rect.top < -1 || bottom > innerHeight + 1) return `outside the window: ${rect.top} to ${rect.bottom}`;
  // A text that flows on has a box a line: beside its last line something else may stand.
  for (const box of element.getClientRects()) {
    const [left, right] = [box.left + 2, Math.min(box.right, innerWidth) - 2];
    const end = Math.min(box.bottom, bottom);
    for (const y of [box.top + 2, (box.top + end) / 2, end - 2]) {
      if (y > bottom) continue;
      for (const x of [left, (left + right) / 2, right]) {
        const top = document.elementFromPoint(x, y);
        if (!top) return `nothing at ${x}, ${y}`;
        if (!element.contains(top) && !top.contains(element)) return `under ${top.outerHTML.slice(0, 120)}`;
      }
    }
  }
  return "";
}"""

WAIT = f"""async (element) => {{
  const isHidden = {HIDDEN};
  const end = performance.now() + 15_000;
  while (isHidden(element) && performance.now() < end) await new Promise(requestAnimationFrame);
  return isHidden(element);
}}"""


def expect_in_sight(locator: Locator) -> None:
    """Wait until a visitor sees an element.

    Raises:
        AssertionError: It is not seen within 15 seconds; with what is in the way.
    """
    reason = locator.evaluate(WAIT)
    assert reason == "", f"{locator}: {reason}"


def focused(page: Page) -> Locator:
    """What has the focus."""
    return page.locator(":focus")
