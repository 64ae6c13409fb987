"""The list of all LPSE: read with its source and date, and every wrong line named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.model.all_lpse import Lpse, load_all_lpse
from macros.model.data_file import DataError

HEAD = "# Semua LPSE.\n# Sumber: daftar uji\n# Tanggal: 2026-01-15\n"
ROW = "Kota Uji\tLPSE Kota Uji\tportal.example/uji\n"


def faults(folder: Path, text: str) -> list[str]:
    """What is said of a list."""
    (folder / "all.tsv").write_text(text)
    with pytest.raises(DataError) as caught:
        load_all_lpse(folder / "all.tsv", "all.tsv")
    return [str(fault) for fault in caught.value.faults]


def test_the_list_has_its_source_and_date(tmp_path: Path) -> None:
    (tmp_path / "all.tsv").write_text(HEAD + ROW)
    known = load_all_lpse(tmp_path / "all.tsv", "all.tsv")
    assert (known.source, known.date) == ("daftar uji", date(2026, 1, 15))
    assert known.entries == [Lpse("Kota Uji", "LPSE Kota Uji", "portal.example/uji")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            ROW,
            [
                'all.tsv, baris 1: kepala berkas ini belum memuat "# Sumber: …"',
                'all.tsv, baris 1: kepala berkas ini belum memuat "# Tanggal: TTTT-BB-HH"',
            ],
        ),
        (
            f"{HEAD}Kota Uji\tLPSE Kota Uji\n{ROW.replace('portal.example/uji', 'https://portal.example/uji')}",
            [
                "all.tsv, baris 4: baris ini harus memuat instansi, LPSE, alamat portalnya, dan bila ada "
                "alamat lamanya, dipisahkan tab",
                'all.tsv, baris 5: "https://portal.example/uji" bukan alamat portal; tulis tanpa https://',
            ],
        ),
        *(
            (
                f"{HEAD}{wrong}\n{ROW}",
                [
                    "all.tsv, baris 4: baris ini harus memuat instansi, LPSE, alamat portalnya, dan bila ada "
                    "alamat lamanya, dipisahkan tab"
                ],
            )
            for wrong in (
                "\tLPSE Uji\tportal.example/a",
                "Kota\t\tportal.example/a",
                f"{ROW[:-1]}\ta.id\tb.id",
            )
        ),
        (HEAD + ROW + ROW, ["all.tsv, baris 5: baris ini sudah ada; hapus salah satu"]),
        (
            HEAD + ROW.replace("/uji", "/uji lama"),
            ['all.tsv, baris 4: "portal.example/uji lama" bukan alamat portal; tulis tanpa https://'],
        ),
        (
            HEAD.replace("daftar uji", "") + ROW,
            ['all.tsv, baris 1: kepala berkas ini belum memuat "# Sumber: …"'],
        ),
    ],
    ids=[
        "no head",
        "wrong lines",
        "no institution",
        "no name",
        "too much",
        "one twice",
        "no address",
        "no source",
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert faults(tmp_path, text) == expected


def test_blanks_at_the_ends_and_the_tabs_that_spreadsheets_put_there_are_no_part_of_what_is_said(
    tmp_path: Path,
) -> None:
    (tmp_path / "all.tsv").write_text(f"{HEAD}Kota Uji \t LPSE Kota Uji\tportal.example/uji\t\t\n")
    known = load_all_lpse(tmp_path / "all.tsv", "all.tsv")
    assert known.entries == [Lpse("Kota Uji", "LPSE Kota Uji", "portal.example/uji")]


def test_an_lpse_may_serve_several_institutions(tmp_path: Path) -> None:
    (tmp_path / "all.tsv").write_text(HEAD + ROW + ROW.replace("Kota Uji", "Dinas Uji", 1))
    known = load_all_lpse(tmp_path / "all.tsv", "all.tsv")
    assert [entry.institution for entry in known.entries] == ["Kota Uji", "Dinas Uji"]


def test_a_source_may_have_a_colon(tmp_path: Path) -> None:
    (tmp_path / "all.tsv").write_text(HEAD.replace("daftar uji", "uji: https://a.example/") + ROW)
    assert load_all_lpse(tmp_path / "all.tsv", "all.tsv").source == "uji: https://a.example/"


def test_a_row_may_have_the_old_address(tmp_path: Path) -> None:
    old = ROW.replace("\n", "\tlpse.uji.example\n")
    (tmp_path / "all.tsv").write_text(HEAD + old)
    (entry,) = load_all_lpse(tmp_path / "all.tsv", "all.tsv").entries
    assert entry.old_address == "lpse.uji.example"
    wrong = old.replace("lpse.uji.example", "LPSE lama")
    assert faults(tmp_path, HEAD + wrong) == [
        'all.tsv, baris 4: "LPSE lama" bukan alamat portal; tulis tanpa https://'
    ]
