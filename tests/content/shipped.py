"""The shipped site with the example's folder: what upstream publishes, whatever a fork has beside it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from macros.model.data_file import read
from macros.model.folder import LETTERS, OWN
from macros.model.letters.kinds import FieldKind
from macros.model.letters.references import load_letter
from tests.conftest import ROOT, copy_engine

LETTER = "permohonan-penanganan"
DEFINITIONS = {
    path.stem: load_letter(read(path, path.stem))
    for path in sorted((ROOT / "macros/data" / LETTERS).glob("*.yml"))
}
DEFINITION = DEFINITIONS[LETTER]
# By letter: answers, and what the letter then says; written by hand, of LETTER from its source.
EXPECTED = Path(__file__).parent
FILLED = [
    (letter_id, path.stem)
    for letter_id in DEFINITIONS
    for path in sorted((EXPECTED / letter_id).glob("*.json"))
]


def answers(name: str, letter_id: str = LETTER) -> dict[str, Any]:
    """Answers to a shipped letter's questions, by field id."""
    loaded: dict[str, Any] = json.loads((EXPECTED / letter_id / f"{name}.json").read_text())
    # What its form asks besides, to write the description, the source does not know.
    fields = DEFINITION.fields if letter_id == LETTER else []
    return {field.id: [] if field.kind is FieldKind.CHOICES else "" for field in fields} | loaded


def expected(name: str, letter_id: str) -> str:
    """What a letter says with some answers; with `kosong`, the blank one.

    With its first answers, its e-mail is `email`, and `follow_up` what is asked later.
    """
    return (EXPECTED / letter_id / f"{name}.txt").read_text()


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
