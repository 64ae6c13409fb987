"""What the data files list, as the browser's code reads it."""

from __future__ import annotations

import json

from ..model.all_lpse import LpseList
from ..model.holidays import Holidays


def published_list(known: LpseList) -> bytes:
    """All LPSE as JSON: `LpseList` in overrides/client/model/fields/lpse_list.js."""
    rows = [
        [entry.institution, entry.name, entry.address, *filter(None, [entry.old_address])]
        for entry in known.entries
    ]
    published = {"date": known.date.isoformat(), "rows": rows}
    return json.dumps(published, ensure_ascii=False, separators=(",", ":")).encode()


def published_holidays(known: Holidays) -> str:
    """The movable holidays, as `workday` in overrides/client/model/workday.js reads them.

    Returns:
        ISO days with a space between, and so short, as many pages have them: weekdays alone, from the day on
        when the file was made.
    """
    return " ".join(day.isoformat() for day in known.movable if day.weekday() < 5 and day >= known.checked)
