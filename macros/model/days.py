"""Days as data files write them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator


def parse_day(value: object) -> date:
    """Read a day as data files write it.

    Raises:
        ValueError: In Indonesian, when it is not one.
    """
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(
            "harus berupa tanggal TTTT-BB-HH yang ada di kalender, misalnya 2026-11-22"
        ) from None


def _is_past(day: date) -> date:
    if day > date.today():
        raise ValueError("tanggal pemeriksaan tidak boleh sesudah hari ini")
    return day


CheckedDay = Annotated[date, BeforeValidator(parse_day), AfterValidator(_is_past)]
"""The day on which something was last looked at."""


def is_stale(checked: date, today: date, valid_days: int) -> bool:
    """Whether nobody has looked for more than `valid_days` days."""
    return (today - checked).days > valid_days
