"""What the notes tell to type works as it is written: commands, their options, places and numbers."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest

from macros.build import caddy, nginx
from macros.init import QUESTIONS
from macros.model.folder import OWN
from macros.model.logo import MAX_BYTES
from tests.__main__ import STAGES
from tests.conftest import ROOT
from tests.content.shipped import DEFINITION

NOTES = {
    path.relative_to(ROOT).as_posix(): " ".join(path.read_text().split())
    for path in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
}
ALL = " ".join(NOTES.values())
# What a maintainer must not be told otherwise: turned around, each costs the site, or the work on it.
TOLD = {
    "docs/pengelola/github.md": [
        "Di **Source**, pilih **GitHub Actions**.",
        "ketik `macros/data/lpse/lpse.yml`",
        "buat `macros/data/lpse/contacts.yml`",
        "pilih **Freshness** di sebelah kiri dan tekan **Enable workflow**",
    ],
    "docs/pengelola/memperbarui.md": [
        "Tekan **Sync fork**, lalu **Update branch**.",
        'Bila yang ditawarkan hanya "Discard ... commits"',
        "Jangan ditekan: perubahan Anda akan hilang.",
    ],
    "docs/pengelola/menerbitkan.md": [
        "lalu pilih **GitHub Actions** sebagai **Source**",
        "| `site` |",
        "Pakailah nama domain (atau subdomain) sendiri",
    ],
    "docs/pengelola/pertanyaan.md": ["`loket.md` terbit di `tanya-jawab/loket/`"],
    "docs/pengelola/tautan.md": ["Tanggal ditulis TTTT-BB-HH.", "Spasi ditulis `+`, baris baru `%0A`"],
    "docs/pengelola.md": ["`git checkout HEAD -- mkdocs.yml`"],
    "docs/deploying.md": ["never keep `sw.js`", "add it when TLS has run well for some weeks"],
}
# The limits of what a visitor loads, in KB: the letter's page, its scripts, the home page, what is kept.
LIMITS = [45, 18, 30, 600]


def test_every_module_that_is_run_is_there_and_takes_the_options_that_are_named() -> None:
    runs = re.findall(r"python3? -m ((?:macros|tests)[\w.]*)((?: --[\w-]+(?: [$/\w.]+)?)*)", ALL)
    assert len(runs) > 10
    for module, options in runs:
        place = ROOT / module.replace(".", "/")
        (path,) = [one for one in (place.with_suffix(".py"), place / "__main__.py") if one.is_file()]
        text = path.read_text()
        assert "__main__" in text or path.stem == "__main__", module
        for option in re.findall(r"--[\w-]+", options):
            assert f'"{option}"' in text, (module, option)


def test_every_task_of_the_tests_and_every_list_of_packages_is_there() -> None:
    named = set(re.findall(r"`python3 tests ([a-z]\w*)`", ALL))
    assert named <= STAGES.keys()
    assert {*STAGES} - named - {"all"} == {"soak"}
    assert "`soak` takes" in NOTES["README.md"]
    for name in re.findall(r"-r (\S+\.txt)", ALL):
        assert (ROOT / name).is_file(), name


@pytest.mark.parametrize("name", TOLD)
def test_a_note_says_what_a_maintainer_must_not_get_wrong(name: str) -> None:
    assert [words for words in TOLD[name] if words not in NOTES[name]] == []


def test_a_host_that_builds_is_told_what_the_project_needs() -> None:
    (needed,) = re.findall(
        r'^requires-python = ">=(.+)"', (ROOT / "pyproject.toml").read_text(), re.MULTILINE
    )
    table = NOTES["docs/pengelola/menerbitkan.md"]
    assert f"| Variabel `PYTHON_VERSION` | `{needed}` |" in table
    assert f"Python {needed} or newer" in NOTES["docs/deploying.md"]
    command = "`pip install --require-hashes -r requirements.txt && mkdocs build`"
    assert command in table
    assert command in NOTES["docs/deploying.md"]


def test_a_server_gets_the_site_where_its_configuration_looks_for_it() -> None:
    deploying = NOTES["docs/deploying.md"]
    for module in (nginx, caddy):
        (root,) = re.findall(r'"--root", default="(.+?)"', (ROOT / str(module.__file__)).read_text())
        assert set(re.findall(r"site/ (/\S+)/ ", deploying)) == {root}
    assert re.findall(r"--webroot -w (\S+)", deploying) == [nginx.ACME_ROOT]


def test_numbers_that_code_knows_are_told_as_they_are() -> None:
    assert len(QUESTIONS) == 8
    assert "## 3. Jawab delapan pertanyaan" in NOTES["docs/pengelola/komputer.md"]
    assert "asks eight questions" in NOTES["README.md"]
    assert f"paling besar {MAX_BYTES // 1000} KB" in NOTES["docs/pengelola/lpse.md"]
    for name in ("README.md", "docs/pengelola/komputer.md"):  # MkDocs' own, as mkdocs.yml has no other
        assert "<http://127.0.0.1:8000/>" in NOTES[name]
    assert "dev_addr" not in (ROOT / "mkdocs.yml").read_text()
    table = (ROOT / "docs/figures.md").read_text().partition("| Lighthouse")[0]
    assert [int(limit) for limit in re.findall(r"\| (\d+) \|$", table, re.MULTILINE)] == LIMITS


def test_an_editor_finds_the_schema_of_every_data_file() -> None:
    kinds = {"letters": "letter", "steps": "steps", "contoh": "lpse"}
    for path in (ROOT / "macros/data").rglob("*.yml"):
        if ROOT / OWN in path.parents:
            continue
        (schema,) = re.findall(r"\A# yaml-language-server: \$schema=(\S+)\n", path.read_text())
        assert (path.parent / schema).is_file(), path
        assert schema.endswith(f"schemas/{kinds.get(path.parent.name, path.stem)}.schema.json"), path


def test_the_link_that_fills_the_letter_names_its_questions_and_choices() -> None:
    (example,) = re.findall(r"/surat/permohonan-penanganan/#(\S+)", NOTES["docs/pengelola/tautan.md"])
    fields = {field.id: field for field in DEFINITION.fields}
    for name, value in parse_qsl(example):
        choices = [choice.id for choice in fields[name].choices]
        assert value in choices or not choices
