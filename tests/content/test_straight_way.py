"""A signed letter on a phone, from the page that sends it to its record: how much is tapped and read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server, download, fill
from tests.browser.pages.phone import phone_context
from tests.browser.pages.send import photo
from tests.browser.sight import expect_in_sight
from tests.content.shipped import DEFINITIONS, answers
from tests.content.walk import Walk

TAPS, WORDS = 9, 250
LETTER = "permohonan-penanganan"
# All that is shown of a page, in words: its header and its foot as well.
SHOWN = r"""() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = 0;
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode;
    const isRead = parent.checkVisibility({ visibilityProperty: true })
      && !parent.closest("script, style, .site-unseen, .site-banner");
    if (isRead) words += data.match(/\S+/g)?.length ?? 0;
  }
  return words;
}"""


def words(page: Page) -> int:
    """How many are shown before anything is unfolded."""
    assert page.locator("details[open]").count() == 0
    shown: int = page.evaluate(SHOWN)
    return shown


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone that can share files."""
    with phone_context(browser) as context:
        yield context.new_page()


def test_one_good_photo_is_shared_and_noted_with_few_taps_and_words(
    phone: Page, server: Server, tmp_path: Path
) -> None:
    page = phone
    page.goto(server.page_of(LETTER))
    fill(page, answers("apendo"), DEFINITIONS[LETTER])
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).tap()
    page.locator("html.script-ready").wait_for(state="attached")

    walk, seen = Walk(page), {"the question": words(page)}
    walk.tap(page.get_by_role("button", name="Aplikasi di HP"))
    seen["three acts"] = words(page)
    with page.expect_file_chooser() as chooser:
        walk.tap(page.get_by_label("Pilih foto atau PDF"))
    chooser.value.set_files([photo("red")])
    page.get_by_text("Email dengan lampirannya sekitar").wait_for()
    seen["a photo"] = words(page)
    walk.tap(page.get_by_role("button", name="Bagikan surat"))
    told = page.get_by_text("sudah diserahkan ke aplikasi")
    told.wait_for()
    expect_in_sight(told)
    ((shared, _),) = page.evaluate("shared.files")
    assert shared.endswith("-Bertanda-tangan.pdf")
    walk.tap(page.get_by_role("button", name="Catat di Permohonan saya"))
    page.get_by_text("Sudah dicatat di perangkat ini").wait_for()
    walk.tap(page.get_by_role("link", name="Buka Permohonan saya"))
    page.locator("#track-list section").wait_for()
    seen["the record"] = words(page)
    print(f"{walk.taps} taps; words: {seen}")
    assert walk.taps <= TAPS
    assert {place: count for place, count in seen.items() if count > WORDS} == {}
