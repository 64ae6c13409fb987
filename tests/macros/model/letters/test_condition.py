"""Conditions in words, and fields that wait for each other."""

from __future__ import annotations

import pytest

from macros.model.letters.client import client_definition, mail_fields
from macros.model.letters.condition import Condition, both, circle, in_words
from macros.model.project import load_project
from tests.conftest import BLOCKS_LETTER, GROUP_LETTER, LETTER, PROJECT_FOLDER, SECOND_LETTER

LABELS = {"bawa": "Yang membawa", "nomor": "Nomor surat kuasa"}
CHOICES = {"bawa": {"kuasa": "Penerima kuasa", "direktur": "Direktur"}}


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Condition(field="nomor"), "“Nomor surat kuasa” diisi"),
        (Condition(field="nomor", empty=True), "“Nomor surat kuasa” dikosongkan"),
        (
            Condition(field="bawa", one_of=["kuasa", "direktur"]),
            "“Yang membawa” dijawab “Penerima kuasa” atau “Direktur”",
        ),
        (
            Condition(field="bawa", none_of=["kuasa"], also=Condition(field="nomor", one_of=["7"])),
            "“Yang membawa” tidak dijawab “Penerima kuasa”, dan “Nomor surat kuasa” dijawab “7”",
        ),
    ],
)
def test_a_condition_is_said_in_the_words_of_the_form(when: Condition, words: str) -> None:
    assert in_words(when, LABELS, CHOICES) == words


def test_of_two_conditions_that_must_both_hold_none_is_lost_that_either_asks_for_also() -> None:
    inner = Condition(field="a", also=Condition(field="b", also=Condition(field="c")))
    outer = Condition(field="d", also=Condition(field="e"))
    joined = both(inner, outer)
    assert joined
    assert [one.field for one in joined.all] == ["a", "b", "c", "d", "e"]
    assert [one.field for one in inner.all] == ["a", "b", "c"]
    assert (both(inner, None), both(None, outer), both(None, None)) == (inner, outer, None)


def test_a_condition_says_that_it_does_not_hold_on_paper_only_where_it_does_not() -> None:
    written = [Condition(field="a", blank=blank).model_dump(by_alias=True) for blank in (True, False)]
    assert [one.get("blank") for one in written] == [None, False]


def test_fields_that_wait_for_each_other_are_found_in_their_order() -> None:
    assert circle({"a": {"b"}, "b": {"c", "d"}, "c": set(), "d": {"a"}}) == ["a", "b", "d", "a"]
    assert circle({"a": {"b"}, "b": {"c"}, "c": set()}) == []
    assert circle({"a": {"not there"}}) == []
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"], "and none that waits for these"


def test_only_a_letter_with_rules_says_so() -> None:
    project = load_project(PROJECT_FOLDER)
    rules = {
        name: client_definition(name, letter, project.site)["hasRules"]
        for name, letter in project.letters.items()
    }
    assert rules == {LETTER: False, SECOND_LETTER: True, GROUP_LETTER: True, BLOCKS_LETTER: True}


def test_what_decides_about_a_field_of_the_e_mail_is_asked_with_it() -> None:
    letter = load_project(PROJECT_FOLDER).letters[SECOND_LETTER]
    named = letter.model_copy(update={"file_name": "{pegawai}", "mail": None})
    assert [field.id for field in mail_fields(named)] == ["alasan", "pegawai"]
