"""Which letters may be signed on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.data_file import read
from macros.model.letters.blocks import Group
from macros.model.letters.models import Letter
from macros.model.letters.references import load_letter
from tests.macros.wrong_data.project import LETTER, LETTER_YML, assert_faults

ONE = LETTER[LETTER.index("  - type: signature\n") :]
COLUMN = "      - lines: [{text: Kami}]\n"
STAMPED = f"{COLUMN}        stamp_duty: 10000\n"
SIGNATURES = "  - type: signatures\n    room: 20\n    columns:\n"
DATE = '  - type: line\n    text: "{hari}"\n'


def letter(folder: Path, signing: str, key: str = "") -> Letter:
    path = folder / "contoh.yml"
    path.write_text(key + LETTER.replace(ONE, DATE + signing))
    return load_letter(read(path, LETTER_YML))


@pytest.mark.parametrize(
    ("signing", "may"),
    [
        (ONE, True),
        (SIGNATURES + COLUMN, True),
        (SIGNATURES + STAMPED, False),
        (SIGNATURES + COLUMN * 2, False),
        (ONE + SIGNATURES + COLUMN, False),
        ("", False),
    ],
    ids=["one", "one of several", "with a revenue stamp", "beside each other", "below each other", "nobody"],
)
def test_a_letter_is_signed_on_the_screen_where_one_signs_without_a_revenue_stamp(
    tmp_path: Path, signing: str, may: bool
) -> None:
    assert letter(tmp_path, signing).signs_on_screen == may


def test_a_letters_own_file_says_otherwise(tmp_path: Path) -> None:
    assert letter(tmp_path, SIGNATURES + STAMPED, "sign_on_screen: true\n").signs_on_screen
    assert not letter(tmp_path, ONE, "sign_on_screen: false\n").signs_on_screen


def test_a_place_to_sign_in_a_group_counts(tmp_path: Path) -> None:
    group = "  - type: group\n    blocks:\n" + "".join(f"    {line}\n" for line in ONE.splitlines())
    assert letter(tmp_path, group).signs_on_screen
    assert not letter(tmp_path, group + ONE).signs_on_screen


def test_a_place_to_sign_that_comes_several_times_does_not_do(tmp_path: Path) -> None:
    once = letter(tmp_path, ONE)
    signs = [block for block in once.blocks if block.type == "signature"]
    for each, may in (("", True), ("kejadian", False)):
        group = Group(type="group", when=None, each=each, blocks=signs)
        assert once.model_copy(update={"blocks": [group]}).signs_on_screen == may


def test_it_is_a_named_fault_to_have_several_sign_on_the_screen(tmp_path: Path) -> None:
    two = f"{SIGNATURES}{COLUMN * 2}sign_on_screen: true\n"
    message = "sign_on_screen: hanya untuk surat dengan satu tempat tanda tangan; surat ini mempunyai"
    assert_faults(tmp_path, LETTER_YML, ONE, DATE + two, [f"baris 40, {message} 2"])
    assert_faults(tmp_path, LETTER_YML, ONE, f"{DATE}sign_on_screen: true\n", [f"baris 35, {message} 0"])
