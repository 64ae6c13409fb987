"""Answers that come and go by link."""

from __future__ import annotations

import json
import re
import time
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from tests.browser.conftest import Server, control, fill_at_once, show_whole, visited
from tests.browser.pages.transfer import NOTICE, RIGHT, open_file, values
from tests.conftest import answers


def test_a_link_that_the_form_cannot_hold_is_said_and_changes_nothing(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    before = values(page)
    page.goto(f"{server.letter}#tanggal=besok&kategori=zzz")
    expect(page.locator(NOTICE)).to_contain_text("tidak mengisi apa pun")
    expect(page.locator(NOTICE)).to_contain_text("Tanggal surat di tautan tidak dipakai: bukan tanggal.")
    expect(page.locator(NOTICE)).to_contain_text(
        "Sebagian pilihan Agregasi data penyedia tidak dikenal dan tidak dipakai."
    )
    assert values(page) == before


def test_letters_that_a_link_lost_are_said(page: Page, server: Server) -> None:
    page.goto(f"{server.letter}#nama_instansi=Caf%E9")
    expect(page.locator(NOTICE)).to_contain_text("Sebagian huruf di Nama instansi/perusahaan rusak")


def test_a_link_names_the_chosen_category_and_is_seen_on_a_small_screen(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 660})
    page.goto(f"{server.letter}#kategori=masalah_login")
    notice = page.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka memilih: “Permasalahan Login”.")
    expect(notice.get_by_role("button", name="Batalkan")).to_be_in_viewport(ratio=1)
    notice.get_by_role("button", name="Tutup").click()
    expect(notice).not_to_have_class(re.compile("docked"))
    expect(notice).to_contain_text("memilih")


def test_a_link_fills_the_letter_and_leaves_the_address_bar(page: Page, server: Server) -> None:
    typed = answers("login")
    before = len(server.requests)
    page.goto(f"{server.letter}#{urlencode(typed, doseq=True)}")
    expect(page.locator(NOTICE)).to_contain_text(
        "Tautan yang Anda buka mengisi: Nomor surat perusahaan, Nama"
    )
    assert values(page) == typed
    expect(page).to_have_url(server.letter)
    assert [line for line in server.requests[before:] if "AABCD" in line or "BERSAUDARA" in line] == []
    page.reload()
    expect(control(page, "user_id")).to_have_value("")


def test_a_link_opened_on_the_same_page_can_be_undone(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("apendo"))
    before = values(page)
    page.goto(f"{server.letter}#user_id=LAIN")
    expect(control(page, "user_id")).to_have_value("LAIN")
    expect(page).to_have_url(server.letter)
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    assert values(page) == before


def test_a_link_that_comes_while_the_visitor_writes_goes_with_one_press(page: Page, server: Server) -> None:
    page.goto(server.letter)
    page.locator("html.script-ready").wait_for()
    user_id = control(page, "user_id")
    user_id.click()
    page.keyboard.type("CONTOHJAYA")
    page.evaluate("location.hash = 'user_id=LAIN'")
    expect(user_id).to_have_value("LAIN")
    expect(user_id).to_be_focused()
    page.locator(NOTICE).get_by_role("button", name="Batalkan").click()
    expect(page.locator(NOTICE)).to_have_text("Isian dikembalikan seperti sebelumnya.")
    expect(user_id).to_have_value("CONTOHJAYA")


def test_a_links_values_are_text_and_what_is_unknown_is_counted_never_repeated(
    page: Page, server: Server
) -> None:
    page.goto(
        f"{server.letter}#deskripsi=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E75%25%"
        "&%3Cb%3EHubungi+0812-EVIL=1&situs-ini=1&kategori=zzz"
    )
    expect(control(page, "deskripsi")).to_have_value("<img src=x onerror=alert(1)>75%%")
    expect(page.locator("#letter-sheet .sheet-box")).to_have_text("<img src=x onerror=alert(1)>75%%")
    notice = page.locator(NOTICE)
    expect(notice).to_contain_text("Tautan yang Anda buka mengisi: Deskripsi permasalahan.")
    expect(notice).to_contain_text("Sebagian pilihan Agregasi data penyedia tidak dikenal dan tidak dipakai.")
    expect(notice).to_contain_text("2 bagian lain tidak dikenal dan tidak dipakai.")
    expect(notice).not_to_contain_text("EVIL")
    expect(notice).not_to_contain_text("Halaman sebelumnya")


def test_50_000_unknown_names_cost_nothing(page: Page, server: Server) -> None:
    page.goto(server.letter)
    link = "&".join(f"f{number}=1" for number in range(50_000)) + "&user_id=A"
    start = time.monotonic()
    page.evaluate("link => { location.hash = link; }", link)
    expect(page.locator(NOTICE)).to_contain_text("50.000 bagian lain tidak dikenal")
    assert time.monotonic() - start < 10


def test_a_link_of_100_kb_is_taken(page: Page, server: Server) -> None:
    long = "Tidak bisa masuk. " * 5_600
    page.goto(f"{server.letter}#{urlencode({'deskripsi': long})}")
    expect(control(page, "deskripsi")).to_have_value(long)
    expect(page.locator("#letter-sheet")).to_contain_text("Tidak bisa masuk. Tidak bisa masuk.")


def test_a_copied_link_says_what_is_in_it_and_opens_the_same_answers(page: Page, server: Server) -> None:
    page.goto(server.letter)
    fill_at_once(page, answers("login"))
    typed = values(page)
    page.get_by_role("button", name="Salin tautan terisi").click()
    dialog = page.get_by_role("dialog", name="Salin tautan terisi")
    expect(dialog).to_contain_text("Siapa pun yang memegang tautan ini dapat membaca isiannya")
    expect(dialog).to_contain_text("riwayat peramban yang membukanya menyimpan tautan itu dengan isiannya")
    expect(dialog.get_by_role("listitem").filter(has_text="NPWP perusahaan")).to_be_visible()
    dialog.get_by_role("button", name="Salin tautan").click()
    expect(page.locator(NOTICE)).to_have_text("Tautan sudah disalin.")
    link = page.evaluate("navigator.clipboard.readText()")
    page.goto(server.url)
    page.goto(link)
    expect(page.locator(NOTICE)).to_contain_text("Tautan yang Anda buka mengisi")
    expect(page.locator(NOTICE)).to_contain_text("Riwayat peramban menyimpan tautan itu dengan isiannya.")
    assert values(page) == typed


def test_the_question_on_the_home_page_leads_to_the_letter_with_its_category(
    page: Page, server: Server
) -> None:
    addresses = visited(page)
    for link, category in [
        ("Tidak bisa login", "Permasalahan Login"),
        ("Tidak bisa enkripsi data pada APENDO", "Sinkronisasi Data"),
    ]:
        page.goto(server.url)
        page.get_by_role("article").get_by_role("link", name=link, exact=True).click()
        page.get_by_role("article").get_by_role("link", name="Isi surat permohonan", exact=True).click()
        show_whole(page)
        expect(page.get_by_label(category)).to_be_checked()
        expect(page.locator("[name=kategori]:checked")).to_have_count(1)
        expect(page.locator(NOTICE)).to_be_empty()
        told = page.locator(".choice-note")
        expect(told).to_contain_text(f"Dipilihkan: “{category}”. Ubah bila tidak cocok.")
        expect(page).to_have_url(server.letter)
        assert [address for address in addresses if "kategori" in address] == []
        page.get_by_role("button", name="Hapus isian").first.click()
        page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
        expect(told).to_have_count(0)


def test_what_an_answers_button_chose_is_told_beside_it_until_it_is_changed_or_taken_back(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for way in ("taken back", "changed", "filled in by a file", "kept"):
        page.goto(f"{server.url}tanya-jawab/apendo/")
        page.get_by_role("link", name="Isi surat permohonan", exact=True).click()
        show_whole(page)
        told = page.locator(".choice-note")
        chosen = page.get_by_label("Sinkronisasi Data")
        expect(chosen).to_be_checked()
        told.scroll_into_view_if_needed()
        expect(told).to_be_in_viewport(ratio=1)
        if way == "taken back":
            told.get_by_role("button", name="Batalkan").click()
            expect(chosen).not_to_be_checked()
            expect(page.locator("[name=kategori]").first).to_be_focused()
        elif way == "changed":
            page.get_by_label("Permasalahan Login").check()
        elif way == "filled in by a file":
            open_file(page, json.dumps(RIGHT | {"values": {"kategori": ["masalah_login"]}}).encode())
        if way != "kept":
            expect(told).to_have_count(0)
    # Nothing was typed, and yet it comes along.
    page.goto(f"{server.url}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("|A")
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    expect(control(page, "user_id")).to_have_value("|A")
    expect(chosen).to_be_checked()


def test_an_answers_button_opened_in_another_tab_is_a_link_like_any_other(page: Page, server: Server) -> None:
    page.goto(f"{server.url}tanya-jawab/apendo/")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Isi surat permohonan", exact=True).click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator(NOTICE)).to_contain_text(
        "Tautan yang Anda buka memilih: “Sinkronisasi Data”."
    )
    opened.value.close()
    page.goto(server.letter)
    expect(page.get_by_label("Sinkronisasi Data")).not_to_be_checked()
