"""What looks at the repository's data is noticed, wherever it does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.model.project import read_project
from tests.conftest import PROJECT_FOLDER, ROOT
from tests.looks import noted
from tests.macros.conftest import at_collection


def test_nothing_looks_at_data_before_the_tests_begin() -> None:
    assert at_collection == []


@pytest.mark.sees_data
@pytest.mark.parametrize(
    "look",
    [
        lambda: read_project(ROOT),
        lambda: (ROOT / "macros/data/contacts.yml").read_text(),
        lambda: [*Path("macros").rglob("*.yml")],
        lambda: Path("macros/data/holidays.tsv").read_bytes(),
        lambda: subprocess.run([sys.executable, "-c", ""], check=True),
        lambda: subprocess.run("true", cwd=ROOT / "docs", check=True),
    ],
)
def test_a_look_at_data_and_a_program_in_the_repository_are_noticed(
    look: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    noted.clear()
    look()
    assert noted != []


@pytest.mark.parametrize(
    "look",
    [
        lambda folder: read_project(PROJECT_FOLDER),
        lambda folder: subprocess.run([sys.executable, "-c", ""], cwd=folder, check=True),
    ],
)
def test_the_tests_own_project_and_programs_elsewhere_are_nobodys_data(
    look: Callable[[Path], object], tmp_path: Path
) -> None:
    look(tmp_path)
    assert noted == []
