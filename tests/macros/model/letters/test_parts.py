"""A letter's blocks, as the fewer ones that the browser's code knows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from macros.model.data_file import read
from macros.model.letters.parts import is_plain, parts_of
from macros.model.letters.references import load_letter
from tests.macros.wrong_data.project import LETTER, LETTER_YML


def parts(folder: Path, *blocks: str) -> list[dict[str, Any]]:
    """What becomes of blocks, which stand first in a letter, as the types give it."""
    (folder / "contoh.yml").write_text(
        LETTER.replace("blocks:\n", "blocks:\n" + "".join(f"  - {block}\n" for block in blocks))
    )
    letter = load_letter(read(folder / "contoh.yml", LETTER_YML))
    made = parts_of(letter)
    return [part.model_dump() | {"is_plain": is_plain(part)} for part in made[: len(made) - 4]]


def test_notes_are_a_list_that_stays_on_one_page(tmp_path: Path) -> None:
    (notes,) = parts(
        tmp_path, '{type: notes, title: Catatan, items: ["Satu {nama}", Dua], when: {field: nama}}'
    )
    assert [item["text"] for item in notes["items"]] == ["Satu {nama}", "Dua"]
    assert (notes["type"], notes["title"], notes["marker"]) == ("list", "Catatan", "bullet")
    assert (notes["is_kept"], notes["is_plain"], notes["when"]["field"]) == (True, True, "nama")


@pytest.mark.parametrize(
    ("widths", "shares"),
    [
        ("", [50, 50]),
        (", widths: [1, 3]", [25, 75]),
        (", widths: [2, 2]", [50, 50]),
        (", widths: [7, 1]", [87.5, 12.5]),
    ],
)
def test_a_tables_columns_share_its_width_as_they_say_or_evenly(
    tmp_path: Path, widths: str, shares: list[float]
) -> None:
    (table,) = parts(tmp_path, f"{{type: table, head: [A, B], rows: [{{cells: [a, b]}}]{widths}}}")
    assert (table["widths"], table["head"], len(table["rows"])) == (shares, ["A", "B"], 1)


def test_an_address_begins_as_letters_do_and_the_blank_one_has_its_own(tmp_path: Path) -> None:
    address, plain = parts(
        tmp_path,
        '{type: address, text: "{nama}", blank: "........", place: Jakarta, when: {field: nama}}',
        "{type: address, text: Kepala}",
    )
    assert (address["text"], address["blank"]) == ("Yth. {nama}\ndi Jakarta", "Yth. ........\ndi Jakarta")
    assert (address["type"], address["when"]["field"]) == ("line", "nama")
    assert (plain["text"], plain["blank"], plain.get("when")) == ("Yth. Kepala", "", None)


def test_a_list_of_what_is_filled_in_has_an_item_a_line_and_on_paper_all_that_can_be_chosen(
    tmp_path: Path,
) -> None:
    filled, written = parts(
        tmp_path, "{type: list, field: nama}", "{type: list, title: Isi, items: [{text: A}, {text: B}]}"
    )
    assert [(item["text"], item["blank"]) for item in filled["items"]] == [("{nama}", "")]
    assert ([item["text"] for item in written["items"]], written["title"]) == (["A", "B"], "Isi")
    assert (filled["is_parted"], written["is_parted"]) == (True, False)
    (chosen,) = parts(tmp_path, "{type: list, field: pilih, hide_when_empty: true}")
    assert chosen["items"][0]["blank"] == "Satu\nDua"
    assert (chosen["hide_when_empty"], filled.get("hide_when_empty", False)) == (True, False)


def test_of_what_can_be_chosen_a_list_has_on_paper_the_words_of_the_form(tmp_path: Path) -> None:
    path = tmp_path / "contoh.yml"
    path.write_text(
        LETTER.replace("kind: choices", "kind: choice")
        .replace("label: Satu", "label: Satu\n            text: yang satu")
        .replace("blocks:\n", "blocks:\n  - {type: list, field: pilih}\n")
    )
    listed, *_ = parts_of(load_letter(read(path, LETTER_YML)))
    assert listed.model_dump()["items"][0]["blank"] == "Satu\nDua"


@pytest.mark.parametrize(
    ("text", "blank", "lines"),
    [
        (r"A\nB\n\nC", "", [("A\nB", ""), ("C", "")]),
        (r"A\n \nC", r"x\n\ny", [("A", "x"), ("C", "y")]),
        (r"A\n\nC", "x", [("A\n\nC", "x")]),
        (r"A\n\n{nama}", '", hide_when_empty: true, align: "left', [("A\n\n{nama}", "")]),
    ],
    ids=["paragraphs", "each with its blank one", "replaced together", "hidden together"],
)
def test_each_paragraph_is_a_line_with_its_own_blank_one(
    tmp_path: Path, text: str, blank: str, lines: list[tuple[str, str]]
) -> None:
    made = parts(tmp_path, f'{{type: line, text: "{text}", blank: "{blank}"}}')
    assert [(one["text"], one["blank"]) for one in made] == lines


def test_who_signs_stands_with_the_condition_and_the_duty_of_his_own(tmp_path: Path) -> None:
    (signatures,) = parts(
        tmp_path,
        "{type: signatures, room: 25, columns: [{lines: [{text: A, when: {field: nama}}], name: N, "
        "position: P, caption: C, when: {field: salinan}, stamp_duty: 1000000}, "
        "{lines: [{text: B}], position: P}]}",
    )
    one, other = signatures["columns"]
    assert (one["when"]["field"], one["above"][0]["when"]["field"]) == ("salinan", "nama")
    assert [(line["text"], line.get("strong", False)) for line in one["below"]] == [
        ("N", True),
        ("P", False),
        ("C", False),
    ]
    assert one["stamp"][0]["text"] == "Meterai\nRp1.000.000"
    assert (other.get("when"), other["stamp"]) == (None, [])
    assert [line["text"] for line in other["below"]] == ["P"]


@pytest.mark.parametrize(
    ("block", "plain"),
    [
        ("{type: line, text: A}", True),
        ("{type: heading, text: A}", True),
        ("{type: notes, title: A, items: [A]}", True),
        ("{type: list, items: [{text: A}]}", False),
        ("{type: title, text: A}", False),
        ("{type: table, head: [A, B], rows: [{cells: [a, b]}]}", False),
    ],
)
def test_what_few_letters_have_is_told_from_what_all_pages_load(
    tmp_path: Path, block: str, plain: bool
) -> None:
    (part,) = parts(tmp_path, block)
    assert part["is_plain"] is plain
