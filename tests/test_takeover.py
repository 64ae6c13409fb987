"""An LPSE takes the site over, as `docs/pengelola.md` tells it: its data pass what runs before publishing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.__main__ import BUILD, SIDE_BY_SIDE
from tests.conftest import ROOT

# Written anew: a file by its place in the repository.
WRITTEN = {
    "macros/data/lpse/lpse.yml": """\
name: LPSE Kabupaten Sungai Contoh
city: Sungai Contoh
site_name: Bantuan LPSE Sungai Contoh
colour: "#1b5e20"
""",
    "macros/data/lpse/contacts.yml": f"""\
lpse_sendiri:
  value: loket@sungai-contoh.example
  kind: email
  label: Loket LPSE Kabupaten Sungai Contoh
  role: own_lpse
  source: papan nama
  checked: {date.today()}
""",
    "macros/data/letters/surat-tugas.yml": """\
title: Surat Kuasa
file_name: "Surat-Kuasa-{pemberi}"
sections:
  - title: Kuasa
    fields:
      - {id: pemberi, kind: person, label: Pemberi kuasa}
      - id: untuk
        kind: choices
        label: Untuk mengubah
        choices:
          - {id: nama, label: Nama}
          - {id: alamat, label: Alamat}
blocks:
  - {type: letterhead, height: 35, blank: KOP SURAT}
  - {type: line, text: "Yang memberi kuasa: {pemberi}"}
  - {type: choices, label: Untuk mengubah, field: untuk}
""",
    "docs/surat/surat-tugas.md": """\
---
title: Surat kuasa
template: letter.html
letter: surat-tugas
---

# Surat kuasa
""",
    "docs/tanya-jawab/pindah.md": """\
---
title: Alamat kantor pindah
question: Bagaimana bila alamat kantor pindah?
situation: data
who: [lpse]
sources:
  - {title: Buku LPSE, address: https://buku.example/}
checked: 2026-11-28
---

# Alamat kantor pindah

[Isi surat](../surat/surat-tugas.md)
""",
    "macros/data/lpse/logo.svg": (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n'
    ),
}
# Changed in place: what a file has, and what stands there then.
CHANGED = {
    "mkdocs.yml": {
        "  - Kontak: kontak.md\n": "  - Surat kuasa: surat/surat-tugas.md\n  - Kontak: kontak.md\n",
    },
    "macros/data/contacts.yml": {"021-29935577": "021-29935578"},
}
# The slowest of quick's. What they build is the tests' project, and so do many others, which run in the fork.
NOT_AGAIN = [
    f"--ignore=tests/macros/{name}"
    for name in ("build/test_fonts.py", "build/test_reproducible.py", "mkdocs/test_serve.py")
]


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """A copy of the repository with the first edits of another LPSE."""
    fork = tmp_path / "fork"
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    for name in subprocess.check_output(listed, cwd=ROOT, text=True).split("\0"):
        if (ROOT / name).is_file():
            (fork / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, fork / name)
    (fork / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copytree(ROOT / ".cache", fork / ".cache")
    for name, content in WRITTEN.items():
        (fork / name).parent.mkdir(parents=True, exist_ok=True)
        (fork / name).write_text(content)
    for name, changes in CHANGED.items():
        content = (fork / name).read_text()
        for there, then in changes.items():
            assert there in content, (name, there)
            content = content.replace(there, then)
        (fork / name).write_text(content)
    return fork


def test_the_first_edits_pass_the_build_and_the_tests_of_the_code(fork: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    # Of `python3 tests quick`, what could read data at all: linters and the client's tests see none.
    for task in (BUILD, [*SIDE_BY_SIDE, "--exitfirst", *NOT_AGAIN, "tests/macros"]):
        command = [sys.executable, "-m", *task]
        result = subprocess.run(
            command, cwd=fork, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert result.returncode == 0, result.stdout[-5000:]
    home = (fork / "site/index.html").read_text()
    assert "Dikelola LPSE Kabupaten Sungai Contoh." in home
    assert '<img src="icons/icon.svg"' in home
    assert "M0 0h9v9z" in (fork / "site/icons/icon.svg").read_text()
    assert '<meta name="theme-color" content="#1b5e20">' in home
    assert '"theme_color": "#1b5e20"' in (fork / "site/manifest.webmanifest").read_text()
    assert ">Alamat kantor pindah</a>" in (fork / "site/tanya-jawab/index.html").read_text()
    assert (fork / "site/surat/surat-tugas/Surat-Kuasa-kosong.pdf").is_file()
