"""The theme's style sheets: cut down, and all that the pages use."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from macros.build.client import hashed_name
from macros.build.styles import compact
from tests.conftest import ROOT

FOLDER = "assets/stylesheets"


@pytest.fixture(scope="module")
def sheets(site: Path) -> dict[str, str]:
    """The published sheets, by their names without hashes."""
    return {path.name.partition(".")[0]: path.read_text() for path in (site / FOLDER).glob("*.css")}


def test_a_third_of_the_bytes_is_gone(sheets: dict[str, str]) -> None:
    theirs = (files("material") / "templates" / FOLDER).iterdir()
    (whole,) = (file for file in theirs if file.name.startswith("main.") and file.name.endswith(".css"))
    assert len(sheets["main"]) < 2 / 3 * len(whole.read_text())


@pytest.mark.parametrize(
    "used",
    [
        ".md-header__inner",
        ".md-search-result__item",
        ".md-nav--primary",
        ".admonition",
    ],
)
def test_what_pages_and_the_themes_scripts_use_stays(sheets: dict[str, str], used: str) -> None:
    assert used in sheets["main"]


@pytest.mark.parametrize("unused", [".md-typeset .tabbed-set", ".giscus"])
def test_what_nothing_uses_goes(sheets: dict[str, str], unused: str) -> None:
    assert unused not in sheets["main"]


def test_a_sheet_is_named_by_its_content_and_every_page_links_to_it(site: Path) -> None:
    for path in (site / FOLDER).glob("*.css"):
        assert path.name == hashed_name(path.name.partition(".")[0], path.read_bytes(), "css")
        for page in site.rglob("index.html"):
            assert path.name in page.read_text(), page


def test_no_style_sheet_asks_another_host_for_anything(site: Path) -> None:
    foreign = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//""")
    assert [path for path in site.rglob("*.css") if foreign.search(path.read_text())] == []


def test_our_own_sheets_are_published_without_comments_and_with_every_rule(site: Path) -> None:
    for path in sorted((ROOT / "overrides/stylesheets").glob("*.css")):
        published = (site / "stylesheets" / path.name).read_text()
        assert "/*" not in published
        assert published.count("{") == re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL).count("{")


def test_what_looks_like_a_comment_in_a_string_stays() -> None:
    css = '/* a "b" */\na {\n  content: "/* \\" */";\n}\n\nb { c: url(\'/*\') }\n'
    assert compact(css) == 'a {\ncontent: "/* \\" */";\n}\nb { c: url(\'/*\') }\n'
