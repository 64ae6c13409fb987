"""Templates, taken apart."""

from __future__ import annotations

import pytest

from macros.model.letters.template import parse_template


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
