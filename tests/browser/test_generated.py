"""Generated letters of the tests' own definitions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import validators
from tests.browser.conftest import LETTERS
from tests.browser.generated import assert_same_characters, assert_valid, generate, share

COUNT = share(len(LETTERS))
ARCHIVED = 12


@pytest.fixture(scope="module", params=LETTERS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated letters of one definition."""
    return generate(LETTERS[request.param], tmp_path_factory.mktemp("generated"), COUNT)


def test_every_letter_carries_the_same_characters_in_every_output(folder: Path) -> None:
    assert_same_characters(folder, COUNT)


def test_every_file_passes_the_validators(folder: Path) -> None:
    assert_valid(folder)


def test_the_same_writer_makes_files_for_the_archive(tmp_path: Path) -> None:
    for letter_id, letter in LETTERS.items():
        folder = tmp_path / letter_id
        folder.mkdir()
        assert len(list(generate(letter, folder, ARCHIVED, "PDF/A-1b").glob("*.pdf"))) == ARCHIVED
    assert validators.pdf_a_1b(sorted(tmp_path.glob("*/*.pdf"))) == []
