"""Compressed copies beside the files of a site, so that a server need not compress at each request."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

import brotli

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
    cache.mkdir(parents=True, exist_ok=True)
    used = set()
    for path in sorted(site.rglob("*")):
        if path.suffix not in SUFFIXES or path.stat().st_size < LEAST_BYTES:
            continue
        content = path.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        for suffix, encode in ENCODINGS.items():
            kept = cache / (digest + suffix)
            used.add(kept)
            if not kept.is_file():
                kept.write_bytes(encode(content))
            if kept.stat().st_size <= len(content) * (1 - LEAST_GAIN):
                path.with_name(path.name + suffix).write_bytes(kept.read_bytes())
    for kept in set(cache.iterdir()) - used:
        kept.unlink()
