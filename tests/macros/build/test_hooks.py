"""The build as a maintainer runs it: what it publishes, and what stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import LETTER, ROOT, build


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    result = build(ROOT, folder)
    assert result.returncode == 0, result.stdout
    return folder


def test_the_bundle_is_published_and_its_sources_are_not(site: Path) -> None:
    names = [path.name for path in (site / "assets/letter").iterdir()]
    assert [name for name in names if name.startswith("main.")] != []
    assert not (site / "letter").exists()
    assert list(site.rglob("*.py")) == []


def test_the_blank_letters_stand_beside_their_page(site: Path) -> None:
    names = sorted(path.name for path in (site / "surat" / LETTER).iterdir())
    assert names == ["Surat-Permohonan-kosong.docx", "Surat-Permohonan-kosong.pdf", "index.html"]


def test_every_page_of_the_plan_is_there(site: Path) -> None:
    pages = "index.html tanya-jawab/apendo tanya-jawab/login langkah kontak istilah privasi surat/" + LETTER
    assert [page for page in pages.split() if not (site / page).exists()] == []


def test_only_the_letter_page_loads_the_client(site: Path) -> None:
    pages = [page for page in site.rglob("index.html") if "assets/letter/main." in page.read_text()]
    assert pages == [site / "surat" / LETTER / "index.html"]


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    import re

    for page in site.rglob("*.html"):
        loaded = re.findall(r'<(?:script|img|iframe|source)[^>]*\ssrc="([^"]+)"', page.read_text())
        loaded += re.findall(r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"', page.read_text())
        assert [address for address in loaded if "//" in address] == [], page


@pytest.mark.parametrize(
    ("file", "right", "wrong", "message"),
    [
        (
            "docs/kontak.md",
            "{{ email_line() }}",
            '{{ contact("tidak_ada") }}',
            'tidak ada kontak bernama "tidak_ada"',
        ),
        ("docs/kontak.md", "{{ email_line() }}", "{{ tidak_ada }}", "'tidak_ada' is undefined"),
        ("docs/kontak.md", "{{ email_line() }}", "[x](tidak-ada.md)", "tidak-ada.md"),
        ("docs/kontak.md", "{{ email_line() }}", "[x](langkah.md#tidak-ada)", "#tidak-ada"),
        ("docs/surat/permohonan-penanganan.md", "letter: perm", "letter: prem", "tidak ada surat bernama"),
        (
            "macros/data/site.yml",
            "city: Pekanbaru",
            "kota: Pekanbaru",
            "macros/data/site.yml, baris 10, kota",
        ),
        ("overrides/letter/main.js", "const definition", "const const", "main.js"),
    ],
)
def test_a_fault_stops_the_build(
    project: Path, tmp_path: Path, file: str, right: str, wrong: str, message: str
) -> None:
    path = project / file
    assert right in path.read_text()
    path.write_text(path.read_text().replace(right, wrong))
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    assert message in result.stdout


def test_faults_of_data_files_come_without_a_traceback(project: Path, tmp_path: Path) -> None:
    (project / "macros/data/contacts.yml").write_text("x: 1\n")
    (project / "macros/data/steps.yml").write_text("x: 1\n")
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    assert "contacts.yml, baris 1, x: harus berupa pasangan kunci dan nilai" in result.stdout
    assert "steps.yml, baris 1: harus berupa daftar" in result.stdout
    assert "Traceback" not in result.stdout
