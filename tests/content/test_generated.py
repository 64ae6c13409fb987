"""Generated letters of the shipped definitions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.generated import assert_same_characters, assert_valid, generate, share
from tests.content.shipped import DEFINITIONS

COUNT = share(len(DEFINITIONS))


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated letters, in a folder a definition."""
    return generate(DEFINITIONS, tmp_path_factory.mktemp("generated"), COUNT)


@pytest.fixture(scope="module", params=DEFINITIONS)
def folder(request: pytest.FixtureRequest, folders: Path) -> Path:
    """The generated letters of one definition."""
    return folders / str(request.param)


def test_every_letter_carries_the_same_characters_in_every_output(folder: Path) -> None:
    assert_same_characters(folder, COUNT)


def test_every_file_passes_the_validators(folder: Path) -> None:
    assert_valid(folder)
