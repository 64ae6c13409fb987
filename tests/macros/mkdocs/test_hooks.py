"""The build as a maintainer runs it: what it publishes, and what it only warns of."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.structure.files import Files

from macros.build.compress import COPIES
from macros.build.theme_script import loads_theme_script
from macros.mkdocs import hooks
from tests.conftest import BLOCKS_LETTER, GROUP_LETTER, LETTER, SECOND_LETTER, build, copy_project

OWN = """\
name: LPSE Kota Contoh
city: Kota Contoh
site_name: Bantuan & Contoh
description: Untuk penyedia.
url: https://bantuan.example
address: Jalan Contoh 1
hours: Senin sampai Kamis
contacts_valid_days: 36500
"""
TABS = """
=== "Satu"

    Isi satu.

=== "Dua"

    Isi dua.
"""


def test_the_bundle_is_published_and_its_sources_are_not(site: Path) -> None:
    names = [path.name for path in (site / "assets/letter").iterdir()]
    assert [name for name in names if name.startswith("letter-")] != []
    assert not (site / "letter").exists()
    assert list(site.rglob("*.py")) == []
    # Nothing of the theme's folder is there but what pages ask for.
    files = "404.html _headers assets icons index.html manifest.webmanifest sitemap.xml sw.js"
    pages = (
        "cari cari-lpse istilah kirim kontak langkah lisensi pantau pengelola periksa-user-id privasi surat"
    )
    found = {path.name for path in site.iterdir() if path.suffix not in COPIES}
    assert found == {*files.split(), *pages.split(), "tanya-jawab"}
    folders = "letter lists offline search styles stylesheets"
    assert {path.name for path in (site / "assets").iterdir()} == set(folders.split())
    assert len(list((site / "assets/stylesheets").glob("*.css"))) == 1


def test_the_blank_letters_stand_beside_their_page(site: Path) -> None:
    names = {path.name for path in (site / "surat" / LETTER).iterdir() if path.suffix not in COPIES}
    assert names == {"Surat-Permohonan-kosong.docx", "Surat-Permohonan-kosong.pdf", "index.html"}


def test_every_page_is_there(site: Path) -> None:
    pages = f"index.html 404.html tanya-jawab/apendo kontak lisensi surat/{LETTER} surat/{SECOND_LETTER}"
    assert [page for page in pages.split() if not (site / page).exists()] == []


def test_only_letter_pages_load_the_client(site: Path) -> None:
    entry = re.compile(r"assets/letter/letter-[0-9a-f]{8}\.js")
    pages = {page for page in site.rglob("index.html") if entry.search(page.read_text())}
    assert pages == {
        site / "surat" / letter / "index.html"
        for letter in (LETTER, SECOND_LETTER, BLOCKS_LETTER, GROUP_LETTER)
    }


@pytest.fixture(scope="module")
def edited(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site without the example mark, with content tabs and a letter without a page; and what was said."""
    project = copy_project(tmp_path_factory.mktemp("edited") / "project", cache=built / ".cache")
    (project / "macros/data/contoh/lpse.yml").write_text(OWN)
    contacts = project / "macros/data/contacts.yml"
    contacts.write_text(contacts.read_text().replace("2026-11-22", "1900-01-01"))
    question = project / "docs/tanya-jawab/apendo.md"
    question.write_text(question.read_text().replace("checked: 2026-01-15", "checked: 1900-01-01"))
    (project / f"docs/surat/{SECOND_LETTER}.md").unlink()
    config = project / "mkdocs.yml"
    settings = config.read_text().replace(f"      - Surat kedua: surat/{SECOND_LETTER}.md\n", "")
    settings += "markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.tabbed]\n"
    config.write_text(settings)
    tabbed = project / "docs/istilah.md"
    tabbed.write_text(tabbed.read_text() + TABS)
    result = build(project, project / "site")
    assert result.returncode == 0, result.stdout
    return project / "site", result.stdout


def test_an_old_contact_or_answer_warns_and_does_not_stop_the_build(edited: tuple[Path, str]) -> None:
    site, said = edited
    assert "docs/tanya-jawab/apendo.md lebih dari 36500 hari tidak diperiksa" in said
    assert "kontak telepon lebih dari 36500 hari tidak diperiksa" in said
    assert "Kontak ini lama tidak diperiksa" in (site / "kontak/index.html").read_text()


def test_a_build_says_what_visitors_keep_at_once(edited: tuple[Path, str]) -> None:
    assert re.search(r"INFO +- +bantuan-lpse: \d+ berkas \(\d+ KB\) disimpan pengunjung", edited[1])


def test_a_letter_without_a_page_is_not_published_and_warned_of(edited: tuple[Path, str]) -> None:
    site, said = edited
    assert f"macros/data/letters/{SECOND_LETTER}.yml belum terbit; buat halamannya" in said
    assert not (site / "surat" / SECOND_LETTER).exists()


def test_a_page_with_content_tabs_loads_the_themes_script_and_whole_styles_and_other_pages_do_not(
    edited: tuple[Path, str],
) -> None:
    site, _ = edited
    page = site / "istilah/index.html"
    assert [path for path in site.rglob("*.html") if loads_theme_script(path.read_text())] == [page]
    styles = (site / "assets/stylesheets").glob("*.css")
    (whole,) = (path for path in styles if "tabbed-set" in path.read_text())
    assert [path for path in site.rglob("*.html") if whole.name in path.read_text()] == [page]
    assert "require-trusted-types-for" not in page.read_text()
    assert "require-trusted-types-for" in (site / "kontak/index.html").read_text()
    assert list((site / "assets/javascripts").glob("bundle.*.js")) != []


def test_without_the_example_mark_no_page_speaks_of_one(edited: tuple[Path, str], site: Path) -> None:
    assert "site-banner" in (site / "index.html").read_text()
    own = edited[0]
    home = (own / "index.html").read_text()
    assert "site-banner" not in home
    assert "Dikelola LPSE Kota Contoh. Jalan Contoh 1. Jam layanan: Senin sampai Kamis." in home
    # And the site is called, described and placed as its LPSE says.
    assert "<title>Bantuan &amp; Contoh</title>" in home
    assert '<meta name="description" content="Untuk penyedia.">' in (own / "404.html").read_text()
    assert '<link rel="canonical" href="https://bantuan.example/">' in home
    assert "<loc>https://bantuan.example/kontak/</loc>" in (own / "sitemap.xml").read_text()
    [blank] = (own / f"surat/{LETTER}").glob("*.pdf")
    assert b"(Bantuan & Contoh)" in blank.read_bytes()


class Told:
    """A publisher that writes down what it is told."""

    def __init__(self, *_: object, is_served: bool = False) -> None:
        self.order: list[str] = []
        self.done: list[str] = []

    def configure(self, config: object) -> None:
        """As the publisher."""
        self.done.append("configured")

    def watch_links(self) -> None:
        """As the publisher."""
        self.done.append("links")

    def warn_of_missing_address(self) -> None:
        """As the publisher."""
        self.done.append("address")

    def take_order(self, addresses: list[str]) -> None:
        """As the publisher."""
        self.order = addresses


@pytest.mark.parametrize(
    ("command", "address", "strict", "done"),
    [
        ("build", "", True, ["configured", "links", "address"]),
        ("build", "https://a.example/", True, ["configured", "links"]),
        ("build", "https://a.example/", False, ["configured"]),
        ("serve", "", True, ["configured", "links"]),
    ],
)
def test_who_builds_without_an_address_is_told_and_who_edits_is_not(
    monkeypatch: pytest.MonkeyPatch, command: str, address: str, strict: bool, done: list[str]
) -> None:
    monkeypatch.setattr(hooks, "_reload_macros", lambda: None)
    monkeypatch.setattr("macros.mkdocs.publisher.Publisher", Told)
    hooks.on_startup(command, dirty=False)
    config: Any = SimpleNamespace(site_url=address, strict=strict)
    hooks.on_config(config)
    assert hooks._publisher.done == done  # type: ignore[attr-defined]


def test_the_order_of_pages_is_told_by_addresses_below_the_site_and_a_template_is_corrected_as_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: Any = Told()
    monkeypatch.setattr(hooks, "_publisher", told, raising=False)
    nav: Any = SimpleNamespace(pages=[SimpleNamespace(url="./"), SimpleNamespace(url="kontak/")])
    config: Any = None
    hooks.on_nav(nav, config, Files([]))
    assert told.order == ["", "kontak/"]
    written = '<table><tr><td style="text-align: right;">1</td></tr></table>\n\n  <p>2</p>'
    page: Any = None
    corrected = (
        '<div class="site-table"><table><tr><td class="site-right">1</td></tr></table></div>\n<p>2</p>'
    )
    assert hooks.on_post_template(written, "404.html", config) == corrected
    assert hooks.on_post_page(written, page, config) == corrected
