"""Which pages load the theme's script: those whose Markdown needs it, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.theme_script import loads_theme_script, needs_theme_script


@pytest.mark.parametrize(
    ("content", "needs"),
    [
        ('<div class="tabbed-set tabbed-alternate" data-tabs="1:2">', True),
        ('<p class="a annotate">', True),
        ('<pre class="mermaid">', True),
        ("<p>mermaid, annotate, tabbed-set</p>", False),
        ('<p class="annotated">', False),
    ],
)
def test_content_that_only_the_script_brings_to_life_needs_it(content: str, needs: bool) -> None:
    assert needs_theme_script(content) is needs


def test_no_page_of_the_site_loads_it_and_it_is_not_published(site: Path) -> None:
    assert [page for page in site.rglob("*.html") if loads_theme_script(page.read_text())] == []
    assert not (site / "assets/javascripts").exists()
