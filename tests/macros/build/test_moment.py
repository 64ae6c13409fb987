"""The moment that built files carry."""

from __future__ import annotations

import os

import pytest

from macros.build.moment import VARIABLE, moment, set_moment

FIRST_OF_ZIP = 315_532_800


@pytest.mark.parametrize(
    ("given", "expected"),
    [("1700000000", 1_700_000_000), ("0", 0), *((odd, FIRST_OF_ZIP) for odd in ("", "-1", "1.5", "kini"))],
)
def test_it_is_the_one_that_is_given_or_the_first_that_a_word_file_can_hold(
    monkeypatch: pytest.MonkeyPatch, given: str, expected: int
) -> None:
    monkeypatch.setenv(VARIABLE, given)
    assert moment() == expected
    set_moment()
    assert os.environ["SOURCE_DATE_EPOCH"] == str(expected)


def test_where_none_is_given_it_is_the_same_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert moment() == FIRST_OF_ZIP
