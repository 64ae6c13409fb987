"""The moment that built files carry: not the clock's, as the same sources make the same bytes at any time."""

from __future__ import annotations

import os

VARIABLE = "SOURCE_DATE_EPOCH"
# The first that a ZIP file can hold, and so a Word file; it claims nothing.
NO_MOMENT = 315_532_800  # 1980-01-01


def moment() -> int:
    """The moment, in seconds since 1970: what SOURCE_DATE_EPOCH says, or 1980-01-01.

    The variable is described on reproducible-builds.org.
    """
    given = os.environ.get(VARIABLE, "")
    return int(given) if given.isdecimal() else NO_MOMENT


def set_moment() -> None:
    """Let MkDocs, which writes the time into the site map's archive, take the same moment."""
    os.environ[VARIABLE] = str(moment())
