"""The shipped letters: the first as its source has it, the others as they were written for the site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from macros.model.letters.client import mail_fields
from macros.model.letters.models import Letter
from macros.model.project import Project
from tests.browser import readers, validators
from tests.browser.conftest import Server, download, review
from tests.browser.filling import fill_any
from tests.content.sending import WAYS, assert_sent_its_own_way
from tests.content.shipped import DEFINITION, DEFINITIONS, FILLED, LETTER, answers, expected

EXAMPLES = [letter_id for letter_id in DEFINITIONS if letter_id != LETTER]
# To be filled in on the closing day, on a phone.
URGENT = "laporan-gangguan"


def blank(site: Path, letter_id: str, extension: str) -> Path:
    """A blank letter."""
    (found,) = (site / "surat" / letter_id).glob(f"*.{extension}")
    return found


def typed(letter: Letter) -> list[str]:
    """What must be typed on a device that keeps the company's data, by field id."""
    return [
        field.id
        for group in letter.top_fields
        for field in group.asked[: len(group.fields) or 1]
        if not (field.optional or field.company or field.initial or field.initial_from)
    ]


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


# By problem, the category that it is.
PROBLEMS = {
    "apendo": "Sinkronisasi Data",
    "login_sebagian": "Permasalahan Login",
    "agregasi": "Permohonan agregasi",
}


def test_the_problem_writes_the_description_and_chooses_a_category_also_when_another_is_chosen(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    page.goto(server.page_of(LETTER))
    page.locator("#lpse").fill("LPSE Contoh")
    descriptions = set()
    for problem, category in PROBLEMS.items():
        page.locator(f"#gejala-{problem}").check()
        for field, answer in (
            ("pesan", "User tidak dikenal"),
            ("tender", "Pembangunan Gedung Contoh"),
            ("batas_hari", "2026-11-30"),
            ("batas_jam", "10:00"),
        ):
            page.locator(f"#{field}").fill(answer)
        expect(page.get_by_label(category, exact=True)).to_be_checked()
        expect(page.get_by_role("group", name="Kategori permohonan").locator(":checked")).to_have_count(1)
        written = page.locator("#deskripsi").input_value()
        assert written.startswith("Kami "), problem
        assert " di LPSE Contoh" in written, problem
        assert ". Pesan kesalahan yang muncul: “User tidak dikenal”. " in written, problem
        assert "tender Pembangunan Gedung Contoh, dengan batas waktu 30 November 2026 pukul 10:00." in written
        descriptions.add(written)
    assert len(descriptions) == len(PROBLEMS)
    page.close()


def test_who_uses_the_account_is_asked_unless_it_is_the_director(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.page_of(LETTER))
    fill_any(page, answers("apendo") | {"nama_pengguna": "Orang Lain"}, DEFINITION)
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


def test_every_letter_has_answers_and_expected_words() -> None:
    assert {letter_id for letter_id, _ in FILLED} == DEFINITIONS.keys()


def test_every_letter_says_what_was_written_by_hand_on_one_page_of_every_output_and_is_sent_its_own_way(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    assert WAYS.keys() == DEFINITIONS.keys()
    pdfs, words = [], []
    unsent = set(WAYS)
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    for letter_id, name in FILLED:
        page = context.new_page()
        page.goto(server.page_of(letter_id))
        fill_any(page, answers(name, letter_id), DEFINITIONS[letter_id])
        review(page)
        page.get_by_role("button", name="Salin teks").click()
        page.get_by_text("Teks surat sudah disalin.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == expected(name, letter_id)
        if letter_id != LETTER:  # its outputs are looked at with the tests' own letter, which has its blocks
            words.append(download(page, "Unduh Word", tmp_path))
            pdfs.append(tmp_path / f"{letter_id}-printed.pdf")
            page.pdf(path=pdfs[-1], prefer_css_page_size=True)
        if letter_id in unsent:
            unsent.remove(letter_id)
            pdf = download(page, "Unduh PDF", tmp_path)
            if letter_id != LETTER:
                pdfs.append(pdf)
            assert_sent_its_own_way(page, server, letter_id, tmp_path)
        page.evaluate("localStorage.clear()")
        page.close()
    context.close()
    pdfs += readers.docx_to_pdfs(words, tmp_path / "converted")
    assert len({*pdfs}) == 3 * len(EXAMPLES)
    assert {path: readers.pdf_info(path)["Pages"] for path in pdfs} == dict.fromkeys(pdfs, "1")


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_a_blank_letter_says_what_was_written_by_hand_on_one_page(site: Path, letter_id: str) -> None:
    pdf, docx = blank(site, letter_id, "pdf"), blank(site, letter_id, "docx")
    text = readers.pdf_text(pdf)
    assert readers.words(text) == readers.words(expected("kosong", letter_id))
    assert readers.letters(readers.docx_text(docx)) == readers.letters(text)
    assert readers.pdf_info(pdf)["Pages"] == "1"


def test_others_checkers_find_nothing_in_the_blank_letters(site: Path) -> None:
    pdfs = [blank(site, letter_id, "pdf") for letter_id in DEFINITIONS]
    docxs = [blank(site, letter_id, "docx") for letter_id in DEFINITIONS]
    assert [fault for pdf in pdfs for fault in (validators.qpdf(pdf), validators.pdf_ua(pdf)) if fault] == []
    assert validators.open_xml_sdk(docxs) == []
    assert [fault for docx in docxs if (fault := validators.docx_integrity(docx))] == []


@pytest.mark.parametrize("letter_id", EXAMPLES)
def test_a_letter_without_a_model_says_so_and_where_it_is_known_from(site: Path, letter_id: str) -> None:
    html = (site / "surat" / letter_id / "index.html").read_text()
    assert "<strong>Contoh, tanyakan kepada LPSE Anda.</strong>" in html
    assert "Dari mana keterangan ini?" in html
    for said in ("Kepada:", "Lampiran", "Perlukah?"):
        assert f"<strong>{said}" in html


@pytest.mark.parametrize("letter_id", EXAMPLES)
def test_a_letter_goes_to_the_own_lpse_and_has_a_way_of_its_own(shipped: Project, letter_id: str) -> None:
    letter = shipped.letters[letter_id]
    assert letter.mail is not None
    assert [*letter.mail.to, *letter.mail.cc] == ["lpse_sendiri"]
    is_urgent = letter_id == "laporan-gangguan"
    way = (
        ("laporan-gangguan", 1) if is_urgent else ("surat-ke-lpse", 2)
    )  # and after how many days to ask again
    assert (letter.steps, letter.reply_days) == way
    assert letter.checklist
    assert letter.reminder
    assert letter.call
    assert "LKPP" not in f"{letter.recipient} {letter.call} {letter.reminder} {letter.mail}"


@pytest.mark.parametrize("letter_id", EXAMPLES)
def test_a_letter_starts_from_the_company_that_another_one_kept(letter_id: str) -> None:
    kept = {field.company for field in DEFINITIONS[letter_id].fields} - {""}
    assert {"nama", "direktur", "jabatan", "kota"} <= kept
    known = {field.company for field in DEFINITION.fields}
    assert kept - known <= {"lpse"}


def test_the_letter_of_the_closing_day_asks_at_most_five_things_beside_the_company() -> None:
    assert typed(DEFINITIONS[URGENT]) == [
        "lpse_tender",
        "paket",
        "batas_jam",
        "urutan.1.pukul",
        "urutan.1.uraian_kejadian",
    ]
