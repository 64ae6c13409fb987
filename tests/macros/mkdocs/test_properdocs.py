"""ProperDocs, the maintained fork of MkDocs, builds the site with the same adapter."""

from __future__ import annotations

import re
from pathlib import Path

from tests.conftest import build

GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')
# They follow from all other files.
MADE_OF_OTHERS = (".br", ".gz", "sw.js")


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site but for its generator's name."""
    return {
        path.relative_to(site).as_posix(): GENERATOR.sub(b"", path.read_bytes())
        for path in site.rglob("*")
        if path.is_file() and not path.name.endswith(MADE_OF_OTHERS)
    }


def test_properdocs_builds_the_same_site(site: Path, project: Path, tmp_path: Path) -> None:
    result = build(project, tmp_path / "site", "properdocs")
    assert result.returncode == 0, result.stdout
    one, two = contents(site), contents(tmp_path / "site")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_properdocs_says_the_same_faults(project: Path, tmp_path: Path) -> None:
    (project / "macros/data/steps/loket.yml").write_text("x: 1\n")
    result = build(project, tmp_path / "site", "properdocs")
    assert result.returncode != 0
    assert "macros/data/steps/loket.yml, baris 1: harus berupa daftar" in result.stdout
    assert "Traceback" not in result.stdout
