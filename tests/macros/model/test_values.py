"""Values of contacts: both sides of each limit."""

from __future__ import annotations

import pytest

from macros.model.contacts import Kind
from macros.model.values import international, value_fault


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (
            "email",
            ["a@b.id", "a.b+c@d-e.go.id"],
            ["a@b", "a@b.id.", "a b@c.id", "a@b.id,c@d.id", "a@@b.id", "<a@b.id>"],
        ),
        (
            "phone",
            ["01234567", "0123456789012345", "+62 21-1234567"],
            ["0123456", "01234567890123456", "62211234567", "021-12345x"],
        ),
        ("whatsapp", ["081234567", "+62812-3456-7890"], ["08123456", "08123456789012", "147"]),
        ("short_number", ["147", "150000"], ["14", "1500001", "1-47"]),
        (
            "link",
            ["http://a.id", "https://a.id/x?q=1"],
            ["ftp://a.id", "https://a", "a.id", "https://a.id/ x", "https://[a"],
        ),
        ("address", ["Jalan Satu 1"], ["12", "_ -"]),
    ],
)
def test_a_value_is_right_up_to_its_limits_and_wrong_beyond_them(
    kind: str, right: list[str], wrong: list[str]
) -> None:
    assert [value for value in right if value_fault(kind, value)] == []
    assert [value for value in wrong if not value_fault(kind, value)] == []
    assert value_fault(kind, wrong[0]).startswith(f'"{wrong[0]}" harus berupa ')


def test_every_kind_of_contact_is_looked_at() -> None:
    for kind in Kind:
        assert value_fault(kind, "!"), kind


@pytest.mark.parametrize("written", ["0812-3456-7890", "+62 812 3456 7890", "6281234567890"])
def test_a_number_has_its_countrys_code_once_however_it_is_written(written: str) -> None:
    assert international(written) == "6281234567890"


def test_only_the_first_nought_is_the_areas() -> None:
    assert international("021-0062") == "62210062"
