"""The source's case on a phone, from the home page to the letter: how much is tapped, read and scrolled."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page

from tests.browser.conftest import Server
from tests.browser.sight import expect_in_sight
from tests.content.shipped import answers

TAPS, WORDS, SCREENS = 16, 700, 10
# What the keyboard's own key leads through, once the first of a screen's fields was tapped.
TYPED = [
    ["user_id"],
    [],
    ["nama_instansi", "alamat", "npwp", "telepon", "email"],
    ["nama_pemohon"],
    [],
]
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


def test_from_the_home_page_to_the_download_it_is_short(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    walk = Walk(page)
    page.goto(server.url)
    walk.tap(page.get_by_role("link", name="Tidak bisa enkripsi di APENDO"))
    button = page.get_by_role("main").get_by_role("link", name="Buat surat", exact=True)
    expect_in_sight(button)
    walk.tap(button)
    page.locator("html.script-ready").wait_for(state="attached")
    for step, fields in enumerate(TYPED, 1):
        page.get_by_text(f"Langkah {step} dari {len(TYPED)}").wait_for()
        walk.fill(fields)
        if "nama_pemohon" in fields:
            page.get_by_label("Direktur sendiri").tap()
            walk.taps += 1
        walk.tap(page.locator("#letter-next, #letter-check").locator("visible=true"))
    with page.expect_download() as caught:
        walk.tap(page.get_by_role("button", name="Unduh PDF"))
    caught.value.save_as(tmp_path / "letter.pdf")
    expect_in_sight(page.get_by_role("link", name="Siapkan emailnya"))
    context.close()
    print(f"{walk.taps} taps, {walk.words} words, {walk.screens:.1f} screens")
    assert walk.taps <= TAPS
    assert walk.words <= WORDS
    assert walk.screens <= SCREENS
