"""Compressed copies beside the files of a site, so that a server need not compress at each request."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import brotli

from .cache import ContentCache

# Text alone: pictures, PDF and DOCX are compressed already. Source maps are read by developers only.
SUFFIXES = (".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml")
# A smaller file goes into one packet as it is.
LEAST_BYTES = 1000
LEAST_GAIN = 0.1

# By the suffix of the copy. Time is no matter: what did not change is taken from the cache.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    ".br": lambda content: brotli.compress(content, quality=11),
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
}


def compress(site: Path, cache: Path) -> None:
    """Write `<name>.br` and `<name>.gz` beside every text file that gains by it.

    Args:
        site: A folder without such copies, but for what is written anew.
        cache: Keeps the copies by their content, those of the last build alone.
    """
    kept = ContentCache(cache, __file__)
    for path in sorted(site.rglob("*")):
        if path.suffix not in SUFFIXES or path.stat().st_size < LEAST_BYTES:
            continue
        content = path.read_bytes()
        for suffix, encode in ENCODINGS.items():
            copy = kept.get(content, suffix, encode)
            if len(copy) <= len(content) * (1 - LEAST_GAIN):
                path.with_name(path.name + suffix).write_bytes(copy)
    kept.tidy()
