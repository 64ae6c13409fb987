"""A User ID in boxes."""

from macros.printing.user_id import cells


def test_each_character_has_a_box_and_what_is_no_letter_or_digit_is_marked() -> None:
    assert cells("|A1") == (
        '<p class="user-id-cells" aria-hidden="true"><span class="user-id-odd">|</span>'
        "<span>A</span><span>1</span></p>"
    )


def test_a_user_id_becomes_no_markup() -> None:
    assert '<span class="user-id-odd">&lt;</span>' in cells("<b>")
