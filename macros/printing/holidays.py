"""What the macros print of the holidays."""

from __future__ import annotations

from ..model.holidays import Holidays
from .contacts import long_date


def source_line(known: Holidays) -> str:
    """Up to when they are known, and where from, as Markdown."""
    known_from = f"{known.source}, {long_date(known.checked)}"
    return f"Hari libur dan cuti bersama sampai akhir {known.last_year}: {known_from}."
