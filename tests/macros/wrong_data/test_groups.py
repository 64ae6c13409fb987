"""Groups of fields that are wrong, each with every message a maintainer then reads, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.macros.wrong_data.project import (
    FILES,
    GROUP,
    IS_REPEATED,
    LETTER,
    LETTER_YML,
    NOT_IN_GROUPS,
    messages,
    write,
)

# Each spoils one place of a group, as it is found there.
IN_A_GROUP: list[tuple[str, str, list[str]]] = [
    (
        "        fields:\n          - id: jam\n            kind: time\n            label: Jam\n",
        "",
        [
            'baris 25, sections[1].fields[5]: "fields" harus ada pada kind group, dan hanya di situ',
            'baris 31, blocks[1].text: tidak ada isian dengan id "kejadian.jam"',
        ],
    ),
    (
        "kind: group",
        "kind: text",
        [
            'baris 25, sections[1].fields[5]: "fields" harus ada pada kind group, dan hanya di situ',
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "kejadian"',
            'baris 35, blocks[1].text: isian "kejadian" jenis text tidak mempunyai bentuk lain; '
            "tulis {kejadian}",
        ],
    ),
    (
        "label: Kejadian\n",
        "label: Kejadian\n        initial: x\n",
        ['baris 25, sections[1].fields[5]: kind group tidak memakai "initial"; hapus'],
    ),
    (
        "label: Kejadian\n",
        "label: Kejadian\n        min: 3\n        max: 2\n",
        ['baris 25, sections[1].fields[5]: "min" (3) lebih besar dari "max" (2)'],
    ),
    (
        "label: Kejadian\n",
        "label: Kejadian\n        max: 11\n        min: 0\n",
        [
            "baris 28, sections[1].fields[5].max: harus 10 atau kurang",
            "baris 29, sections[1].fields[5].min: harus lebih besar dari 0",
        ],
    ),
    (
        "kind: time",
        "kind: group",
        [
            'baris 29, sections[1].fields[5].fields[1]: "fields" harus ada pada kind group, '
            "dan hanya di situ",
            "baris 30, sections[1].fields[5].fields[1].kind: kind group tidak dapat di dalam kelompok isian",
        ],
    ),
    (
        "kind: time",
        "kind: choices\n            choices: [{id: a, label: A}]",
        [
            "baris 30, sections[1].fields[5].fields[1].kind: kind choices tidak dapat di dalam "
            "kelompok isian",
            'baris 36, blocks[1].text: isian "kejadian.jam" berisi pilihan; pakai blok choices',
        ],
    ),
    (
        "label: Jam\n",
        "label: Jam\n            company: jam\n",
        [f"baris 32, sections[1].fields[5].fields[1].company: {NOT_IN_GROUPS}"],
    ),
    *(
        (
            "label: Jam\n",
            f"label: Jam\n            {key}\n",
            [f"baris 32, sections[1].fields[5].fields[1].{key.partition(':')[0]}: {NOT_IN_GROUPS}"],
        )
        for key in ("initial: x", "initial_from: city", 'drafted_from: [{text: "{nama}"}]')
    ),
    (
        "label: Jam\n",
        "label: Jam\n            follows: nama\n",
        [f"baris 32, sections[1].fields[5].fields[1].follows: {NOT_IN_GROUPS}"],
    ),
    (
        "label: Jam\n",
        "label: Jam\n          - {id: jam, kind: text, label: Dua}\n",
        ['baris 32, sections[1].fields[5].fields[2].id: id "jam" dipakai dua kali'],
    ),
    (
        "label: Jam\n",
        "label: Jam\n          - {id: isi, kind: text, label: Isi}\n",
        ['baris 32, sections[1].fields[5].fields[2].id: isian "kejadian.isi" tidak dipakai blok mana pun'],
    ),
    (
        "label: Jam\n",
        "label: Jam\n            when: {field: kejadian}\n",
        [
            "baris 25, sections[1].fields[5].id: isian-isian ini saling menunggu: "
            "kejadian → kejadian.jam → kejadian; putuskan satu"
        ],
    ),
    (
        "each: kejadian",
        "each: peristiwa",
        [
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "peristiwa"',
        ],
    ),
    (
        "each: kejadian",
        "each: kejadiann",
        ['baris 34, blocks[1].each: tidak ada isian jenis group dengan id "kejadiann"; mungkin "kejadian"'],
    ),
    (
        "{kejadian.jam}",
        "{jam}",
        [
            'baris 29, sections[1].fields[5].fields[1].id: isian "kejadian.jam" tidak dipakai blok mana pun',
            'baris 35, blocks[1].text: tidak ada isian dengan id "jam"; mungkin "kejadian.jam"',
        ],
    ),
    (
        "each: kejadian",
        "each: nama",
        [
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "nama"',
        ],
    ),
    (
        "    each: kejadian\n",
        "",
        [
            f'baris 34, blocks[1].text: "kejadian" {IS_REPEATED}',
            f'baris 34, blocks[1].text: "kejadian.jam" {IS_REPEATED}',
        ],
    ),
    (
        "    each: kejadian\n",
        "    each: kejadian\n    when: {field: kejadian, one_of: [x]}\n",
        [
            'baris 35, blocks[1].when.one_of: "kejadian" kelompok isian, yang hanya dapat diisi atau kosong; '
            "hapus kunci ini"
        ],
    ),
    (
        "blocks:\n",
        "blocks:\n  - {type: heading, text: A, when: {field: kejadian.jam}}\n",
        [f'baris 33, blocks[1].when.field: "kejadian.jam" {IS_REPEATED}'],
    ),
    (
        "blocks:\n",
        "blocks:\n  - {type: choices, label: A, field: kejadian.jam}\n",
        ['baris 33, blocks[1].field: tidak ada isian jenis choices atau choice dengan id "kejadian.jam"'],
    ),
    (
        "blocks:\n",
        "blocks:\n  - {type: list, field: kejadian.jam}\n",
        [f'baris 33, blocks[1].field: "kejadian.jam" {IS_REPEATED}'],
    ),
    (
        "  - type: line\n    each: kejadian\n",
        "  - type: group\n    blocks: [{type: line, text: A}]\n    each: peristiwa\n"
        "  - type: line\n    each: kejadian\n",
        ['baris 35, blocks[1].each: tidak ada isian jenis group dengan id "peristiwa"'],
    ),
    (
        "  - type: line\n    each: kejadian\n",
        "  - type: group\n    each: kejadian\n    blocks:\n"
        "      - {type: line, text: A, each: kejadian}\n"
        "  - type: line\n    each: kejadian\n",
        ['baris 36, blocks[1].blocks[1].each: hapus: sudah di dalam bagian dengan "each: kejadian"'],
    ),
    (
        "blocks:\n",
        "      - {id: lain, kind: text, label: Lain, follows: kejadian}\nblocks:\n"
        '  - {type: line, text: "{lain}"}\n',
        ['baris 32, sections[1].fields[6].follows: tidak ada isian sebelum ini dengan id "kejadian"'],
    ),
    (
        "blocks:\n",
        "blocks:\n  - {type: list, field: kejadian}\n",
        ['baris 33, blocks[1].field: "kejadian" kelompok isian; pakai "items" dengan butir "each: kejadian"'],
    ),
    (
        "blocks:\n",
        "      - {id: lain, kind: group, label: Lain, fields: [{id: isi, kind: text, label: Isi}]}\nblocks:\n"
        '  - {type: line, each: lain, text: "{lain.isi} {kejadian.jam}"}\n',
        [f'baris 34, blocks[1].text: "kejadian.jam" {IS_REPEATED}'],
    ),
    (
        "{kejadian.jam}",
        "{kejadian.jam} {kejadian}",
        ['baris 35, blocks[1].text: "kejadian" kelompok isian; sebut isiannya, misalnya {kejadian.jam}'],
    ),
    (
        "{kejadian.jam}",
        "{kejadian.jam} {kejadian:jumlah}",
        ['baris 35, blocks[1].text: tidak ada bentuk "jumlah"; yang ada: {kejadian:nomor}'],
    ),
    (
        "{kejadian.jam}",
        "{kejadian.jam} {kejadian.isi}",
        ['baris 35, blocks[1].text: tidak ada isian dengan id "kejadian.isi"'],
    ),
    (
        "      - id: kejadian",
        "      - id: lpse",
        [
            'baris 25, sections[1].fields[5].id: id "lpse" tidak dapat dipakai kelompok isian; pakai id lain',
            'baris 29, sections[1].fields[5].fields[1].id: isian "lpse.jam" tidak dipakai blok mana pun',
            'baris 34, blocks[1].each: tidak ada isian jenis group dengan id "kejadian"',
            'baris 35, blocks[1].text: tidak ada isian dengan id "kejadian"',
            'baris 35, blocks[1].text: tidak ada isian dengan id "kejadian.jam"',
        ],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), IN_A_GROUP)
def test_each_fault_of_a_group_is_said_with_its_place_and_what_would_be_right(
    tmp_path: Path, old: str, new: str, expected: list[str]
) -> None:
    right = LETTER.replace("blocks:\n", GROUP)
    assert old in right
    write(tmp_path, FILES | {LETTER_YML: right.replace(old, new, 1)})
    assert messages(tmp_path) == [f"{LETTER_YML}, {message}" for message in expected]
