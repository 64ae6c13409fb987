"""The list of all LPSE is renewed from a package, and what is different is said."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from macros.build import all_lpse
from macros.build.all_lpse import LISTED, differences, read_wheel, with_old_addresses, written
from macros.model.all_lpse import Lpse, LpseList, load_all_lpse

TEXT = """\
# Semua LPSE.
# Sumber: paket Python pyspse 0.1.0 (alamat lama: uji)
# Tanggal: 2026-01-15
Kota Lama\tLPSE Kota Lama\tspse.inaproc.id/lama
Kota Uji\tLPSE Kota Uji\tspse.inaproc.id/uji\tlpse.uji.example
"""


def known(folder: Path) -> LpseList:
    """What the file of before has."""
    (folder / "all.tsv").write_text(TEXT)
    return load_all_lpse(folder / "all.tsv", "all.tsv")


def new(folder: Path) -> LpseList:
    """What a package has: one row twice, none of what is gone."""
    rows = [("Kota Uji > LPSE Kota Uji", "uji"), ("Kota Baru > LPSE Kota Baru", "baru")]
    listed = json.dumps([{"name": name, "newUrlPath": path} for name, path in [*rows, rows[0]]])
    wheel = folder / "pyspse-0.2.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(zipfile.ZipInfo(LISTED, (2026, 5, 20, 10, 0, 0)), "\ufeff" + listed)
    return read_wheel(wheel)


def test_a_package_is_read_with_its_version_and_day(tmp_path: Path) -> None:
    assert new(tmp_path) == LpseList(
        "paket Python pyspse 0.2.0",
        date(2026, 5, 20),
        [
            Lpse("Kota Baru", "LPSE Kota Baru", "spse.inaproc.id/baru"),
            Lpse("Kota Uji", "LPSE Kota Uji", "spse.inaproc.id/uji"),
        ],
    )


def test_old_addresses_stay_and_only_what_is_gone_or_new_is_different(tmp_path: Path) -> None:
    made = with_old_addresses(new(tmp_path), known(tmp_path))
    assert list(differences(known(tmp_path), made)) == [
        "- Kota Lama | LPSE Kota Lama | spse.inaproc.id/lama",
        "+ Kota Baru | LPSE Kota Baru | spse.inaproc.id/baru",
    ]


def test_the_file_keeps_its_head_and_gets_the_source_and_day_of_what_is_new(tmp_path: Path) -> None:
    assert written(with_old_addresses(new(tmp_path), known(tmp_path)), TEXT) == (
        "# Semua LPSE.\n"
        "# Sumber: paket Python pyspse 0.2.0 (alamat lama: uji)\n"
        "# Tanggal: 2026-05-20\n"
        "Kota Baru\tLPSE Kota Baru\tspse.inaproc.id/baru\n"
        "Kota Uji\tLPSE Kota Uji\tspse.inaproc.id/uji\tlpse.uji.example\n"
    )


def test_the_command_fetches_the_package_alone_writes_the_file_and_says_what_is_different(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "macros/data/all_lpse.tsv"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT)

    def download(command: list[str], *, check: bool) -> None:
        assert command[1:4] == ["-m", "pip", "download"]
        assert {"--no-deps", "pyspse"} <= set(command)
        assert check
        new(Path(command[command.index("--dest") + 1]))

    monkeypatch.setattr(all_lpse, "ROOT", tmp_path)
    monkeypatch.setattr("subprocess.run", download)
    all_lpse.main()
    made = load_all_lpse(path, "all.tsv")
    assert [(entry.institution, entry.old_address) for entry in made.entries] == [
        ("Kota Baru", ""),
        ("Kota Uji", "lpse.uji.example"),
    ]
    *lines, last = capsys.readouterr().out.splitlines()
    assert lines == [
        "- Kota Lama | LPSE Kota Lama | spse.inaproc.id/lama",
        "+ Kota Baru | LPSE Kota Baru | spse.inaproc.id/baru",
    ]
    assert last == "2 perbedaan; paket Python pyspse 0.2.0 (alamat lama: uji), 2026-05-20"
