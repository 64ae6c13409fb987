"""Letters as the browser's code reads them: templates are taken apart here, so that it parses none."""

from __future__ import annotations

from typing import Any

from ..settings import Site
from .models import Box, Letter, LetterField, Line, Row, Signature
from .template import parse_template


def client_definition(letter_id: str, letter: Letter, site: Site) -> dict[str, Any]:
    """The definition as the client reads it: see `Definition` in overrides/letter/types.js.

    Returns:
        JSON-ready data: keys in camelCase, templates taken apart, initial values filled in.
    """
    fields = []
    for field in letter.fields:
        data = field.model_dump(by_alias=True, exclude={"initial_from", "hint"})
        data["kind"] = field.kind.value
        data["initial"] = initial_value(field, site)
        data["today"] = field.initial_from == "today"
        fields.append(data)
    blocks = []
    for block in letter.blocks:
        data = block.model_dump(by_alias=True)
        if isinstance(block, Line | Row | Box):
            data["text"] = parse_template(block.text)
        elif isinstance(block, Signature):
            data["lines"] = [{"text": parse_template(line.text), "blank": line.blank} for line in block.lines]
        blocks.append(data)
    return {
        "id": letter_id,
        "title": letter.title,
        "author": parse_template(letter.author),
        "fileName": parse_template(letter.file_name),
        "sections": [
            {"title": section.title, "fields": [field.id for field in section.fields]}
            for section in letter.sections
        ],
        "fields": fields,
        "blocks": blocks,
        "mail": letter.mail
        and {"subject": parse_template(letter.mail.subject), "text": parse_template(letter.mail.text)},
    }


def mail_fields(letter: Letter) -> list[LetterField]:
    """The fields that the letter's e-mail and file name speak of, in the form's order."""
    mail = letter.mail
    templates = [letter.file_name, *([mail.subject, mail.text] if mail else [])]
    parts = [part for template in templates for part in parse_template(template)]
    used = {part["field"] for part in parts if isinstance(part, dict)}
    return [field for field in letter.fields if field.id in used]


def initial_value(field: LetterField, site: Site) -> str:
    """What stands in a field when the page opens; today's date is the visitor's own to fill in."""
    return site.city if field.initial_from == "city" else field.initial
