"""Templates, taken apart."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from macros.model.letters.models import Letter
from macros.model.letters.template import (
    FactPlace,
    FieldPlace,
    SiteText,
    Template,
    client_parts,
    parse_template,
    templates,
)


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        ("", []),
        ("Pemohon", ["Pemohon"]),
        ("{kota}, {tanggal}", [FieldPlace("kota"), ", ", FieldPlace("tanggal")]),
        ("{kejadian.jam:x}", [FieldPlace("kejadian.jam", "x")]),
        ("{tanggal:hari}", [FieldPlace("tanggal", "hari")]),
        ("Yth. {lpse.head}", ["Yth. ", FactPlace("head")]),
    ],
)
def test_a_template_is_taken_apart(template: str, parts: list[object]) -> None:
    assert parse_template(template) == parts


@pytest.mark.parametrize("template", ["{kota", "kota}", "{}", "{a b}", "{a:}", "{a[0]}", "{a.b.c}", "{a.}"])
def test_a_brace_without_a_field_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="kurung kurawal harus berpasangan"):
        parse_template(template)


@pytest.mark.parametrize("template", ["{{kota}}", "{{kota}", "{kota}}"])
def test_a_doubled_brace_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="pakai satu kurung kurawal"):
        parse_template(template)


def test_an_unknown_fact_of_the_lpse_is_refused_with_those_there_are() -> None:
    with pytest.raises(
        ValueError, match=r'tidak ada "{lpse.nama}"; yang ada: {lpse.name}, {lpse.short_name},'
    ):
        parse_template("{lpse.nama}")


def test_the_client_gets_the_facts_of_the_lpse_filled_in() -> None:
    parts = client_parts("Yth. {lpse.head}, {kota} {hari:tahun}", {"head": "Kepala LPSE"})
    assert parts == ["Yth. Kepala LPSE, ", {"field": "kota"}, " ", {"field": "hari", "format": "tahun"}]


class Sentence(BaseModel):
    """A model with a template, a text of the page, and one that is neither."""

    text: Template
    label: SiteText = "x"
    plain: str = ""


def test_a_template_of_a_model_stays_a_text_and_is_written_taken_apart() -> None:
    sentence = Sentence(text="Yth. {nama}", plain="{nama}")
    assert sentence.text == "Yth. {nama}"
    assert sentence.model_dump()["text"] == "Yth. {nama}"
    assert sentence.model_dump(mode="json") == {
        "text": ["Yth. ", {"field": "nama"}],
        "label": "x",
        "plain": "{nama}",
    }


def test_a_text_of_the_page_names_the_lpse_and_no_answer() -> None:
    sentence = Sentence(text="x", label="Kepada {lpse.name}")
    assert sentence.model_dump(context={"name": "LPSE Uji"})["label"] == "Kepada LPSE Uji"
    with pytest.raises(ValueError, match="di sini jawaban tidak dapat dicetak"):
        Sentence(text="x", label="Kepada {nama}")


def test_every_template_is_found_by_its_type_whatever_else_is_wrong() -> None:
    content = {
        "title": "{bukan}",
        "file_name": "{a}",
        "mail": {"text": "{b}", "public_text": "{bukan}"},
        "blocks": [
            {"type": "row", "label": "{e}", "text": "{c}", "blank": "{f}"},
            {"type": "notes", "items": ["{g}", 3]},
            {"type": "asing", "text": "{bukan}"},
            "{bukan}",
            {"type": "signature", "lines": [{"text": "{d}"}, {"text": 3}, None], "ruang": 2},
        ],
        "sections": "{bukan}",
    }
    assert dict(templates(Letter, content)) == {
        ("file_name",): "{a}",
        ("mail", "text"): "{b}",
        ("blocks", 0, "label"): "{e}",
        ("blocks", 0, "text"): "{c}",
        ("blocks", 0, "blank"): "{f}",
        ("blocks", 1, "items", 0): "{g}",
        ("blocks", 4, "lines", 0, "text"): "{d}",
    }
