"""The main job: fill the page in, take the letter away, read it back with other people's readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import Browser

from macros.letters import FieldKind
from tests.browser import readers, validators
from tests.browser.conftest import LETTERS, Server, download, fill
from tests.conftest import FIXTURES, LETTER, SECOND_LETTER, answers

CASES = sorted((path.parent.name, path.stem) for path in FIXTURES.glob("*/*.json"))


@dataclass
class Outputs:
    """All that leaves the page for one letter, and what was typed."""

    letter_id: str
    name: str
    answers: dict[str, Any]
    pdf: Path
    docx: Path
    docx_as_pdf: Path
    printed: Path
    text: str
    preview: str


@pytest.fixture(scope="module", params=CASES, ids="/".join)
def outputs(
    request: pytest.FixtureRequest, browser: Browser, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Outputs:
    """Fill one fixture letter in and take every output."""
    letter_id, name = request.param
    typed = answers(name, letter_id)
    folder = tmp_path_factory.mktemp(name)
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server.page_of(letter_id))
    fill(page, typed, LETTERS[letter_id])
    pdf = download(page, "Unduh PDF", folder)
    word = download(page, "Unduh Word (DOCX)", folder)
    page.get_by_role("button", name="Salin teks").click()
    page.get_by_text("Teks surat sudah disalin.").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    preview = page.locator("#letter-sheet").inner_text()
    printed = folder / "print.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    context.close()
    as_pdf = readers.docx_to_pdf(word, folder / "office")
    return Outputs(letter_id, name, typed, pdf, word, as_pdf, printed, text, preview)


def test_the_words_are_the_same_everywhere(outputs: Outputs) -> None:
    expected = readers.words(outputs.text)
    assert readers.words(outputs.preview) == expected
    assert readers.words(readers.pdf_text(outputs.pdf)) == expected
    assert readers.words(readers.pdf_text(outputs.printed)) == expected
    assert readers.letters(readers.docx_text(outputs.docx)) == readers.letters(outputs.text)
    assert readers.letters(readers.pdf_text(outputs.docx_as_pdf)) == readers.letters(outputs.text)


def test_the_words_are_those_of_the_source(outputs: Outputs) -> None:
    expected = (FIXTURES / outputs.letter_id / f"{outputs.name}.txt").read_text()
    assert outputs.text == expected


def test_the_check_boxes_are_those_ticked(outputs: Outputs) -> None:
    fields = [field for field in LETTERS[outputs.letter_id].fields if field.choices]
    expected = [choice.id in outputs.answers[field.id] for field in fields for choice in field.choices]
    assert readers.docx_check_boxes(outputs.docx) == expected
    for text in (outputs.text, outputs.preview, readers.pdf_text(outputs.pdf)):
        assert [box == "☑" for box in re.findall("[☐☑]", text)] == expected


def test_the_user_id_is_there_letter_for_letter(outputs: Outputs) -> None:
    fields = LETTERS[outputs.letter_id].fields
    (user_id,) = (outputs.answers[field.id] for field in fields if field.kind is FieldKind.USER_ID)
    for text in (
        outputs.text,
        outputs.preview,
        readers.pdf_text(outputs.pdf),
        readers.docx_text(outputs.docx),
        readers.pdf_text(outputs.docx_as_pdf),
    ):
        assert user_id in text


def test_pdf_word_and_print_have_the_same_number_of_pages(outputs: Outputs) -> None:
    pages = [readers.pdf_info(path)["Pages"] for path in (outputs.pdf, outputs.docx_as_pdf, outputs.printed)]
    assert pages == ["3" if outputs.name == "panjang" else "1"] * 3


def test_a_long_letter_numbers_its_pages_from_the_second(outputs: Outputs) -> None:
    for path in (outputs.pdf, outputs.docx_as_pdf, outputs.printed):
        text = readers.run("pdftotext", "-raw", str(path), "-")
        expected = ["Halaman 2 dari 3", "Halaman 3 dari 3"] if outputs.name == "panjang" else []
        assert re.findall(r"Halaman \d+ dari \d+", text) == expected


def test_the_blank_letters_words_are_not_in_a_filled_one(outputs: Outputs) -> None:
    assert "KOP SURAT PERUSAHAAN" not in outputs.text
    assert "Silahkan" not in outputs.text


def test_the_files_carry_title_author_and_language(outputs: Outputs) -> None:
    fields = LETTERS[outputs.letter_id].fields
    company = next(outputs.answers[field.id] for field in fields if field.kind is FieldKind.ORGANIZATION)
    title = LETTERS[outputs.letter_id].title
    info = readers.pdf_info(outputs.pdf)
    assert (info["Title"], info["Author"], info["Tagged"]) == (title, company, "yes")
    properties = docx.Document(str(outputs.docx)).core_properties
    assert (properties.title, properties.author) == (title, company)


def test_the_pdf_embeds_every_font(outputs: Outputs) -> None:
    rows = readers.run("pdffonts", str(outputs.pdf)).splitlines()[2:]
    assert rows
    assert [row for row in rows if row.split()[-5:-2] != ["yes", "yes", "yes"]] == []


def test_validators_find_nothing_in_the_pdf(outputs: Outputs) -> None:
    assert validators.qpdf(outputs.pdf) == ""
    assert validators.pdf_ua(outputs.pdf) == ""


def test_validators_find_nothing_in_the_docx(outputs: Outputs) -> None:
    assert validators.open_xml_sdk([outputs.docx]) == []
    assert validators.openxml_audit(outputs.docx) == ""
    assert validators.docx_integrity(outputs.docx) == ""


def test_the_file_name_says_what_whose_and_when(outputs: Outputs) -> None:
    names = {
        "apendo": "Surat-Permohonan-CV-Contoh-Jaya-2026-11-22",
        "login": "Surat-Permohonan-PT-Bersaudara-Rekan-Contoh-2026-11-02",
        "panjang": "Surat-Permohonan-PT-Panjang-Sekali-Contoh-Nusantara-2026-11-22",
        "lengkap": "Ganti-Surel-PT-Contoh-Surel",
    }
    assert (outputs.pdf.name, outputs.docx.name) == (
        f"{names[outputs.name]}.pdf",
        f"{names[outputs.name]}.docx",
    )


@pytest.mark.parametrize("letter_id", [LETTER, SECOND_LETTER])
def test_the_blank_letter_is_the_definitions_own(
    server: Server, tmp_path: Path, browser: Browser, letter_id: str
) -> None:
    page = browser.new_page()
    page.goto(server.page_of(letter_id))
    files = {}
    for name in ("PDF", "Word (DOCX)"):
        with page.expect_download() as caught:
            page.get_by_role("link", name=name, exact=True).click()
        path = tmp_path / caught.value.suggested_filename
        caught.value.save_as(path)
        files[path.suffix] = path
    page.close()
    text = readers.pdf_text(files[".pdf"])
    assert readers.words(text) == readers.words((FIXTURES / letter_id / "kosong.txt").read_text())
    assert readers.letters(readers.docx_text(files[".docx"])) == readers.letters(text)
    as_pdf = readers.docx_to_pdf(files[".docx"], tmp_path / "office")
    assert readers.pdf_info(files[".pdf"])["Pages"] == readers.pdf_info(as_pdf)["Pages"] == "1"
    assert validators.pdf_ua(files[".pdf"]) == ""
    assert validators.open_xml_sdk([files[".docx"]]) == []


@pytest.mark.parametrize("lines", [9, 15, 20])
def test_a_page_break_never_cuts_the_signature(
    server: Server, tmp_path: Path, browser: Browser, lines: int
) -> None:
    page = browser.new_page()
    page.goto(server.letter)
    description = "\n".join(f"Baris {number}" for number in range(1, lines + 1))
    fill(page, answers("apendo") | {"deskripsi": description})
    pdf = download(page, "Unduh PDF", tmp_path)
    word = download(page, "Unduh Word (DOCX)", tmp_path)
    printed = tmp_path / "print.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    page.close()
    for path in (pdf, readers.docx_to_pdf(word, tmp_path / "office"), printed):
        pages = readers.run("pdftotext", "-raw", str(path), "-").split("\f")
        (signed,) = (text for text in pages if "(Ttd Direktur dan Cap Perusahaan)" in text)
        assert "Pekanbaru, 22 November 2026\nPemohon\nCV Contoh Jaya\n" in signed, path
        assert signed is not pages[0], path
        assert "Penomoran diisi oleh instansi/perusahaan yang bersangkutan" in signed, path
