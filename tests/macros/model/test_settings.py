"""The LPSE whose site it is: what letters name of it, and what stands where it says nothing."""

from __future__ import annotations

import pytest

from macros.model.contacts import Contacts
from macros.model.settings import Site

PLAIN = Site(name="LPSE Uji", city="Kota Uji")
ALL = Site(
    name="LPSE Uji",
    short_name="Uji",
    head="Direktur Uji",
    address="Jalan Uji 1",
    city="Kota Uji",
    letterhead=["Pemerintah Uji", "Dinas Uji"],
)


@pytest.mark.parametrize(
    ("fact", "said", "otherwise"),
    [
        ("name", "LPSE Uji", "LPSE Uji"),
        ("short_name", "Uji", "LPSE Uji"),
        ("head", "Direktur Uji", "Kepala LPSE Uji"),
        ("address", "Jalan Uji 1", "Kota Uji"),
        ("city", "Kota Uji", "Kota Uji"),
        ("letterhead", "Pemerintah Uji\nDinas Uji", "LPSE Uji\nKota Uji"),
    ],
)
def test_each_fact_is_what_the_lpse_says_or_else_what_follows_from_the_rest(
    fact: str, said: str, otherwise: str
) -> None:
    assert (ALL.facts[fact], PLAIN.facts[fact]) == (said, otherwise)
    assert len(ALL.facts) == 6


def test_a_letterhead_that_nobody_wrote_has_the_offices_address() -> None:
    known = PLAIN.model_copy(update={"address": "Jalan Uji 1"})
    assert known.facts["letterhead"] == "LPSE Uji\nJalan Uji 1"


@pytest.mark.parametrize("key", ["name", "short_name", "head", "address", "city", "letterhead"])
def test_what_letters_name_of_an_lpse_has_no_braces_which_mean_answers_there(key: str) -> None:
    for text in ("{Uji", "Uji}"):
        said: dict[str, object] = {"name": "LPSE Uji", "city": "Kota Uji"}
        with pytest.raises(ValueError, match="tulis tanpa kurung kurawal"):
            Site.model_validate(said | {key: [text] if key == "letterhead" else text})


def test_a_number_is_one_at_least_and_what_is_left_empty_is_as_if_it_were_not_there() -> None:
    said = {"name": "LPSE Uji", "city": "Kota Uji", "url": "", "colour": "", "short_name": ""}
    for key in ("contacts_valid_days", "mail_limit_mb", "reply_days"):
        assert Site.model_validate(said | {key: 1}).facts == PLAIN.facts
        with pytest.raises(ValueError, match="greater than 0"):
            Site.model_validate(said | {key: 0})


@pytest.mark.parametrize("quotes", ["\u201c{}\u201d", "\u2018{}\u2019", "\u2019{}\u2019"])
def test_a_colour_in_the_quotes_of_a_word_processor_is_told_from_one_that_is_none(quotes: str) -> None:
    with pytest.raises(ValueError, match="pakai tanda kutip lurus"):
        Site.model_validate({"name": "A", "city": "B", "colour": quotes.format("#1b5e20")})


def test_an_lpse_without_an_office_among_its_contacts_keeps_what_it_says_itself() -> None:
    known = ALL.model_copy(update={"hours": "Senin"})
    assert known.with_office(Contacts({})) == known


def test_what_an_lpse_does_not_say_is_as_the_maintainers_page_tells() -> None:
    assert (PLAIN.contacts_valid_days, PLAIN.mail_limit_mb, PLAIN.reply_days) == (180, 10, 5)
    assert (PLAIN.example, PLAIN.unpublished, PLAIN.nav, PLAIN.colour, PLAIN.url) == (False, [], [], "", "")
    assert PLAIN.site_name == "Bantuan LPSE"
