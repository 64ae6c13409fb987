"""What all Python tests share."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
LETTER = "permohonan-penanganan"
FIXTURES = ROOT / "tests/fixtures" / LETTER

sys.path.insert(0, str(ROOT))


def answers(name: str) -> dict[str, Any]:
    """A fixture letter's answers by field id."""
    loaded: dict[str, Any] = json.loads((FIXTURES / f"{name}.json").read_text())
    return loaded


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Count a skipped test as a failure: a tool that is missing must be installed, not passed over."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the site's sources that a test may spoil; build products are shared."""
    for name in ("mkdocs.yml", "deno.json", "deno.lock"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copytree(ROOT / ".cache", tmp_path / ".cache")
    return tmp_path


def build(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    """Build a site as a maintainer does; the result holds the exit code and all that was printed."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
