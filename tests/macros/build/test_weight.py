"""What the built pages weigh."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.conftest import LETTER
from tests.page_weight import (
    LATER_IMPORT,
    STATIC_IMPORT,
    compressed,
    fetched_later,
    first_load,
    kept_at_once,
    own_scripts,
)

PAGES = [
    "",
    "tanya-jawab/apendo/",
    "kirim/",
    f"kirim/{LETTER}/",
    "pantau/",
    "periksa-user-id/",
    f"surat/{LETTER}/",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_loads_at_most_45_kilobytes_first_and_the_home_page_30(site: Path, page: str) -> None:
    files = first_load(site, page)
    weights = {place: compressed({place: content}) for place, content in files.items()}
    assert sum(weights.values()) <= (45_000 if page else 30_000), weights
    assert [place for place in files if "search" in place] == [], "held back until it is used"


@pytest.mark.parametrize("page", PAGES)
def test_at_most_18_kilobytes_of_it_are_own_scripts_of_which_3_are_every_pages(site: Path, page: str) -> None:
    assert compressed(own_scripts(site, page)) <= 18_000
    assert compressed(own_scripts(site, "kontak/")) <= 3_000


def test_of_the_page_that_sends_own_scripts_are_at_most_17_kilobytes(site: Path) -> None:
    assert compressed(own_scripts(site, f"kirim/{LETTER}/")) <= 17_000


def test_at_most_14_kilobytes_are_the_scripts_of_the_page_of_sent_letters(site: Path) -> None:
    assert compressed(own_scripts(site, "pantau/")) <= 14_000


SMALL_PARTS = {
    "form_groups": "letters with repeated questions alone have it",
    "form_rules": "letters with conditions, formats or drafted texts alone have it",
    "lpse_picker": "letters that ask for an LPSE alone show it",
    "in_app_notice": "shown in other apps' browsers alone, and on every page there",
    "offline_files": "the page Privasi alone shows it",
}


def test_what_is_fetched_later_is_worth_a_request(site: Path) -> None:
    sizes = {name: compressed(files) for name, files in fetched_later(site).items()}
    assert {"pdf", "docx", "transfer", "finishing", "attaching", "import_export"} <= set(sizes)
    assert {name for name, size in sizes.items() if size < 2_000} <= set(SMALL_PARTS), sizes


def test_what_is_counted_is_what_a_page_loads(site: Path) -> None:
    places = first_load(site, f"surat/{LETTER}/")
    names = {re.sub(r"[.-][0-9a-f]{8}$", "", Path(place).stem) for place in places}
    assert {"index", "main", "shell", "letter", "letter-send", "icon"} <= names
    assert not any(name.startswith(("pdf-", "docx-", "fonts-", "transfer-", "finishing-")) for name in names)


def test_what_is_kept_at_the_first_visit_is_at_most_600_kilobytes_with_all_that_visitors_act_on(
    site: Path,
) -> None:
    kept = kept_at_once(site)
    assert compressed(kept) <= 600_000
    assert {*PAGES, "privasi/", "404.html"} <= set(kept)
    assert [place for place in kept if place.endswith((".pdf", ".docx"))] == []


def test_what_a_page_loads_is_named_in_it(site: Path) -> None:
    """No script is asked for only when another one has come: each step is a journey to the server more."""
    for page in PAGES:
        html = (site / page / "index.html").read_text()
        scripts = [place for place in first_load(site, page) if place.endswith(".js")]
        assert [place for place in scripts if f'{Path(place).name}"' not in html] == []


def test_a_letters_page_begins_with_few_scripts(site: Path) -> None:
    scripts = [place for place in first_load(site, f"surat/{LETTER}/") if place.endswith(".js")]
    assert len(scripts) <= 6, scripts


def test_no_page_ever_loads_the_file_that_another_one_begins_with(site: Path) -> None:
    """It would run that page's script, which looks for elements that are not there."""
    texts = {path.name: path.read_text() for path in (site / "assets/letter").glob("*.js")}
    imports = {
        name: {urljoin(name, place) for place in STATIC_IMPORT.findall(text) + LATER_IMPORT.findall(text)}
        for name, text in texts.items()
    }
    html = "".join(path.read_text() for path in site.rglob("*.html"))
    entries = set(re.findall(r'<script type="module" src="[^"]*/([^"/]+)"', html))
    assert len(entries) > len(PAGES) / 2
    for entry in entries:
        reached = [entry]
        for name in reached:
            reached += sorted(imports[name] - set(reached))
        assert entries & set(reached) == {entry}
