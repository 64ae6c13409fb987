"""What keeps the house in order: one fact in one place, and no letter's or LPSE's name in code."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from macros.model.letters.kinds import FieldKind
from macros.model.project import CONTACTS, OWN, load_project
from tests.conftest import ROOT

PROJECT = load_project(ROOT)


def files(*folders: str) -> list[Path]:
    """The files of some folders that a person wrote; pictures hold no words."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    texts = (path for path in found if path.is_file() and path.suffix not in (".png", ".svg"))
    return [path for path in texts if "__pycache__" not in path.parts]


CODE = [path for path in files("macros", "overrides") if path.suffix not in (".yml", ".json")]
CONTACT_FILES = {ROOT / CONTACTS, ROOT / OWN / "contacts.yml"}
WRITTEN = [
    path for path in (*files("docs", "macros", "overrides"), ROOT / "mkdocs.yml") if path not in CONTACT_FILES
]


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
def test_a_contact_stands_in_the_contact_files_alone(path: Path) -> None:
    written = path.read_text()
    values = (contact.value for contact in PROJECT.contacts.root.values())
    assert [value for value in values if re.search(rf"(?<![\w.]){re.escape(value)}(?!\w)", written)] == []


def test_templates_name_pages_by_their_files_so_that_a_renamed_one_is_found() -> None:
    templates = [path for path in files("overrides") if path.suffix == ".html"]
    literal = re.compile(r"""['"][a-z/-]+/['"]\s*\|\s*url""")
    assert [short(path) for path in templates if literal.search(path.read_text())] == []


WALLS = [
    # What stands in a folder of macros/, and what it may import beside the standard library.
    ("model", {"macros.model", "pydantic", "pydantic_core", "typing_extensions", "yaml"}),
    ("printing", {"macros.model", "macros.printing", "babel", "markdown", "markupsafe"}),
    (
        "build",
        {"macros.model", "macros.build", "brotli", "deno", "fontTools", "jinja2", "markupsafe", "pydantic"},
    ),
    ("mkdocs", {"macros.model", "macros.build", "macros.mkdocs", "jinja2", "mkdocs"}),
]


@pytest.mark.parametrize(("folder", "allowed"), WALLS, ids=[folder for folder, _ in WALLS])
def test_each_folder_of_macros_imports_what_it_may(folder: str, allowed: set[str]) -> None:
    reached = {
        f"{short(path)}: {name}"
        for path in sorted((ROOT / "macros" / folder).rglob("*.py"))
        for name in imports(path)
        if not any(f"{name}.".startswith(f"{one}.") for one in allowed | sys.stdlib_module_names)
    }
    assert reached == set()


def test_the_macros_are_registered_without_mkdocs_and_without_the_build() -> None:
    registering = imports(ROOT / "macros/__init__.py")
    assert [
        name for name in registering if name.startswith(("mkdocs", "macros.build", "macros.mkdocs"))
    ] == []


def test_no_module_is_longer_than_can_be_read_at_once() -> None:
    lengths = {short(path): len(path.read_text().splitlines()) for path in (ROOT / "macros").rglob("*.py")}
    assert {name for name, lines in lengths.items() if lines > 400} == set()


def imports(path: Path) -> list[str]:
    """The modules a Python file imports, by their whole names."""
    package = path.relative_to(ROOT).parent.parts
    names = []
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*above, *([node.module] if node.module else [])])
            # `from . import a` names modules, `from .a import b` mostly does not.
            names += [module] if node.module else [f"{module}.{alias.name}" for alias in node.names]
    return names
