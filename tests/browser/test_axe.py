"""axe finds nothing, on every page, in every state, both widths and both schemes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser import damaged
from tests.browser.axe import AXE, violations
from tests.browser.conftest import Server, download, fill_at_once, review, show_whole
from tests.browser.pages.keep import keep
from tests.browser.pages.send import add, photo
from tests.browser.pages.track import open_tools, unfold, write_down
from tests.conftest import answers


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of somebody who prefers the dark scheme."""
    context = browser.new_context(color_scheme="dark")
    context.add_init_script(AXE)  # the browser keeps what it compiled of a script that comes so
    yield context.new_page()
    context.close()


def test_who_prefers_the_dark_scheme_begins_with_it(page: Page, server: Server) -> None:
    page.goto(server.url)
    expect(page.locator("html")).to_have_attribute("data-scheme", "dark")


def test_axe_finds_nothing_on_the_way(page: Page, server: Server, tmp_path: Path) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    page.locator("#inspected").fill(" ||\u0410ABCD\u200b")
    assert violations(page) == [], "a User ID taken apart"

    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    page.get_by_text("Lihat setiap karakter dan kodenya").click()
    page.locator(".character-inspector tbody").wait_for()
    assert violations(page) == [], "filled in by a link, and the characters shown"
    page.locator("#letter-check").click()
    page.locator("#letter-errors").wait_for()
    assert violations(page) == [], "errors"
    for button in ("#letter-clear", "#letter-save-file", "#letter-copy-link"):
        page.locator(button).click()
        page.locator("dialog[open]").wait_for()
        assert violations(page) == [], f"the dialog of {button}"
        page.keyboard.press("Escape")
    keep(page)
    fill_at_once(page, answers("apendo"))
    page.locator("#npwp").fill("123")
    page.locator("#npwp").blur()
    assert page.locator("#npwp-message").is_visible()
    assert violations(page) == [], "warnings"
    review(page)
    assert violations(page) == [], "the review"
    download(page, "Unduh PDF", tmp_path)
    assert violations(page) == [], "a letter made"
    page.reload()
    page.locator("#page-notice p").wait_for()
    assert violations(page) == [], "answers brought back"

    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").wait_for()
    assert violations(page) == [], "where the e-mail is"
    locked: FilePayload = {"name": "kunci", "mimeType": "application/pdf", "buffer": damaged.pdf(4, user="x")}
    broken: FilePayload = {"name": "rusak.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xffrusak"}
    add(page, photo("red"), locked, photo("green"), broken)
    page.locator("#send-refused li").wait_for()
    page.locator("#send-draft").click()
    page.get_by_text("Draf email sudah diunduh").wait_for()
    assert violations(page) == [], "a draft of an e-mail, a locked PDF and a broken photo"
    page.get_by_role("button", name="Lihat besar red.jpg").click()
    page.locator(".page-window img").wait_for()
    assert violations(page) == [], "a photo, large"
    page.get_by_role("button", name="Atur tepi kertas").click()
    page.locator(".page-corners img").wait_for()
    assert violations(page) == [], "the edges of its paper"
    for _ in range(2):
        page.keyboard.press("Escape")
    page.locator("#send-track").click()
    page.get_by_text("Sudah dicatat di perangkat ini.").wait_for()
    page.goto(f"{server.url}pantau/")
    unfold(page.locator("#track-list section"))
    assert violations(page) == [], "a request"
    write_down(page, "Surat lama", "2026-01-01")
    page.get_by_text("Saatnya menelepon").wait_for()
    open_tools(page)
    page.locator("#track-clear").click()
    assert violations(page) == [], "an overdue request, and the dialog that deletes"
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Menu").click()
    assert violations(page, [390]) == [], "the menu"
