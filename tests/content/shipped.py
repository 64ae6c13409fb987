"""The shipped site with the example's folder: what upstream publishes, whatever a fork has beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from macros.model.letters.references import load_letter
from macros.model.project import LETTERS, OWN
from tests.conftest import ROOT, copy_engine

LETTER = "permohonan-penanganan"
DEFINITION = load_letter(ROOT / LETTERS / f"{LETTER}.yml", LETTER)
# Answers, and what the letter then says; written by hand, from the source.
EXPECTED = Path(__file__).parent / LETTER


def answers(name: str) -> dict[str, Any]:
    """Answers to the shipped letter's questions, by field id."""
    loaded: dict[str, Any] = json.loads((EXPECTED / f"{name}.json").read_text())
    # What the form asks besides, to write the description, the source does not know.
    return {field.id: "" for field in DEFINITION.fields} | {"pemakai": []} | loaded


def copy_shipped(folder: Path) -> Path:
    """Copy the shipped pages and data, the engine, and what an earlier build made of them."""
    folder.mkdir()
    copy_engine(folder)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    own = shutil.ignore_patterns(Path(OWN).name)
    shutil.copytree(ROOT / "macros/data", folder / "macros/data", ignore=own)
    shutil.copytree(ROOT / ".cache", folder / ".cache")
    return folder
