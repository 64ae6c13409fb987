"""The words of a text, as the search counts them."""

from __future__ import annotations

from macros.model.search_words import words_of


def test_words_are_parted_at_every_sign_and_have_no_capitals() -> None:
    assert words_of("User-ID_lama, ke-2: KATA sandi/é!") == [
        "user",
        "id",
        "lama",
        "ke",
        "2",
        "kata",
        "sandi",
        "é",
    ]
    assert words_of("_ - ?") == []
