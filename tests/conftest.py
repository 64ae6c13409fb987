"""What all Python tests share."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.__main__ import TIME_ZONE

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "tests/fixtures"
# A small site of the tests' own, and its letters. What is shipped is looked at in tests/content/ alone.
PROJECT_FOLDER = FIXTURES / "project"
LETTER = "perbaikan-akun"
SECOND_LETTER = "ganti-surel"
GROUP_LETTER = "laporan-gangguan"
BLOCKS_LETTER = "surat-kuasa"

# The files that take longest, the longest first: begun last, one would be waited for alone.
LONGEST = [
    "tests/test_recipes.py",
    "tests/browser/test_engines.py",
    "tests/browser/test_sight.py",
    "tests/content/test_letter.py",
    "tests/content/test_pages.py",
    "tests/browser/test_outputs.py",
    "tests/content/test_generated.py",
    "tests/test_reproducible.py",
    "tests/test_takeover.py",
    "tests/test_serve.py",
]

# What Python compiled comes along in copies and is not compiled again, but for what it is writing just now.
HALF_COMPILED = "*.pyc.*"

sys.path.insert(0, str(ROOT))

# Of these tests, and of every program that they start: builds, Deno, browsers.
os.environ["TZ"] = TIME_ZONE
time.tzset()

# Here, and not beside the tests that use it: two folders would start two, and only one may run at a time.
from tests.chromium import browser  # noqa: E402

__all__ = ["browser"]


def short(path: Path) -> str:
    """A file's place in the repository."""
    return str(path.relative_to(ROOT))


def answers(name: str, letter_id: str = LETTER) -> dict[str, Any]:
    """A fixture letter's answers by field id."""
    loaded: dict[str, Any] = json.loads((FIXTURES / letter_id / f"{name}.json").read_text())
    return loaded


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest; all others keep their order."""
    turns = {ROOT / name: turn for turn, name in enumerate(LONGEST)}
    items.sort(key=lambda item: turns.get(item.path, len(turns)))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Count a skipped test as a failure: a tool that is missing must be installed, not passed over."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tests' project, built: `site`, what was said in `build.log`, and `.cache` for a next build."""

    def make(folder: Path) -> None:
        result = build(copy_project(folder), folder / "site")
        assert result.returncode == 0, result.stdout
        (folder / "build.log").write_text(result.stdout)

    return made_once(tmp_path_factory, "built", make)


def made_once(tmp_path_factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that the first worker makes; each has a copy of its own, which its tests may change."""
    own = tmp_path_factory.mktemp(name) / name
    run = tmp_path_factory.getbasetemp()
    first = (run.parent if "PYTEST_XDIST_WORKER" in os.environ else run) / f"{name}-first"
    with first.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not first.is_dir():
            unfinished = first.with_suffix(".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            make(unfinished)
            unfinished.rename(first)
    shutil.copytree(first, own, symlinks=True)
    return own


@pytest.fixture(scope="session")
def site(built: Path) -> Path:
    """The tests' site as the build writes it, for all who look into it."""
    return built / "site"


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy of the tests' project that a test may spoil."""
    return copy_project(tmp_path / "project", cache=built / ".cache")


def copy_project(folder: Path, cache: Path = ROOT / ".cache") -> Path:
    """Copy the tests' project, and what an earlier build made of it."""
    copy_sources(folder)
    shutil.copytree(cache, folder / ".cache")
    return folder


def copy_sources(folder: Path) -> Path:
    """Copy the tests' project and the repository's engine, for what builds nothing.

    What maintainers edit comes from `tests/fixtures/project/`, never from the repository: its `docs/`, its
    `macros/data/`, and what its `mkdocs.yml` says of pages and looks.
    """
    shutil.copytree(PROJECT_FOLDER, folder)
    copy_engine(folder)
    shutil.copy(ROOT / "mkdocs.yml", folder / "engine.yml")
    return folder


def copy_engine(folder: Path) -> None:
    """Copy what builds a site, whatever the site says: code, templates and pinned packages."""
    for name in ("deno.json", "deno.lock"):
        shutil.copy(ROOT / name, folder)
    copy_macros(folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")


def copy_macros(folder: Path) -> None:
    """Copy the repository's Python code alone."""
    ignored = shutil.ignore_patterns(HALF_COMPILED, "data")
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=ignored, dirs_exist_ok=True)


def build(
    project: Path, site: Path, builder: str = "mkdocs", *, more: Sequence[str] = ()
) -> subprocess.CompletedProcess[str]:
    """Build a site as a maintainer does; the result holds the exit code and all that was printed."""
    return subprocess.run(
        [
            sys.executable,
            "-m",
            builder,
            "build",
            "--config-file",
            "mkdocs.yml",
            "--site-dir",
            str(site),
            *more,
        ],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
