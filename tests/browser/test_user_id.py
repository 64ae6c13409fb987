"""Periksa User ID: the page, and the same beside the letter's field."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, control, fill_at_once, show_whole, visited
from tests.browser.pages.transfer import values
from tests.conftest import LETTER, answers

ODD = " ||\u0410ABCD\u200b"


def test_every_character_is_shown_with_its_code_and_name(page: Page, server: Server) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    expect(page.get_by_role("article")).to_contain_text("membantu mata saja")
    page.get_by_label("User ID", exact=True).fill(ODD)
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(9)
    expect(rows.nth(0)).to_contain_text("U+0020")
    expect(rows.nth(0)).to_contain_text("Spasi di awal")
    expect(rows.nth(1)).to_contain_text("garis tegak")
    expect(rows.nth(3)).to_contain_text("Mirip A, tetapi karakter lain.")
    expect(rows.nth(4)).to_contain_text("huruf A besar")
    expect(rows.nth(8)).to_contain_text("spasi tanpa lebar")
    expect(page.get_by_role("status")).to_have_text("9 karakter, 5 perlu diperhatikan.")
    page.get_by_label("User ID", exact=True).fill("AABCD")
    expect(page.get_by_role("status")).to_have_text("5 karakter, tidak ada yang tidak biasa.")


def test_a_combining_mark_is_shown_on_a_circle_and_what_is_unseen_is_said(page: Page, server: Server) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("A\u0301\u200b\ufe0f")
    signs = page.locator("tbody tr td:nth-child(2)")
    expect(signs).to_have_text(["A", "\u25cc\u0301", "tidak terlihat", "tidak terlihat"])


def test_one_button_takes_the_id_and_a_sentence_into_the_letter(page: Page, server: Server) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill(ODD)
    before = len(server.requests)
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    expect(page).to_have_url(server.letter)
    expect(control(page, "user_id")).to_have_value(ODD)
    assert control(page, "deskripsi").input_value() == (
        "User ID SPSE perusahaan kami memuat karakter yang tidak biasa: spasi (U+0020) pada urutan ke-1; "
        "garis tegak (U+007C) pada urutan ke-2 dan 3; huruf Sirilik a besar (U+0410) pada urutan ke-4; "
        "spasi tanpa lebar (U+200B) pada urutan ke-9."
    )
    assert [line for line in server.requests[before:] if "ABCD" in line] == []


def test_nothing_of_the_letter_is_lost_by_checking_the_user_id_on_the_way_and_it_can_be_taken_back(
    page: Page, server: Server
) -> None:
    addresses = visited(page)
    page.goto(server.letter)
    fill_at_once(page, answers("apendo") | {"user_id": ""})
    page.get_by_label("Ketik kop").check()
    page.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    before = values(page)
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("AABCD")
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    notice = page.locator("#page-notice")
    expect(notice).to_contain_text("Halaman sebelumnya mengisi: User ID SPSE. Periksa sebelum dipakai.")
    expect(page).to_have_url(server.letter)
    assert values(page) == before | {"user_id": "AABCD"}
    expect(page.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    assert set(addresses) == {server.letter, server.screens_of(LETTER), f"{server.url}periksa-user-id/"}
    page.reload()
    assert values(page) == before | {"user_id": "AABCD"}, "taken once, and kept in the tab"
    page.go_back()
    page.go_forward()
    assert values(page) == before | {"user_id": "AABCD"}
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("|LAIN")
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    expect(control(page, "user_id")).to_have_value("|LAIN")
    notice.get_by_role("button", name="Batalkan").click()
    assert values(page) == before | {"user_id": "AABCD"}


@pytest.mark.parametrize("button", ["middle", "left"])
def test_the_button_opens_the_letter_in_this_tab_however_it_is_pressed(
    page: Page, server: Server, button: Literal["middle", "left"]
) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("AABCD")
    modifiers: list[Literal["ControlOrMeta"]] = ["ControlOrMeta"] if button == "left" else []
    page.get_by_role("link", name="Pakai User ID ini di surat").click(button=button, modifiers=modifiers)
    show_whole(page)
    expect(control(page, "user_id")).to_have_value("AABCD")
    assert len(page.context.pages) == 1


def test_where_nothing_can_be_handed_over_the_page_says_so_and_stays(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    )
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("|AABCD")
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    told = page.locator("#inspected-status")
    expect(told).to_contain_text("tidak dapat membawa User ID ke halaman surat")
    expect(told).to_be_in_viewport(ratio=1)
    expect(page.get_by_label("User ID", exact=True)).to_have_value("|AABCD")
    told.get_by_role("link", name="Buka halaman surat").click()
    expect(page).to_have_url(server.screens_of(LETTER))
    page.close()


def test_a_description_that_was_written_already_stays_above_the_sentence(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.get_by_label("Simpan di perangkat ini").check()
    control(page, "deskripsi").fill("Sudah saya tulis.")
    for _ in range(2):
        page.goto(f"{server.url}periksa-user-id/")
        page.get_by_label("User ID", exact=True).fill("|A")
        page.get_by_role("link", name="Pakai User ID ini di surat").click()
        show_whole(page)
        expect(control(page, "user_id")).to_have_value("|A")
        expect(control(page, "deskripsi")).to_have_value(
            "Sudah saya tulis.\nUser ID SPSE perusahaan kami memuat karakter yang tidak biasa: "
            "garis tegak (U+007C) pada urutan ke-1."
        )


def test_a_document_pasted_by_mistake_is_no_user_id(page: Page, server: Server) -> None:
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("|?" * 26_000)
    expect(page.get_by_role("status")).to_contain_text("52.000 karakter, 52.000 perlu diperhatikan.")
    expect(page.get_by_text("52.000 karakter terlalu banyak untuk sebuah User ID.")).to_be_visible()
    expect(page.get_by_role("link", name="Pakai User ID ini di surat")).to_be_hidden()


def test_the_letter_shows_the_characters_of_its_own_field(page: Page, server: Server) -> None:
    page.goto(server.letter)
    control(page, "user_id").fill("||AABCD")
    page.get_by_text("Lihat setiap karakter dan kodenya").click()
    expect(page.locator(".character-inspector tbody tr")).to_have_count(7)
    control(page, "user_id").fill("||AABC")
    expect(page.locator(".character-inspector tbody tr")).to_have_count(6)
    expect(page.locator(".character-inspector").get_by_role("status")).to_contain_text("2 perlu diperhatikan")


def test_without_javascript_the_page_says_so(browser: Browser, server: Server) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{server.url}periksa-user-id/")
    expect(page.get_by_text("Pemeriksaan ini perlu JavaScript")).to_be_visible()
    expect(page.get_by_label("User ID", exact=True)).to_be_hidden()
    page.context.close()
