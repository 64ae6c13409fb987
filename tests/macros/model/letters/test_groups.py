"""Groups: fields that are asked for several times."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.model.data_file import read
from macros.model.letters.client import client_definition, mail_fields
from macros.model.letters.condition import Condition
from macros.model.letters.models import Letter, LetterField
from macros.model.letters.references import load_letter
from macros.model.settings import Site
from macros.printing.letters import fields_table

LETTER = """
title: Surat Contoh
file_name: "Surat-{nama}"
sections:
  - title: A
    fields:
      - {id: nama, kind: text, label: Nama, when: {field: kejadian}}
      - {id: kota, kind: text, label: Kota}
      - id: kejadian
        kind: group
        label: Yang terjadi
        item: Kejadian
        min: 2
        max: 3
        when: {field: kota}
        fields:
          - {id: jam, kind: time, label: Jam, empty: Tulis jamnya}
          - {id: isi, kind: text, label: Isi, when: {field: kejadian.jam, also: {field: kota, one_of: [Uji]}}}
blocks:
  - {type: line, each: kejadian, text: "{nama} {kejadian:nomor} {kejadian.jam} {kejadian.isi}"}
"""


def letter(folder: Path, text: str = LETTER) -> Letter:
    (folder / "contoh.yml").write_text(text)
    return load_letter(read(folder / "contoh.yml", "contoh.yml"))


def fields(of: Letter) -> dict[str, dict[str, Any]]:
    """What the browser's code gets, by id."""
    definition = client_definition("contoh", of, Site(name="LPSE Contoh", city="Kota"))
    assert definition["sections"][0]["fields"] == [field["id"] for field in definition["fields"]]
    return {field["id"]: field for field in definition["fields"]}


def test_each_entry_has_fields_of_its_own_which_say_which_entry_they_are_of(tmp_path: Path) -> None:
    found = fields(letter(tmp_path))
    of_entries = [f"kejadian.{number}.{name}" for number in (1, 2, 3) for name in ("jam", "isi")]
    assert list(found) == ["nama", "kota", *of_entries]
    assert (found["kejadian.2.jam"]["label"], found["kejadian.2.jam"]["empty"]) == (
        "Jam (Kejadian 2)",
        "Tulis jamnya (Kejadian 2)",
    )


def test_entries_beyond_those_that_are_needed_say_so_and_all_of_an_optional_group_do(tmp_path: Path) -> None:
    def entries(of: Letter) -> list[str]:
        return [field.get("entry", "") for name, field in fields(of).items() if name.endswith(".jam")]

    assert entries(letter(tmp_path)) == ["", "", "kejadian.3"]
    optional = letter(tmp_path, LETTER.replace("min: 2", "min: 2\n        optional: true"))
    assert entries(optional) == ["kejadian.1", "kejadian.2", "kejadian.3"]


def test_a_fields_condition_holds_with_its_groups_and_looks_at_its_own_entry(tmp_path: Path) -> None:
    when = fields(letter(tmp_path))["kejadian.2.isi"]["when"]
    named = []
    while when:
        named.append((when["field"], when["oneOf"]))
        when = when["also"]
    assert named == [("kota", []), ("kejadian.2.jam", []), ("kota", ["Uji"])]


def test_a_field_outside_whose_name_begins_with_the_groups_is_of_no_entry(tmp_path: Path) -> None:
    text = LETTER.replace("id: kota", "id: kejadian_kota").replace("field: kota", "field: kejadian_kota")
    when = fields(letter(tmp_path, text))["kejadian.2.isi"]["when"]
    assert (when["field"], when["also"]["also"]["field"]) == ("kejadian_kota", "kejadian_kota")


def test_a_group_that_decides_about_the_e_mail_is_taken_along(tmp_path: Path) -> None:
    assert len(mail_fields(letter(tmp_path))) == 8


def test_what_decides_about_a_field_of_such_a_group_is_taken_along_too(tmp_path: Path) -> None:
    text = LETTER.replace("field: kota, one_of: [Uji]", "field: lain").replace(
        "      - {id: kota,", "      - {id: lain, kind: text, label: Lain}\n      - {id: kota,"
    )
    assert "lain" in [field.id for field in mail_fields(letter(tmp_path, text))]


def test_the_table_of_a_letters_fields_has_one_entry(tmp_path: Path) -> None:
    rows = fields_table(letter(tmp_path)).splitlines()[2:]
    assert [row.split(" | ")[0] for row in rows] == [
        "| `nama`",
        "| `kota`",
        "| `kejadian.1.jam`",
        "| `kejadian.1.isi`",
    ]


def test_a_condition_on_one_entry_is_said_in_the_words_of_its_question(tmp_path: Path) -> None:
    known = letter(tmp_path)
    said = [known.in_words(Condition(field=name)) for name in ("kejadian.jam", "kejadian.2.jam")]
    assert said == ["“Jam” diisi", "“Jam (Kejadian 2)” diisi"]


def test_initials_stay_capitals_within_a_sentence(tmp_path: Path) -> None:
    group = letter(tmp_path).top_fields[-1]
    names = [
        group.model_copy(update={"item": item}).entry_in_text for item in ("Kejadian", "KTP", "NPWP lama", "")
    ]
    assert names == ["kejadian", "KTP", "NPWP lama", "yang terjadi"]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("empty", "x"),
        ("initial", "x"),
        ("initial_from", "city"),
        ("follows", "nama"),
        ("drafted_from", [{"text": "x"}]),
        ("expected", {"value": "x", "warning": "y"}),
        ("company", "x"),
        ("choices", [{"id": "a", "label": "A"}]),
        ("lengths", [16]),
    ],
)
def test_a_group_has_not_what_only_an_answer_has(key: str, value: object) -> None:
    group = {"id": "a", "kind": "group", "label": "A", "fields": [{"id": "b", "kind": "text", "label": "B"}]}
    assert LetterField.model_validate(group)
    with pytest.raises(ValueError, match=f'kind group tidak memakai "{key}"; hapus'):
        LetterField.model_validate(group | {key: value})


def test_a_group_may_be_asked_for_a_fixed_number_of_times(tmp_path: Path) -> None:
    fixed = letter(tmp_path, LETTER.replace("max: 3", "max: 2").replace("empty: Tulis jamnya", "hint: x"))
    found = fields(fixed)
    assert [name for name in found if name.endswith(".jam")] == ["kejadian.1.jam", "kejadian.2.jam"]
    assert found["kejadian.2.jam"]["empty"] == "", "the page has a sentence of its own"


def test_a_choice_in_a_group_is_offered_by_what_its_own_entry_says(tmp_path: Path) -> None:
    choice = """\
          - id: jalur
            kind: choice
            label: Jalur
            choices: [{id: a, label: A}, {id: b, label: B, when: {field: kejadian.jam}}]
blocks:
"""
    text = LETTER.replace("blocks:\n", choice).replace("{kejadian.isi}", "{kejadian.isi} {kejadian.jalur}")
    first, second = fields(letter(tmp_path, text))["kejadian.2.jalur"]["choices"]
    assert (first.get("when"), second["when"]["field"]) == (None, "kejadian.2.jam")


def test_blocks_that_are_repeated_together_are_handed_over_as_a_group(tmp_path: Path) -> None:
    group = """\
  - type: group
    each: kejadian
    when: {field: kota}
    blocks:
      - {type: line, text: "Satu\\n\\nDua"}
      - {type: group, when: {field: kejadian.jam}, blocks: [{type: list, field: kejadian.isi}]}
"""
    definition = client_definition(
        "contoh", letter(tmp_path, LETTER + group), Site(name="LPSE Contoh", city="Kota")
    )
    _, handed = definition["blocks"]
    assert (handed["type"], handed["each"], handed["when"]["field"]) == ("group", "kejadian", "kota")
    assert [part["type"] for part in handed["blocks"]] == ["line", "line", "list"]
    listed = handed["blocks"][-1]
    assert (listed["when"]["field"], listed["items"][0]["text"]) == (
        "kejadian.jam",
        [{"field": "kejadian.isi"}],
    )
