"""Lists that a field offers while one types, as the browser's code reads them."""

from __future__ import annotations

import json

from ..model.all_lpse import LpseList


def published_list(known: LpseList) -> bytes:
    """All LPSE as JSON: `LpseList` in overrides/client/model/fields/lpse_list.js."""
    rows = [
        [entry.institution, entry.name, entry.address, *filter(None, [entry.old_address])]
        for entry in known.entries
    ]
    published = {"source": known.source, "date": known.date.isoformat(), "rows": rows}
    return json.dumps(published, ensure_ascii=False, separators=(",", ":")).encode()
