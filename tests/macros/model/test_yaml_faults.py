"""Texts that are no YAML, each with the line to be corrected and what a maintainer then reads."""

from __future__ import annotations

import pytest

from macros.model.data_file import DataError, parse
from macros.model.yaml_faults import BRACE, INDENTATION

COLON = "baris ini belum mempunyai titik dua dan spasi sesudah kuncinya"
IN_QUOTES = "apit seluruh teks itu dengan tanda kutip"
IN_BRACES = 'teks di antara kurung tidak boleh memuat "{}" begitu saja; ' + IN_QUOTES
NOT_CLOSED = "tanda kutip di baris ini tidak ditutup"
TAB = "baris ini memakai tab; ganti setiap tab dengan spasi"
TWICE = "ada teks sesudah tanda kutip penutup; tanda kutip di dalam teks ditulis dua kali"
CASES = [
    ("a:\n\tb: 1\n", 2, TAB),
    ("a: 1\nb:\n  - x\n\t- y\n", 4, TAB),
    ("a:\t1\n", 1, TAB),
    ('a: 1\nb: "x\n', 2, NOT_CLOSED),
    ('a: "x\nb: y\nc: z\n', 1, NOT_CLOSED),
    ('a: "x\nb: "y"\nc: z\n', 1, NOT_CLOSED),
    ('a: "x\nb: 1\nc: 2\nd: "z"\n', 1, NOT_CLOSED),
    ("a: 'x\nb: 'y'\n", 1, NOT_CLOSED),
    ('a: "x\nb: y\nc: "#z"\n', 1, NOT_CLOSED),
    ('a:\n  - b: "x\n    c: y\n    d: "#z"\n', 2, NOT_CLOSED),
    ('a: "x\nb-c: "#z"\n', 1, NOT_CLOSED),
    ("a: 'Jum'at'\n", 1, TWICE),
    ('a: "x" y\n', 1, TWICE),
    ("a: x: y\n", 1, f"ada titik dua di tengah teks; {IN_QUOTES}"),
    ("a: x\n  b: y\n", 2, INDENTATION),
    ("a:\n    b: 1\n  c: 2\n", 3, INDENTATION),
    ("- a: 1\n   b: 2\n", 2, INDENTATION),
    ("a:\n  - b\n - c\n", 3, INDENTATION),
    ("a 1\n\nb: 2\n", 1, COLON),
    ("a: 1\nb\nc: 3\n", 2, COLON),
    ("a: 1\nb:2\nc: 3\n", 2, COLON),
    ("a: - b\n", 1, 'butir daftar ("- ") dimulai di baris sendiri'),
    ("a: [b, c\nd: 1\n", 1, 'daftar di baris ini tidak ditutup; tambahkan "]"'),
    ("a: {b: 1\n", 1, 'daftar di baris ini tidak ditutup; tambahkan "}"'),
    ("a: [b,,c]\n", 1, 'ada "," yang berlebih di baris ini; hapus'),
    ("a: {b: Apa?, c: 1}\n", 1, IN_BRACES.format("?")),
    ("a: {b: 1,\n  c: Apa?}\n", 2, IN_BRACES.format("?")),
    ("a: {b: x [y], c: 1}\n", 1, IN_BRACES.format("[")),
    ("a: {b: x {y}, c: 1}\n", 1, IN_BRACES.format("{")),
    ("a: {b: 1,\n  c: x [y]}\n", 2, IN_BRACES.format("[")),
    ('a: {b: 1,\n  c: "x" y}\n', 2, TWICE),
    ("a: {b: x: y, c: 1}\n", 1, f"ada titik dua di tengah teks; {IN_QUOTES}"),
    ('a: {b: "x" y, c: 1}\n', 1, TWICE),
    ("- {a: 1, b: 2\n- {a: 1}\n", 1, 'daftar di baris ini tidak ditutup; tambahkan "}"'),
    ("a: {nama} x\n", 1, BRACE),
    ("a: {{ nama }}\n", 1, BRACE),
    ("a: {nama}{kota}\n", 1, BRACE),
    ("a: @x\n", 1, f'teks tidak boleh diawali "@" begitu saja; {IN_QUOTES}'),
    ("a: `x`\n", 1, f'teks tidak boleh diawali "`" begitu saja; {IN_QUOTES}'),
    ("a: *x*\n", 1, f'teks tidak boleh diawali "*" atau "&"; {IN_QUOTES}'),
    ("a: !x y\n", 1, f'teks tidak boleh diawali "!"; {IN_QUOTES}'),
    ('a: "\\d"\n', 1, 'di antara tanda kutip ganda, "\\" ditulis "\\\\"'),
    ("a: | x\n", 1, 'sesudah "|" atau ">" teks dimulai di baris berikutnya'),
    ("a: 1\n: x\nb: 2\n", 2, "baris ini diawali titik dua; tulis kuncinya di depannya"),
    ("a: 1\n---\nb: 2\n", 2, 'hapus baris "---" ini'),
    ("a: 1\nb: \x07\n", 2, "baris ini memuat karakter yang tidak tampak; ketik ulang barisnya"),
]


@pytest.mark.parametrize(("text", "line", "message"), CASES, ids=[repr(text) for text, *_ in CASES])
def test_what_is_no_yaml_is_said_at_the_line_to_be_mended(text: str, line: int, message: str) -> None:
    with pytest.raises(DataError) as raised:
        parse(text, "a.yml")
    assert [str(fault) for fault in raised.value.faults] == [f"a.yml, baris {line}: {message}"]


def test_a_quoted_text_may_have_several_lines() -> None:
    read = parse('a: "x\n  b: y\n  z"\nc: 1\n', "a.yml")
    assert read.content == {"a": "x b: y z", "c": 1}


def test_of_what_has_no_sentence_the_parsers_own_words_are_told() -> None:
    with pytest.raises(DataError) as raised:
        parse("%x\na: 1\n", "a.yml")
    assert "bukan YAML yang benar (expected '<document start>'" in str(raised.value)
