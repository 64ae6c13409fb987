"""A visitor's way through the shipped site on a phone, counted: how much is tapped, read and scrolled."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.sight import expect_in_sight
from tests.content.shipped import answers

# What is shown of the page's text from its top down to an element, in words, and how far down that ends.
# No LPSE's own site has the banner that says whose example it is.
READ = r"""(end) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const isBefore = text.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING;
    const parent = text.parentElement;
    const isRead = parent.checkVisibility({ visibilityProperty: true })
      && !parent.closest("script, style, .site-unseen, .site-banner");
    if ((isBefore || end.contains(text)) && isRead) words += text.data.match(/\S+/g)?.length ?? 0;
  }
  return [words, (end.getBoundingClientRect().bottom + scrollY) / innerHeight];
}"""


class Walk:
    """A visitor's way, counted."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0
        self.words = 0
        self.screens = 0.0

    def tap(self, leads_on: Locator) -> None:
        """Read down to what leads on, and tap it."""
        leads_on.scroll_into_view_if_needed()
        expect_in_sight(leads_on)
        words, screens = leads_on.evaluate(READ)
        self.words += words
        self.screens += screens
        self.taps += 1
        leads_on.tap()

    def fill(self, fields: list[str]) -> None:
        """Tap the first of some fields and type into each."""
        self.taps += bool(fields)
        for field in fields:
            self.page.locator(f"#{field}").fill(answers("apendo")[field])
