"""Rules and what they are for: each page has the styles of what stands on it, and no rule is for nothing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from macros.build.styles import BUNDLES, FORM
from tests.conftest import ROOT
from tests.macros.build.rules import RULES

# By the bundle of styles, its pages' template; what all other pages have is the site's.
TEMPLATES = {
    "letter": "letter.html",
    "send": "send.html",
    "submissions": "track.html",
    "find_lpse": "find_lpse.html",
    "user_id": "user_id.html",
}
# What comes by itself, when it is opened; and what makes a letter's paper where no page shows it.
ELSEWHERE = {"components/search", "sheet"}


def reached(start: list[Path], pattern: str) -> str:
    """The text of files, and of all that they name."""
    found, texts = [path.resolve() for path in start if path.is_file()], []
    for path in found:
        texts.append(path.read_text())
        folder = path.parent if path.suffix == ".js" else ROOT / "overrides"
        named = [(folder / name).resolve() for name in re.findall(pattern, texts[-1])]
        found += [other for other in dict.fromkeys(named) if other.is_file() and other not in found]
    return "\n".join(texts)


def classes_of(bundle: str) -> set[str]:
    """The classes that a page's template and scripts give to elements."""
    every = (ROOT / "overrides").glob("*.html")
    of_site = [path for path in every if path.name not in TEMPLATES.values()]
    templates = [ROOT / "overrides" / TEMPLATES[bundle]] if bundle in TEMPLATES else of_site
    html = reached(templates, r'(?:import|include|from|extends) "([^"]+)"')
    pages = ROOT / "overrides/client/pages"
    scripts = reached([pages / "shell.js", pages / f"{bundle}.js"], r'(?:from |import\()"(\.[^"]+)"')
    given = [re.sub(r"{[{%].*?[%}]}", " ", found) for found in re.findall(r'class="([^"]*)"', html)]
    for made in re.findall(r"class(?:Name|List\.\w+)?(?::|\(| =)([^,})]*)", scripts):
        given += re.findall(r'["`]([^"`]*)["`]', made)
    return {name for found in given for name in re.findall(r"[\w-]+", found)}


def test_each_page_has_the_styles_of_what_stands_on_it_and_none_of_what_does_not() -> None:
    counted: dict[str, Counter[str]] = {}
    for rule in RULES:
        for name in re.findall(r"\.([a-z][\w-]*)", rule.selector):
            counted.setdefault(name, Counter())[rule.sheet] += 1
    # A class is its sheet's that says most of it; of an introduction each says something else.
    owner = {name: sheets.most_common(1)[0][0] for name, sheets in counted.items() if name != "page-intro"}
    for bundle, sheets in BUNDLES.items():
        if bundle != "search":
            needed = {owner[name] for name in classes_of(bundle) if name in owner} - ELSEWHERE
            assert needed - set(sheets) == set(), bundle
            assert set(sheets) - set(FORM) - ELSEWHERE - needed == set(), bundle


@pytest.mark.sees_data
def test_whatever_a_rule_is_for_is_made_somewhere() -> None:
    folders = [(ROOT / "overrides", "*.html"), (ROOT / "overrides/client", "*.js"), (ROOT / "macros", "*.py")]
    folders += [(ROOT / "docs", "*.md"), (ROOT / "tests/fixtures/project/docs", "*.md")]
    written = "".join(path.read_text() for folder, kind in folders for path in folder.rglob(kind))
    theirs = {"md-typeset", "admonition", "admonition-title", "warning"}
    # Put together of a word and what a kind, a level or a letter says.
    joined = {"field--short", "field--long", "field--verbatim", "message--error", "message--warning"}
    joined |= {"message--note", "sheet-gap", "sheet-center", "sheet-right", "sheet-justify"}
    joined |= {"site-center", "site-right"}
    named = {name for rule in RULES for name in re.findall(r"[.#]([a-zA-Z][\w-]*)", rule.selector)}
    assert len(named) > 150
    assert named - {*re.findall(r"[\w-]+", written)} - theirs - joined == set()
