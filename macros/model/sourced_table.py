"""Facts with their source and date: a TSV file whose head names both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .data_file import Fault, read_text


@dataclass(frozen=True)
class SourcedTable:
    """What the file says, right or wrong as it is."""

    source: str
    date: date
    rows: list[tuple[int, list[str]]]
    """The columns, trimmed, of each line that is no comment, by its number."""
    faults: list[Fault]
    """What its head lacks."""


def read_sourced_table(path: Path, name: str) -> SourcedTable:
    """Read the file.

    Args:
        path: Its place.
        name: How messages call it, relative to the project.

    Raises:
        DataError: It cannot be read at all.
    """
    lines = read_text(path, name).splitlines()
    head = dict(_facts(lines))
    faults = []
    if not head.get("Sumber"):
        faults.append(Fault(name, 1, "", 'kepala berkas ini belum memuat "# Sumber: …"'))
    try:
        day = date.fromisoformat(head.get("Tanggal", ""))
    except ValueError:
        day = date.min
        faults.append(Fault(name, 1, "", 'kepala berkas ini belum memuat "# Tanggal: TTTT-BB-HH"'))
    rows = [
        (number, [column.strip() for column in line.rstrip("\t").split("\t")])
        for number, line in enumerate(lines, 1)
        if not line.startswith("#")
    ]
    return SourcedTable(head.get("Sumber", ""), day, rows, faults)


def _facts(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if line.startswith("#"):
            key, _, value = line.removeprefix("#").partition(":")
            yield key.strip(), value.strip()
