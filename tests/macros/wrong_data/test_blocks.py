"""Letters with wrong blocks, each with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.macros.wrong_data.project import (
    DATE_FORMATS,
    LETTER_YML,
    MISSING_KEY,
    UNKNOWN_KEY,
    assert_faults,
)

# file, right, wrong, messages without the file's name
CASES = [
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan}, {alamat}, {alamat}",
        ['baris 29, blocks[2].text: tidak ada isian dengan id "alamat"'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan}, {pilih}",
        ['baris 29, blocks[2].text: isian "pilih" berisi pilihan; pakai blok choices'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan} {",
        [
            "baris 29, blocks[2].text: kurung kurawal harus berpasangan dan memuat id isian, "
            'misalnya "{isian}"',
        ],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan} {{nama}}",
        [
            'baris 29, blocks[2].text: pakai satu kurung kurawal, misalnya "{isian}"; surat tidak mengenal '
            "yang ganda",
        ],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama:hari}, {salinan}, {hari:romawi}",
        [
            'baris 29, blocks[2].text: isian "nama" jenis person tidak mempunyai bentuk lain; tulis {nama}',
            f'baris 29, blocks[2].text: tidak ada bentuk "romawi"; yang ada: {DATE_FORMATS}',
        ],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}, {salinan}, {lpse.kota}",
        [
            'baris 29, blocks[2].text: tidak ada "{lpse.kota}"; yang ada: {lpse.name}, {lpse.short_name}, '
            "{lpse.head}, {lpse.address}, {lpse.city}, {lpse.letterhead}",
        ],
    ),
    (
        LETTER_YML,
        "caption: (Ttd)",
        "caption: (Ttd {direktur})",
        ['baris 37, blocks[4].caption: tidak ada isian dengan id "direktur"'],
    ),
    (
        LETTER_YML,
        '"Surat-{nama}"',
        '"Surat-{}"',
        ['baris 2, file_name: kurung kurawal harus berpasangan dan memuat id isian, misalnya "{isian}"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: list\n    field: asing\n  - type: choices\n",
        ['baris 31, blocks[3].field: tidak ada isian dengan id "asing"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: list\n  - type: choices\n",
        ['baris 30, blocks[3]: isi "items" atau "field", salah satu'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    widths: [1]\n"
        "    rows: [{cells: [a, b]}]\n  - type: choices\n",
        ['baris 30, blocks[3]: "widths" harus sebanyak "head": 2'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    widths: [1, 2, 0]\n"
        "    rows: [{cells: [a, b]}]\n  - type: choices\n",
        ["baris 32, blocks[3].widths[3]: harus lebih besar dari 0"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    widths: [1, 2, 3]\n"
        "    rows: [{cells: [a, b]}]\n  - type: choices\n",
        ['baris 30, blocks[3]: "widths" harus sebanyak "head": 2'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: signatures\n    room: 20\n    columns:\n"
        + "      - lines: [{text: Kami}]\n" * 4
        + "  - type: choices\n",
        ["baris 32, blocks[3].columns: harus berisi paling banyak 3 butir"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: group\n    blocks: [{type: choices, label: A, field: nama}]\n  - type: choices\n",
        ['baris 31, blocks[3].blocks[1].field: tidak ada isian jenis choices atau choice dengan id "nama"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    rows: []\n  - type: choices\n",
        ["baris 32, blocks[3].rows: harus berisi sedikitnya 1 butir"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: signatures\n    room: 20\n    columns: [{lines: [], stamp_duty: -1}]\n  - type: choices\n",
        [
            "baris 32, blocks[3].columns[1].lines: harus berisi sedikitnya 1 butir",
            "baris 32, blocks[3].columns[1].stamp_duty: harus 0 atau lebih",
        ],
    ),
    (
        LETTER_YML,
        'lines:\n      - text: "{hari}"\n',
        "lines: []\n",
        [
            'baris 21, sections[1].fields[4].id: isian "hari" tidak dipakai blok mana pun',
            "baris 34, blocks[4].lines: harus berisi sedikitnya 1 butir",
        ],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: notes\n    title: A\n    items: []\n  - type: choices\n",
        ["baris 32, blocks[3].items: harus berisi sedikitnya 1 butir"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B]\n    rows: [{cells: [a, b, c]}]\n  - type: choices\n",
        ['baris 30, blocks[3]: baris ke-1: "cells" harus sebanyak "head": 2'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        '  - type: group\n    blocks: [{type: line, text: "{asing}"}]\n  - type: choices\n',
        ['baris 31, blocks[3].blocks[1].text: tidak ada isian dengan id "asing"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: line\n    text: Hal\n    hide_when_empty: true\n  - type: choices\n",
        [
            "baris 32, blocks[3].hide_when_empty: hapus: tidak ada isian di dalamnya, sehingga tidak akan "
            "pernah dicetak"
        ],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: signatures\n    room: 10\n    columns: [{lines: [{text: Kami}]}]\n  - type: choices\n",
        ["baris 31, blocks[3].room: harus 20 atau lebih"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: signatures\n    room: 20\n    columns:\n      - lines: [{text: Kami}]\n"
        "        stamp_when: {field: asing}\n  - type: choices\n",
        [
            'baris 33, blocks[3].columns[1]: "stamp_when" memerlukan "stamp_duty", misalnya 10000',
            'baris 34, blocks[3].columns[1].stamp_when.field: tidak ada isian dengan id "asing"',
        ],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - Hormat kami\n  - type: choices\n",
        ['baris 30, blocks[3]: harus berupa pasangan kunci dan nilai, misalnya "kunci: nilai"'],
    ),
    (
        LETTER_YML,
        "  - type: letterhead\n    height",
        "  - height",
        ['baris 26, blocks[1]: tambahkan kunci "type"'],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A]\n    rows: [{cells: [a, b]}]\n  - type: choices\n",
        ["baris 31, blocks[3].head: harus berisi sedikitnya 2 butir"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: table\n    head: [A, B, C, D, E, F, G]\n    rows: [{cells: [a, b, c, d, e, f, g]}]\n"
        "  - type: choices\n",
        ["baris 31, blocks[3].head: harus berisi paling banyak 6 butir"],
    ),
    (
        LETTER_YML,
        '"Nama: {nama}, {salinan}"',
        "{salinan}",
        [
            'baris 6, sections[1].fields[1].id: isian "nama" tidak dipakai blok mana pun',
            'baris 9, sections[1].fields[2].id: isian "salinan" tidak dipakai blok mana pun',
            'baris 29, blocks[2].text: harus berupa teks; apit dengan tanda kutip: "{salinan}"',
        ],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: title\n    title: SURAT\n  - type: choices\n",
        [f"baris 30, blocks[3].text: {MISSING_KEY}", f"baris 31, blocks[3].title: {UNKNOWN_KEY}"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: notes\n    notes: [Satu]\n    title: Catatan\n    items: [Dua]\n  - type: choices\n",
        [f"baris 31, blocks[3].notes: {UNKNOWN_KEY}"],
    ),
    (
        LETTER_YML,
        "  - type: choices\n",
        "  - type: heading\n    heading: {text: A}\n  - type: choices\n",
        [f"baris 30, blocks[3].text: {MISSING_KEY}", f"baris 31, blocks[3].heading: {UNKNOWN_KEY}"],
    ),
    (LETTER_YML, "height: 35", "height: 350", ["baris 27, blocks[1].height: harus 200 atau kurang"]),
    (
        LETTER_YML,
        "room: 25",
        'room: "25 mm"',
        ["baris 36, blocks[4].room: harus berupa bilangan bulat, misalnya 35"],
    ),
    (
        LETTER_YML,
        "room: 25",
        "ruang: 25",
        [
            f"baris 33, blocks[4].room: {MISSING_KEY}",
            f"baris 36, blocks[4].ruang: {UNKNOWN_KEY}",
        ],
    ),
]


@pytest.mark.parametrize(("file", "right", "wrong", "expected"), CASES)
def test_each_fault_of_a_block_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, file: str, right: str, wrong: str, expected: list[str]
) -> None:
    assert_faults(tmp_path, file, right, wrong, expected)
