"""Links that open a letter with answers filled in."""

from __future__ import annotations

import pytest

from macros.links import letter_link


@pytest.mark.parametrize(
    ("page_url", "href"),
    [
        ("", "surat/contoh/#nama=A%26B+%3C&amp;hari=x&amp;situs-ini=1"),
        ("kontak/", "../surat/contoh/#nama=A%26B+%3C&amp;hari=x&amp;situs-ini=1"),
        ("tanya-jawab/apendo/", "../../surat/contoh/#nama=A%26B+%3C&amp;hari=x&amp;situs-ini=1"),
    ],
)
def test_answers_stand_encoded_in_the_fragment_with_the_sites_own_mark(page_url: str, href: str) -> None:
    link = letter_link("Isi <surat>", "surat/contoh.md", {"nama": "A&B <", "hari": "x"}, page_url)
    assert link == f'<a class="md-button md-button--primary" href="{href}">Isi &lt;surat&gt;</a>'


def test_without_answers_the_link_has_no_fragment() -> None:
    assert 'href="../surat/contoh/"' in letter_link("Isi", "surat/contoh.md", {}, "kontak/")
