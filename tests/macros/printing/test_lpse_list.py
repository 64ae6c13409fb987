"""The list of all LPSE, printed."""

from __future__ import annotations

from datetime import date

from macros.model.all_lpse import Lpse, LpseList
from macros.printing.lpse_list import source_line, table

KNOWN = LpseList(
    "daftar uji",
    date(2026, 1, 15),
    [
        Lpse("Kota Satu", "LPSE Bersama", "portal.example/bersama"),
        Lpse("Kota Uji", "LPSE <Uji>", "portal.example/uji", "lpse.uji.example"),
        Lpse("Kota Dua", "LPSE Bersama", "portal.example/bersama"),
    ],
)


def test_each_lpse_stands_once_by_its_name_with_its_addresses_and_those_whom_several_share() -> None:
    assert str(table(KNOWN)).partition("<tbody>")[2] == (
        "<tr><td>LPSE &lt;Uji&gt;</td>"
        '<td><a href="https://portal.example/uji">portal.example/uji</a></td><td>lpse.uji.example</td></tr>'
        "<tr><td>LPSE Bersama<br><small>Kota Satu, Kota Dua</small></td>"
        '<td><a href="https://portal.example/bersama">portal.example/bersama</a></td><td></td></tr>'
        "</tbody></table>"
    )


def test_its_source_is_said_with_its_day() -> None:
    assert source_line(KNOWN) == "Daftar: daftar uji, 15 Januari 2026."
