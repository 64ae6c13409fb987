"""Folders of build products that know what they were made from."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path


def make_once(folder: Path, sources: Iterable[Path | str], make: Callable[[Path], None]) -> None:
    """Fill a folder, unless an earlier build filled it from the same sources.

    Args:
        folder: The product's folder; what an earlier build left there is removed first.
        sources: Files (their content counts) and texts that the product depends on.
        make: Fills the empty folder it is given. When it raises, the next build tries again.
    """
    stamp = folder / ".made-from"
    digest = _digest(sources)
    if stamp.is_file() and stamp.read_text() == digest:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    make(folder)
    stamp.write_text(digest)


def products(folder: Path) -> list[Path]:
    """The files of a filled folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".made-from")


def _digest(sources: Iterable[Path | str]) -> str:
    digest = hashlib.sha256()
    for source in sources:
        content = source.read_bytes() if isinstance(source, Path) else source.encode()
        digest.update(f"{len(content)}:".encode() + content)
    return digest.hexdigest()
