"""The days on which no office answers: fixed ones, and a TSV file of those that move, up to its last year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .data_file import DataError, Fault
from .days import parse_day
from .sourced_table import read_sourced_table

FIXED = ("01-01", "05-01", "06-01", "08-17", "12-25")
"""New Year, Labour, Pancasila and Independence Day, Christmas: month and day."""


@dataclass(frozen=True)
class Holidays:
    """Those that move, and where they are known from."""

    source: str
    checked: date
    movable: tuple[date, ...]
    """Public holidays, and the joint leave that the government sets for each year; in their order."""

    @property
    def last_year(self) -> int:
        """The last of which they are known."""
        return max(day.year for day in self.movable)


def load_holidays(path: Path, name: str) -> Holidays:
    """Read the file: a day and its name a line.

    Args:
        path: Its place.
        name: How messages call it, relative to the project.

    Raises:
        DataError: Naming every wrong line, or what its head lacks.
    """
    table = read_sourced_table(path, name)
    days: list[date] = []
    faults = list(table.faults)
    for number, columns in table.rows:
        try:
            day = parse_day(columns[0])
        except ValueError as error:
            faults.append(Fault(name, number, "", str(error)))
            continue
        if len(columns) != 2 or not all(columns):
            faults.append(
                Fault(name, number, "", "baris ini harus memuat tanggal dan nama hari libur, dipisahkan tab")
            )
        elif day in days:
            faults.append(Fault(name, number, "", "tanggal ini sudah ada; hapus salah satu"))
        else:
            days.append(day)
    if not days and not faults:
        faults.append(Fault(name, 1, "", "berkas ini belum memuat hari libur"))
    if faults:
        raise DataError(faults)
    return Holidays(table.source, table.date, tuple(sorted(days)))
