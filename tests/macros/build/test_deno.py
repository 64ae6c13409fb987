"""Deno runs the bundler that the lock file pins, and fetches no other."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from macros.build import deno
from macros.build.client import install_packages
from macros.build.deno import DenoError, bundle
from tests.conftest import ROOT

# Some of the packages that have others in their place.
STUBS = {"brotli", "linebreak", "png-js"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A script to bundle, and a Deno that has fetched nothing yet."""
    install_packages(ROOT)
    monkeypatch.setenv("DENO_DIR", str(tmp_path / "deno"))
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "deno.json").write_text(json.dumps({"imports": {"esbuild": pinned()}}))
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    (folder / "a.js").write_text("console.info(1 + 1);\n")
    return folder


def pinned() -> str:
    named: str = json.loads((ROOT / "deno.json").read_text())["imports"]["esbuild"]
    return named


def test_the_bundler_is_the_locked_one(project: Path) -> None:
    bundle(project, "--outdir", "out", "a.js")
    assert (project / "out/a.js").is_file()
    (used,) = (path for path in (project.parent / "deno/dl").rglob("*") if path.is_file())
    locked = (ROOT / "node_modules/.deno").glob("@esbuild+*/node_modules/@esbuild/*/bin/esbuild")
    assert used.read_bytes() in [path.read_bytes() for path in locked]
    lock = json.loads((ROOT / "deno.lock").read_text())["npm"]
    platforms = [name for name in lock if name.startswith("@esbuild/")]
    assert platforms
    assert all(lock[name]["integrity"].startswith("sha512-") for name in platforms)


def test_a_deno_that_runs_changes_no_package_under_another_one() -> None:
    install_packages(ROOT)
    folders = (ROOT / "node_modules/.deno").glob("*/node_modules/*")
    stubs = [path for path in folders if path.name in STUBS and not path.is_symlink()]
    assert {path.name for path in stubs} == STUBS
    before = [path.stat().st_mtime_ns for path in stubs]
    deno.run(ROOT, "eval", 'import "docx"')
    assert [path.stat().st_mtime_ns for path in stubs] == before


def test_another_one_in_its_place_is_replaced(project: Path) -> None:
    bundle(project, "--outdir", "out", "a.js")
    (used,) = (path for path in (project.parent / "deno/dl").rglob("*") if path.is_file())
    right = used.read_bytes()
    used.write_text("#!/bin/sh\nexit 1\n")
    bundle(project, "--outdir", "out", "a.js")
    assert used.read_bytes() == right


def test_a_bundler_that_is_fetched_all_the_same_stops_the_build(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = deno.run

    def fetching(root: Path, *arguments: str, stdin: str = "") -> str:
        if arguments[0] == "bundle":
            other = project.parent / "deno/dl/esbuild-9.9.9-1"
            other.mkdir()
            (other / "esbuild-lain").write_text("x")
            return ""
        return run(root, *arguments, stdin=stdin)

    monkeypatch.setattr(deno, "run", fetching)
    with pytest.raises(DenoError, match=r"does not pin.*esbuild-lain"):
        bundle(project, "a.js")
    shutil.rmtree(project.parent / "deno")
