"""Whatever the pages bring to a visitor is in the window and under nothing: on phones, on desktops, with large letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DEFINITION, Server, control, download, fill, review
from tests.browser.sight import expect_in_sight, focused
from tests.conftest import answers

SIZES = [
    (320, 640, 100),
    (390, 844, 100),
    (768, 1024, 100),
    (1366, 768, 100),
    (390, 844, 200),
    (320, 640, 200),
]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]} %")
def seen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of one size, whose letters the browser's own setting enlarges."""
    width, height, text = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="id-ID")
    page = context.new_page()
    sizes = {"standard": 16 * text // 100, "fixed": 13 * text // 100}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    yield page
    context.close()


def test_every_change_in_the_review_leads_to_its_field_and_shows_it(seen: Page, server: Server) -> None:
    seen.goto(server.letter)
    fill(seen, answers("apendo"))
    for field in DEFINITION.fields:
        review(seen)
        seen.get_by_role("button", name=f"Ubah {field.label}", exact=True).click()
        expect(focused(seen)).to_have_attribute("name", field.id)
        expect_in_sight(focused(seen))
        if not field.choices:
            # Typing scrolls as well: a field at the edge would then go under the header.
            seen.keyboard.type("9")
            expect_in_sight(focused(seen))
    review(seen)
    seen.get_by_role("button", name="Ubah Kop surat", exact=True).click()
    expect_in_sight(focused(seen))


def test_every_error_leads_to_its_field_and_shows_it(seen: Page, server: Server) -> None:
    seen.goto(server.letter)
    seen.locator("#letter-check").click()
    summary = seen.locator("#letter-errors")
    expect(summary).to_be_focused()
    expect_in_sight(summary)
    links = summary.get_by_role("link")
    for index in range(links.count()):
        links.nth(index).click()
        expect_in_sight(focused(seen))
        expect_in_sight(seen.locator(f"#{focused(seen).get_attribute('name')}-message"))


def test_the_review_begins_at_its_title_and_what_is_made_is_said_in_sight(
    seen: Page, server: Server, tmp_path: Path
) -> None:
    seen.goto(server.letter)
    fill(seen, answers("apendo"))
    review(seen)
    expect_in_sight(seen.locator("#letter-review-title"))
    for button in ("Unduh PDF", "Unduh Word (DOCX)"):
        download(seen, button, tmp_path)
        expect_in_sight(seen.locator("#letter-status"))
    seen.locator("#letter-back").click()
    expect_in_sight(focused(seen))
    seen.go_forward()
    expect_in_sight(seen.locator("#letter-review-title"))
    seen.go_back()
    expect_in_sight(seen.locator("#letter-check"))
