"""The shipped pages: what each says, where it leads, what it weighs, and what others' checkers say of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from macros.model.project import Project
from tests.browser import readers, validators
from tests.browser.axe import AXE, violations
from tests.browser.conftest import Server
from tests.content.shipped import LETTER
from tests.nginx import served
from tests.page_weight import compressed, first_load, kept_at_once, own_scripts

# The maintainers' pages, one a task.
GUIDES = [
    "github",
    "halaman",
    "komputer",
    "lpse",
    "memperbarui",
    "menerbitkan",
    "pertanyaan",
    "surat",
    "tautan",
]
ACTED_ON = ["", "kirim/", f"kirim/{LETTER}/", "pantau/", "periksa-user-id/", f"surat/{LETTER}/"]

PHONE: ViewportSize = {"width": 390, "height": 844}
OTHER_SIZES: list[ViewportSize] = [{"width": 320, "height": 640}, {"width": 1366, "height": 768}]
FIRST_QUESTION = "#letter-form .field >> nth=0 >> :is(label, legend)"


def text(site: Path, page: str) -> str:
    """The words of a page's content."""
    html = (site / page / "index.html").read_text()
    content = html.partition("<article")[2].partition("</article>")[0]
    return " ".join(re.sub(r"<[^>]+>", "", content).split())


def test_every_question_and_every_page_of_the_plan_is_there(server: Server, shipped: Project) -> None:
    planned = {answer.page.address for answer in shipped.questions.all}
    assert len(planned) >= 24
    planned |= {f"{folder}/{letter_id}/" for letter_id in shipped.letters for folder in ("surat", "kirim")}
    planned |= {
        *ACTED_ON,
        "tanya-jawab/",
        "batas-waktu/",
        "cari-lpse/",
        "cari/",
        "daftar-lpse/",
        "langkah/",
        "surat/",
        "kontak/",
        "istilah/",
        "privasi/",
        "pengelola/",
        *(f"pengelola/{guide}/" for guide in GUIDES),
        "lisensi/",
    }
    assert set(server.pages) == planned | {"404.html"}


@pytest.mark.parametrize("page", ["tanya-jawab/apendo/", "tanya-jawab/login/", "tanya-jawab/upload/"])
def test_the_answer_is_the_sources(site: Path, page: str) -> None:
    said = text(site, page).partition("Dari mana keterangan ini?")[2]
    assert "kesalahan pada database LKPP dan hanya bisa diperbaiki oleh tim ITO LKPP" in said
    assert "Form ini harus diisi oleh direktur perusahaan." in said


def test_no_page_speaks_of_its_source_document(site: Path) -> None:
    speaking = [path for path in site.rglob("index.html") if "dokumen sumber" in path.read_text().lower()]
    assert speaking == []


def test_every_answer_says_what_to_do_before_where_it_is_known_from(site: Path, shipped: Project) -> None:
    for answer in shipped.questions.all:
        said = text(site, answer.page.address).partition("Dari mana keterangan ini?")[0]
        assert "Yang perlu dilakukan" in said, answer.page.place


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        ("apendo", "apendo"),
        ("user-id-aneh", "user_id"),
        ("upload", "upload"),
        ("login", "login_sebagian"),
        ("agregasi-gagal", "agregasi"),
    ],
)
def test_a_question_leads_to_the_letter_with_its_problem(site: Path, page: str, problem: str) -> None:
    html = (site / f"tanya-jawab/{page}/index.html").read_text()
    assert f'href="../../surat/{LETTER}/#gejala={problem}"' in html


def test_an_answer_names_a_letter_exactly_where_a_button_leads_to_one(site: Path, shipped: Project) -> None:
    for answer in shipped.questions.all:
        html = (site / answer.page.address / "index.html").read_text()
        led = set(re.findall(r'class="md-button md-button--primary" href="\.\./\.\./surat/([\w-]+)/', html))
        assert led == {answer.question.letter} - {""}, answer.page.place


@pytest.mark.parametrize("page", ["tanya-jawab/login-semua/", "tanya-jawab/data-akun/"])
def test_where_no_letter_fits_the_page_says_so_and_whom_to_ask(site: Path, page: str) -> None:
    said = text(site, page)
    assert "Surat permohonan ke LKPP bukan untuk" in said
    assert 'href="../../cari-lpse/"' in (site / page / "index.html").read_text()


def test_a_letter_to_any_lpse_says_whose_address_its_email_starts_with(site: Path, shipped: Project) -> None:
    """So that nobody sends another LPSE's letter to this one."""
    for letter_id, letter in shipped.letters.items():
        says = f"Alamat {shipped.site.name}. Surat Anda untuk LPSE lain?" in text(site, f"kirim/{letter_id}")
        assert says == (letter.mail is not None and letter.mail.to == ["lpse_sendiri"]), letter_id


def test_what_is_unknown_is_said(site: Path) -> None:
    assert "Berapa lama penanganannya tidak diumumkan." in text(site, "pantau/")
    assert "bukan aturan LKPP" in text(site, "periksa-user-id/")


def test_a_page_loads_at_most_45_kilobytes_first_and_18_of_own_scripts(site: Path, server: Server) -> None:
    heavy = {
        page: (compressed(first_load(site, page)), compressed(own_scripts(site, page)))
        for page in server.pages
        if page != "404.html"
    }
    assert {page: size for page, size in heavy.items() if size[0] > 45_000 or size[1] > 18_000} == {}


def test_what_is_kept_at_the_first_visit_is_at_most_600_kilobytes_with_all_that_visitors_act_on(
    site: Path,
) -> None:
    kept = kept_at_once(site)
    assert compressed(kept) <= 600_000
    assert {*ACTED_ON, "batas-waktu/", "cari-lpse/", "tanya-jawab/apendo/", "privasi/", "404.html"} <= set(
        kept
    )


def test_the_nu_checker_finds_no_error_on_any_page(site: Path) -> None:
    assert validators.nu(site) == []


def test_no_link_and_no_anchor_leads_nowhere(site: Path, tmp_path: Path) -> None:
    with served(site, tmp_path) as nginx:
        assert validators.links(nginx.url) == []


def test_on_a_phone_axe_finds_nothing_and_what_comes_first_stands_in_the_first_view_of_every_page(
    browser: Browser, server: Server, shipped: Project
) -> None:
    answers = [answer.page.address for answer in shipped.questions.all]
    letters = [f"surat/{letter_id}/" for letter_id in shipped.published]
    assert {*answers, *letters} <= set(server.pages)
    page = browser.new_page()
    page.add_init_script(AXE)  # the browser keeps what it compiled of a script that comes so
    for path in server.pages:
        page.set_viewport_size(PHONE)
        page.goto(server.url + path)
        if path in answers:
            expect_in_first_view(page, "article :is(ol > li, .cards a)")
        if path in letters:
            expect_in_first_view(page, FIRST_QUESTION)
        assert violations(page, widths=[PHONE["width"]]) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        for size in OTHER_SIZES if path in letters else []:
            page.set_viewport_size(size)
            expect_in_first_view(page, FIRST_QUESTION)
    page.close()


def expect_in_first_view(page: Page, selector: str) -> None:
    """Expect the first of some elements in the window as a page is opened."""
    expect(page.locator(selector).first, page.url).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0, page.url


def test_the_page_for_the_closing_day_is_printed_on_one_sheet(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    page = browser.new_page()
    page.goto(f"{server.url}batas-waktu/")
    page.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    page.close()
    assert readers.pdf_info(tmp_path / "sheet.pdf")["Pages"] == "1"
