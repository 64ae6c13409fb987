"""Repeated parts of a letter: `each` makes one of them for each filled entry of a group."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field


class _IsEach:
    """Marks the keys that name a group."""


IS_EACH = _IsEach()

Each = Annotated[str, IS_EACH, Field(default="", exclude_if=lambda group: group == "")]
"""The type of a key `each`, in whatever of a list may come several times: the browser's code repeats it
wherever it stands, with the answers of one entry each time."""
