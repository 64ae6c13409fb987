"""The theme's style sheets: cut down, and all that the pages use."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest

from macros.build.client import hashed_name
from macros.build.styles import BUNDLES, SOURCES, brand_colour, bundles, compact, cut_theme
from tests.conftest import ROOT

FOLDER = "assets/stylesheets"


@pytest.fixture(scope="module")
def sheets(site: Path) -> dict[str, str]:
    """The published sheets, by their names without hashes."""
    return {path.name.partition(".")[0]: path.read_text() for path in (site / FOLDER).glob("*.css")}


def test_five_sixths_of_the_bytes_are_gone(sheets: dict[str, str]) -> None:
    theirs = (files("material") / "templates" / FOLDER).iterdir()
    (whole,) = (file for file in theirs if file.name.startswith("main.") and file.name.endswith(".css"))
    assert len(sheets["main"]) < 1 / 6 * len(whole.read_text())


@pytest.mark.parametrize("used", [".md-typeset code", ".admonition", ".md-button", "--md-code-bg-color"])
def test_what_pages_and_our_styles_use_stays(sheets: dict[str, str], used: str) -> None:
    assert used in sheets["main"]


@pytest.mark.parametrize(
    "unused", [".md-typeset .tabbed-set", ".giscus", ".md-header", ".md-nav", ".md-search"]
)
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
    # Nor for a map of its sources, which stays with the theme.
    assert [path for path in site.rglob("*.css") if "sourceMappingURL" in path.read_text()] == []
    assert list(site.rglob("*.map")) == []


def test_each_page_links_to_one_sheet_of_ours_which_is_named_by_its_content(site: Path) -> None:
    for page in [*site.rglob("*.html")]:
        (place,) = re.findall(
            r'href="[./]*/(assets/styles/[^"]+)"', page.read_text().replace('="assets', '="./assets')
        )
        path = site / place
        assert path.name == hashed_name(path.name.partition(".")[0], path.read_bytes(), "css")


def test_our_sheets_are_published_as_bundles_alone_without_comments_and_with_every_rule(site: Path) -> None:
    sources = ROOT / "overrides/stylesheets"
    assert not (site / "stylesheets").exists()
    for name, parts in BUNDLES.items():
        (published,) = (site / "assets/styles").glob(f"{name}.*.css")
        written = "".join((sources / f"{part}.css").read_text() for part in parts)
        assert "/*" not in published.read_text()
        assert published.read_text().count("{") == re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL).count(
            "{"
        )


def test_every_source_is_part_of_a_bundle() -> None:
    sources = ROOT / "overrides/stylesheets"
    parts = {path.relative_to(sources).with_suffix("").as_posix() for path in sources.rglob("*.css")}
    assert parts == {part for bundle in BUNDLES.values() for part in bundle}


def test_colours_are_written_where_they_are_named_and_the_focus_and_the_size_of_a_target_in_the_tokens() -> (
    None
):
    colour = re.compile(r"[;{]\s*(?!--)[\w-]+:[^;{}]*(?:#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\()", re.IGNORECASE)
    for path in sorted((ROOT / "overrides/stylesheets").rglob("*.css")):
        sheet = path.read_text()
        assert path.stem == "tokens" or ("44px" not in sheet and "#ffb000" not in sheet), path
        assert colour.findall(sheet.replace("::backdrop {\n  background: #000a", "")) == [], path


def test_an_lpses_colour_stands_in_every_sheet_in_both_schemes() -> None:
    assert brand_colour(ROOT) == "#12466b"
    for name, sheet in bundles(ROOT, "#1b5e20").items():
        text = sheet.decode()
        if "--site-brand:" in text:
            assert re.findall(r"--site-brand:(#\w+)", text) == ["#1b5e20", "#144618"], name
    assert "#1b5e20" not in bundles(ROOT)["site"].decode()


def test_only_letters_pages_have_styles_of_a_letters_page(site: Path) -> None:
    for name, sheet in bundles(ROOT).items():
        assert name == "letter" or not re.search(r"[.#]letter-", sheet.decode()), name
    for page in site.rglob("*.html"):
        has_letter = "/styles/letter." in page.read_text()
        assert has_letter or not re.search(r'class="[^"]*\bletter-', page.read_text()), page


def cut(
    folder: Path, monkeypatch: pytest.MonkeyPatch, pages: dict[str, str]
) -> tuple[dict[str, object], dict[str, str], set[str]]:
    """What the cutter is told, how sheets are called then, and what is published, of a site of some pages."""
    site, told = folder / "site", {}
    whole = {"main.12345678.min.css": ".md-a{} .md-b{} .md-c{} .md-d{}", "main.12345678.min.css.map": "{}"}
    files = {f"{FOLDER}/{name}": text for name, text in whole.items()} | {"assets/letter/a-1.js": 'h("md-b")'}
    for name, text in (files | pages).items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text)
    for name, text in {
        "macros/build/purge.js": "",
        "deno.lock": "",
        f"{SOURCES}/a.css": "b{c:var(--md-d)}",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    def run(root: Path, *arguments: str, stdin: str) -> str:
        assert "--frozen" in arguments
        assert not {"--allow-write", "--allow-net", "--allow-run"} & set(arguments)
        told.update(json.loads(stdin))
        (Path(arguments[-1]) / "main.12345678.min.css").write_text(".md-a{}")
        return ""

    monkeypatch.setattr("macros.build.deno.run", run)
    renamed = cut_theme(folder, site)
    return told, renamed, {path.name for path in (site / FOLDER).iterdir()}


def test_of_the_theme_stays_what_tags_scripts_and_our_styles_name_and_no_word_of_a_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, renamed, published = cut(tmp_path, monkeypatch, {"index.html": '<p class="md-a">md-c</p>'})
    assert (told["words"], told["variables"]) == (["md-a", "md-b"], ["--md-d"])
    name = hashed_name("main", b".md-a{}", "css")
    assert renamed == {"main.12345678.min.css": name}
    assert published == {name}, "neither the whole one nor the map of its sources"


def test_a_page_with_the_themes_script_keeps_the_whole_sheet_and_makes_no_others_heavier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = '<script src="assets/javascripts/bundle.1.js"></script>'
    pages = {"index.html": '<p class="md-a">', "tab/index.html": f'<p class="md-c">{script}'}
    told, renamed, published = cut(tmp_path, monkeypatch, pages)
    assert told["words"] == ["md-a", "md-b"]
    assert published == {*renamed, *renamed.values()}


def test_what_looks_like_a_comment_or_a_gap_in_a_string_stays() -> None:
    css = '/* a "b" */\na > b:is(c, d) {\n  content: "/* \\" ; */";\n  e: calc(1px - 2px);\n}\n'
    css += "\nb { c: url('/*') }\n"
    assert compact(css) == 'a > b:is(c,d){content:"/* \\" ; */";e:calc(1px - 2px)}b{c:url(\'/*\')}'
