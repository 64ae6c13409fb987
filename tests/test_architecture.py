"""The architecture: which folder imports what, and modules that can be read at once."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, short


def test_templates_name_pages_by_their_files_so_that_a_renamed_one_is_found() -> None:
    literal = re.compile(r"""['"][a-z/-]+/['"]\s*\|\s*url""")
    templates = sorted((ROOT / "overrides").rglob("*.html"))
    assert [short(path) for path in templates if literal.search(path.read_text())] == []


def test_the_letterheads_hint_names_the_limit_that_its_files_are_held_to() -> None:
    hint = (ROOT / "overrides/partials/letter/letterhead.html").read_text()
    code = (ROOT / "overrides/client/ui/components/picture.js").read_text()
    limit = re.search(r"DEFAULTS = \{\s*maxMegabytes: (\d+),", code)
    assert limit
    assert re.findall(r"paling besar (\d+) MB", hint) == [limit[1]]


WALLS = [
    # What stands in a folder of macros/, and what it may import beside the standard library.
    ("model", {"macros.model", "pydantic", "pydantic_core", "typing_extensions", "yaml"}),
    ("printing", {"macros.model", "macros.printing", "babel", "markdown", "markupsafe"}),
    (
        "build",
        {
            "macros.model",
            "macros.build",
            "Sastrawi",
            "brotli",
            "deno",
            "fontTools",
            "jinja2",
            "markupsafe",
            "resvg_py",
            "pydantic",
        },
    ),
    ("mkdocs", {"macros.model", "macros.printing", "macros.build", "macros.mkdocs", "jinja2", "mkdocs"}),
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


@pytest.mark.parametrize("folder", ["macros", "overrides", "tests"])
def test_no_file_is_longer_than_can_be_read_at_once(folder: str) -> None:
    written = (".css", ".html", ".js", ".py", ".yml")
    lengths = {
        short(path): len(path.read_text().splitlines())
        for path in (ROOT / folder).rglob("*")
        if path.suffix in written
    }
    assert {name for name, lines in lengths.items() if lines > 400} == set()


def test_texts_are_read_and_written_as_utf_8_whatever_the_systems_own_encoding_is() -> None:
    assert {
        f"{short(path)}:{call.lineno}"
        for path in (ROOT / "macros").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text()))
        if isinstance(call, ast.Call) and leaves_the_encoding_open(call)
    } == set()


def leaves_the_encoding_open(call: ast.Call) -> bool:
    """Tell whether a call takes Windows' own encoding there."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    method = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    mode = (
        call.args[0].value
        if method == "open" and call.args and isinstance(call.args[0], ast.Constant)
        else ""
    )
    is_text = (
        (method == "read_text" and not call.args)
        or method == "write_text"
        or (method == "open" and "b" not in str(mode))
        or ("text" in given and method in ("run", "Popen", "check_output"))
    )
    return is_text and "encoding" not in given


def test_the_map_in_contributing_names_every_room() -> None:
    rooms = (ROOT / "CONTRIBUTING.md").read_text().partition("\n## The rooms")[2].partition("\n## ")[0]
    client, macros = ROOT / "overrides/client", ROOT / "macros"
    folders = {
        *(path for path in client.iterdir()),
        *(path for path in (client / "model").iterdir()),
        *(path for path in (client / "ui").iterdir()),
        *(path for path in macros.iterdir()),
        *(path for path in (macros / "data").iterdir()),
        *(path for path in (macros / "model").iterdir()),
    }
    unnamed = {
        short(folder)
        for folder in folders
        if folder.is_dir() and folder.name not in ("__pycache__", "lpse") and f"{folder.name}/" not in rooms
    }
    assert unnamed == set()


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


def test_what_tests_share_stands_in_no_test() -> None:
    shared = [
        f"{short(path)}: {name}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for name in imports(path)
        if re.search(r"^tests\.(.*\.)?test_", name)
    ]
    assert shared == []
