"""Which pages load the theme's script: those whose Markdown needs it, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.theme_script import loads_theme_script, needs_theme_script
from tests.conftest import build

TABS = """
=== "Satu"

    Isi satu.

=== "Dua"

    Isi dua.
"""


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


def test_a_page_with_content_tabs_loads_it_and_the_whole_styles_and_other_pages_do_not(
    project: Path, tmp_path: Path
) -> None:
    page = project / "docs/istilah.md"
    page.write_text(page.read_text() + TABS)
    config = project / "mkdocs.yml"
    tabbed = "markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.tabbed]\n"
    config.write_text(config.read_text() + tabbed)
    site = tmp_path / "site"
    result = build(project, site)
    assert result.returncode == 0, result.stdout
    assert [path for path in site.rglob("*.html") if loads_theme_script(path.read_text())] == [
        site / "istilah/index.html"
    ]
    (whole,) = (
        path for path in (site / "assets/stylesheets").glob("*.css") if "tabbed-set" in path.read_text()
    )
    linking = [path for path in site.rglob("*.html") if whole.name in path.read_text()]
    assert linking == [site / "istilah/index.html"]
    assert "require-trusted-types-for" not in (site / "istilah/index.html").read_text()
    assert "require-trusted-types-for" in (site / "kontak/index.html").read_text()
    assert list((site / "assets/javascripts").glob("bundle.*.js")) != []
