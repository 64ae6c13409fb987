"""What the shipped letters leave room for on paper: printed heads, ink and stamps; who signs with what."""

from __future__ import annotations

import pytest

from macros.model.letters.models import Letter
from tests.content.shipped import DEFINITIONS, LETTER

# The height of the printed head, and of what is signed and stamped, in millimetres.
ROOM = {
    "ganti-email": (30, 28),
    "informasi-user-id": (30, 28),
    "laporan-gangguan": (25, 20),
    LETTER: (35, 25),
    "perubahan-data": (30, 28),
    "reset-password": (30, 28),
    "surat-kuasa": (30, 28),
}
# The rest is signed with ink: it has a stamp, or two sign it.
ON_SCREEN = {"informasi-user-id", "laporan-gangguan", LETTER}


def alignments(letter: Letter) -> dict[str, str]:
    """Of each line of a letter, how it is set, by its first words."""
    return {block.text[:16]: str(block.align) for block in letter.blocks if block.type == "line"}


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_a_letter_leaves_room_for_its_printed_head_and_for_ink_and_stamps(letter_id: str) -> None:
    blocks = DEFINITIONS[letter_id].blocks
    (head,) = [block.height for block in blocks if block.type == "letterhead"]
    (room,) = [block.room for block in blocks if block.type in ("signature", "signatures")]
    assert (head, room) == ROOM[letter_id]


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_a_letter_is_set_as_letters_are(letter_id: str) -> None:
    letter = DEFINITIONS[letter_id]
    is_form = letter_id == LETTER  # which has bullets, as its source has
    assert {block.bullet for block in letter.blocks if block.type == "row"} == {is_form}
    set_as = alignments(letter)
    assert set_as.get("{kota}, {tanggal", "right") == "right"
    assert set_as.get("KHUSUS", "center") == "center"
    if not is_form:
        assert (
            set_as["Yang bertanda ta" if letter_id != "laporan-gangguan" else "Kami melaporkan "] == "justify"
        )


def test_only_a_letter_that_one_signs_without_a_stamp_may_be_signed_on_the_screen() -> None:
    assert {letter_id for letter_id, letter in DEFINITIONS.items() if letter.signs_on_screen} == ON_SCREEN


def test_no_letter_has_a_limit_of_its_own_and_that_of_the_source_waits_as_the_site_does() -> None:
    assert [letter.mail.limit_mb for letter in DEFINITIONS.values() if letter.mail] == [None] * len(
        DEFINITIONS
    )
    assert (DEFINITIONS[LETTER].steps, DEFINITIONS[LETTER].reply_days) == ("perbaikan-user-id", None)
