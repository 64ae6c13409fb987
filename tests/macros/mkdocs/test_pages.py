"""What every written page has: its head, its landmarks, and a name for each thing that can be pressed."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.macros.mkdocs.elements import Element, read

# What has a size, a reach or a meaning only under a name.
LANDMARKS = {"nav", "form", "section"}


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, list[Element]]:
    """Every page's elements, by its place."""
    return {place: page.all for place, page in read(site).items()}


def one(elements: list[Element], tag: str, **attributes: str) -> Element:
    """The one element of a page with a tag and attributes."""
    (found,) = (
        element
        for element in elements
        if element.tag == tag and attributes.items() <= element.attributes.items()
    )
    return found


def test_a_pages_head_says_what_it_is_and_how_it_is_shown(pages: dict[str, list[Element]]) -> None:
    descriptions: Counter[str] = Counter()
    for place, elements in pages.items():
        assert one(elements, "meta", charset="utf-8").around == ["html", "head"]
        viewport = one(elements, "meta", name="viewport").attributes["content"]
        assert viewport == "width=device-width,initial-scale=1,interactive-widget=resizes-content", place
        assert re.fullmatch("#[0-9a-f]{6}", one(elements, "meta", name="theme-color").attributes["content"])
        assert one(elements, "meta", name="application-name").attributes["content"] == "Bantuan Uji", place
        descriptions[one(elements, "meta", name="description").attributes["content"]] += 1
        title = next(element for element in elements if element.tag == "title").text
        assert title.endswith("Bantuan Uji"), place
        assert (title == "Bantuan Uji") == (place == "index.html")
        assert one(elements, "html").attributes["class"] == "no-js"
    assert "" not in descriptions


def test_what_a_pages_head_names_is_on_the_site(site: Path, pages: dict[str, list[Element]]) -> None:
    wanted = {"icon", "manifest", "apple-touch-icon", "stylesheet"}
    for place, elements in pages.items():
        links = [element.attributes for element in elements if element.tag == "link"]
        assert wanted <= {link["rel"] for link in links}, place
        for link in links:
            if link["rel"] != "canonical":
                target = posixpath.normpath(posixpath.join(posixpath.dirname(place), link["href"]))
                # The page of what is missing is shown at any address: its links start at the site.
                assert (site / target.lstrip("/")).is_file(), (place, link)


def test_the_script_that_must_be_first_stands_before_every_style_sheet(
    pages: dict[str, list[Element]],
) -> None:
    for place, elements in pages.items():
        first = [
            element.tag
            for element in elements
            if element.tag == "script"
            or (element.tag == "link" and element.attributes["rel"] == "stylesheet")
        ]
        assert first[0] == "script", place


def test_the_first_stop_of_each_page_leads_past_the_menu(pages: dict[str, list[Element]]) -> None:
    for place, elements in pages.items():
        stops = [element for element in elements if element.tag in ("a", "button", "input")]
        assert stops[0].attributes["class"] == "site-skip", place
        target = stops[0].attributes["href"].removeprefix("#")
        led = [element for element in elements if element.attributes.get("id") == target]
        assert len(led) == 1, place
        assert led[0].tag == "main" or "main" in led[0].around, place


def test_each_landmark_is_there_once_and_has_a_name(pages: dict[str, list[Element]]) -> None:
    for place, elements in pages.items():
        counted = Counter(element.tag for element in elements if "template" not in element.around)
        assert (counted["main"], counted["header"], counted["footer"]) == (1, 1, 1), place
        assert counted["h1"] == 1, place
        for element in elements:
            if element.tag in LANDMARKS and "template" not in element.around:
                is_plain = element.tag == "form" and len(element.attributes) <= 3
                named = {"aria-label", "aria-labelledby"} & set(element.attributes)
                assert named or is_plain, (place, element.attributes)


def test_whatever_can_be_pressed_or_filled_in_has_a_name(pages: dict[str, list[Element]]) -> None:
    for place, elements in pages.items():
        labels = [element.attributes for element in elements if element.tag == "label"]
        labelled = {label["for"] for label in labels if "for" in label}
        parts = {label["data-for"] for label in labels if "data-for" in label}
        for element in elements:
            known = element.attributes
            if element.tag in ("a", "button", "summary", "legend"):
                # What its script writes on it: `data-do` of a card, the one button of the letter's text.
                is_filled = {"data-do", "data-show"} & set(known) or known.get("id") == "send-copy"
                assert element.text or known.get("aria-label") or is_filled, (place, known)
            elif element.tag in ("input", "select", "textarea") and known.get("type") != "hidden":
                names = {"aria-label", "aria-labelledby"} & set(known)
                is_named = names or known.get("id") in labelled or known.get("data-part") in parts
                assert is_named or "md-toggle" in known.get("class", ""), (place, known)


def test_no_button_sends_a_form_but_the_one_that_says_so(pages: dict[str, list[Element]]) -> None:
    sending: Counter[str] = Counter()
    for place, elements in pages.items():
        for element in elements:
            if element.tag == "button":
                assert element.attributes.get("type") in ("button", "submit"), (place, element.attributes)
                sending[place] += element.attributes["type"] == "submit"
    assert {place: count for place, count in sending.items() if count} == {"pantau/index.html": 1}


def test_pictures_are_told_or_passed_over_and_what_is_folded_or_grouped_begins_with_its_name(
    pages: dict[str, list[Element]],
) -> None:
    for place, elements in pages.items():
        for element in elements:
            if element.tag == "img":
                assert "alt" in element.attributes, place
            if element.tag == "svg" and "main" in element.around and "figure" in element.around:
                assert element.attributes.get("aria-hidden") == "true", place
            if element.tag == "details":
                assert element.inside[:1] == ["summary"], (place, element.attributes)
            if element.tag == "fieldset":
                assert element.inside[:1] == ["legend"], (place, element.attributes)


def test_no_two_elements_of_a_page_have_one_id(pages: dict[str, list[Element]]) -> None:
    for place, elements in pages.items():
        ids = Counter(element.attributes["id"] for element in elements if "id" in element.attributes)
        assert [name for name, count in ids.items() if count > 1] == [], place


def test_no_part_of_a_letters_pages_has_an_id_that_a_field_may_have(pages: dict[str, list[Element]]) -> None:
    seen = set()
    for place, elements in pages.items():
        forms = {element.attributes.get("id") for element in elements if element.tag == "form"}
        if not forms & {"letter-form", "send-form"}:
            continue
        seen |= forms
        others = [one for one in elements if one.tag not in ("input", "textarea", "select", "fieldset")]
        ids = [one.attributes.get("id", "") for one in others]
        assert [one for one in ids if re.fullmatch(r"[a-z][a-z0-9_]*", one)] == [], place
    assert seen == {"letter-form", "send-form"}


def test_what_has_a_role_of_its_own_is_named_and_heads_say_of_what(pages: dict[str, list[Element]]) -> None:
    for place, elements in pages.items():
        for element in elements:
            if element.attributes.get("role") in ("img", "region", "dialog"):
                assert {"aria-label", "aria-labelledby"} & set(element.attributes), (
                    place,
                    element.attributes,
                )
            if element.tag == "th" and "scope" in element.attributes:
                in_head = "thead" in element.around
                assert element.attributes["scope"] == ("col" if in_head else "row"), (place, element.text)


def test_scripts_find_on_a_page_what_they_say_of_its_parts(pages: dict[str, list[Element]]) -> None:
    labels = {}
    for elements in pages.values():
        for element in elements:
            known = element.attributes
            if "data-copies" in known:
                assert element.text == f"Salin{known['data-label']}"
                labels[known["data-copies"]] = known["data-label"]
            if known.get("id") == "letter-enlarge":
                assert known["aria-pressed"] == "false"
            if "data-dark" in known:
                assert (known["data-dark"], known["data-light"]) == ("Tampilan gelap", "Tampilan terang")
            if known.get("type") == "file":
                assert known["accept"], known
    assert labels == {"to": "Kepada", "cc": "Tembusan (Cc)", "subject": "Subjek", "text": "Isi"}


def test_of_the_ways_to_have_a_letterhead_the_first_is_chosen(pages: dict[str, list[Element]]) -> None:
    asked = 0
    for place, elements in pages.items():
        ways = [element.attributes for element in elements if element.attributes.get("name") == "letterhead"]
        assert ["checked" in way for way in ways] == [True, False, False][: len(ways)], place
        asked += len(ways) > 0
    assert asked > 0


def test_a_link_within_a_page_leads_to_a_part_of_it_and_titles_leave_no_level_out(
    pages: dict[str, list[Element]],
) -> None:
    for place, elements in pages.items():
        known = {element.attributes.get("id") for element in elements}
        links = [element.attributes.get("href", "") for element in elements if element.tag == "a"]
        assert [link for link in links if link.startswith("#") and link[1:] not in known] == [], place
        titles = [element for element in elements if re.fullmatch("h[1-6]", element.tag)]
        levels = [
            int(title.tag[1]) for title in titles if "main" in title.around and "template" not in title.around
        ]
        assert levels[0] == 1, place
        assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == [], place


def test_what_opens_the_menu_says_so_and_the_stages_are_named(pages: dict[str, list[Element]]) -> None:
    for place, elements in pages.items():
        menu = one(elements, "button", **{"aria-controls": "site-menu"})
        assert "Menu" in menu.text, place
        for element in elements:
            if element.attributes.get("class") == "way":
                assert element.attributes["aria-label"] == "Tahap permohonan", place
