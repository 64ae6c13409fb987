"""The shipped site, read and built once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.model.project import Project, load_project
from tests.browser.conftest import Server, serve
from tests.conftest import build
from tests.content.shipped import copy_shipped


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the shipped site is built from."""
    return copy_shipped(tmp_path_factory.mktemp("shipped") / "project")


@pytest.fixture(scope="session")
def shipped(sources: Path) -> Project:
    """What the shipped data say."""
    return load_project(sources)


@pytest.fixture(scope="session")
def site(sources: Path) -> Path:
    """The shipped site as the build writes it; takes the place of the tests' own."""
    result = build(sources, sources / "site")
    assert result.returncode == 0, result.stdout
    return sources / "site"


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """The shipped site on a free port."""
    with serve(site) as served:
        yield served
