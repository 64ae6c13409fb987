"""The page for maintainers says all that they may write."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace

from macros import define_env
from macros.model.letters.references import load_letter
from macros.printing.keys import DOCUMENTED
from tests.conftest import ROOT

PAGE = (ROOT / "docs/pengelola.md").read_text()


def test_every_group_of_keys_is_on_the_page() -> None:
    assert [name for name in DOCUMENTED if f'data_keys("{name}")' not in PAGE] == []


def test_every_macro_is_on_the_page() -> None:
    env = SimpleNamespace(project_dir=ROOT, variables={}, macros={})
    env.macro = lambda macro, name: env.macros.setdefault(name, macro)
    define_env(env)
    assert [name for name in env.macros if f"{{{{ {name}(" not in PAGE] == []


def test_the_worked_example_is_a_letter_without_fault(tmp_path: Path) -> None:
    example = PAGE.partition("### Contoh lengkap")[2].partition("\n    ")[2].partition("\n## ")[0]
    (tmp_path / "contoh.yml").write_text(dedent("    " + example))
    letter = load_letter(tmp_path / "contoh.yml", "contoh")
    types = {block.type for block in letter.blocks}
    assert {"address", "line", "list", "row", "signatures", "table"} <= types
