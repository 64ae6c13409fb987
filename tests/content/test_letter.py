"""The shipped letter, as its source has it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.model.letters.client import mail_fields
from tests.browser import readers
from tests.browser.conftest import Server, fill, review
from tests.content.shipped import DEFINITION, EXPECTED, LETTER, answers


def test_it_asks_what_the_source_asks() -> None:
    fields = {field.id: field for field in DEFINITION.fields}
    asked = [
        "nomor_surat",
        "nama_instansi",
        "nama_pemohon",
        "jabatan",
        "pengguna_spse",
        "nama_pengguna",
        "instansi_pengguna",
        "alamat",
        "npwp",
        "telepon",
        "email",
        "user_id",
        "kategori",
        "deskripsi",
        "kota",
        "tanggal",
    ]
    assert [name for name in asked if name not in fields] == []
    assert [name for name in asked if fields[name].optional] == ["nomor_surat"]


def test_the_problem_comes_first_and_the_number_last() -> None:
    assert DEFINITION.sections[0].fields[0].id == "gejala"
    assert [field.id for field in DEFINITION.sections[-1].fields] == ["nomor_surat", "kota", "tanggal"]


@pytest.mark.parametrize(
    ("problem", "category"),
    [
        ("apendo", "Sinkronisasi Data"),
        ("login_sebagian", "Permasalahan Login"),
        ("agregasi", "Permohonan agregasi"),
    ],
)
def test_the_problem_writes_the_description_and_chooses_a_category(
    browser: Browser, server: Server, problem: str, category: str
) -> None:
    page = browser.new_page()
    page.goto(server.page_of(LETTER))
    page.locator(f"#gejala-{problem}").check()
    page.locator("#lpse").fill("LPSE Contoh")
    page.locator("#pesan").fill("User tidak dikenal")
    page.locator("#tender").fill("Pembangunan Gedung Contoh")
    page.locator("#batas_hari").fill("2026-11-30")
    page.locator("#batas_jam").fill("10:00")
    expect(page.get_by_label(category, exact=True)).to_be_checked()
    expect(page.get_by_role("group", name="Kategori permohonan").locator(":checked")).to_have_count(1)
    written = page.locator("#deskripsi").input_value()
    assert written.startswith("Kami ")
    assert ", di LPSE Contoh. Pesan kesalahan yang muncul: “User tidak dikenal”. " in written
    assert "tender Pembangunan Gedung Contoh, dengan batas waktu 30 November 2026 pukul 10:00." in written
    page.close()


def test_who_uses_the_account_is_asked_unless_it_is_the_director(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.page_of(LETTER))
    fill(page, answers("apendo") | {"nama_pengguna": "Orang Lain"}, DEFINITION)
    sheet = page.locator("#letter-sheet")
    expect(sheet).to_contain_text("Orang Lain")
    page.get_by_label("Direktur sendiri").check()
    expect(page.locator("#nama_pengguna")).to_be_hidden()
    expect(sheet).not_to_contain_text("Orang Lain")
    assert sheet.inner_text().count("Siti Contoh") == 2
    page.close()


def test_its_e_mail_asks_again_only_what_its_words_speak_of() -> None:
    assert " ".join(field.id for field in mail_fields(DEFINITION)) == (
        "user_id deskripsi nama_instansi nama_pemohon tanggal"
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
