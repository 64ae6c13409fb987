"""What a link brings waits until the visitor types or confirms."""

from __future__ import annotations

import json

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import LETTERS, Server, back, control, fill_at_once, review
from tests.browser.pages.keep import EXPECTED, NOTICE, expect_filled, keep, kept
from tests.conftest import SECOND_LETTER, answers

ATTACK = "#npwp=999999999999999&email=baru@evil.example&user_id=PESAING&nama_pemohon=Orang+Lain"


def kept_and_attacked(context: BrowserContext, server: Server) -> tuple[Page, Page]:
    """A tab that keeps its answers on the device, and another one that a link has filled in."""
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill_at_once(one, answers("login"))
    two.goto(server.letter + ATTACK)
    expect(control(two, "user_id")).to_have_value("PESAING")
    return one, two


def test_what_a_link_brings_reaches_neither_the_kept_draft_nor_another_tab_before_the_visitor_types(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill_at_once(one, answers("login"))
    before = kept(one)
    two.goto(server.letter + ATTACK)
    notice = two.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka mengisi: Nama")
    expect(notice).to_contain_text("Isian itu belum disimpan.")
    expect(notice).to_contain_text("Riwayat peramban menyimpan tautan itu dengan isiannya.")
    expect(notice.get_by_role("button", name="Batalkan")).to_be_in_viewport()
    expect(control(two, "user_id")).to_have_value("PESAING")
    review(two)
    back(two)
    expect(notice).to_contain_text("belum disimpan")
    two.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert kept(two) == before
    expect_filled(one)
    expect(one.locator(NOTICE)).to_be_empty()
    for page in (one, two):
        page.close()
    after = context.new_page()
    after.goto(server.letter)
    expect_filled(after)
    after.goto(server.page_of(SECOND_LETTER))
    expect(control(after, "surel_baru", LETTERS[SECOND_LETTER])).to_have_value(answers("login")["email"])


def test_typing_or_confirming_makes_a_links_answers_the_visitors_own_and_opened_twice_it_waits_again(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    notice = page.locator(NOTICE)
    for way in ("typed", "confirmed"):
        page.evaluate("link => { location.hash = link; }", ATTACK)
        expect(control(page, "user_id"), way).to_have_value("PESAING")
        expect(page.locator("#letter-keep-message"), way).not_to_contain_text("Tersimpan")
        if way == "typed":
            control(page, "kota").fill("Dumai")
        else:
            notice.get_by_role("button", name="Pakai isian ini").click()
        expect(notice, way).not_to_contain_text("belum disimpan")
        expect(notice.get_by_role("button", name="Pakai isian ini"), way).to_have_count(0)
        expect(page.locator("#letter-keep-message"), way).to_contain_text("Tersimpan di perangkat ini")
        assert "PESAING" in kept(page)["bantuan-lpse/isian/surat/perbaikan-akun"], way
        notice.get_by_role("button", name="Batalkan").click()
        expect_filled(page)
        assert "PESAING" not in json.dumps(kept(page)), way

    before = kept(page)
    for _ in range(2):
        page.evaluate("link => { location.hash = link; }", ATTACK)
        expect(notice).to_contain_text("belum disimpan")
        expect(page).to_have_url(server.letter)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide')) && undefined")
    assert kept(page) == before


def test_keeping_a_links_answers_on_the_device_makes_them_the_visitors_own_too(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter + ATTACK)
    notice = page.locator(NOTICE)
    expect(notice).to_contain_text("Isian itu belum disimpan.")
    keep(page)
    expect(page.locator("#letter-keep-message")).to_contain_text("Tersimpan di perangkat ini")
    expect(notice).not_to_contain_text("belum disimpan")
    expect(notice.get_by_role("button", name="Pakai isian ini")).to_have_count(0)
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_in_the_tab_too_a_link_waits_and_an_undone_one_leaves_nothing(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    before = kept(page)
    page.evaluate("link => { location.hash = link; }", ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    assert kept(page) == before
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(page.locator(NOTICE)).to_have_text("Isian dikembalikan seperti sebelumnya.")
    expect_filled(page)
    page.on("dialog", lambda dialog: dialog.accept())
    page.evaluate("link => { location.hash = link; }", ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    page.reload()
    expect_filled(page)


def test_a_reload_leaves_nothing_of_a_link_that_nobody_confirmed(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(server.letter + ATTACK)
    expect(control(page, "user_id")).to_have_value("PESAING")
    page.reload()
    expect(control(page, "user_id")).to_have_value("")
    page.reload()
    assert kept(page) == {}


def test_taking_a_link_back_takes_over_what_another_tab_wrote_meanwhile(
    context: BrowserContext, server: Server
) -> None:
    one, two = kept_and_attacked(context, server)
    control(one, "kota").fill("Dumai")
    two.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(control(two, "kota")).to_have_value("Dumai")
    expect_filled(two)
    expect(control(one, "kota")).to_have_value("Dumai")


def test_what_another_tab_wrote_meanwhile_is_not_overwritten_by_a_confirmed_link(
    context: BrowserContext, server: Server
) -> None:
    one, two = kept_and_attacked(context, server)
    control(one, "kota").fill("Dumai")
    two.locator(NOTICE).get_by_role("button", name="Pakai isian ini").click()
    expect(two.locator("#letter-keep-message")).to_contain_text("Pilih yang dipakai")
    expect(control(one, "user_id")).to_have_value(EXPECTED["user_id"])
    assert "Dumai" in kept(one)["bantuan-lpse/isian/surat/perbaikan-akun"]
