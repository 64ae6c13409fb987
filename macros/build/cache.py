"""Build products, cached as long as their sources stay the same: folders, and single files."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

UNFINISHED = ".unfinished"
STAMP = ".made-from"


def build_if_changed(folder: Path, sources: Iterable[Path | str], make: Callable[[Path], None]) -> None:
    """Fill a folder, unless an earlier build filled it from the same sources.

    Args:
        folder: The product's folder; what an earlier build left there is removed first.
        sources: Files (their content counts) and texts that the product depends on.
        make: Fills the empty folder it is given. When it raises, the next build tries again.
    """
    build_changed({folder: sources}, lambda folders: make(*folders))


def build_changed(sources: Mapping[Path, Iterable[Path | str]], make: Callable[[list[Path]], None]) -> None:
    """Fill several folders at once, without those that an earlier build filled from the same sources.

    Args:
        sources: By the product's folder, as `build_if_changed` takes them.
        make: Fills the empty folders it is given. When it raises, the next build tries them all again.
    """
    digests = {folder: digest(its) for folder, its in sources.items()}
    changed = [folder for folder, new in digests.items() if _made_from(folder) != new]
    for folder in changed:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    if changed:
        make(changed)
    for folder in changed:
        (folder / STAMP).write_text(digests[folder], encoding="utf-8")


def _made_from(folder: Path) -> str:
    stamp = folder / STAMP
    return stamp.read_text(encoding="utf-8") if stamp.is_file() else ""


def products(folder: Path) -> list[Path]:
    """The files of a filled folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.name != STAMP)


def digest(sources: Iterable[Path | str]) -> str:
    """One text for what the sources of a product hold."""
    made = hashlib.sha256()
    for source in sources:
        content = source.read_bytes() if isinstance(source, Path) else source.encode()
        made.update(f"{len(content)}:".encode() + content)
    return made.hexdigest()


class ContentCache:
    """A cache of single files' products, from one build to the next.

    Args:
        folder: The cache's folder.
        makers: The source files that make them, as `__file__`: when one changes, all are made again.
    """

    def __init__(self, folder: Path, *makers: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._makers = b"".join(Path(maker).read_bytes() for maker in makers)
        self._used: set[Path] = set()

    def get(self, content: bytes, suffix: str, make: Callable[[bytes], bytes]) -> bytes:
        """The product of a content: an earlier build's, or made now.

        Args:
            content: What it is made of.
            suffix: Tells the products of one content apart.
            make: Makes it.
        """
        kept = self._folder / (hashlib.sha256(self._makers + content).hexdigest() + suffix)
        self._used.add(kept)
        if not kept.is_file():
            product = make(content)
            # A build that is stopped leaves no half-written file that looks complete.
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=UNFINISHED, delete=False) as unfinished:
                unfinished.write(product)
            Path(unfinished.name).replace(kept)
        return kept.read_bytes()

    def evict_unused(self) -> None:
        """Delete what this build did not ask for; another that runs at the same time may do so too."""
        for kept in set(self._folder.iterdir()) - self._used:
            if kept.suffix != UNFINISHED:
                kept.unlink(missing_ok=True)
