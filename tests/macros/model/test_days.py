"""Days in data files, and how long what was checked on them holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pydantic import TypeAdapter

from macros.model.days import CheckedDay, is_stale, parse_day

CHECKED: TypeAdapter[date] = TypeAdapter(CheckedDay)


@pytest.mark.parametrize("value", ["2026-02-30", "22-11-2026", "2 November 2026", "", None])
def test_what_is_no_day_of_the_calendar_is_refused_with_an_example(value: object) -> None:
    with pytest.raises(ValueError, match=r"harus berupa tanggal TTTT-BB-HH .* misalnya 2026-11-22"):
        parse_day(value)


def test_something_was_checked_today_at_the_latest() -> None:
    today = date.today()
    assert CHECKED.validate_python(today) == today
    assert CHECKED.validate_python(today.isoformat()) == today
    with pytest.raises(ValueError, match="tidak boleh sesudah hari ini"):
        CHECKED.validate_python(today + timedelta(days=1))


def test_what_was_checked_holds_for_as_many_days_as_are_set() -> None:
    assert not is_stale(date(2026, 1, 1), date(2026, 1, 11), 10)
    assert is_stale(date(2026, 1, 1), date(2026, 1, 12), 10)
