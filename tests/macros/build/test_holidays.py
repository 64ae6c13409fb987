"""The holidays that move are renewed from a package, and what is different is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path

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
