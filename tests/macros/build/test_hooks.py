"""The build as a maintainer runs it: what it publishes, and what stops it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from macros.build.compress import COPIES
from tests.conftest import LETTER, build


def test_the_bundle_is_published_and_its_sources_are_not(site: Path) -> None:
    names = [path.name for path in (site / "assets/letter").iterdir()]
    assert [name for name in names if name.startswith("main.")] != []
    assert not (site / "letter").exists()
    assert list(site.rglob("*.py")) == []


def test_the_blank_letters_stand_beside_their_page(site: Path) -> None:
    names = {path.name for path in (site / "surat" / LETTER).iterdir() if path.suffix not in COPIES}
    assert names == {"Surat-Permohonan-kosong.docx", "Surat-Permohonan-kosong.pdf", "index.html"}


def test_every_page_of_the_plan_is_there(site: Path) -> None:
    pages = "index.html tanya-jawab/apendo tanya-jawab/login langkah kontak istilah privasi surat/" + LETTER
    assert [page for page in pages.split() if not (site / page).exists()] == []


def test_only_the_letter_page_loads_the_client(site: Path) -> None:
    pages = [page for page in site.rglob("index.html") if "assets/letter/main." in page.read_text()]
    assert pages == [site / "surat" / LETTER / "index.html"]


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
            "macros/data/site.yml, baris 6, kota",
        ),
        ("overrides/letter/main.js", "const definition", "const const", "main.js"),
        (
            "docs/kontak.md",
            "{{ email_line() }}",
            '<p style="color: red">x</p>',
            "kontak/index.html: <p style> tidak berjalan",
        ),
        (
            "docs/kontak.md",
            "{{ email_line() }}",
            "![x](https://contoh.example/x.png)",
            '<img src="https://contoh.example/x.png"> tidak berjalan',
        ),
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


def test_github_shows_faults_at_their_lines(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "macros/data/site.yml").write_text("lpse_name: LPSE Contoh\ncity: ''\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = build(project, tmp_path / "site")
    assert "::error file=macros/data/site.yml,line=2::city: tidak boleh kosong\n" in result.stdout


def test_an_old_contact_warns_and_does_not_stop_the_build(project: Path, tmp_path: Path) -> None:
    path = project / "macros/data/contacts.yml"
    path.write_text(path.read_text().replace("2026-11-22", "2020-01-01"))
    result = build(project, tmp_path / "site")
    assert result.returncode == 0, result.stdout
    assert "telepon_lkpp lebih dari 180 hari tidak diperiksa" in result.stdout
    assert "Kontak ini lama tidak diperiksa" in (tmp_path / "site/kontak/index.html").read_text()


def test_without_the_example_mark_no_page_speaks_of_one(project: Path, tmp_path: Path) -> None:
    path = project / "macros/data/site.yml"
    path.write_text("lpse_name: LPSE Kota Contoh\ncity: Kota Contoh\n")
    assert build(project, tmp_path / "site").returncode == 0
    home = (tmp_path / "site/index.html").read_text()
    assert "md-banner" not in home
    assert "Dikelola LPSE Kota Contoh." in home


def test_serve_takes_up_a_change_of_page_data_macro_template_and_client(project: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", address]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=project, stdout=quiet, stderr=quiet) as server:
        try:
            contact = fetch_until(address, "kontak/", "Kontak")
            assert "Uji coba" not in contact
            letter = f"surat/{LETTER}/"
            made = products_of(project)
            for file, right, wrong, page, shown in [
                ("docs/kontak.md", "# Kontak", "# Kontak uji", "kontak/", "Kontak uji"),
                ("macros/data/site.yml", "LPSE Contoh", "LPSE Uji", "kontak/", "Dikelola LPSE Uji"),
                ("macros/contacts.py", '"Tujuan surat"', '"Tujuan uji"', "kontak/", "Tujuan uji"),
                ("overrides/letter.html", "Pratinjau surat", "Pratinjau uji", letter, "Pratinjau uji"),
            ]:
                path = project / file
                path.write_text(path.read_text().replace(right, wrong))
                fetch_until(address, page, shown)
                if file.endswith(".md"):
                    assert products_of(project) == made, "a page's text bundles nothing"
            before = re.findall(r"main\.\w+\.js", fetch_until(address, letter, "main."))
            path = project / "overrides/letter/main.js"
            path.write_text(path.read_text() + '\nconsole.info("uji");\n')
            for _ in range(100):
                if re.findall(r"main\.\w+\.js", fetch_until(address, letter, "main.")) != before:
                    return
                time.sleep(0.1)
            raise AssertionError("the bundle did not change")
        finally:
            server.terminate()


def products_of(project: Path) -> dict[str, int]:
    """When each folder of build products was made."""
    stamps = (project / ".cache").rglob(".made-from")
    return {str(stamp.parent): stamp.stat().st_mtime_ns for stamp in stamps}


def fetch_until(address: str, page: str, shown: str) -> str:
    """Fetch a page until it shows something; an attempt may meet a server that is just starting."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://{address}/{page}", timeout=30) as answer:
                html: str = answer.read().decode()
                if shown in html:
                    return html
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"{page} never showed {shown}")
