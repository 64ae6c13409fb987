"""Faults in a data file are named by file, line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.data_file import DataError, read
from macros.site import Site, load_site, load_steps


def faults(folder: Path, content: str | bytes) -> list[str]:
    """What a maintainer reads of a wrong site.yml."""
    path = folder / "site.yml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(DataError) as caught:
        load_site(path, "site.yml")
    return str(caught.value).splitlines()


def test_a_right_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "site.yml"
    path.write_text("lpse_name: LPSE Contoh\ncity: Pekanbaru\n")
    assert load_site(path, "site.yml") == Site(lpse_name="LPSE Contoh", city="Pekanbaru", example=False)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ["site.yml, baris 1: berkas ini kosong"]),
        (b"\xff\xfe", ["site.yml, baris 1: simpan berkas ini sebagai teks UTF-8"]),
        ("city: Pekanbaru\n", ["site.yml, baris 1, lpse_name: kunci ini belum ada; tambahkan"]),
        (
            "lpse_name: A\ncity: B\ncity: C\n",
            ["site.yml, baris 3, city: kunci ini sudah ada di baris 2; hapus salah satu"],
        ),
        (
            "lpse_name: A\ncity: B\nkota: C\n",
            ["site.yml, baris 3, kota: kunci ini tidak dikenal; periksa ejaannya atau hapus"],
        ),
        (
            "lpse_name: 12\ncity: ''\n",
            [
                'site.yml, baris 1, lpse_name: harus berupa teks; apit dengan tanda kutip, misalnya "147"',
                "site.yml, baris 2, city: tidak boleh kosong",
            ],
        ),
    ],
)
def test_every_fault_is_named_at_its_line(tmp_path: Path, content: str | bytes, expected: list[str]) -> None:
    assert faults(tmp_path, content) == expected


def test_a_slip_of_yaml_is_named_at_its_line(tmp_path: Path) -> None:
    (message,) = faults(tmp_path, "lpse_name: A\ncity: [B\n")
    assert message.startswith("site.yml, baris 3: bukan YAML yang benar")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"hilang\.yml, baris 1: berkas ini tidak ada"):
        read(tmp_path / "hilang.yml", "hilang.yml")


def test_a_place_in_a_list_counts_from_one(tmp_path: Path) -> None:
    path = tmp_path / "steps.yml"
    path.write_text("- {title: A, source: B, do: [C], have: [], next: D}\n")
    with pytest.raises(DataError, match=r"steps\.yml, baris 1, \[1\]\.have: harus berisi sedikitnya satu"):
        load_steps(path, "steps.yml")
