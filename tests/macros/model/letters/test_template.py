"""Templates, taken apart."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from macros.model.letters.models import Letter
from macros.model.letters.template import Template, parse_template, templates


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        ("", []),
        ("Pemohon", ["Pemohon"]),
        ("{kota}, {tanggal}", [{"field": "kota"}, ", ", {"field": "tanggal"}]),
        ("{{kota}}", ["{", "kota}"]),
    ],
)
def test_a_template_is_taken_apart(template: str, parts: list[object]) -> None:
    assert parse_template(template) == parts


@pytest.mark.parametrize("template", ["{kota", "kota}", "{}"])
def test_a_brace_without_a_field_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="kurung kurawal harus berpasangan"):
        parse_template(template)


class Sentence(BaseModel):
    """A model with a template, and a text that is none."""

    text: Template
    plain: str = ""


def test_a_template_of_a_model_stays_a_text_and_is_written_taken_apart() -> None:
    sentence = Sentence(text="Yth. {nama}", plain="{nama}")
    assert sentence.text == "Yth. {nama}"
    assert sentence.model_dump() == {"text": ["Yth. ", {"field": "nama"}], "plain": "{nama}"}


def test_every_template_is_found_by_its_type_whatever_else_is_wrong() -> None:
    content = {
        "title": "{bukan}",
        "file_name": "{a}",
        "mail": {"text": "{b}", "public_text": "{bukan}"},
        "blocks": [
            {"type": "row", "label": "{bukan}", "text": "{c}"},
            {"type": "heading", "text": "{bukan}"},
            {"type": "asing", "text": "{bukan}"},
            "{bukan}",
            {"type": "signature", "lines": [{"text": "{d}"}, {"text": 3}, None], "ruang": 2},
        ],
        "sections": "{bukan}",
    }
    assert dict(templates(Letter, content)) == {
        ("file_name",): "{a}",
        ("mail", "text"): "{b}",
        ("blocks", 0, "text"): "{c}",
        ("blocks", 4, "lines", 0, "text"): "{d}",
    }
