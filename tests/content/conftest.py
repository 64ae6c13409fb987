"""The shipped site, read and built once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model.project import Project, load_project
from tests.browser.conftest import Server, serve
from tests.conftest import build, made_once
from tests.content.shipped import copy_shipped


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the shipped site is built from, and the site as the build writes it."""

    def make(folder: Path) -> None:
        result = build(copy_shipped(folder), folder / "site")
        assert result.returncode == 0, result.stdout

    return made_once(tmp_path_factory, "shipped", make)


@pytest.fixture(scope="session")
def shipped(sources: Path) -> Project:
    """What the shipped data say."""
    return load_project(sources)


@pytest.fixture(scope="session")
def site(sources: Path) -> Path:
    """The shipped site; takes the place of the tests' own."""
    return sources / "site"


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """The shipped site on a free port."""
    with serve(site) as served:
        yield served
