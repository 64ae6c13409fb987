"""Letters with wrong fields, each with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.macros.wrong_data.project import (
    BLOCK_TYPES,
    FIELD_KINDS,
    FILES,
    LETTER,
    LETTER_YML,
    MISSING_KEY,
    NAME,
    UNKNOWN_KEY,
    assert_faults,
    messages,
    write,
)

ID_OF_THE_FOURTH = "baris 21, sections[1].fields[4].id: "
# file, right, wrong, messages without the file's name
CASES = [
    (
        LETTER_YML,
        "        kind: person\n        label: Nama\n",
        "        kind: orang\n        label: Nama\n",
        [f"baris 7, sections[1].fields[1].kind: pilih salah satu: {FIELD_KINDS}"],
    ),
    (
        LETTER_YML,
        "- id: hari",
        "- id: nama",
        [
            'baris 21, sections[1].fields[4].id: id "nama" dipakai dua kali',
            'baris 35, blocks[4].lines[1].text: tidak ada isian dengan id "hari"',
        ],
    ),
    *(
        (
            LETTER_YML,
            "      - id: hari\n",
            f"      - id: {taken}\n        kind: text\n        label: Lain\n      - id: hari\n",
            [
                f'{ID_OF_THE_FOURTH}id "{taken}" sudah ada artinya di formulir; pakai id lain',
                f'{ID_OF_THE_FOURTH}isian "{taken}" tidak dipakai blok mana pun',
            ],
        )
        for taken in ("reset", "letterhead")
    ),
    (
        LETTER_YML,
        "- id: dua",
        "- id: satu",
        ['baris 19, sections[1].fields[3].choices[2].id: id "satu" dipakai dua kali'],
    ),
    (
        LETTER_YML,
        "            label: Dua\n",
        "",
        [f"baris 19, sections[1].fields[3].choices[2].label: {MISSING_KEY}"],
    ),
    *(
        (
            LETTER_YML,
            "- id: dua",
            f"- id: {wrong}",
            [f"baris 19, sections[1].fields[3].choices[2].id: {NAME}"],
        )
        for wrong in ("Dua 2", '"2"', "2_dua", "du-a", '""')
    ),
    (
        LETTER_YML,
        "follows: nama",
        "follows: hari",
        ['baris 12, sections[1].fields[2].follows: tidak ada isian sebelum ini dengan id "hari"'],
    ),
    (
        LETTER_YML,
        "{nama}, {salinan}",
        "{nama}",
        ['baris 9, sections[1].fields[2].id: isian "salinan" tidak dipakai blok mana pun'],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: nma}",
        ['baris 24, sections[1].fields[4].when.field: tidak ada isian dengan id "nma"; mungkin "nama"'],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: pilih, one_of: [satu, tiga], also: {field: tak_ada}}",
        [
            'baris 24, sections[1].fields[4].when.also.field: tidak ada isian dengan id "tak_ada"',
            'baris 24, sections[1].fields[4].when.one_of[2]: "tiga" bukan pilihan pilih; yang ada: satu, dua',
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: pilih, none_of: [tiga]}",
        ['baris 24, sections[1].fields[4].when.none_of[1]: "tiga" bukan pilihan pilih; yang ada: satu, dua'],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: nama, one_of: [x], empty: true}",
        [
            'baris 24, sections[1].fields[4].when: pakai salah satu saja: "one_of", "none_of", atau "empty"; '
            'syarat lain di "also"'
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: nama",
        [
            "baris 24, sections[1].fields[4].when: harus berupa pasangan kunci dan nilai, misalnya "
            '"kunci: nilai"'
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari\n        when: {field: hari}",
        ["baris 21, sections[1].fields[4].id: isian-isian ini saling menunggu: hari → hari; putuskan satu"],
    ),
    (
        LETTER_YML,
        "  - title: A\n",
        "  - title: A\n    when: {field: pilih}\n",
        ["baris 14, sections[1].fields[3].id: isian-isian ini saling menunggu: pilih → pilih; putuskan satu"],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "follows: nama\n        drafted_from:\n          - text: "
        "Kata {pilihan}\n            when: {field: nma}",
        [
            'baris 9, sections[1].fields[2]: "drafted_from" tidak dapat bersama "initial", "initial_from", '
            'atau "follows"',
            "baris 14, sections[1].fields[2].drafted_from[1].text: tidak ada isian dengan id "
            '"pilihan"; mungkin "pilih"',
            "baris 15, sections[1].fields[2].drafted_from[1].when.field: tidak ada isian dengan id "
            '"nma"; mungkin "nama"',
        ],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "drafted_from:\n          - {choice: a}",
        ['baris 9, sections[1].fields[2]: "drafted_from" pada kind person terdiri dari "text"'],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "drafted_from:\n          - {text: Satu, choice: satu}",
        ['baris 9, sections[1].fields[2]: "drafted_from" pada kind person terdiri dari "text"'],
    ),
    (
        LETTER_YML,
        "label: Pilih\n",
        "label: Pilih\n        drafted_from:\n          - {text: Satu, choice: satu}\n",
        [
            'baris 13, sections[1].fields[3]: "drafted_from" di sini terdiri dari "choice", salah satu dari '
            "satu, dua"
        ],
    ),
    (
        LETTER_YML,
        "follows: nama",
        'drafted_from:\n          - {text: "Untuk {salinan}"}',
        [
            "baris 9, sections[1].fields[2].id: isian-isian ini saling menunggu: salinan → salinan; "
            "putuskan satu"
        ],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "initial: Siti\n        initial_from: city",
        ['baris 9, sections[1].fields[2]: pakai "initial" atau "initial_from", jangan keduanya'],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "drafted_from: 3",
        ["baris 12, sections[1].fields[2].drafted_from: harus berupa daftar, misalnya [3]"],
    ),
    (
        LETTER_YML,
        "follows: nama",
        "company: Nama Kami",
        [f"baris 12, sections[1].fields[2].company: {NAME}"],
    ),
    (
        LETTER_YML,
        "kind: person\n        label: Nama\n",
        "kind: person\n        label: Nama\n        lengths: [16]\n",
        ['baris 6, sections[1].fields[1]: "lengths" harus ada pada kind digits, dan hanya di situ'],
    ),
    (
        LETTER_YML,
        "kind: person\n        label: Nama\n",
        "kind: digits\n        label: Nama\n        lengths: [16, 40, 41]\n",
        ["baris 9, sections[1].fields[1].lengths[3]: harus 40 atau kurang"],
    ),
    (
        LETTER_YML,
        "label: Pilih\n",
        "label: Pilih\n        drafted_from:\n          - {choice: z}\n",
        [
            'baris 13, sections[1].fields[3]: "drafted_from" di sini terdiri dari "choice", salah satu dari '
            "satu, dua"
        ],
    ),
    (
        LETTER_YML,
        "label: Hari",
        "label: Hari untuk {nama}",
        [
            "baris 23, sections[1].fields[4].label: di sini jawaban tidak dapat dicetak; yang dapat hanya "
            "tentang LPSE, misalnya {lpse.name}"
        ],
    ),
    (
        LETTER_YML,
        "    label: Pilihan\n    field: pilih",
        "    label: Pilihan",
        [
            'baris 13, sections[1].fields[3].id: isian "pilih" tidak dipakai blok mana pun',
            f"baris 30, blocks[3].field: {MISSING_KEY}",
        ],
    ),
    (
        LETTER_YML,
        "field: pilih",
        "field: nama",
        [
            'baris 13, sections[1].fields[3].id: isian "pilih" tidak dipakai blok mana pun',
            'baris 32, blocks[3].field: tidak ada isian jenis choices atau choice dengan id "nama"',
        ],
    ),
    (
        LETTER_YML,
        "kind: choices",
        "kind: text",
        [
            'baris 13, sections[1].fields[3]: "choices" harus ada pada kind choices dan choice, '
            "dan hanya di situ",
            'baris 32, blocks[3].field: tidak ada isian jenis choices atau choice dengan id "pilih"',
        ],
    ),
    (
        LETTER_YML,
        "kind: choices\n        label: Pilih\n        choices:\n          - id: satu",
        "type: choices\n        label: Pilih\n        choices:\n          - id: Satu",
        [
            f"baris 13, sections[1].fields[3].kind: {MISSING_KEY}",
            f"baris 14, sections[1].fields[3].type: {UNKNOWN_KEY}",
            f"baris 17, sections[1].fields[3].choices[1].id: {NAME}",
            'baris 32, blocks[3].field: tidak ada isian jenis choices atau choice dengan id "pilih"',
        ],
    ),
    (
        LETTER_YML,
        "label: Satu\n",
        "label: Satu\n            text: satu\n",
        ['baris 13, sections[1].fields[3]: "text" pada pilihan hanya untuk kind choice'],
    ),
    (
        LETTER_YML,
        "kind: choices",
        "kind: choice\n        initial: tiga",
        ['baris 13, sections[1].fields[3]: "initial" harus id salah satu pilihannya: satu, dua'],
    ),
    (
        LETTER_YML,
        "kind: choices\n",
        "kind: choice\n        follows: nama\n",
        ['baris 13, sections[1].fields[3]: kind choice tidak memakai "follows"; hapus'],
    ),
    (
        LETTER_YML,
        "kind: date\n",
        "kind: date\n        follows: pilih\n",
        ['baris 23, sections[1].fields[4].follows: isian "pilih" berisi pilihan dan tidak dapat disalin'],
    ),
    (
        LETTER_YML,
        "kind: person\n        label: Nama\n",
        "kind: digits\n        label: Nama\n",
        ['baris 6, sections[1].fields[1]: "lengths" harus ada pada kind digits, dan hanya di situ'],
    ),
    (
        LETTER_YML,
        "kind: person\n        label: Nama\n",
        "kind: digits\n        label: Nama\n        lengths: [enam, 0]\n",
        [
            "baris 9, sections[1].fields[1].lengths[1]: harus berupa bilangan bulat, misalnya 35",
            "baris 9, sections[1].fields[1].lengths[2]: harus lebih besar dari 0",
        ],
    ),
    (
        LETTER_YML,
        "kind: date",
        "kind: text",
        ['baris 21, sections[1].fields[4]: "initial_from: today" hanya untuk kind date'],
    ),
    (
        LETTER_YML,
        "initial_from: today",
        "initial: besok",
        ['baris 21, sections[1].fields[4]: kind date tidak memakai "initial"; hapus'],
    ),
    (
        LETTER_YML,
        "initial_from: today",
        "initial_from: kemarin",
        ["baris 24, sections[1].fields[4].initial_from: pilih salah satu: 'city' atau 'today'"],
    ),
    (
        LETTER_YML,
        "title: Surat Contoh",
        "title: Surat Contoh\nsign_on_screen: ya",
        ["baris 2, sign_on_screen: harus true atau false"],
    ),
    (
        LETTER_YML,
        "type: line",
        "type: baris",
        [
            'baris 6, sections[1].fields[1].id: isian "nama" tidak dipakai blok mana pun',
            'baris 9, sections[1].fields[2].id: isian "salinan" tidak dipakai blok mana pun',
            f"baris 28, blocks[2]: pilih salah satu jenis: {BLOCK_TYPES}",
        ],
    ),
]


@pytest.mark.parametrize(("file", "right", "wrong", "expected"), CASES)
def test_each_fault_of_a_field_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, file: str, right: str, wrong: str, expected: list[str]
) -> None:
    assert_faults(tmp_path, file, right, wrong, expected)


@pytest.mark.parametrize(
    ("old", "new"), [("title: S", 'author: "{salinan}"\ntitle: S'), ("Surat-{nama}", "{salinan}")]
)
def test_a_field_that_only_names_the_file_or_its_author_is_printed_nowhere(
    tmp_path: Path, old: str, new: str
) -> None:
    letter = LETTER.replace(", {salinan}", "").replace(old, new, 1)
    write(tmp_path, FILES | {LETTER_YML: letter})
    (message,) = messages(tmp_path)
    assert message.endswith('sections[1].fields[2].id: isian "salinan" tidak dipakai blok mana pun')
