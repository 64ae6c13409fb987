"""The holidays, printed."""

from __future__ import annotations

from datetime import date

from macros.model.holidays import Holidays
from macros.printing.holidays import source_line


def test_their_source_is_said_with_its_day_and_the_last_year() -> None:
    known = Holidays("kalender uji", date(2026, 11, 1), (date(2026, 12, 24), date(2027, 3, 10)))
    assert source_line(known) == (
        "Hari libur dan cuti bersama sampai akhir 2027: kalender uji, 1 November 2026."
    )
