"""The page "Permohonan saya" with letters of several kinds: each is followed up with its own words."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.conftest import LETTERS, Server, fill
from tests.browser.pages.keep import keep
from tests.browser.pages.send import begin
from tests.browser.pages.track import KEY, NOW, unfold, write_down
from tests.conftest import SECOND_LETTER, answers


def test_each_record_speaks_of_its_own_letter(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(f"{server.url}pantau/")
    write_down(page, "", "2026-11-22", SECOND_LETTER)
    second = page.get_by_role("region", name=LETTERS[SECOND_LETTER].title)
    expect(second).to_contain_text("Menunggu balasan. Telepon LPSE Uji Selasa, 24 November.")
    expect(second).to_contain_text("Periksa kotak masuk surel yang baru.")
    write_down(page, "Surat kepada Dinas", "2026-11-22", "")
    other = page.get_by_role("region", name="Surat kepada Dinas")
    expect(other).to_contain_text("Menunggu balasan. Telepon penerima surat Jumat, 27 November.")
    expect(other.get_by_text("Email tindak lanjut")).to_be_hidden()
    expect(other.get_by_text("Kata-kata untuk menelepon")).to_be_hidden()
    unfold(second).get_by_label("Email gagal terkirim").check()
    second.get_by_role("link", name="Siapkan emailnya lagi").click()
    expect(page).to_have_url(server.sending_of(SECOND_LETTER))


def test_a_record_of_before_knows_its_letter_by_the_title(page: Page, server: Server) -> None:
    page.clock.set_fixed_time(NOW)
    older = {"id": "1", "letter": LETTERS[SECOND_LETTER].title, "sent": "2026-11-18", "replies": []}
    page.goto(f"{server.url}pantau/")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps([older])])
    page.reload()
    expect(page.locator("#track-list section")).to_contain_text("Saatnya menelepon LPSE Uji.")


def test_the_second_letter_is_sent_to_its_own_recipient_and_followed_up_with_what_is_known(
    page: Page, server: Server
) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(server.page_of(SECOND_LETTER))
    keep(page)
    fill(page, answers("lengkap", SECOND_LETTER), LETTERS[SECOND_LETTER])
    page.goto(server.sending_of(SECOND_LETTER))
    begin(page)
    page.get_by_role("button", name="Catat di Permohonan saya").click()
    page.get_by_role("link", name="Buka Permohonan saya").click()

    card = page.get_by_role("region", name=LETTERS[SECOND_LETTER].title)
    card.get_by_text("Email tindak lanjut", exact=True).click()
    text = card.get_by_label("Isi email tindak lanjut")
    expect(text).to_be_visible()
    new = answers("lengkap", SECOND_LETTER)["surel_baru"]
    wished = f"Pada Minggu, 22 November 2026, kami memohon surel kami diganti menjadi {new}."
    expect(text).to_have_value(f"Kepada Kepala LPSE Uji,\n\n{wished}")
    card.get_by_text("Balasan dan nomor tiket").click()
    card.get_by_label("Nomor tiket", exact=True).fill("TIKET-77")
    expect(text).to_have_value(f"Kepada Kepala LPSE Uji,\n\n{wished}\nNomor tiket kami: TIKET-77")
    expect(card.get_by_text("Kepada: surel@lpse-uji.example")).to_be_visible()
    expect(card.get_by_text("Tembusan:")).to_have_count(0)
    text.press_sequentially("Salam. ")
    link = urlsplit(card.get_by_role("link", name="Buka di aplikasi email").get_attribute("href") or "")
    assert (link.scheme, link.path) == ("mailto", "surel@lpse-uji.example")
    query = {name: value for name, (value,) in parse_qs(link.query).items()}
    assert query["subject"] == "Menanyakan perubahan alamat surel, dikirim 22 November 2026"
    assert "Salam. " in query["body"]
    card.get_by_role("button", name="Salin isi").click()
    expect(card.get_by_text("Isi email sudah disalin.")).to_be_visible()
    card.get_by_text("Kata-kata untuk menelepon").click()
    expect(card.locator("[data-show=call] li")).to_have_text(
        [
            f"Kami menanyakan penggantian surel akun {answers('lengkap', SECOND_LETTER)['akun']}.",
            "Nomor tiket kami TIKET-77.",
        ]
    )
    card.get_by_role("button", name="Sudah diperbaiki").click()
    expect(text).to_be_hidden()
