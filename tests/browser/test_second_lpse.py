"""The shipped site of another LPSE: all of it is its own, and nothing is left of the example's."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from macros.build.styles import brand_colour
from macros.model.contacts import Role, load_contacts
from macros.model.data_file import read
from macros.model.folder import EXAMPLE, OWN
from macros.model.project import CONTACTS, Project, load_project
from macros.model.settings import load_site
from tests.browser.conftest import Server, download, fill, serve
from tests.browser.pages.send import fill_mail, save
from tests.browser.pages.track import NOW, unfold, write_down
from tests.browser.readers import docx_text, pdf_info, pdf_text
from tests.conftest import FIXTURES, ROOT, build, made_once
from tests.content.shipped import copy_shipped

NAME = "Loket Digital Damai Sentosa"
LETTER = "tanda-terima"
ANSWERS = {"penyedia": "CV Jaya", "berkas": "Akta", "kota": "Damai Sentosa", "tanggal": "2026-11-22"}
# Where maintainers read how to write their own: the same examples for every LPSE.
EXPLAINED = "pengelola/"
TEXTS = {".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest", ".txt", ".eml", ".ics"}


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the second LPSE's site is built from, that site, and what the build said."""

    def make(folder: Path) -> None:
        shutil.copytree(FIXTURES / "lpse", copy_shipped(folder) / OWN)
        result = build(folder, folder / "site")
        assert result.returncode == 0, result.stdout
        (folder / "said").write_text(result.stdout)

    return made_once(tmp_path_factory, "second", make)


@pytest.fixture(scope="module")
def site(sources: Path) -> Path:
    """The second LPSE's site; takes the place of the tests' own."""
    return sources / "site"


@pytest.fixture(scope="module")
def server(site: Path) -> Iterator[Server]:
    """The second LPSE's site on a free port."""
    with serve(site) as served:
        yield served


@pytest.fixture(scope="module")
def project(sources: Path) -> Project:
    """What the second LPSE's data say."""
    return load_project(sources)


@cache
def examples_own() -> list[str]:
    """What nobody but the example's LPSE says."""
    name = f"{EXAMPLE}/lpse.yml"
    site = load_site(ROOT / name, name)
    contacts = load_contacts([read(ROOT / CONTACTS, CONTACTS)]).with_role(Role.OWN_LPSE)
    own = [said for one in contacts for said in (one.value, one.label, one.source)]
    return [site.name, site.city, site.site_name, site.description, brand_colour(ROOT), "(contoh)", *own]


def content(path: Path) -> str:
    """All that a file says, its properties as well; nothing of a picture or a font."""
    if path.suffix == ".pdf":
        return pdf_text(path) + json.dumps(pdf_info(path))
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    return path.read_text() if path.suffix in TEXTS else ""


def left_in(paths: list[Path], project: Project) -> list[tuple[str, str]]:
    """What of the example's is left in which files; names in the list of all LPSE are everybody's."""
    listed = {name for lpse in project.all_lpse.entries for name in (lpse.institution, lpse.name)}
    anybody = re.compile("|".join(map(re.escape, sorted(listed, key=len, reverse=True))))
    found = []
    for path in paths:
        text = content(path)
        # To take the names out takes long: only where there is something to find.
        if any(said in text for said in examples_own()):
            text = anybody.sub("", text)
            found += [(path.name, said) for said in examples_own() if said in text]
    return found


def test_nothing_that_is_published_speaks_of_the_example(site: Path, project: Project) -> None:
    paths = [path for path in site.rglob("*") if path.is_file()]
    published = [path for path in paths if not path.relative_to(site).as_posix().startswith(EXPLAINED)]
    assert {".pdf", ".docx", ".webmanifest", ".json"} <= {path.suffix for path in published}
    assert left_in(published, project) == []


def test_what_is_its_own_stands_where_a_visitor_looks(site: Path) -> None:
    home = (site / "index.html").read_text()
    assert f"<title>{NAME}</title>" in home
    assert '<meta name="theme-color" content="#5b1a6b">' in home
    assert '<img src="icons/icon.svg" alt="">' in home
    foot = "Jalan Damai Nomor 7, Damai Sentosa. Jam layanan: Senin sampai Kamis, 08.00 sampai 14.00 WITA."
    assert f"Dikelola LPSE Kota Damai Sentosa. {foot}" in home
    # Its own part of pages, with its own link.
    assert 'atau datang ke <a href="loket/">loket kami</a>' in home
    contacts = (site / "kontak/index.html").read_text()
    assert '<a href="https://wa.me/6281255509876">0812-5550-9876</a>' in contacts
    assert '<a href="https://peta.damai-sentosa.example/?q=lpse">Jalan Damai Nomor 7' in contacts
    manifest = json.loads((site / "manifest.webmanifest").read_text())
    assert (manifest["name"], manifest["short_name"]) == (NAME, "LPSE Damai")
    assert "<loc>https://loket.damai-sentosa.example/loket/</loc>" in (site / "sitemap.xml").read_text()


def test_its_pages_join_the_shipped_ones_in_the_menu_the_lists_and_the_search(site: Path) -> None:
    home = (site / "index.html").read_text()
    menu = re.findall(r'<li><a href="([^"]*)"', home.partition('id="site-menu"')[2].partition("</nav>")[0])
    assert menu[-2:] == ["kontak/", "loket/"]
    assert (
        '<a href="tanda-terima/"><strong>Tanda Terima Berkas</strong></a>'
        in (site / "surat/index.html").read_text()
    )
    assert ">Di mana parkir</a>" in (site / "tanya-jawab/index.html").read_text()
    assert "Kelompok kerja pemilihan di Kota Damai Sentosa" in (site / "istilah/index.html").read_text()
    assert (site / "gambar/denah.svg").is_file()
    (index,) = (site / "assets/search").glob("index.*.json")
    for address in ("loket/", "surat/tanda-terima/", "tanya-jawab/parkir/"):
        assert json.dumps(address) in index.read_text()


def test_what_it_leaves_out_is_nowhere_and_the_build_says_what_it_loses(site: Path, sources: Path) -> None:
    assert not (site / "surat/surat-kuasa").exists()
    assert not (site / "kirim/surat-kuasa").exists()
    assert not (site / "tanya-jawab/kuasa-meterai-cap").exists()
    for path in site.rglob("*.html"):
        if not path.relative_to(site).as_posix().startswith(EXPLAINED):
            assert not re.search(r'href="[^"]*(surat-kuasa|kuasa-meterai-cap)', path.read_text()), path
    said = (sources / "said").read_text()
    assert 'tautan ke halaman yang tidak diterbitkan ("unpublished") menjadi teks biasa' in said
    assert "pages/istilah.md: halaman lain menautkan judul yang tidak ada di sini" in said


def test_what_a_visitor_takes_along_is_the_second_lpses(
    page: Page, server: Server, project: Project, tmp_path: Path
) -> None:
    letter = project.letters[LETTER]
    page.clock.set_fixed_time(NOW)
    page.goto(server.page_of(LETTER))
    expect(page.get_by_label("Kota", exact=True)).to_have_value("Damai Sentosa")
    fill(page, ANSWERS, letter)
    # It has the LPSE's letterhead, so that none is asked for.
    expect(page.locator("#letter-letterhead")).to_have_count(0)
    expect(page.locator(".sheet-typed p").first).to_have_text("PEMERINTAH KOTA DAMAI SENTOSA")
    pdf = download(page, "Unduh PDF", tmp_path)
    page.get_by_role("button", name="Salin teks").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    docx = save(page, "Unduh Word", tmp_path)
    page.goto(server.sending_of(LETTER))
    fill_mail(page, ANSWERS, letter)
    mail = save(page, "Unduh draf email", tmp_path)
    page.goto(f"{server.url}pantau/")
    write_down(page, "Tanda terima", "2026-11-22", LETTER)
    unfold(page.locator("#track-list section"))
    reminder = save(page, "Unduh pengingat", tmp_path)
    assert left_in([pdf, docx, mail, reminder], project) == []
    for text in (pdf_text(pdf), docx_text(docx), copied):
        assert "PEMERINTAH KOTA DAMAI SENTOSA" in text
    assert pdf_info(pdf)["Creator"] == NAME
    assert "LPSE Kota Damai Sentosa, Jalan Damai Nomor 7" in " ".join(pdf_text(pdf).split())
    assert "To: loket@damai-sentosa.example" in mail.read_text()
    assert f"PRODID:-//{NAME}//ID" in reminder.read_text()
