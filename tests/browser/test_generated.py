"""Generated letters of the tests' own definitions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser import validators
from tests.browser.conftest import LETTERS
from tests.browser.generated import assert_same_characters, assert_valid, generate, share

COUNT = share(len(LETTERS))
ARCHIVED = 12


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated letters, in a folder a definition."""
    return generate(LETTERS, tmp_path_factory.mktemp("generated"), COUNT, archived=ARCHIVED)


@pytest.fixture(scope="module", params=LETTERS)
def folder(request: pytest.FixtureRequest, folders: Path) -> Path:
    """The generated letters of one definition."""
    return folders / str(request.param)


def test_every_letter_carries_the_same_characters_in_every_output(folder: Path) -> None:
    assert_same_characters(folder, COUNT)


def test_every_file_passes_the_validators(folder: Path) -> None:
    assert_valid(folder)


def test_the_same_writer_makes_files_for_the_archive(folders: Path) -> None:
    pdfs = sorted(folders.glob("*/archive/*.pdf"))
    assert len(pdfs) == min(ARCHIVED, COUNT) * len(LETTERS)
    assert validators.pdf_a_1b(pdfs) == []
