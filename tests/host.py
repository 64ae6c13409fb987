"""What every host is to send: the files of a site, and the headers of each."""

from __future__ import annotations

import re
from pathlib import Path

from macros.build import headers
from macros.build.compress import COPIES


def published(site: Path) -> list[str]:
    """The address of every file that a visitor may ask for."""
    files = [file for file in headers.addresses(site) if not file.endswith(COPIES)]
    return [re.sub(r"/index\.html$", "/", file) for file in files if file not in headers.UNPUBLISHED]


def headers_by_file(text: str, path: str) -> dict[str, list[str]]:
    """What a host that reads `_headers` sends with a path: the headers of every pattern that fits."""
    found: dict[str, list[str]] = {}
    fits = False
    for line in text.splitlines():
        if line.startswith("/"):
            fits = path.startswith(line[:-1]) if line.endswith("*") else path == line
        elif fits and line:
            name, value = line.strip().split(": ", 1)
            found.setdefault(name, []).append(value)
    return found
