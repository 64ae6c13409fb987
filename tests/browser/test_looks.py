"""What a visitor sees by the styles alone: what stands where, is set apart, is hidden, scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Server
from tests.browser.looks import looks, missing, put


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which more can be put than its policy lets in."""
    context = browser.new_context(bypass_csp=True, viewport={"width": 1366, "height": 768}, locale="id-ID")
    yield context.new_page()
    context.close()


def test_the_letters_page_is_laid_out_wide_and_narrow_before_its_script_and_without(
    page: Page, server: Server
) -> None:
    page.goto(server.letter)
    page.locator("html.script-ready").wait_for(state="attached")
    put(page, "form", "letter")
    page.evaluate(
        "document.querySelectorAll('#letter-after, #sign-controls').forEach((e) => { e.hidden = false; })"
    )
    form, letter = looks("form"), looks("letter")
    assert missing(page, form["always"] | letter["wide"]) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert missing(page, form["always"] | letter["narrow"]) == []
