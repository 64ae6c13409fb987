"""What keeps the house in order: one fact in one place, and no letter's or LPSE's name in code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from macros.letters import FieldKind
from macros.project import CONTACTS, load_project
from tests.conftest import ROOT

PROJECT = load_project(ROOT)


def files(*folders: str) -> list[Path]:
    """The files of some folders that a person wrote; pictures hold no words."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    texts = (path for path in found if path.is_file() and path.suffix not in (".png", ".svg"))
    return [path for path in texts if "__pycache__" not in path.parts]


CODE = [path for path in files("macros", "overrides") if path.suffix not in (".yml", ".json")]
WRITTEN = [*files("docs", "macros", "overrides"), ROOT / "mkdocs.yml"]
WRITTEN.remove(ROOT / CONTACTS)


def short(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CODE, ids=short)
def test_code_names_no_letter_no_field_and_no_lpse(path: Path) -> None:
    names = {PROJECT.site.lpse_name, PROJECT.site.city}
    ids = set()
    for letter_id, letter in PROJECT.letters.items():
        names |= {letter_id, letter.title}
        ids |= {field.id for field in letter.fields}
        ids |= {choice.id for field in letter.fields for choice in field.choices}
    ids -= {kind.value for kind in FieldKind}  # a field may be called what it is
    # Many ids are words of a message as well: what counts is an id that code could use.
    used = [rf"[\"'`.#/{{=\[]{id}[\"'`.#/}}=\]]" for id in ids] + [
        rf"\b{re.escape(name)}\b" for name in names
    ]
    code = path.read_text()
    assert [pattern for pattern in sorted(used) if re.search(pattern, code)] == []


@pytest.mark.parametrize("path", WRITTEN, ids=short)
def test_a_contact_stands_in_the_contact_file_alone(path: Path) -> None:
    written = path.read_text()
    values = (contact.value for contact in PROJECT.contacts.root.values())
    assert [value for value in values if re.search(rf"(?<![\w.]){re.escape(value)}(?!\w)", written)] == []


def test_the_data_and_what_reads_it_know_neither_mkdocs_nor_the_build() -> None:
    reached = [
        f"{path.name}: {name}"
        for path in (ROOT / "macros").glob("*.py")
        for name in imports(path)
        if name.startswith(("mkdocs", "macros.build", "build"))
    ]
    assert reached == []


def test_only_the_publisher_and_the_hooks_know_mkdocs() -> None:
    sources = (ROOT / "macros/build").glob("*.py")
    knowing = {path.name for path in sources if any(name.startswith("mkdocs") for name in imports(path))}
    assert knowing == {"hooks.py", "publish.py"}


def imports(path: Path) -> list[str]:
    """The modules a Python file imports."""
    tree = ast.parse(path.read_text())
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return names + [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
