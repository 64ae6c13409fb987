"""What the tab keeps by itself, and when leaving is asked about."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import LETTERS, Server, control, fill_at_once, review
from tests.browser.pages.keep import KEPT, NO_TAB, NOTICE, asked, expect_filled, keep
from tests.conftest import SECOND_LETTER, answers


def test_leaving_is_not_asked_about_while_the_tab_or_the_device_holds_the_answers(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    questions = asked(page)
    page.goto(server.letter)
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    page.goto(server.url)
    page.goto(server.letter)
    expect_filled(page)
    keep(page)
    control(page, "kota").fill("Dumai")
    page.reload()
    page.get_by_label("Simpan di perangkat ini").uncheck()
    page.goto(server.url)
    assert questions == []


@pytest.mark.parametrize("way", ["typed, printed and copied", "no longer kept", "saved without letterhead"])
def test_where_the_tab_keeps_nothing_leaving_is_asked_about_and_it_is_said(
    context: BrowserContext, server: Server, way: str
) -> None:
    page = context.new_page()
    page.add_init_script(NO_TAB)
    questions = asked(page)
    page.goto(server.letter)
    page.goto(server.letter)
    assert questions == [], "nothing was typed"
    if way == "no longer kept":
        keep(page)
        fill_at_once(page, answers("login"))
        page.get_by_label("Simpan di perangkat ini").uncheck()
    elif way == "saved without letterhead":
        page.get_by_label("Ketik kop").check()
        page.get_by_label("Nama perusahaan di kop").fill("PT Kop")
        expect(page.locator("#letter-keep-message")).to_contain_text("tidak dapat menyimpan isian di tab ini")
        page.get_by_role("button", name="Simpan ke berkas").last.click()
        with page.expect_download():
            page.get_by_role("dialog").get_by_role("button", name="Simpan ke berkas").click()
    else:
        page.evaluate("window.print = () => {}")
        fill_at_once(page, answers("login"))
        expect(page.locator("#letter-keep-message")).to_contain_text("tidak dapat menyimpan isian di tab ini")
        # Neither is a copy that the answers can be had back from.
        review(page)
        for button, told in (("Cetak", "unduh"), ("Salin teks", "Teks surat")):
            page.get_by_role("button", name=button).click()
            expect(page.locator("#letter-status")).to_contain_text(told)
    page.goto(server.url)
    assert questions == ["beforeunload"]


def test_by_itself_only_the_tab_keeps_the_answers_through_reload_and_a_walk(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    page.get_by_label("Ketik kop").check()
    page.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    page.reload()
    expect_filled(page)
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    page.goto(f"{server.url}tanya-jawab/apendo/")
    page.goto(server.page_of(SECOND_LETTER))
    control(page, "uraian", LETTERS[SECOND_LETTER]).fill("Surat lain")
    page.go_back()
    page.go_back()
    expect_filled(page)
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    expect(page.locator(NOTICE)).to_be_empty()
    assert page.evaluate(KEPT) == []
    other = context.new_page()
    other.goto(server.letter)
    expect(control(other, "user_id")).to_have_value("")
