"""Links that open a letter with answers filled in."""

from __future__ import annotations

import pytest

from macros.printing.letters import letter_link


@pytest.mark.parametrize(
    ("page_url", "href"),
    [
        ("", "surat/contoh/#nama=A%26B+%3C&amp;hari=x"),
        ("kontak/", "../surat/contoh/#nama=A%26B+%3C&amp;hari=x"),
        ("tanya-jawab/apendo/", "../../surat/contoh/#nama=A%26B+%3C&amp;hari=x"),
    ],
)
def test_answers_stand_encoded_in_the_fragment_and_are_handed_over_by_script(
    page_url: str, href: str
) -> None:
    link = letter_link("Isi <surat>", "surat/contoh.md", {"nama": "A&B <", "hari": "x"}, page_url)
    assert link == f'<a class="md-button md-button--primary" href="{href}" data-answers>Isi &lt;surat&gt;</a>'


def test_without_answers_the_link_has_no_fragment() -> None:
    assert "data-answers" not in letter_link("Isi", "surat/contoh.md", {}, "kontak/")
    assert 'href="../surat/contoh/"' in letter_link("Isi", "surat/contoh.md", {}, "kontak/")
