"""What pages hold for screen readers and for phones' keyboards: by name, as each can be lost alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from macros.model.project import load_project
from tests.conftest import LETTER, PROJECT_FOLDER, ROOT, SECOND_LETTER

EXACT = {"spellcheck": "false", "autocapitalize": "none", "autocorrect": "off"}
# Each speaks only when it is on the page before it has anything to say.
REGIONS = {
    f"surat/{LETTER}": "letter-errors-left in-app-notice page-notice letter-keep-message letter-status "
    "letter-send-status sign-status",
    f"kirim/{LETTER}": "in-app-notice page-notice send-print-status send-refused send-status send-copied "
    "send-notice send-noted",
    "pantau": "in-app-notice track-removed track-noted track-kept",
    "periksa-user-id": "inspected-summary inspected-status",
    "cari-lpse": "lpse-status",
    "": "site-version",
}
ATTRIBUTES = {
    "nama_instansi": {"type": "text", "autocomplete": "organization", "spellcheck": "false"},
    "nama_pemohon": {"type": "text", "autocomplete": "name", "spellcheck": "false"},
    "alamat": {"autocomplete": "street-address"},
    "npwp": {"type": "text", "inputmode": "numeric", "spellcheck": "false"},
    "telepon": {"type": "text", "inputmode": "tel", "autocomplete": "tel"},
    "email": {"type": "text", "inputmode": "email", "autocomplete": "email", **EXACT},
    "user_id": {"type": "text", "autocomplete": "username", **EXACT},
    "tanggal": {"type": "date"},
}


def html(site: Path, page: str) -> str:
    """A written page."""
    return (site / page / "index.html").read_text()


def attributes(page: str, element_id: str) -> dict[str, str]:
    """An element's attributes, by its id."""
    (tag,) = re.findall(rf'<\w+ [^>]*\bid="{element_id}"[^>]*>', page)
    return dict(re.findall(r'([\w-]+)="([^"]*)"', tag))


@pytest.mark.parametrize("page", REGIONS)
def test_each_region_that_speaks_is_on_its_page_before(site: Path, page: str) -> None:
    written = html(site, page)
    roles = {region: attributes(written, region).get("role") for region in REGIONS[page].split()}
    assert roles == dict.fromkeys(roles, "status")
    # It is named in its input's description too, and so is no status.
    if "letter-errors-left" in roles:
        assert attributes(written, "letterhead-message")["aria-live"] == "polite"


def test_a_noted_letter_and_the_part_that_keeps_the_site_speak_too(site: Path) -> None:
    (card,) = re.findall(r'<template id="track-card">.*?</template>', html(site, "pantau"), re.DOTALL)
    assert card.count('role="status"') == 1
    assert re.search(r'id="site-offline".*?</button>.*?role="status"', html(site, "privasi"), re.DOTALL)


@pytest.mark.parametrize("field", ATTRIBUTES)
def test_a_field_brings_up_the_right_keyboard_and_nothing_mends_what_must_be_exact(
    site: Path, field: str
) -> None:
    found = attributes(html(site, f"surat/{LETTER}"), field)
    assert {name: found.get(name) for name in ATTRIBUTES[field]} == ATTRIBUTES[field]


def test_nothing_mends_a_user_id_that_is_looked_at_an_address_that_is_looked_for_or_a_ticket(
    site: Path,
) -> None:
    assert EXACT.items() <= attributes(html(site, "periksa-user-id"), "inspected").items()
    typed = attributes(html(site, "cari-lpse"), "lpse-typed")
    assert EXACT.items() <= typed.items()
    assert (typed["inputmode"], typed["autocomplete"]) == ("search", "off")
    assert 'data-part="ticket" autocomplete="off" spellcheck="false"' in html(site, "pantau")


def test_a_noted_letters_company_is_offered_by_the_browser(site: Path) -> None:
    written = html(site, "pantau")
    assert attributes(written, "track-company")["autocomplete"] == "organization"
    assert 'data-part="company" autocomplete="organization"' in written


def test_the_addresses_of_a_mail_are_all_shown(site: Path) -> None:
    for part, addresses in {
        "to": "meja@uji.example, meja-dua@uji.example",
        "cc": "salinan@uji.example, salinan-dua@uji.example",
    }.items():
        assert f'<span id="send-part-{part}" class="answer">{addresses}</span>' in html(
            site, f"kirim/{LETTER}"
        )


def test_no_page_tells_another_site_where_its_visitor_comes_from(site: Path) -> None:
    referrer = '<meta name="referrer" content="no-referrer">'
    assert [page for page in site.rglob("index.html") if referrer not in page.read_text()] == []
    links = re.findall(r'<a [^>]*target="_blank"[^>]*>', html(site, f"kirim/{LETTER}"))
    assert links
    assert [link for link in links if 'rel="noreferrer"' not in link] == []


def test_a_letters_words_are_never_translated_and_its_form_is_checked_by_the_page_alone(site: Path) -> None:
    letter = html(site, f"surat/{LETTER}")
    sheet, form = attributes(letter, "letter-sheet"), attributes(letter, "letter-form")
    assert (sheet["lang"], sheet["translate"], "notranslate" in sheet["class"]) == ("id", "no", True)
    assert form["method"] == "dialog"
    for page in (f"surat/{LETTER}", f"kirim/{LETTER}", "pantau", "periksa-user-id"):
        forms = re.findall(r'<form [^>]*method="dialog"[^>]*>', html(site, page))
        assert forms
        assert [tag for tag in forms if "novalidate" not in tag] == [], page


def test_every_page_is_said_to_be_indonesian(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert re.search(r"<html [^>]*lang=\"?id[\" >]", page.read_text()), page


def test_a_question_that_may_stay_unanswered_says_so_and_no_other(site: Path) -> None:
    letters = load_project(PROJECT_FOLDER).letters
    for letter_id in (LETTER, SECOND_LETTER):
        written = html(site, f"surat/{letter_id}")
        labels = re.findall(
            r"<(?:label for=|fieldset [^>]*id=)\"([\w.-]+)\"[^>]*>(?:\s*<legend>)?([^<]*)", written
        )
        fields = {field.id: field.optional for field in letters[letter_id].fields}
        # What signing on the screen asks for is no question of the letter's.
        said = {field_id: label.endswith(" (opsional)") for field_id, label in labels if field_id in fields}
        assert [field_id for field_id in said if said[field_id]] == [key for key in fields if fields[key]]


@pytest.mark.parametrize(
    "page", [f"surat/{LETTER}", f"kirim/{LETTER}", "pantau", "periksa-user-id", "cari-lpse"]
)
def test_each_hint_is_read_out_with_what_it_is_for(site: Path, page: str) -> None:
    written = html(site, page)
    hints = set(re.findall(r'<p class="hint-text[^"]*" id="([^"]+-hint)"', written))
    named = {name for names in re.findall(r'aria-describedby="([^"]+)"', written) for name in names.split()}
    assert hints
    assert hints - named == set()


def test_what_an_element_is_named_described_or_controlled_by_is_on_its_page(site: Path) -> None:
    for path in site.rglob("*.html"):
        written = path.read_text()
        known = set(re.findall(r'\bid="?([^"\s>]+)', written))
        pointed = re.findall(r'(?<![\w-])(?:for|aria-(?:labelledby|describedby|controls))="([^"]+)"', written)
        missing = {name for names in pointed for name in names.split()} - known
        assert missing == set(), path


def test_what_scrolls_by_itself_is_reached_by_keyboard_under_a_name(site: Path) -> None:
    for page, part, name in [
        (f"surat/{LETTER}", "letter-preview", "aria-labelledby"),
        (f"kirim/{LETTER}", "send-part-text", "aria-label"),
    ]:
        found = attributes(html(site, page), part)
        assert found["tabindex"] == "0"
        assert found[name]
        # What a name is read of: a <section> is a region by itself.
        assert found.get("role") == ("region" if page.startswith("kirim") else None)


def test_each_label_of_a_note_and_of_its_replies_is_that_of_its_own_input(site: Path) -> None:
    for template in re.findall(r"<template .*?</template>", html(site, "pantau"), re.DOTALL):
        pairs = re.findall(r'<div class="(?:field|choice)[^>]*>.*?</div>', template, re.DOTALL)
        assert pairs
        for pair in pairs:
            assert re.findall(r'data-for="(\w+)"', pair) == re.findall(r'data-part="(\w+)"', pair), pair


def test_each_list_of_pages_says_which_of_them_is_open(site: Path) -> None:
    current = r'<a href="[^"]*" aria-current="page">'
    for page, part in [
        ("kontak", r'<nav id="site-menu".*?</nav>'),
        ("istilah", r'<footer class="site-foot".*?</nav>'),
        ("tanya-jawab/apendo", r'<nav aria-labelledby="site-section">.*?</nav>'),
    ]:
        (shown,) = re.findall(part, html(site, page), re.DOTALL)
        assert len(re.findall(current, shown)) == 1, page


def test_each_letter_waits_as_long_as_it_says_itself_or_else_the_site(site: Path) -> None:
    project = load_project(PROJECT_FOLDER)
    own = {
        letter_id: letter.reply_days or project.site.reply_days
        for letter_id, letter in project.letters.items()
    }
    assert len(set(own.values())) > 1
    for letter_id, days in own.items():
        for element, page in {"letter-ask": f"surat/{letter_id}", "send-track": f"kirim/{letter_id}"}.items():
            if (site / page).is_dir():
                assert attributes(html(site, page), element)["data-reply-days"] == str(days), page


def test_a_missing_page_leads_to_the_answers_for_each_thing_that_happens(site: Path) -> None:
    asked = set(re.findall(r'href="[^"]*tanya-jawab/#([\w-]+)"', (site / "404.html").read_text()))
    questions = load_project(PROJECT_FOLDER).questions
    assert asked == {situation for situation in questions.situations if questions.of(situation)}


# What is HTML already, or of the code's own, by the names in the expression.
WRITTEN_AS_IT_IS = {
    "main.html": {
        "brand",
        "first_script",
        "module_script",
        "entry",
        "first",
        ".url",
        "page",
        ".content",
        "script",
    },
    "partials/site/aside.html": {"heading", ".url"},
    "partials/site/header.html": {"current"},
    "partials/site/way.html": {"caller", "id", "here", "name"},
    "send.html": {"super"},
}
OF_PAGES = {"introduction", "afterwards", "before", "after", "about_addresses", "page", ".content"}


def printed(node: nodes.Node, is_escaped: bool = False) -> Iterator[tuple[nodes.Expr, bool]]:
    """What a template prints, and whether markup in it is escaped."""
    if isinstance(node, nodes.ScopedEvalContextModifier):
        is_escaped = any(one.key == "autoescape" and one.value.as_const() for one in node.options)
    for child in node.iter_child_nodes():
        if isinstance(node, nodes.Output) and not isinstance(child, nodes.TemplateData):
            assert isinstance(child, nodes.Expr)
            yield child, is_escaped
        yield from printed(child, is_escaped)


def test_no_template_prints_what_somebody_wrote_as_markup_by_mistake() -> None:
    folder = ROOT / "overrides"
    count = 0
    for path in folder.rglob("*.html"):
        place = path.relative_to(folder).as_posix()
        for expression, is_escaped in printed(Environment().parse(path.read_text())):
            count += 1
            whole = nodes.Output([expression])
            names = {name.name for name in whole.find_all(nodes.Name)}
            names |= {f".{attribute.attr}" for attribute in whole.find_all(nodes.Getattr)}
            last = expression.name if isinstance(expression, nodes.Filter) else ""
            if is_escaped:
                assert last != "safe" or names <= OF_PAGES, (place, expression.lineno)
            elif last not in ("e", "url", "tojson"):
                assert names <= WRITTEN_AS_IT_IS.get(place, set()), (place, expression.lineno)
    assert count > 200


def test_each_day_is_asked_by_the_devices_own_calendar(site: Path) -> None:
    written = html(site, "pantau")
    days = re.findall(
        r"<label [^>]*>(?:Tanggal [^<]*|Balasan diterima)(?:<span.*?)?</label>\s*<input ([^>]*)>", written
    )
    assert len(days) == 5
    assert [day for day in days if 'type="date"' not in day] == []


@pytest.mark.parametrize(
    ("page", "parts"),
    [
        (f"surat/{LETTER}", "letter-errors letter-review in-app-notice page-notice letter-keep-message"),
        (f"kirim/{LETTER}", "send-place send-question send-status send-notice send-noted send-copied"),
        ("pantau", "track-removed track-noted track-kept"),
    ],
)
def test_what_a_script_gives_the_focus_can_take_it(site: Path, page: str, parts: str) -> None:
    for part in parts.split():
        assert attributes(html(site, page), part)["tabindex"] == "-1", part


def test_where_there_are_several_letters_none_is_taken_for_the_one_that_was_sent(site: Path) -> None:
    (kinds,) = re.findall(r'<select id="track-kind">(.*?)</select>', html(site, "pantau"), re.DOTALL)
    offered = re.findall(r'<option value="([^"]*)"', kinds)
    assert len(offered) > 3
    assert (offered[0], offered[-1]) == ("-", "")
