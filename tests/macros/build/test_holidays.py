"""The holidays that move are renewed from a package, and what is different is said."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from macros.build import holidays
from macros.build.holidays import differences, movable, written
from macros.model.holidays import load_holidays

PUBLIC = {
    date(2027, 12, 25): "Natal",
    date(2027, 3, 10): "Idul Fitri (perkiraan)",
    date(2028, 2, 27): "Idul Fitri (perkiraan)",
}
JOINT_LEAVE = {date(2027, 3, 9): "Cuti Bersama"}


def test_days_that_move_are_taken_up_to_the_last_year_whose_joint_leave_is_set() -> None:
    assert list(movable(PUBLIC, JOINT_LEAVE).items()) == [
        (date(2027, 3, 9), "Cuti Bersama"),
        (date(2027, 3, 10), "Idul Fitri (perkiraan)"),
    ]


def test_a_public_holiday_within_joint_leave_keeps_its_own_name() -> None:
    days = movable({date(2027, 3, 10): "Idul Fitri"}, {date(2027, 3, 10): "Cuti Bersama Idul Fitri"})
    assert days == {date(2027, 3, 10): "Idul Fitri"}


def test_the_file_names_the_packages_version_and_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "holidays.tsv"
    path.write_text(written(movable(PUBLIC, JOINT_LEAVE), "0.7", date(2026, 11, 28)))
    known = load_holidays(path, path.name)
    assert (known.source, known.checked) == ("paket Python holidays 0.7", date(2026, 11, 28))
    assert known.movable == (date(2027, 3, 9), date(2027, 3, 10))


def test_only_what_is_gone_or_new_is_different() -> None:
    assert list(
        differences("# a\n2026-01-16\tA\n2026-02-16\tB\n", "# b\n2026-01-16\tA\n2026-02-17\tB\n")
    ) == [
        "- 2026-02-16\tB",
        "+ 2026-02-17\tB",
    ]


def test_the_command_asks_the_package_from_this_year_on_in_a_folder_of_its_own_and_writes_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "macros/data/holidays.tsv"
    path.parent.mkdir(parents=True)
    ran: list[list[str]] = []

    def run(command: list[str], *, check: bool, cwd: str = "", **_: object) -> SimpleNamespace:
        assert check
        ran.append(command)
        assert cwd == ("" if len(ran) == 1 else ran[0][ran[0].index("--target") + 1])
        days = [{day.isoformat(): name for day, name in one.items()} for one in (PUBLIC, JOINT_LEAVE)]
        return SimpleNamespace(stdout=json.dumps(["0.7", *days]))

    monkeypatch.setattr(holidays, "ROOT", tmp_path)
    monkeypatch.setattr("subprocess.run", run)
    holidays.main()
    install, ask = ran
    assert install[1:4] == ["-m", "pip", "install"]
    year = date.today().year
    assert ask[3:] == [str(year), str(year + 5)]
    assert load_holidays(path, path.name).movable == (date(2027, 3, 9), date(2027, 3, 10))
    assert capsys.readouterr().out.splitlines() == [
        "+ 2027-03-09\tCuti Bersama",
        "+ 2027-03-10\tIdul Fitri (perkiraan)",
        "2 perbedaan; holidays 0.7",
    ]


# Answers as the package does: each category's days in a language.
PACKAGE = """
from datetime import date
__version__ = "0.7"
def country_holidays(country, years, categories, language):
    (category,) = categories
    return {date(year, 1, 2): f"{country} {category} {language}" for year in years}
"""


def test_the_package_is_asked_for_public_holidays_and_then_for_joint_leave_in_indonesian(
    tmp_path: Path,
) -> None:
    (tmp_path / "holidays.py").write_text(PACKAGE)
    command = [sys.executable, "-c", holidays.ASK, "2026", "2028"]
    said = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert json.loads(said) == [
        "0.7",
        *(
            {f"{year}-01-02": f"ID {category} id" for year in (2026, 2027)}
            for category in ("public", "government")
        ),
    ]
