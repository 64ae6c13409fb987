"""`mkdocs serve` as a maintainer uses it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.conftest import LETTER, copy_project


@dataclass(frozen=True)
class Served:
    """A project, and the address at which `mkdocs serve` shows it."""

    project: Path
    address: str


@pytest.fixture(scope="module")
def served(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One server for all tests, which change its project."""
    project = copy_project(tmp_path_factory.mktemp("served") / "project", cache=built / ".cache")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", address]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=project, stdout=quiet, stderr=quiet) as server:
        try:
            yield Served(project, address)
        finally:
            server.terminate()


def test_serve_takes_up_a_change_of_page_data_macro_template_and_client(served: Served) -> None:
    project, address = served.project, served.address
    contact = fetch_until(address, "kontak/", "Kontak")
    assert "Uji coba" not in contact
    letter = f"surat/{LETTER}/"
    made = products_of(project)
    for file, right, wrong, page, shown in [
        ("docs/kontak.md", "# Kontak", "# Kontak uji", "kontak/", "Kontak uji"),
        ("macros/data/contoh/lpse.yml", "LPSE Uji", "LPSE Baru", "kontak/", "Dikelola LPSE Baru"),
        ("macros/printing/contacts.py", '"Tujuan surat"', '"Tujuan uji"', "kontak/", "Tujuan uji"),
        ("overrides/letter.html", "Pratinjau surat", "Pratinjau uji", letter, "Pratinjau uji"),
    ]:
        path = project / file
        path.write_text(path.read_text().replace(right, wrong))
        fetch_until(address, page, shown)
        if file.endswith(".md"):
            assert products_of(project) == made, "a page's text bundles nothing"
    before = re.findall(r"letter-\w+\.js", fetch_until(address, letter, "letter-"))
    path = project / "overrides/client/pages/letter.js"
    path.write_text(path.read_text() + '\nconsole.info("uji");\n')
    for _ in range(100):
        if re.findall(r"letter-\w+\.js", fetch_until(address, letter, "letter-")) != before:
            return
        time.sleep(0.1)
    raise AssertionError("the bundle did not change")


def test_serve_shows_at_every_address_what_is_wrong_and_the_site_when_it_is_right_again(
    served: Served,
) -> None:
    address = served.address
    page = served.project / "docs/kontak.md"
    right = page.read_text()
    fetch_until(address, "kontak/", "Kontak")
    page.write_text(f'{right}\n{{{{ contact("<hilang>") }}}}\n')
    fault = fetch_until(address, "langkah/", "Situs tidak dibuat")
    line = len(right.splitlines()) + 2
    assert f"docs/kontak.md, baris {line}: tidak ada kontak bernama &quot;&lt;hilang&gt;&quot;" in fault
    page.write_text(right)
    assert "Situs tidak dibuat" not in fetch_until(address, "kontak/", "Kontak")


def products_of(project: Path) -> dict[str, int]:
    """When each folder of build products was made."""
    stamps = (project / ".cache").rglob(".made-from")
    return {str(stamp.parent): stamp.stat().st_mtime_ns for stamp in stamps}


def fetch_until(address: str, page: str, shown: str) -> str:
    """Fetch a page until it shows something; an attempt may meet a server that is just starting."""
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://{address}/{page}", timeout=30) as answer:
                html: str = answer.read().decode()
                if shown in html:
                    return html
        except HTTPError as error:
            html = error.read().decode()
            if shown in html:
                return html
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"{page} never showed {shown}")
