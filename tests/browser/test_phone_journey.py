"""From the letter on a phone, through four photos, to an answer that has to be asked for, and to no data."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import damaged, validators
from tests.browser.conftest import Server, download, fill
from tests.browser.pages.phone import phone_context
from tests.browser.pages.send import CC, TO, chosen, photo, save, strips
from tests.browser.pages.track import open_tools, unfold
from tests.browser.readers import pdf_info
from tests.conftest import answers

SENT, LATER = datetime(2026, 11, 20, 9), datetime(2026, 12, 10, 9)
TICKET = "TIKET-77"
KEPT = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that can share files, at the hour of sending."""
    with phone_context(browser) as context:
        context.clock.set_fixed_time(SENT)
        yield context


def send(page: Page, folder: Path) -> Path:
    """Photograph the signed letter, one page of it in vain, and share it; the PDF that was shared."""
    page.get_by_role("button", name="Aplikasi di HP").tap()
    broken = {"separuh.jpg": damaged.refused_pictures()["separuh.jpg"]}
    page.locator("#send-files").set_input_files(
        [
            *chosen(broken, "image/jpeg"),
            photo("green", orientation=6),
            *chosen({"ponsel.heic": damaged.of_heics_family()}, "image/heic"),
            photo("blue"),
        ]
    )
    expect(page.locator("#send-refused").get_by_role("listitem")).to_contain_text(["separuh.jpg: Gambar ini"])
    pages = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(pages).to_contain_text(["1. green.jpg", "2. ponsel.heic", "3. blue.jpg"])
    expect(page.locator("#send-status")).to_contain_text("Email dengan lampirannya sekitar")
    page.get_by_role("button", name="Bagikan surat").tap()
    expect(page.locator("#send-notice")).to_contain_text("sudah diserahkan ke aplikasi")
    shared = page.evaluate("shared")
    assert "||AABCD" in shared["text"]
    assert page.evaluate("navigator.clipboard.readText()") == ", ".join(TO)
    ((name, content),) = shared["files"]
    path = folder / str(name)
    path.write_bytes(bytes(content))
    return path


def test_a_letter_goes_from_a_phone_to_an_answer_and_leaves_nothing_behind(
    browser: Browser, phone: BrowserContext, server: Server, tmp_path: Path
) -> None:
    page = phone.new_page()
    page.goto(server.letter)
    fill(page, answers("apendo"))
    download(page, "Unduh PDF", tmp_path)
    page.get_by_role("link", name="Siapkan emailnya", exact=True).tap()
    pdf = send(page, tmp_path)
    assert pdf.name.endswith("-Bertanda-tangan.pdf")
    assert pdf_info(pdf)["Pages"] == "3"
    assert validators.qpdf(pdf) == ""
    assert validators.pdf_ua(pdf) == ""
    upright = strips(pdf, tmp_path)
    assert (upright[0], upright[2]) == ("green", "blue")

    page.get_by_role("button", name="Catat di Permohonan saya").tap()
    page.get_by_role("link", name="Buka Permohonan saya").tap()
    card = page.locator("#track-list section")
    expect(card).to_contain_text("Menunggu balasan.")
    unfold(card).get_by_label("Nomor tiket", exact=True).fill(TICKET)

    phone.clock.set_fixed_time(LATER)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(card).to_contain_text("Sudah 20 hari tanpa kabar. Saatnya menelepon Meja Uji.")
    link = unfold(card).get_by_role("link", name="Buka di aplikasi email").get_attribute("href") or ""
    mail = urlsplit(link)
    assert unquote(mail.path) == ",".join(TO)
    assert parse_qs(mail.query)["cc"] == [",".join(CC)]
    assert TICKET in parse_qs(mail.query)["body"][0]
    assert "||AABCD" in parse_qs(mail.query)["body"][0]

    open_tools(page)
    taken = save(page, "Simpan ke berkas", tmp_path)
    other = browser.new_page()
    other.clock.set_fixed_time(LATER)
    other.goto(f"{server.url}pantau/")
    open_tools(other)
    other.locator("#track-file").set_input_files(taken)
    there = unfold(other.locator("#track-list section"))
    expect(there.get_by_label("Nomor tiket", exact=True)).to_have_value(TICKET)
    expect(there).to_contain_text("Saatnya menelepon Meja Uji.")
    other.close()

    page.get_by_role("button", name="Hapus semua catatan").tap()
    page.get_by_role("dialog").get_by_role("button", name="Hapus semua").tap()
    expect(card).to_have_count(0)
    page.goto(server.letter)
    page.get_by_role("button", name="Hapus isian").first.tap()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").tap()
    expect(page.locator("#page-notice")).to_contain_text("Semua isian sudah dihapus")
    left = page.evaluate(KEPT)
    assert [word for word in (TICKET, "AABCD", "Contoh Jaya", "2026-11-20") if word in left] == []
