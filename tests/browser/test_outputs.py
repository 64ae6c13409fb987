"""The main job: fill the page in, take the letter away, read it back with other people's readers."""

from __future__ import annotations

import itertools
import json
import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import docx
import docx2txt
import mammoth
import pytest
from docx.enum.table import WD_ROW_HEIGHT_RULE
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.build import deno
from macros.model.letters.blocks import Choices
from macros.model.letters.client import client_definition
from macros.model.letters.kinds import FieldKind
from macros.model.settings import Site
from tests.browser import readers, validators
from tests.browser.conftest import LETTERS, Server, control, download, fill, fill_at_once, keep_download
from tests.browser.filling import fill_any
from tests.browser.growing import GROWING, Growing
from tests.conftest import FIXTURES, LETTER, ROOT, answers

CASES = [
    (letter_id, path.stem) for letter_id in LETTERS for path in sorted((FIXTURES / letter_id).glob("*.json"))
]


@dataclass
class Outputs:
    """All that leaves the page for one letter, what LibreOffice makes of it, and what was typed."""

    letter_id: str
    name: str
    answers: dict[str, Any]
    pdf: Path
    docx: Path
    printed: Path
    text: str
    preview: str
    boxes: list[float]
    """How high the preview's boxes are, in millimetres of the sheet."""

    @property
    def docx_as_pdf(self) -> Path:
        """LibreOffice's view of the DOCX."""
        return office(self.docx)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all files of these tests are, with `office` for what LibreOffice makes of them."""
    return tmp_path_factory.mktemp("outputs")


def office(word: Path) -> Path:
    """LibreOffice's view of a DOCX, when all were made."""
    return word.parent / "office" / f"{word.stem}.pdf"


@pytest.fixture(scope="module")
def taken(
    browser: Browser, server: Server, folder: Path, blank: dict[str, Path], grown: dict[str, list[str]]
) -> list[Outputs]:
    """Fill every fixture letter in and take every output; LibreOffice starts once for all files."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    taken = [take(context, server, folder, *case) for case in CASES]
    context.close()
    words = [outputs.docx for outputs in taken]
    long = [folder / f"{letter_id}-{lines}.docx" for letter_id, letters in grown.items() for lines in letters]
    readers.docx_to_pdfs([*words, *blank.values(), *long], folder / "office")
    return taken


def take(context: BrowserContext, server: Server, folder: Path, letter_id: str, name: str) -> Outputs:
    """Fill one letter in and take every output."""
    typed = answers(name, letter_id)
    page = context.new_page()
    page.goto(server.page_of(letter_id))
    fill_any(page, typed, LETTERS[letter_id])
    pdf = download(page, "Unduh PDF", folder)
    word = download(page, "Unduh Word (DOCX)", folder)
    page.get_by_role("button", name="Salin teks").click()
    page.get_by_text("Teks surat sudah disalin.").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    preview = page.locator("#letter-sheet").inner_text()
    boxes = page.locator("#letter-sheet .sheet-box").evaluate_all(
        """all => all.map((box) =>
             210 * box.getBoundingClientRect().height / box.closest(".sheet").offsetWidth)"""
    )
    printed = folder / f"{name}-print.pdf"
    page.pdf(path=printed, prefer_css_page_size=True)
    page.close()
    return Outputs(letter_id, name, typed, pdf, word, printed, text, preview, boxes)


@pytest.fixture(scope="module", params=CASES, ids="/".join)
def outputs(request: pytest.FixtureRequest, taken: list[Outputs]) -> Outputs:
    """One letter's."""
    (found,) = (outputs for outputs in taken if (outputs.letter_id, outputs.name) == request.param)
    return found


def test_the_words_are_the_same_everywhere(outputs: Outputs) -> None:
    expected = readers.words(outputs.text)
    assert readers.words(outputs.preview) == expected
    assert readers.words(readers.pdf_text(outputs.pdf)) == expected
    assert readers.words(readers.pdf_text(outputs.printed)) == expected
    assert readers.letters(readers.docx_text(outputs.docx)) == readers.letters(outputs.text)
    assert readers.letters(readers.pdf_text(outputs.docx_as_pdf)) == readers.letters(outputs.text)


def test_the_words_are_those_that_are_expected(outputs: Outputs) -> None:
    expected = (FIXTURES / outputs.letter_id / f"{outputs.name}.txt").read_text()
    assert outputs.text == expected


def test_the_check_boxes_are_those_ticked(outputs: Outputs) -> None:
    letter = LETTERS[outputs.letter_id]
    boxed = [block.field for block in letter.blocks if isinstance(block, Choices)]
    fields = [field for field in letter.fields if field.kind is FieldKind.CHOICES and field.id in boxed]
    expected = [choice.id in outputs.answers[field.id] for field in fields for choice in field.choices]
    assert readers.docx_check_boxes(outputs.docx) == expected
    texts = (outputs.text, outputs.preview, readers.pdf_text(outputs.pdf), readers.docx_text(outputs.docx))
    for text in (*texts, docx2txt.process(outputs.docx)):
        assert [box == "☑" for box in re.findall("[☐☑]", text)] == expected
    with outputs.docx.open("rb") as file:
        boxes = re.findall("<input [^>]*>", mammoth.convert_to_html(file).value)
    assert ["checked" in box for box in boxes] == expected


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
    assert pages == [{"panjang": "3", "login": "2"}.get(outputs.name, "1")] * 3


def test_a_long_letter_numbers_its_pages_from_the_second(outputs: Outputs) -> None:
    for path in (outputs.pdf, outputs.docx_as_pdf, outputs.printed):
        text = readers.run("pdftotext", "-raw", str(path), "-")
        pages = int(readers.pdf_info(path)["Pages"])
        expected = [f"Halaman {page} dari {pages}" for page in range(2, pages + 1)]
        assert re.findall(r"Halaman \d+ dari \d+", text) == expected


def test_the_blank_letters_words_are_not_in_a_filled_one(outputs: Outputs) -> None:
    assert "KOP SURAT PERUSAHAAN" not in outputs.text
    assert "Jelaskan permasalahannya di kolom ini" not in outputs.text


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
        "tiga": "Laporan-Gangguan-PT-Contoh-Laporan",
        "kuasa": "Surat-Kuasa-CV-Contoh-Jaya-2026-11-22",
    }
    assert (outputs.pdf.name, outputs.docx.name) == (
        f"{names[outputs.name]}.pdf",
        f"{names[outputs.name]}.docx",
    )


@pytest.fixture(scope="module")
def blank(browser: Browser, server: Server, folder: Path) -> dict[str, Path]:
    """The blank letters for Word as their pages' links download them, each with its PDF beside it."""
    page = browser.new_page()
    words = {}
    for letter_id in LETTERS:
        page.goto(server.page_of(letter_id))
        links = [page.get_by_role("link", name=name, exact=True) for name in ("PDF", "Word (DOCX)")]
        pdf, words[letter_id] = (keep_download(link, folder) for link in links)
        assert pdf == words[letter_id].with_suffix(".pdf")
    page.close()
    return words


@pytest.mark.usefixtures("taken")
def test_the_blank_letters_are_their_definitions_own(blank: dict[str, Path]) -> None:
    for letter_id, word in blank.items():
        pdf = word.with_suffix(".pdf")
        text = readers.pdf_text(pdf)
        assert readers.words(text) == readers.words((FIXTURES / letter_id / "kosong.txt").read_text())
        assert readers.letters(readers.docx_text(word)) == readers.letters(text)
        assert readers.pdf_info(pdf)["Pages"] == readers.pdf_info(office(word))["Pages"] == "1", letter_id
        assert validators.pdf_ua(pdf) == "", letter_id
    assert validators.open_xml_sdk([*blank.values()]) == []


@pytest.fixture(scope="module")
def grown(browser: Browser, server: Server, folder: Path) -> dict[str, list[str]]:
    """By letter, its answers' lengths; of each a PDF, a DOCX and what is printed, as `<letter>-<length>`."""
    site = Site(name="LPSE Contoh", city="Kota Contoh")
    flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={folder}")
    for growing in GROWING:
        letter_id, typed = growing.letter_id, answers(growing.name, growing.letter_id)
        texts = {lines: "\n".join(f"Baris {n}" for n in range(1, lines + 1)) for lines in growing.lengths}
        # The page makes its files with the same writers, but saves only one a second.
        asked = {
            "definition": client_definition(letter_id, LETTERS[letter_id], site),
            "letters": {
                f"{letter_id}-{lines}": typed | {growing.field: text} for lines, text in texts.items()
            },
        }
        deno.run(ROOT, "run", *flags, "tests/client/outputs.js", str(folder), stdin=json.dumps(asked))
        page = browser.new_page()
        page.goto(server.page_of(letter_id))
        fill_any(page, typed, LETTERS[letter_id])
        for lines, text in texts.items():
            control(page, growing.field, LETTERS[letter_id]).fill(text)
            expect(page.locator("#letter-sheet")).to_contain_text(re.compile(rf"Baris {lines}(?!\d)"))
            page.pdf(path=folder / f"print-{letter_id}-{lines}.pdf", prefer_css_page_size=True)
        page.close()
    return {growing.letter_id: [*map(str, growing.lengths)] for growing in GROWING}


@pytest.mark.usefixtures("taken")
@pytest.mark.parametrize("growing", GROWING, ids=lambda growing: growing.letter_id)
def test_a_letter_of_any_length_has_as_many_pages_everywhere_and_something_to_sign_on_the_last(
    folder: Path, grown: dict[str, list[str]], growing: Growing
) -> None:
    for lines in grown[growing.letter_id]:
        name = f"{growing.letter_id}-{lines}"
        word = folder / f"{name}.docx"
        paths = (word.with_suffix(".pdf"), office(word), folder / f"print-{name}.pdf")
        pages = [readers.run("pdftotext", "-raw", str(path), "-").split("\f")[:-1] for path in paths]
        assert len({len(each) for each in pages}) == 1, lines
        for path, (*_, last) in zip(paths, pages, strict=True):
            assert [words for words in growing.signed if words not in last] == [], path


def test_margins_rooms_and_boxes_have_the_definitions_millimetres_everywhere(taken: list[Outputs]) -> None:
    blocks = {block.type: block for block in LETTERS[LETTER].blocks}
    heights = {name: blocks[name].height for name in ("letterhead", "box")}  # type: ignore[union-attr]
    room = blocks["signature"].room  # type: ignore[union-attr]
    line = 13.4 * 25.4 / 72
    (outputs,) = (one for one in taken if (one.letter_id, one.name) == (LETTER, "apendo"))
    assert outputs.boxes == [pytest.approx(heights["box"], abs=0.3)]
    for path in (outputs.pdf, outputs.docx_as_pdf, outputs.printed):
        (words,) = readers.pdf_words(path)
        near = partial(pytest.approx, abs=0.6)
        y = {word.text: word.y for word in reversed(words)}
        assert min(word.left for word in words) == near(25), path
        assert y["Nomor"] == near(15 + heights["letterhead"] + 6 * 25.4 / 72 + line / 2), path
        signature = [word.y for word in words if word.y > y["Penomoran"] + 1]
        gaps = [below - above for above, below in itertools.pairwise(signature)]
        assert max(gaps) == near(room + line), path
        assert min(word.left for word in words if word.y > y["Penomoran"] + 1) == near(25 + 85), path
        (left, right, top), (_, _, bottom) = readers.pdf_frames(path)
        assert [left, right] == near([25, 210 - 20]), path
        assert bottom - top == near(heights["box"]), path
    section = docx.Document(str(outputs.docx)).sections[0]
    margins = (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    assert [margin.mm for margin in margins if margin is not None] == pytest.approx([15, 20, 20, 25], abs=0.1)
    (box,) = (
        row
        for table in docx.Document(str(outputs.docx)).tables
        for row in table.rows
        if row.height_rule is WD_ROW_HEIGHT_RULE.AT_LEAST
    )
    assert box.height is not None
    assert box.height.mm == pytest.approx(heights["box"], abs=0.1)


def test_a_user_id_of_any_characters_is_copied_as_it_was_typed_and_named_below(
    server: Server, tmp_path: Path, browser: Browser
) -> None:
    user_id = " ||\u0410B\u0421\u200bD\u00a0e\u0301\u00ad\u0436 "
    note = (
        "Karakter ke-1 dan ke-14: spasi (U+0020); ke-2 dan ke-3: garis tegak (U+007C); ke-4: huruf "
        "Sirilik a besar (U+0410); ke-6: huruf Sirilik es besar (U+0421); ke-7: spasi tanpa lebar "
        "(U+200B); ke-9: spasi tak terputus (U+00A0); ke-11: tanda gabung (U+0301); ke-12: tanda hubung "
        "lunak (U+00AD); ke-13: aksara Sirilik (U+0436)"
    )
    page = browser.new_context(permissions=["clipboard-read", "clipboard-write"]).new_page()
    page.goto(server.letter)
    fill(page, answers("apendo") | {"user_id": user_id})
    shown = page.locator("#letter-sheet .sheet-verbatim")
    assert shown.evaluate("id => id.textContent") == user_id
    assert "Courier" in shown.evaluate("id => getComputedStyle(id).fontFamily")
    word = download(page, "Unduh Word (DOCX)", tmp_path)
    pdf = download(page, "Unduh PDF", tmp_path)
    looked_over = page.locator("dl:visible .answer").filter(has_text="||")
    assert looked_over.evaluate("id => id.textContent") == user_id
    assert "monospace" in looked_over.evaluate("id => getComputedStyle(id).fontFamily")
    assert looked_over.evaluate("id => getComputedStyle(id).whiteSpace") == "pre-wrap", "each space is seen"
    page.get_by_role("button", name="Salin teks").click()
    page.get_by_text("Teks surat sudah disalin.").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    page.context.close()
    assert f": {user_id}\n" in text
    assert note in text
    runs = [
        run
        for table in docx.Document(str(word)).tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]
    (copied,) = (run for run in runs if run.style is not None and run.style.name == "User ID")
    assert copied.text == user_id
    assert copied.style is not None
    assert copied.style.font.name == "Courier New"
    plain = tmp_path / "plain.pdf"
    readers.run("qpdf", "--qdf", "--object-streams=disable", str(pdf), str(plain))
    maps = re.findall(r"beginbfrange\n<0000> <....> \[(.*?)\]", plain.read_bytes().decode("latin-1"))
    assert {f"<{ord(character):04x}>" for character in user_id} <= set(maps[-1].split())
    assert readers.letters(note) in readers.letters(readers.pdf_text(pdf))
    assert any("SuratLPSEFixed" in row for row in readers.run("pdffonts", str(pdf)).splitlines())


def test_letters_that_the_pdfs_fonts_lack_are_found_and_copied_by_every_reader(
    server: Server, tmp_path: Path, page: Page
) -> None:
    company, user_id = "PT 名古屋 Jaya Ж dan 😀 akhir", "AB\u2011C\uff21\uff22Cuser\ufb01BC"
    page.goto(server.letter)
    fill_at_once(
        page, answers("apendo") | {"nama_instansi": company, "user_id": user_id, "deskripsi": "س كتاب tiga"}
    )
    pdf = download(page, "Unduh PDF", tmp_path)
    import pymupdf  # which brings a network for layouts: only where it reads

    with pymupdf.open(pdf) as document:  # type: ignore[no-untyped-call]
        texts = [
            document[0].get_text(),
            *(readers.run("pdftotext", *mode, str(pdf), "-") for mode in ([], ["-raw"])),
        ]
    for text in texts:
        assert readers.letters(company) in readers.letters(text)
        assert readers.letters(user_id) in readers.letters(text)
        assert "كتاب" in text
    assert validators.pdf_ua(pdf) == ""
