"""Where a page is wider than its window."""

from __future__ import annotations

from playwright.sync_api import Page

# Width in CSS pixels, and letter size in per cent: the browser's own setting, which the theme's sizes follow.
SIZES = [(390, 200), (320, 200), (320, 100), (390, 100)]
# How many pixels of a page lie to the right of the window, and the size of its letters.
TOO_WIDE = """() => {
  scrollTo(9999, scrollY);
  const root = document.documentElement;
  return [Math.max(scrollX, root.scrollWidth - innerWidth), getComputedStyle(root).fontSize];
}"""


class Sideways:
    """Looks whether a page scrolls sideways on a narrow phone and with large letters."""

    def __init__(self, page: Page) -> None:
        """Of whatever will stand on a page."""
        self.page = page
        self.settings = page.context.new_cdp_session(page)

    def sizes(self) -> list[str]:
        """The sizes in which the page as it stands is wider than its window; it keeps the last of all."""
        wide = []
        for width, text in SIZES:
            self.page.set_viewport_size({"width": width, "height": 640})
            sizes = {"standard": 16 * text // 100, "fixed": 13 * text // 100}
            self.settings.send("Page.setFontSizes", {"fontSizes": sizes})
            too_wide, font_size = self.page.evaluate(TOO_WIDE)
            assert font_size == f"{20 * text // 100}px"
            if too_wide > 0:
                wide.append(f"{width} pixels, {text} %")
        return wide
