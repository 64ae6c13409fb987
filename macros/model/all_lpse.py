"""The list of all LPSE, a TSV file with its source and date in its head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .data_file import DataError, Fault
from .sourced_table import read_sourced_table

_ADDRESS = re.compile(r"[a-z0-9.-]+\.[a-z]+(/[\w.-]+)*")


@dataclass(frozen=True)
class Lpse:
    """An institution, and an LPSE that serves it; several institutions may share one."""

    institution: str
    name: str
    address: str
    """Of its portal, without `https://`."""
    old_address: str = ""
    """Of its portal before it moved, likewise; empty where none was known."""


@dataclass(frozen=True)
class LpseList:
    """All of them, and where that is known from."""

    source: str
    date: date
    entries: list[Lpse]


def load_all_lpse(path: Path, name: str) -> LpseList:
    """Read the list.

    Args:
        path: Its file.
        name: How messages call it, relative to the project.

    Raises:
        DataError: Naming every wrong line, or what its head lacks.
    """
    table = read_sourced_table(path, name)
    entries: list[Lpse] = []
    faults: list[Fault] = []
    for number, columns in table.rows:
        wrong = next((address for address in columns[2:] if not _ADDRESS.fullmatch(address)), None)
        if len(columns) not in (3, 4) or not all(columns):
            message = (
                "baris ini harus memuat instansi, LPSE, alamat portalnya, dan bila ada alamat lamanya, "
                "dipisahkan tab"
            )
        elif wrong:
            message = f'"{wrong}" bukan alamat portal; tulis tanpa https://'
        elif Lpse(*columns) in entries:
            message = "baris ini sudah ada; hapus salah satu"
        else:
            entries.append(Lpse(*columns))
            continue
        faults.append(Fault(name, number, "", message))
    faults += table.faults
    if faults:
        raise DataError(faults)
    return LpseList(table.source, table.date, entries)
