"""The same sources make the same bytes: in another folder, at another time, in another time zone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.build.moment import NO_MOMENT, VARIABLE, moment
from tests.conftest import build, copy_project

# What depends on content alone, and is tested so by itself; all else is made again.
KEPT = {"packages", "fonts", "compressed"}


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a built site."""
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def test_two_clones_build_the_same_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://bantuan.example.go.id/")
    monkeypatch.delenv(VARIABLE, raising=False)
    made = []
    # Never the same day in both zones.
    for folder, zone, language in (
        ("satu", "Pacific/Kiritimati", "C.UTF-8"),
        ("dua", "Etc/GMT+12", "C"),
    ):
        project = copy_project(tmp_path / folder)
        for cache in (project / ".cache").iterdir():
            if cache.name not in KEPT:
                shutil.rmtree(cache)
        monkeypatch.setenv("TZ", zone)
        monkeypatch.setenv("LANG", language)
        result = build(project, project / "site")
        assert result.returncode == 0, result.stdout
        made.append(contents(project / "site"))
    one, two = made
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
    assert "sitemap.xml.gz" in one
    assert any(name.endswith("-kosong.pdf") for name in one)
    assert any(name.endswith("-kosong.docx") for name in one)


def test_the_moment_in_files_is_the_given_one_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "1700000000")
    assert moment() == 1_700_000_000
    for value in ("", "kemarin"):
        monkeypatch.setenv(VARIABLE, value)
        assert moment() == NO_MOMENT
