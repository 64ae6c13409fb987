"""The LPSE whose site it is: what letters name of it, and what stands where it says nothing."""

from __future__ import annotations

import pytest

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


def test_what_an_lpse_does_not_say_is_as_the_maintainers_page_tells() -> None:
    assert (PLAIN.contacts_valid_days, PLAIN.mail_limit_mb, PLAIN.reply_days) == (180, 10, 5)
    assert (PLAIN.example, PLAIN.unpublished, PLAIN.nav, PLAIN.colour, PLAIN.url) == (False, [], [], "", "")
    assert PLAIN.site_name == "Bantuan LPSE"
