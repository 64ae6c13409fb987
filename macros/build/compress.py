"""Compressed copies beside the files of a site, so that a server need not compress at each request."""

from __future__ import annotations

import gzip
import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

from .cache import ContentCache

# Only text: pictures, PDF and DOCX are compressed already. Source maps are read by developers only.
SUFFIXES = (".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml")
# A smaller file goes into one packet as it is.
MIN_BYTES = 1000
MIN_GAIN = 0.1

# A page grows to this size by its menu of very many pages. The best quality takes six times as long for each,
# and gains a hundredth.
LARGE_PAGE = 60_000


def _brotli(content: bytes) -> bytes:
    is_large_page = len(content) > LARGE_PAGE and b"<!doctype html>" in content[:100].lower()
    copy: bytes = brotli.compress(content, quality=10 if is_large_page else 11)
    return copy


# By the suffix of the copy. Else time is no matter: what did not change is taken from the cache.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    ".br": _brotli,
    ".gz": lambda content: gzip.compress(content, 9, mtime=0),
}
COPIES = tuple(ENCODINGS)


def texts(site: Path) -> list[Path]:
    """The files of a site that may gain by a copy."""
    return [
        path
        for path in sorted(site.rglob("*"))
        if path.suffix in SUFFIXES and path.stat().st_size >= MIN_BYTES
    ]


def write_copies(paths: Iterable[Path], cache: ContentCache) -> None:
    """Write `<name>.br` and `<name>.gz` beside every file that gains by it.

    Args:
        paths: Files without such copies, except those to be replaced.
        cache: Where earlier copies are taken from.
    """

    def write(path: Path) -> None:
        content = path.read_bytes()
        for suffix, encode in ENCODINGS.items():
            copy = cache.get(content, suffix, encode)
            if len(copy) <= len(content) * (1 - MIN_GAIN):
                path.with_name(path.name + suffix).write_bytes(copy)

    # Both compressors let other threads run meanwhile.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(write, paths))
