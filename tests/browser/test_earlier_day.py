"""Answers of an earlier day: the date is said, or follows the day."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.conftest import Server, back, control, download, review
from tests.browser.pages.keep import NOTICE, keep
from tests.browser.readers import pdf_text


def keep_a_draft(context: BrowserContext, server: Server) -> None:
    """Fill the letter in and keep it, on 20 November 2026."""
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T05:00:00Z")
    page.goto(server.letter)
    keep(page)
    control(page, "user_id").fill("A")
    page.close()


def test_the_date_of_an_earlier_day_is_said(browser: Browser, server: Server) -> None:
    context = browser.new_context()
    keep_a_draft(context, server)
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-22T05:00:00Z")
    page.goto(server.letter)
    expect(page.locator(NOTICE)).to_contain_text("Tanggal surat masih 20 November 2026.")
    context.close()


def test_a_link_says_the_date_of_an_earlier_day_again_unless_it_brings_one(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context()
    keep_a_draft(context, server)
    # What a link brings is not kept by opening it: the third finds the draft's own date again.
    for link, is_told in [("#user_id=B", True), ("#tanggal=2026-11-21", False), ("#zzz=1", True)]:
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-21T05:00:00Z")
        page.goto(f"{server.letter}{link}")
        expect(page.locator(NOTICE)).to_contain_text("Tautan yang Anda buka")
        told = "Tanggal surat masih 20 November 2026."
        assert (told in page.locator(NOTICE).inner_text()) is is_told
        page.close()
    context.close()


def test_an_untouched_date_follows_the_day_and_a_touched_one_stays(browser: Browser, server: Server) -> None:
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-24T05:00:00Z")
    page.goto(server.letter)
    control(page, "user_id").fill("A")
    ways = ("dispatchEvent(new Event('focus'))", "document.dispatchEvent(new Event('visibilitychange'))")
    for day, way in enumerate(ways, start=25):
        page.clock.set_fixed_time(f"2026-11-{day}T05:00:00Z")
        page.evaluate(f"() => {{ {way}; }}")
        expect(control(page, "tanggal")).to_have_value(f"2026-11-{day}")
        expect(page.locator("#letter-sheet")).to_contain_text(f"{day} November 2026")
    page.clock.set_fixed_time("2026-11-27T05:00:00Z")
    review(page)
    expect(page.locator("#letter-answers")).to_contain_text("27 November 2026")
    expect(page.locator("#letter-answers")).not_to_contain_text("masih")
    back(page)
    control(page, "tanggal").fill("2026-11-24")
    page.clock.set_fixed_time("2026-11-28T05:00:00Z")
    review(page)
    expect(page.locator("#letter-answers")).to_contain_text("Tanggal surat masih 24 November 2026")
    context.close()


@pytest.mark.parametrize("is_touched", [False, True], ids=["untouched", "touched"])
def test_past_midnight_in_the_review_an_untouched_date_follows_the_day_before_a_file_is_made(
    browser: Browser, server: Server, tmp_path: Path, is_touched: bool
) -> None:
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-24T16:55:00Z")
    page.goto(server.letter)
    control(page, "user_id").fill("A")
    if is_touched:
        control(page, "tanggal").fill("2026-11-23")
    review(page)
    page.clock.set_fixed_time("2026-11-24T17:05:00Z")
    shown = "23 November 2026" if is_touched else "25 November 2026"
    assert shown in pdf_text(download(page, "Unduh PDF", tmp_path))
    expect(page.locator("#letter-answers")).to_contain_text(shown)
    assert ("Hari sudah berganti" in page.locator("#letter-status").inner_text()) is not is_touched
    # A letter was made with that date: it stays.
    page.clock.set_fixed_time("2026-11-25T17:05:00Z")
    page.evaluate("dispatchEvent(new Event('focus'))")
    assert control(page, "tanggal").input_value() == ("2026-11-23" if is_touched else "2026-11-25")
    context.close()
