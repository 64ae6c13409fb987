"""Letters as the browser's code reads them: templates are taken apart here, so that it parses none."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from ..data_file import AS_JSON
from ..settings import Site
from .blocks import Block
from .models import Letter, LetterField
from .template import OptionalSiteText, OptionalTemplate, SiteText, Template, named_fields


class FormField(LetterField):
    """A field as the form's code needs it: with its initial value, without what only the page shows."""

    hint: OptionalSiteText = Field(default="", exclude=True)
    initial_from: Any = Field(default="", exclude=True)
    today: bool
    """Whether it starts as the visitor's own day."""


class _Handed(BaseModel):
    model_config = AS_JSON


class FormSection(_Handed):
    """A section of the form, with the ids of its fields."""

    title: SiteText
    fields: list[str]


class CoverMail(_Handed):
    """The e-mail that carries the letter."""

    subject: Template
    text: Template


class Definition(_Handed):
    """`Definition` in overrides/client/model/types.js; a test compares the two."""

    id: str
    title: SiteText
    author: OptionalTemplate
    file_name: Template
    sections: list[FormSection]
    fields: list[FormField]
    blocks: list[Block]
    mail: CoverMail | None


def client_definition(letter_id: str, letter: Letter, site: Site) -> dict[str, Any]:
    """The definition as the client reads it.

    Returns:
        JSON-ready data: keys in camelCase, templates taken apart, facts of the LPSE and initial values
        filled in.
    """
    fields = [
        FormField(
            **dict(field)
            | {
                "initial": initial_value(field, site),
                "initial_from": "",
                "today": field.initial_from == "today",
            }
        )
        for field in letter.fields
    ]
    sections = [
        FormSection(title=section.title, fields=[field.id for field in section.fields])
        for section in letter.sections
    ]
    definition = Definition(
        id=letter_id,
        title=letter.title,
        author=letter.author,
        file_name=letter.file_name,
        sections=sections,
        fields=fields,
        blocks=letter.blocks,
        mail=letter.mail and CoverMail(subject=letter.mail.subject, text=letter.mail.text),
    )
    return definition.model_dump(mode="json", by_alias=True, context=site.facts)


def mail_fields(letter: Letter) -> list[LetterField]:
    """The fields that the letter's e-mail and file name speak of, in the form's order."""
    mail = letter.mail
    texts = [letter.file_name, *([mail.subject, mail.text] if mail else [])]
    used = {field_id for text in texts for field_id in named_fields(text)}
    return [field for field in letter.fields if field.id in used]


def initial_value(field: LetterField, site: Site) -> str:
    """A field's value when the page opens; today's date is filled in by the visitor's own clock."""
    return site.city if field.initial_from == "city" else field.initial
