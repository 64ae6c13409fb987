"""axe finds nothing, on every page, in every state, both widths and both schemes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page

from tests.browser import damaged
from tests.browser.axe import CONTRAST, violations
from tests.browser.conftest import Server, download, fill, review
from tests.browser.pages.send import add, photo
from tests.conftest import answers


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in each scheme."""
    context = browser.new_context(color_scheme=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture
def found(page: Page) -> Callable[[], list[str]]:
    """What axe finds on the page now."""
    is_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return partial(violations, page, CONTRAST if is_dark else {})


def test_axe_finds_nothing_on_any_page(page: Page, server: Server, found: Callable[[], list[str]]) -> None:
    for path in server.pages:
        page.goto(server.url + path)
        assert found() == [], path


def test_axe_finds_nothing_on_the_way(
    page: Page, server: Server, tmp_path: Path, found: Callable[[], list[str]]
) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    page.locator("#inspected").fill(" ||\u0410ABCD\u200b")
    assert found() == [], "a User ID taken apart"

    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    page.get_by_text("Lihat setiap karakter dan kodenya").click()
    page.locator(".character-inspector tbody").wait_for()
    assert found() == [], "filled in by a link, and the characters shown"
    page.locator("#letter-check").click()
    page.locator("#letter-errors").wait_for()
    assert found() == [], "errors"
    for button in ("#letter-clear", "#letter-save-file", "#letter-copy-link"):
        page.locator(button).click()
        page.locator("dialog[open]").wait_for()
        assert found() == [], f"the dialog of {button}"
        page.keyboard.press("Escape")
    page.get_by_label("Simpan di perangkat ini").check()
    fill(page, answers("apendo"))
    page.locator("#npwp").fill("123")
    page.locator("#npwp").blur()
    assert page.locator("#npwp-message").is_visible()
    assert found() == [], "warnings"
    review(page)
    assert found() == [], "the review"
    download(page, "Unduh PDF", tmp_path)
    assert found() == [], "a letter made"
    page.reload()
    page.locator("#page-notice p").wait_for()
    assert found() == [], "answers brought back"

    page.goto(f"{server.url}kirim/")
    locked: FilePayload = {"name": "kunci", "mimeType": "application/pdf", "buffer": damaged.pdf(4, user="x")}
    broken: FilePayload = {"name": "rusak.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xffrusak"}
    add(page, photo("red"), locked, photo("green"), broken)
    page.locator("#send-refused li").wait_for()
    page.locator("#send-draft").click()
    page.get_by_text("Draf email sudah diunduh").wait_for()
    assert found() == [], "a draft of an e-mail, a locked PDF and a broken photo"
    page.locator("#send-track").click()
    page.get_by_text("Sudah dicatat di perangkat ini.").wait_for()
    page.goto(f"{server.url}pantau/")
    page.locator("#track-list section").wait_for()
    assert found() == [], "a request"
    page.locator("#track-sent").fill("2026-01-01")
    page.get_by_label("Surat", exact=True).fill("Surat lama")
    page.get_by_role("button", name="Catat", exact=True).click()
    page.get_by_text("Waktu tunggu sudah habis.").wait_for()
    page.locator("#track-clear").click()
    assert found() == [], "an overdue request, and the dialog that deletes"
    page.keyboard.press("Escape")

    page.locator(".md-header [for=__drawer]").click()
    assert found() == [], "the menu"
    page.goto(server.url)
    page.locator(".md-header__button[for=__search]").click()
    page.get_by_role("textbox", name="Cari").click()
    page.keyboard.type("apendo")
    page.locator(".md-search-result__item").first.wait_for()
    assert found() == [], "search results"
