"""What each kind of field asks of a browser: a keyboard, what it fills in by itself, what it leaves alone.

A kind that is added since may be like these: nothing is said of it here.
"""

from __future__ import annotations

from macros.model.letters.kinds import FieldKind

Kind = FieldKind
# Those that this file speaks of.
KNOWN = {
    *("text", "multiline", "lines", "choice", "choices", "date", "time", "group"),
    *("person", "organization", "address", "phone", "email", "npwp", "digits", "user_id", "lpse"),
}


def known() -> list[FieldKind]:
    """The kinds that this file speaks of, in their order."""
    return [kind for kind in FieldKind if kind in KNOWN]


def attributes(name: str) -> dict[str, set[FieldKind]]:
    """The kinds that have each value of an attribute."""
    found: dict[str, set[FieldKind]] = {}
    for kind in known():
        if name in kind.control.attributes:
            found.setdefault(kind.control.attributes[name], set()).add(kind)
    return found


def test_a_phone_shows_the_keyboard_that_an_answer_needs() -> None:
    assert attributes("inputmode") == {
        "numeric": {Kind.NPWP, Kind.DIGITS},
        "tel": {Kind.PHONE},
        "email": {Kind.EMAIL},
    }
    assert attributes("type") == {"date": {Kind.DATE}}


def test_what_must_stand_as_it_is_typed_is_neither_corrected_nor_gets_capitals() -> None:
    exact = {Kind.EMAIL, Kind.USER_ID}
    assert attributes("autocorrect") == {"off": exact}
    assert attributes("autocapitalize") == {"none": exact, "characters": {Kind.TIME}}


def test_names_and_numbers_which_are_in_no_dictionary_are_not_marked_as_wrong() -> None:
    names = {Kind.PERSON, Kind.ORGANIZATION, Kind.LPSE, Kind.USER_ID, Kind.EMAIL}
    assert attributes("spellcheck") == {"false": names | {Kind.NPWP, Kind.DIGITS, Kind.TIME}}


def test_a_browser_fills_in_what_it_knows_of_who_writes_and_nothing_over_the_list_of_lpse() -> None:
    assert attributes("autocomplete") == {
        "name": {Kind.PERSON},
        "organization": {Kind.ORGANIZATION},
        "street-address": {Kind.ADDRESS},
        "tel": {Kind.PHONE},
        "email": {Kind.EMAIL},
        "username": {Kind.USER_ID},
        "off": {Kind.LPSE},
    }


def test_a_control_is_as_large_as_what_is_written_there() -> None:
    styles = {kind: kind.control.style for kind in known() if kind.control.style}
    assert styles == {
        Kind.NPWP: "short",
        Kind.DIGITS: "short",
        Kind.DATE: "short",
        Kind.TIME: "short",
        Kind.USER_ID: "verbatim",
        Kind.MULTILINE: "long",
    }
    lines = {
        kind: int(kind.control.attributes["rows"]) for kind in known() if "rows" in kind.control.attributes
    }
    assert lines.keys() == {Kind.ADDRESS, Kind.LINES, Kind.MULTILINE}
    assert 2 < lines[Kind.ADDRESS] < lines[Kind.LINES] < lines[Kind.MULTILINE]
