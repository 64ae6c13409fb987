"""What of upstream's an LPSE's own folder replaces, and what of it upstream has changed since; git knows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from .model.folder import DATA, LETTERS, OWN, PAGES, STEPS


def replaced(root: Path) -> Iterator[tuple[str, str]]:
    """Every own file that stands in the place of upstream's, and that file, below the project's folder."""
    kinds = ((PAGES, "docs"), (LETTERS, f"{DATA}/{LETTERS}"), (STEPS, f"{DATA}/{STEPS}"))
    for kind, shipped in kinds:
        folder = root / OWN / kind
        for path in sorted(folder.rglob("*")):
            place = path.relative_to(folder).as_posix()
            if path.is_file() and (root / shipped / place).is_file():
                yield f"{OWN}/{kind}/{place}", f"{shipped}/{place}"


def left_behind(root: Path) -> Iterator[str]:
    """The own files that upstream's version has changed under, since they were last changed, a line each.

    Dates would not tell: an update brings changes that are older than it is. Where git is not, or knows the
    last version alone, nothing is said.
    """
    for own, shipped in replaced(root):
        written = _git(root, "log", "-1", "--format=%H", "--", own)
        if not written:
            continue  # not committed yet
        then, now = (_git(root, "rev-parse", "--verify", f"{one}:./{shipped}") for one in (written, "HEAD"))
        if then != now:
            yield f"- `{own}`: `{shipped}` berubah sesudahnya (`git diff {written[:10]} HEAD -- {shipped}`)"


def _git(root: Path, *arguments: str) -> str:
    """What git says; "" where it says nothing, fails or is not there."""
    try:
        result = subprocess.run(
            ["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return ""
    return result.stdout.strip() if result.returncode == 0 else ""
