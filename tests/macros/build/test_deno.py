"""Deno leaves what others use as it is, and runs what the lock file pins."""

from __future__ import annotations

import json

from macros.build import deno
from macros.build.client import install_packages
from tests.conftest import ROOT

# Some of the packages that have others in their place.
STUBS = {"brotli", "linebreak", "png-js"}


def test_a_deno_that_runs_changes_no_package_under_another_one() -> None:
    install_packages(ROOT)
    folders = (ROOT / "node_modules/.deno").glob("*/node_modules/*")
    stubs = [path for path in folders if path.name in STUBS and not path.is_symlink()]
    assert {path.name for path in stubs} == STUBS
    before = [path.stat().st_mtime_ns for path in stubs]
    deno.run(ROOT, "eval", 'import "docx"')
    assert [path.stat().st_mtime_ns for path in stubs] == before


def test_the_bundler_of_every_machine_is_held_to_its_hash() -> None:
    packages = json.loads((ROOT / "deno.lock").read_text())["npm"]
    bundlers = [name for name in packages if name.startswith(("rolldown@", "@rolldown/binding-"))]
    assert len(bundlers) > 10
    assert [name for name in bundlers if not packages[name]["integrity"].startswith("sha512-")] == []
