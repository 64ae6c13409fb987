"""The keys of data files, as the page for maintainers prints them."""

from __future__ import annotations

import pytest

from macros.build.keys import (
    BLOCKS,
    DOCUMENTED,
    blocks_tables,
    formats_table,
    keys_table,
    kinds_table,
    parts,
)
from macros.model.data_file import Data
from macros.model.letters.kinds import FieldKind

MODELS = Data.__subclasses__()


def test_every_group_of_keys_can_be_printed() -> None:
    in_blocks = {held for block in BLOCKS.values() for _, held in parts(block)}
    assert {*DOCUMENTED.values(), *BLOCKS.values(), *in_blocks} == set(MODELS)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_says_what_it_holds(model: type[Data]) -> None:
    assert [key for key, field in model.model_fields.items() if not field.description] == []


def test_a_group_is_a_table_of_its_keys() -> None:
    assert keys_table("choice").splitlines() == [
        "| Kunci | Wajib | Isi |",
        "|---|---|---|",
        "| `id` | ya | Id pilihan ini, huruf kecil. |",
        "| `label` | ya | Tulisan di samping kotaknya, di formulir dan di surat. |",
        "| `text` | tidak | Bentuknya di dalam kalimat surat, misalnya dengan huruf kecil; tanpa ini, label. "
        "Hanya pada kind choice. |",
        '| `when` | tidak | Hanya ditawarkan bila syarat ini dipenuhi; lihat "Syarat". |',
    ]


def test_every_kind_of_field_has_a_row() -> None:
    assert [kind for kind in FieldKind if f"| `{kind}` | {kind.purpose} |" not in kinds_table()] == []


def test_every_format_of_a_kind_has_a_row() -> None:
    assert "| `{id:bulan_romawi}` | `date` |" in formats_table()


def test_a_block_has_its_keys_below_its_name_and_then_those_of_its_lists() -> None:
    signature = blocks_tables().partition("### signature\n")[2]
    found = [
        signature.index(part) for part in ("| `room` | ya |", "Setiap butir `lines`:", "| `text` | ya |")
    ]
    assert found == sorted(found)
