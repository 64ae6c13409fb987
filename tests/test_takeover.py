"""An LPSE takes the site over, as `docs/pengelola/` tells it, and updates it: its folder alone is its own."""

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

OWN = "macros/data/lpse"
# The folder of an LPSE, with all that it may hold: a file by its place in the folder.
WRITTEN = {
    "lpse.yml": """\
name: LPSE Kabupaten Sungai Contoh
short_name: LPSE Sungai
site_name: Bantuan LPSE Sungai Contoh
description: Bantuan bagi penyedia di Sungai Contoh.
url: https://bantuan.sungai-contoh.example/
city: Sungai Contoh
head: Kepala Bagian
colour: "#1b5e20"
unpublished:
  - surat/surat-kuasa.md
  - tanya-jawab/jam-server.md
nav:
  - {page: loket.md, title: Loket, after: kontak.md}
contacts_valid_days: 90
mail_limit_mb: 8
reply_days: 3
""",
    "contacts.yml": f"""\
lpse_sendiri:
  value: loket@sungai-contoh.example
  kind: email
  label: Loket LPSE Kabupaten Sungai Contoh
  role: own_lpse
  source: papan nama
  checked: {date.today()}
telepon_lkpp:
  value: 021-29935578
  kind: phone
  label: Telepon LKPP
  role: call
  source: papan nama
  checked: {date.today()}
kantor:
  value: Jalan Contoh 1, Sungai Contoh
  kind: address
  label: Kantor
  role: own_lpse
  hours: Senin sampai Jumat
  map: https://peta.example/kantor
  source: papan nama
  checked: {date.today()}
""",
    "letters/surat-tugas.yml": """\
title: Surat Kuasa
file_name: "Surat-Kuasa-{pemberi}"
steps: loket
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
    "steps/loket.yml": """\
- title: Bawa ke loket
  phase: send
  source: Loket di {{ contact("kantor") }}.
  do: [Cetak.]
  have: [Kop.]
  next: Tunggu.
""",
    "pages/surat/surat-tugas.md": """\
---
title: Surat tugas
template: letter.html
letter: surat-tugas
---

# Surat tugas
""",
    "pages/tanya-jawab/pindah.md": """\
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

[Isi surat](../surat/surat-tugas.md), lalu [datang](../loket.md).
""",
    "pages/loket.md": "# Loket\n\n![Denah](gambar/denah.svg)\n",
    "pages/gambar/denah.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>\n',
    "pages/_tenggat.md": "Telepon loket bila batas waktunya dekat.\n",
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n',
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
    write_own(fork)
    return fork


def write_own(fork: Path) -> None:
    """Write the folder of an LPSE."""
    for name, content in WRITTEN.items():
        (fork / OWN / name).parent.mkdir(parents=True, exist_ok=True)
        (fork / OWN / name).write_text(content)


def assert_it_is_the_lpses(site: Path) -> None:
    """All that the folder holds is in the site."""
    home = (site / "index.html").read_text()
    assert "Dikelola LPSE Kabupaten Sungai Contoh." in home
    assert "<title>Bantuan LPSE Sungai Contoh</title>" in home
    assert '<img src="icons/icon.svg"' in home
    assert "M0 0h9v9z" in (site / "icons/icon.svg").read_text()
    assert '<meta name="theme-color" content="#1b5e20">' in home
    assert '"theme_color": "#1b5e20"' in (site / "manifest.webmanifest").read_text()
    assert ">Alamat kantor pindah</a>" in (site / "tanya-jawab/index.html").read_text()
    assert (site / "surat/surat-tugas/Surat-Kuasa-kosong.pdf").is_file()
    assert "021-29935578" in (site / "kontak/index.html").read_text()
    assert 'href="../loket/"' in (site / "kontak/index.html").read_text()
    assert (site / "gambar/denah.svg").is_file()
    assert "Telepon loket bila batas waktunya dekat." in (site / "langkah/index.html").read_text()
    assert not (site / "surat/surat-kuasa").exists()
    assert not (site / "tanya-jawab/jam-server").exists()
    assert "https://bantuan.sungai-contoh.example/kontak/" in (site / "sitemap.xml").read_text()


def test_the_first_edits_pass_the_build_and_the_tests_of_the_code(fork: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    # Of `python3 tests quick`, what could read data at all: linters and the client's tests see none.
    for task in (BUILD, [*SIDE_BY_SIDE, "--exitfirst", *NOT_AGAIN, "tests/macros"]):
        command = [sys.executable, "-m", *task]
        result = subprocess.run(
            command, cwd=fork, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert result.returncode == 0, result.stdout[-5000:]
    assert_it_is_the_lpses(fork / "site")


# What changes a file of a kind and nothing of what it does; pictures and the like stay.
CHANGES = {
    (".py", ".yml", ".toml", ".txt", ".tsv", ".conf", ".gitignore", "LICENSE"): "# Baru.\n",
    (".js",): "// Baru.\n",
    (".css",): "/* Baru. */\n",
    (".html",): "{# Baru. #}\n",
    (".md", ".svg"): "\n<!-- Baru. -->\n",
    (".json", ".lock"): "\n",
}


def test_an_update_of_every_shipped_file_merges_without_a_conflict_and_the_site_is_still_the_lpses(
    fork: Path,
) -> None:
    def git(*arguments: str) -> str:
        names = ["-c", "user.name=Uji", "-c", "user.email=uji@contoh.example"]
        return subprocess.check_output(["git", *names, *arguments], cwd=fork, text=True)

    own = fork / OWN
    own.rename(fork.parent / "own")
    git("init", "-q", "-b", "asal")
    git("add", ".")
    git("commit", "-q", "-m", "Seperti terbit")
    git("checkout", "-q", "-b", "main")
    (fork.parent / "own").rename(own)
    git("add", ".")
    git("commit", "-q", "-m", "Folder LPSE")
    git("checkout", "-q", "asal")
    shipped = git("ls-files").splitlines()
    assert not any(name.startswith(OWN) for name in shipped)
    changed = {name: change for ends, change in CHANGES.items() for name in shipped if name.endswith(ends)}
    assert len(changed) > 0.95 * len(shipped)
    for name, change in changed.items():
        with (fork / name).open("a") as file:
            file.write(change)
    git("commit", "-q", "-a", "-m", "Versi baru")
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-edit", "asal")
    own_alone = sorted(f"{OWN}/{name}" for name in WRITTEN)
    assert git("diff", "--name-only", "asal", "main").splitlines() == own_alone
    result = subprocess.run(
        [sys.executable, "-m", *BUILD], cwd=fork, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert result.returncode == 0, result.stdout[-5000:]
    assert_it_is_the_lpses(fork / "site")
