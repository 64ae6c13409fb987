"""The site as the build writes it, for all who look into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    result = build(ROOT, folder)
    assert result.returncode == 0, result.stdout
    return folder
