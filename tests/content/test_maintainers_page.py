"""The pages for maintainers say all that they may write, built or not."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path
from textwrap import dedent, indent
from types import SimpleNamespace

from macros import define_env
from macros.build.keys import PLACE, TABLES, with_tables
from macros.build.pipeline import check
from macros.model.data_file import read
from macros.model.folder import OWN
from macros.model.letters.references import load_letter
from macros.model.pages import read_pages
from tests.conftest import ROOT
from tests.content.shipped import copy_shipped

GUIDES = {page.place: page for page in read_pages(ROOT).all if page.address.startswith("pengelola/")}
TEXT = "\n".join(page.text for page in GUIDES.values())


def test_every_table_of_keys_stands_in_a_page_and_is_that_of_the_models() -> None:
    assert {place["name"] for place in PLACE.finditer(TEXT)} == set(TABLES)
    old = [place for place, page in GUIDES.items() if with_tables(page.text) != page.text]
    assert old == [], "run python -m macros.build.schemas"


def test_the_pages_are_complete_where_nobody_builds_them() -> None:
    assert [place for place, page in GUIDES.items() if page.has_macros] == ["pengelola/tautan.md"]


def test_the_first_page_leads_to_all_others() -> None:
    hub = GUIDES["pengelola.md"].text
    assert [place for place in GUIDES if place != "pengelola.md" and f"]({place})" not in hub] == []


def test_every_macro_is_on_the_page() -> None:
    env = SimpleNamespace(project_dir=ROOT, variables={}, macros={})
    env.macro = lambda macro, name: env.macros.setdefault(name, macro)
    define_env(env)
    assert [name for name in env.macros if f"{{{{ {name}(" not in TEXT] == []


def test_what_the_pages_say_to_copy_is_right_beside_what_is_shipped(tmp_path: Path) -> None:
    project = copy_shipped(tmp_path / "project")
    github, question, letter, own, pages = (
        GUIDES[f"pengelola/{name}.md"].text for name in ("github", "pertanyaan", "surat", "lpse", "halaman")
    )
    calls = re.findall(r"`(\{\{ .+? \}\})`", pages.partition("## Yang dapat dipanggil")[2])
    assert len(calls) >= 20
    more = example(own, "disebut di `unpublished`:") + example(own, "dengan tanda kutip:")
    for name, text in {
        "lpse.yml": example(github, "selain `name` dan `city`:") + more,
        "pages/panggilan.md": "# Panggilan\n\n" + "\n\n".join(calls) + "\n",
        "contacts.yml": example(github, "dikirim ke sana."),
        "pages/tanya-jawab/loket.md": example(question, "Salin contoh ini:"),
        "letters/nama-surat.yml": example(letter, "dengan berkas dan barisnya."),
        "pages/surat/nama-surat.md": example(letter, "dengan judul dan pengantarnya:"),
    }.items():
        (project / OWN / name).parent.mkdir(parents=True, exist_ok=True)
        (project / OWN / name).write_text(text)
    read, faults = check(project)
    assert faults == []
    assert read
    assert read.site.name == "LPSE Kabupaten Contoh"
    assert read.contacts["kantor_lpse"].hours
    assert "nama-surat" in read.published
    assert "surat-kuasa" not in read.published
    assert read.site.colour == "#1b5e20"


def test_a_fork_that_changed_shared_files_moves_once_as_the_page_says(tmp_path: Path) -> None:
    upstream, fork = tmp_path / "asal", tmp_path / "fork"

    def git(folder: Path, *arguments: str) -> str:
        command = ["git", "-c", "user.name=Uji", "-c", "user.email=uji@contoh.example", *arguments]
        return subprocess.check_output(command, cwd=folder, text=True)

    def commit(folder: Path, files: dict[str, str]) -> None:
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        git(folder, "add", ".")
        git(folder, "commit", "-q", "-m", "Uji")

    upstream.mkdir()
    git(upstream, "init", "-q", "-b", "main")
    commit(upstream, {"mkdocs.yml": "satu\n", "macros/data/site.yml": "satu\n"})
    git(tmp_path, "clone", "-q", str(upstream), str(fork))
    commit(fork, {"mkdocs.yml": "dua\n", "macros/data/site.yml": "dua\n", "docs/loket.md": "dua\n"})
    git(upstream, "rm", "-q", "macros/data/site.yml")
    commit(upstream, {"mkdocs.yml": "tiga\n", "baru": "tiga\n"})
    git(fork, "remote", "add", "asal", str(upstream))
    own = {f"{OWN}/lpse.yml": "dua\n", f"{OWN}/pages/loket.md": "dua\n"}
    for name, text in own.items():
        (fork / name).parent.mkdir(parents=True, exist_ok=True)
        (fork / name).write_text(text)
    page = GUIDES["pengelola/memperbarui.md"].text.partition("Pindahkan sekali")[2]
    commands = re.findall(r"^ {8}git (.*)$", page, re.MULTILINE)
    assert len(commands) == 7
    for command in commands:
        git(fork, *shlex.split(command))
    assert git(fork, "diff", "--name-only", "asal/main").splitlines() == list(own)
    assert git(fork, "status", "--porcelain") == ""
    commit(upstream, {"mkdocs.yml": "empat\n"})
    page = GUIDES["pengelola/memperbarui.md"].text.partition("## Di komputer")[2].partition("\n## ")[0]
    added, *update = re.findall(r"^ {4}git (.*)$", page, re.MULTILINE)
    assert added == "remote add asal ALAMAT-REPOSITORI-ASAL"
    assert len(update) == 2
    for command in update:
        git(fork, *shlex.split(command))
    assert (fork / "mkdocs.yml").read_text() == "empat\n"
    (undo,) = re.findall(r"`git (reset .*?)`", page)
    git(fork, *shlex.split(undo))
    assert (fork / "mkdocs.yml").read_text() == "tiga\n"


def example(text: str, after: str) -> str:
    """The indented lines that follow some words."""
    lines = text.partition(after)[2].partition("\n\n")[2].splitlines()
    end = next(
        (number for number, line in enumerate(lines) if line and not line.startswith("    ")), len(lines)
    )
    return dedent("\n".join(lines[:end])).strip() + "\n"


def test_the_worked_example_is_a_letter_without_fault(tmp_path: Path) -> None:
    example = (
        GUIDES["pengelola/surat.md"]
        .text.partition("## Contoh lengkap")[2]
        .partition("\n    ")[2]
        .partition("\n## ")[0]
    )
    (tmp_path / "contoh.yml").write_text(dedent("    " + example))
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh"))
    types = {block.type for block in letter.blocks}
    assert {"address", "line", "list", "row", "signatures", "table"} <= types


def test_the_short_examples_are_parts_of_a_letter_without_fault(tmp_path: Path) -> None:
    text = GUIDES["pengelola/surat.md"].text
    asked = example(text, "bila suratnya dibawa penerima kuasa.") + example(text, "`min` bila lebih.")
    printed = example(text, "boleh menyebut `kejadian.jam`.")
    bearer = """- id: pembawa
  kind: choice
  label: Pembawa
  choices: [{id: kuasa, label: Penerima kuasa}, {id: direktur, label: Direktur}]
"""
    letter = f"""title: Uji
file_name: Uji
sections:
  - title: Uji
    fields:
{indent(bearer + asked, " " * 6)}
blocks:
{indent(printed, "  ")}  - {{type: line, text: "{{nomor_kuasa}} {{pembawa}}"}}
"""
    (tmp_path / "uji.yml").write_text(letter)
    fields = {field.id: field for field in load_letter(read(tmp_path / "uji.yml", "uji")).top_fields}
    assert [*fields] == ["pembawa", "nomor_kuasa", "kejadian"]
    assert fields["kejadian"].max == 5
