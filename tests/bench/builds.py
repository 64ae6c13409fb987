"""A second build, beside one of the same pages with Material and macros alone."""

from __future__ import annotations

import re
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from macros.build.licences import licences_page
from tests.bench.tables import table
from tests.conftest import ROOT
from tests.content.shipped import copy_shipped

PAGES = (60, 150)
RUNS = 7
# A page of ours to make more of.
SOURCE = "docs/langkah.md"


def builds(folder: Path) -> str:
    """Seconds of processor time of second builds, in turn, and their ratio."""
    rows = []
    for pages in PAGES:
        ours = with_pages(copy_shipped(folder / f"ours-{pages}"), pages)
        alone = plain(ours, folder / f"alone-{pages}")
        for project in (ours, alone):
            build(project)
        pairs = [(build(ours), build(alone)) for _ in range(RUNS)]
        medians = [statistics.median(times) for times in zip(*pairs, strict=True)]
        ratio = statistics.median(mine / theirs for mine, theirs in pairs)
        rows.append([str(pages), *(f"{seconds:.2f} s" for seconds in medians), f"{ratio:.2f}"])
    head = [f"Building again, median of {RUNS}: pages", "this site", "Material and macros alone", "ratio"]
    return table(head, rows)


def with_pages(project: Path, count: int) -> Path:
    """Give a copied project as many pages, the page of licences included."""
    here = len([page for page in (project / "docs").rglob("*.md") if not page.name.startswith("_")]) + 1
    config = (project / "mkdocs.yml").read_text()
    assert "nav:\n" in config
    assert count >= here, f"no {count} of {here} pages"
    more = [f"contoh-{number}.md" for number in range(count - here)]
    for page in more:
        shutil.copy(project / SOURCE, project / "docs" / page)
    entries = "".join(f"  - Contoh: {page}\n" for page in more)
    (project / "mkdocs.yml").write_text(config.replace("nav:\n", f"nav:\n{entries}"))
    return project


def plain(project: Path, folder: Path) -> Path:
    """The same pages and macros without our hooks, styles and templates."""
    shutil.copytree(project, folder, symlinks=True)
    shutil.rmtree(folder / "overrides")
    (folder / "overrides").mkdir()
    for page in (folder / "docs").rglob("*.md"):
        for template in re.findall(r"^template: (.+)$", page.read_text(), flags=re.MULTILINE):
            (folder / "overrides" / template).write_text('{% extends "main.html" %}')
    (folder / "docs/lisensi.md").write_text(licences_page(ROOT))
    config = (folder / "mkdocs.yml").read_text()
    hooks = "hooks:\n  - macros/mkdocs/hooks.py\n"
    assert hooks in config
    config = config.replace(hooks, "")
    (folder / "mkdocs.yml").write_text(config.replace("  favicon: icons/icon.svg\n", ""))
    return folder


def build(project: Path) -> float:
    """Build a project; the processor's seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    subprocess.run(command, cwd=project, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
