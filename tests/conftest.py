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
SECOND_LETTER = "ganti-surel"
FIXTURES = ROOT / "tests/fixtures"

sys.path.insert(0, str(ROOT))


def answers(name: str, letter_id: str = LETTER) -> dict[str, Any]:
    """A fixture letter's answers by field id."""
    loaded: dict[str, Any] = json.loads((FIXTURES / letter_id / f"{name}.json").read_text())
    return loaded


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Count a skipped test as a failure: a tool that is missing must be installed, not passed over."""
    reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and reporter.stats.get("skipped") and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as the build writes it, for all who look into it."""
    folder = tmp_path_factory.mktemp("site")
    result = build(ROOT, folder)
    assert result.returncode == 0, result.stdout
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the site's sources that a test may spoil."""
    return copy_project(tmp_path / "project")


def copy_project(folder: Path) -> Path:
    """Copy the site's sources, and what an earlier build made of them."""
    folder.mkdir()
    for name in ("mkdocs.yml", "deno.json", "deno.lock"):
        shutil.copy(ROOT / name, folder)
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    shutil.copytree(ROOT / ".cache", folder / ".cache")
    return folder


def add_letter(project: Path, letter_id: str) -> None:
    """Add a letter of the tests to a copied project: one YAML file and one page, as a maintainer would."""
    shutil.copy(FIXTURES / letter_id / "letter.yml", project / f"macros/data/letters/{letter_id}.yml")
    shutil.copy(FIXTURES / letter_id / "page.md", project / f"docs/surat/{letter_id}.md")
    config = project / "mkdocs.yml"
    entry = "  - Isi surat: surat/permohonan-penanganan.md\n"
    config.write_text(config.read_text().replace(entry, f"{entry}  - Surat kedua: surat/{letter_id}.md\n"))


def build(project: Path, site: Path, builder: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Build a site as a maintainer does; the result holds the exit code and all that was printed."""
    return subprocess.run(
        [sys.executable, "-m", builder, "build", "--config-file", "mkdocs.yml", "--site-dir", str(site)],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
