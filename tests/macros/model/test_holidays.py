"""Holidays that move: read with their source and date, and every wrong line named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.model.data_file import DataError
from macros.model.holidays import load_holidays

HEAD = "# Sumber: kalender uji\n# Tanggal: 2026-01-15\n"
ROWS = "2027-03-10\tHari Raya\n2026-12-24\tCuti Bersama\n"


def test_the_days_come_in_their_order_with_their_source_and_last_year(tmp_path: Path) -> None:
    (tmp_path / "holidays.tsv").write_text(HEAD + ROWS)
    known = load_holidays(tmp_path / "holidays.tsv", "holidays.tsv")
    assert (known.source, known.checked, known.last_year) == ("kalender uji", date(2026, 1, 15), 2027)
    assert known.movable == (date(2026, 12, 24), date(2027, 3, 10))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ROWS,
            [
                'baris 1: kepala berkas ini belum memuat "# Sumber: …"',
                'baris 1: kepala berkas ini belum memuat "# Tanggal: TTTT-BB-HH"',
            ],
        ),
        (HEAD, ["baris 1: berkas ini belum memuat hari libur"]),
        (f"{HEAD}{ROWS}2026-12-24\tNatal\n", ["baris 5: tanggal ini sudah ada; hapus salah satu"]),
        (
            f"{HEAD}24-12-2026\tNatal\n2026-12-25\n2026-12-26\t\n2026-12-27\ta\tb\n",
            [
                "baris 3: harus berupa tanggal TTTT-BB-HH yang ada di kalender, misalnya 2026-11-22",
                *(
                    f"baris {line}: baris ini harus memuat tanggal dan nama hari libur, dipisahkan tab"
                    for line in (4, 5, 6)
                ),
            ],
        ),
    ],
    ids=["no head", "no day", "one twice", "wrong lines"],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, expected: list[str]) -> None:
    (tmp_path / "holidays.tsv").write_text(text)
    with pytest.raises(DataError) as caught:
        load_holidays(tmp_path / "holidays.tsv", "holidays.tsv")
    assert [str(fault) for fault in caught.value.faults] == [f"holidays.tsv, {line}" for line in expected]
