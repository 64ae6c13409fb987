"""The shipped letter, as its source has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.model.letters.client import mail_fields
from tests.browser import readers
from tests.browser.conftest import Server, fill, review
from tests.content.shipped import DEFINITION, EXPECTED, LETTER, answers


def test_it_asks_what_the_source_asks_in_its_order() -> None:
    fields = DEFINITION.fields
    assert " ".join(field.id for field in fields) == (
        "nomor_surat nama_instansi nama_pemohon jabatan pengguna_spse nama_pengguna instansi_pengguna "
        "alamat npwp telepon email user_id kategori deskripsi kota tanggal"
    )
    assert [field.id for field in fields if field.optional] == ["nomor_surat"]


def test_its_e_mail_asks_again_only_what_its_words_speak_of() -> None:
    assert " ".join(field.id for field in mail_fields(DEFINITION)) == (
        "nama_instansi nama_pemohon user_id deskripsi tanggal"
    )


@pytest.mark.parametrize("name", sorted(path.stem for path in EXPECTED.glob("*.json")))
def test_it_says_what_the_source_says(browser: Browser, server: Server, name: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server.page_of(LETTER))
    fill(page, answers(name), DEFINITION)
    review(page)
    page.get_by_role("button", name="Salin teks").click()
    page.get_by_text("Teks surat sudah disalin.").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert text == (EXPECTED / f"{name}.txt").read_text()


def test_the_blank_letter_says_what_the_source_says(site: Path) -> None:
    folder = site / "surat" / LETTER
    expected = (EXPECTED / "kosong.txt").read_text()
    text = readers.pdf_text(folder / "Surat-Permohonan-kosong.pdf")
    assert readers.words(text) == readers.words(expected)
    assert readers.letters(readers.docx_text(folder / "Surat-Permohonan-kosong.docx")) == readers.letters(
        text
    )
    assert readers.pdf_info(folder / "Surat-Permohonan-kosong.pdf")["Pages"] == "1"
