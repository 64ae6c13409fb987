"""What the data files list, as the browser's code reads it."""

from __future__ import annotations

import json
from typing import Any

from ..model.all_lpse import LpseList
from ..model.holidays import FIXED, Holidays


def published_list(known: LpseList) -> bytes:
    """All LPSE as JSON: `LpseList` in overrides/client/model/fields/lpse_list.js."""
    rows = [
        [entry.institution, entry.name, entry.address, *filter(None, [entry.old_address])]
        for entry in known.entries
    ]
    published = {"source": known.source, "date": known.date.isoformat(), "rows": rows}
    return json.dumps(published, ensure_ascii=False, separators=(",", ":")).encode()


def published_holidays(known: Holidays) -> dict[str, Any]:
    """The holidays, JSON-ready: `Holidays` in overrides/client/model/workday.js; of weekdays alone."""
    weekdays = [day.isoformat() for day in known.movable if day.weekday() < 5]
    return {"fixed": FIXED, "movable": weekdays, "lastYear": known.last_year}
