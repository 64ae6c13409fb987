"""Answers of an earlier day: the date is said, or follows the day."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Server, back, control, download, review
from tests.browser.pages.keep import NOTICE, keep
from tests.browser.readers import pdf_text


def test_the_date_of_an_earlier_day_is_said_also_with_a_link_unless_it_brings_one(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-20T05:00:00Z")
    page.goto(server.letter)
    keep(page)
    control(page, "user_id").fill("A")
    page.close()
    # What a link brings is not kept by opening it: the last finds the draft's own date again.
    for link, is_told in (("", True), ("#user_id=B", True), ("#tanggal=2026-11-21", False), ("#zzz=1", True)):
        page = context.new_page()
        page.clock.set_fixed_time("2026-11-21T05:00:00Z")
        page.goto(f"{server.letter}{link}")
        notice = page.locator(NOTICE)
        expect(notice, link).to_contain_text("Tautan yang Anda buka" if link else "dipulihkan")
        assert ("Tanggal surat masih 20 November 2026." in notice.inner_text()) is is_told, link
        page.close()
    context.close()


def test_an_untouched_date_is_the_visitors_own_today_and_follows_the_day_and_a_touched_one_stays(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-23T23:30:00Z")  # 06.30 in Jakarta, a day later than in UTC
    page.goto(server.letter)
    expect(control(page, "tanggal")).to_have_value("2026-11-24")
    expect(page.locator("#letter-sheet")).to_contain_text("Kota Uji, 24 November 2026")
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


def test_past_midnight_in_the_review_an_untouched_date_follows_the_day_before_a_file_is_made(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    context = browser.new_context(locale="id-ID")
    page = context.new_page()
    rows, status = page.locator("#letter-answers"), page.locator("#letter-status")

    def made_past_midnight(date: str, day: int) -> bool:
        """Download a letter after the midnight that a day ends with; whether the new day was said."""
        review(page)
        page.clock.set_fixed_time(f"2026-11-{day}T17:05:00Z")
        assert date in pdf_text(download(page, "Unduh PDF", tmp_path))
        expect(rows).to_contain_text(date)
        # A letter was made with that date: it stays.
        page.clock.set_fixed_time(f"2026-11-{day + 1}T17:05:00Z")
        page.evaluate("dispatchEvent(new Event('focus'))")
        assert control(page, "tanggal").input_value() == f"2026-11-{date[:2]}"
        return "Hari sudah berganti" in status.inner_text()

    page.clock.set_fixed_time("2026-11-24T16:55:00Z")
    page.goto(server.letter)
    control(page, "user_id").fill("A")
    control(page, "tanggal").fill("2026-11-23")
    assert not made_past_midnight("23 November 2026", 24)
    page.get_by_role("button", name="Buat surat lain").click()
    assert made_past_midnight("27 November 2026", 26)
    context.close()
