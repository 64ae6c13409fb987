"""Links to what an LPSE does not publish: they become texts, and what is nothing but one goes."""

from __future__ import annotations

import pytest

from macros.model.page_links import lines_with_links, without_links

OFF = {"surat/kuasa.md"}


def left(markdown: str, page: str = "surat/index.md") -> str:
    return without_links(markdown, page, OFF.__contains__)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Lihat [surat kuasa](kuasa.md) dahulu.", "Lihat surat kuasa dahulu."),
        (
            "Lihat [surat [kuasa]](./kuasa.md#isi), [kontak](../kontak.md).",
            "Lihat surat [kuasa], [kontak](../kontak.md).",
        ),
        ("Lihat [kuasa](/surat/kuasa.md).", "Lihat kuasa."),
        ("Isi: [Buat](kuasa.md){ .md-button } atau telepon.", "Isi:  atau telepon."),
        ("- satu\n- [Surat kuasa](kuasa.md)\n- dua\n", "- satu\n- dua\n"),
        ("* satu\n  * [Surat kuasa](kuasa.md).\n* dua\n", "* satu\n* dua\n"),
        ("1. [Surat kuasa](kuasa.md)\n2. dua\n", "1. Surat kuasa\n2. dua\n"),
        ("[**Kuasa**](kuasa.md)\n<small>Untuk wakil.</small>\n\n[B](b.md)\n", "[B](b.md)\n"),
        ("satu\n\n[Kuasa](kuasa.md)\n\ndua", "satu\n\ndua"),
        ("Kalimat yang\n[surat kuasa](kuasa.md)\nmuat.", "Kalimat yang\nsurat kuasa\nmuat."),
        ("[luar](https://contoh.example/kuasa.md)", "[luar](https://contoh.example/kuasa.md)"),
    ],
)
def test_a_link_to_a_page_that_is_off_is_a_link_no_more(markdown: str, expected: str) -> None:
    assert left(markdown) == expected


def test_the_lines_with_such_links_are_named() -> None:
    text = "[a](surat/kuasa.md)\n\n[b](kontak.md)\n[c](surat/kuasa.md#d)"
    assert list(lines_with_links(text, "index.md", OFF.__contains__)) == [1, 4]
