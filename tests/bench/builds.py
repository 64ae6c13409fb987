"""Builds of few and of many pages, beside those of the same pages with Material and macros alone."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

from macros.build.licences import licences_page
from macros.build.menu import own_menu
from macros.build.pipeline import LICENCES
from macros.model.project import Project, load_project
from tests.bench.many import published, with_pages
from tests.bench.tables import table
from tests.conftest import ROOT
from tests.page_weight import compressed, kept_at_once

# Pages, of them letters, and how often both are built; what is shipped is the least.
SIZES = ((0, 0, 7), (300, 100, 3), (1000, 100, 3))


@dataclass(frozen=True)
class Run:
    """What a build took."""

    seconds: float
    """Of the processor's time."""
    megabytes: float
    """Of memory, at most."""


def builds(folder: Path) -> str:
    """What builds take in turn, and what of the site grows with its pages."""
    rows = []
    for pages, letters, runs in SIZES:
        ours = with_pages(folder / f"ours-{pages}", pages=pages, letters=letters)
        project = load_project(ours)
        alone = plain(ours, project, folder / f"alone-{pages}")
        first = build(ours)
        build(alone)
        pairs = [(build(ours), build(alone)) for _ in range(runs)]
        mine, theirs = (statistics.median(run.seconds for run in turn) for turn in zip(*pairs, strict=True))
        ratio = statistics.median(mine.seconds / theirs.seconds for mine, theirs in pairs)
        memory = [max(run.megabytes for run in turn) for turn in zip(*pairs, strict=True)]
        (index,) = (ours / "site/assets/search").glob("*.json.br")
        rows.append(
            [
                f"{len(published(project)) + 1:,}",
                str(len(project.published)),
                f"{first.seconds:.1f} s",
                f"{mine:.1f} s",
                f"{theirs:.1f} s",
                f"{ratio:.2f}",
                " / ".join(f"{megabytes:.0f} MB" for megabytes in memory),
                f"{compressed(kept_at_once(ours / 'site')) / 1000:.0f} KB",
                f"{index.stat().st_size / 1000:.0f} KB",
            ]
        )
    head = ["Pages", "letters", "first build", "again", "Material and macros alone", "ratio", "memory, both"]
    return table([*head, "kept at once", "search index"], rows)


def plain(ours: Path, project: Project, folder: Path) -> Path:
    """The pages, menu and macros of a project of ours, without its hooks, styles and templates."""
    shutil.copytree(ours, folder, symlinks=True, ignore=shutil.ignore_patterns("docs", "overrides", "site"))
    (folder / "overrides").mkdir()
    for page in project.pages.all:
        place = folder / "docs" / page.place
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(page.text)
        if template := page.front.get("template"):
            (folder / "overrides" / str(template)).write_text('{% extends "main.html" %}')
    (folder / "docs" / LICENCES).write_text(licences_page(ROOT))
    config = (folder / "mkdocs.yml").read_text()
    for removed in ("hooks:\n  - macros/mkdocs/hooks.py\n", "  favicon: icons/icon.svg\n"):
        assert removed in config
        config = config.replace(removed, "")
    menu, _ = own_menu(yaml_load(config)["nav"], [], project)
    config = re.sub(r"^nav:\n(?: .*\n)+", lambda _: yaml.safe_dump({"nav": menu}), config, flags=re.MULTILINE)
    (folder / "mkdocs.yml").write_text(config)
    return folder


def build(project: Path) -> Run:
    """Build a project."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--no-strict"]
    with (project / "build.log").open("w") as log:
        process = subprocess.Popen(command, cwd=project, stdout=log, stderr=log)
        _, status, used = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, (project / "build.log").read_text()
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)
