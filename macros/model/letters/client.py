"""Letters as the browser's code reads them: templates are taken apart here, so that it parses none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from ..contacts import Contacts, Kind, Role
from ..settings import Site
from .blocks import HIDES
from .condition import Condition, When
from .kinds import FieldKind
from .models import MAX_ENTRIES, Choice, Letter, LetterField
from .parts import Handed, Part, is_plain, parts_of
from .template import (
    OptionalSiteText,
    OptionalTemplate,
    SiteText,
    Template,
    field_places,
    named_fields,
    templates,
)
from .typed import typed

_ASKED_KINDS = [kind for kind in FieldKind if kind is not FieldKind.GROUP]


class FormField(LetterField):
    """A field as the form's code needs it: with its initial value, without what only the page shows."""

    id: str
    kind: Annotated[FieldKind, WithJsonSchema({"enum": _ASKED_KINDS})]
    hint: OptionalSiteText = Field(default="", exclude=True)
    initial_from: Any = Field(default="", exclude=True)
    fields: Any = Field(default=[], exclude=True)
    item: Any = Field(default="", exclude=True)
    min: Any = Field(default=1, exclude=True)
    max: Any = Field(default=MAX_ENTRIES, exclude=True)
    today: bool
    """Whether it starts as the visitor's own day."""
    entry: str = Field(default="", exclude_if=lambda entry: entry == "")
    """The entry of a group that it belongs to, such as `kejadian.2`, where it need not be filled in."""


class FormSection(Handed):
    """A section of the form, with the ids of its fields."""

    title: SiteText
    fields: list[str]
    when: When


class CoverMail(Handed):
    """The e-mail that carries the letter."""

    subject: Template
    text: Template


class Definition(Handed):
    """`Definition` in overrides/client/model/types.js; a test compares the two."""

    id: str
    title: SiteText
    author: OptionalTemplate
    file_name: Template
    sections: list[FormSection]
    fields: list[FormField]
    blocks: list[Part]
    mail: CoverMail | None
    has_rules: bool
    """Whether it has conditions, `hide_when_empty`, formats, drafted texts, groups, or parts that are not
    plain, whose code other letters do without."""


def client_definition(letter_id: str, letter: Letter, site: Site) -> dict[str, Any]:
    """The definition as the client reads it.

    Returns:
        JSON-ready data: keys in camelCase, templates taken apart, facts of the LPSE and initial values
        filled in.
    """
    return _definition(letter_id, letter, site).model_dump(mode="json", by_alias=True, context=site.facts)


def _definition(letter_id: str, letter: Letter, site: Site) -> Definition:
    fields = [asked for field in letter.top_fields for asked in _asked(field, site)]
    sections = [
        FormSection(
            title=section.title,
            fields=[asked.id for field in section.fields for asked in field.asked],
            when=section.when,
        )
        for section in letter.sections
    ]
    parts = parts_of(letter)
    return Definition(
        id=letter_id,
        title=letter.title,
        author=letter.author,
        file_name=letter.file_name,
        sections=sections,
        fields=fields,
        blocks=parts,
        has_rules=_has_rules(letter, parts),
        mail=letter.mail and CoverMail(subject=letter.mail.subject, text=letter.mail.text),
    )


def _asked(field: LetterField, site: Site) -> Iterator[FormField]:
    """What the form asks for a field of a letter, with its entry where that may stay empty."""
    if not field.fields:
        yield _form_field(field, site)
    for number, entry in enumerate(field.entries, start=1):
        needed = 0 if field.optional else field.min
        name = f"{field.id}.{number}" if number > needed else ""
        yield from (_form_field(one, site, name) for one in entry)


def _form_field(field: LetterField, site: Site, entry: str = "") -> FormField:
    form = {"initial": initial_value(field, site), "initial_from": "", "today": field.initial_from == "today"}
    return FormField(**dict(field) | form, entry=entry)


def _has_rules(letter: Letter, parts: list[Part]) -> bool:
    content = letter.model_dump()
    formats = (place.format for _, text in templates(Letter, content) for place in field_places(text))
    return (
        any(formats)
        or any(typed(Letter, content, Condition))
        or any(hides for part in parts for _, hides in typed(type(part), part.model_dump(), HIDES))
        or any(field.drafted_from or field.fields for field in letter.top_fields)
        or not all(map(is_plain, parts))
    )


class FollowUpMail(Handed):
    """The e-mail that asks again."""

    subject: Template
    text: Template


class Phone(Handed):
    """A number to phone."""

    number: str
    """As the contacts have it."""
    href: str


class SentLetter(Handed):
    """`SentLetter` in overrides/client/model/submission/sent_letter.js; a test compares the two."""

    id: str
    title: SiteText
    recipient: SiteText
    steps: str
    reply_days: int
    to: list[str]
    """E-mail addresses."""
    cc: list[str]
    reminder: FollowUpMail | None
    call: OptionalTemplate
    phone: Phone | None
    """Of who answers the letter; none where the contacts have no number."""
    sending_page: str
    """Its address below the site; empty for none."""
    definition: Definition
    """The letter's own, with the fields alone that the follow-ups speak of."""


def sent_letter(
    letter_id: str, letter: Letter, site: Site, contacts: Contacts, sending_page: str
) -> dict[str, Any]:
    """What the page of sent letters knows of a letter.

    Returns:
        JSON-ready data.
    """
    mail, reminder = letter.mail, letter.reminder
    texts = [letter.call, *([reminder.subject, reminder.text] if reminder else [])]
    made = SentLetter(
        id=letter_id,
        title=letter.title,
        recipient=letter.recipient,
        steps=letter.steps,
        reply_days=letter.reply_days or site.reply_days,
        to=[contacts[contact_id].value for contact_id in mail.to] if mail else [],
        cc=[contacts[contact_id].value for contact_id in mail.cc] if mail else [],
        reminder=reminder and FollowUpMail(subject=reminder.subject, text=reminder.text),
        call=letter.call,
        phone=mail and _phone(contacts, contacts[mail.to[0]].role),
        sending_page=sending_page,
        definition=_only(_definition(letter_id, letter, site), _fields_named(letter, texts)),
    )
    return made.model_dump(mode="json", by_alias=True, context=site.facts)


def _phone(contacts: Contacts, role: Role) -> Phone | None:
    """The number of whoever has an address of a role."""
    answers = {Role.TO: Role.CALL, Role.OWN_LPSE: Role.OWN_LPSE}
    for contact in contacts.with_role(answers[role]) if role in answers else []:
        if contact.kind in (Kind.PHONE, Kind.SHORT_NUMBER) and not contact.example:
            return Phone(number=contact.value, href=contact.href)
    return None


def _only(definition: Definition, fields: list[LetterField]) -> Definition:
    """What of a definition is about some of its fields."""
    asked = {field.id for field in fields}
    sections = [
        section.model_copy(update={"fields": [field_id for field_id in section.fields if field_id in asked]})
        for section in definition.sections
    ]
    return definition.model_copy(
        update={
            "fields": [field for field in definition.fields if field.id in asked],
            "sections": [section for section in sections if section.fields],
            "blocks": [],
        }
    )


def mail_fields(letter: Letter) -> list[LetterField]:
    """The fields that the letter's e-mail and file name speak of, in the form's order.

    Also those that decide whether these are asked.
    """
    mail = letter.mail
    return _fields_named(letter, [letter.file_name, *([mail.subject, mail.text] if mail else [])])


def _fields_named(letter: Letter, texts: Iterable[str]) -> list[LetterField]:
    used: set[str] = set()
    wanted = {field_id for text in texts for field_id in named_fields(text)}
    while wanted:
        used |= wanted
        wanted = {decides for field_id in wanted for decides in _deciding(letter, field_id)} - used
    return [field for field in letter.fields if {field.id, field.id.partition(".")[0]} & used]


def _deciding(letter: Letter, field_id: str) -> set[str]:
    """The fields that decide whether a field is asked, or which of its choices are."""
    return {
        condition.field
        for section in letter.sections
        for field in section.fields
        if field.id == field_id
        for part in (section, *_parts(field))
        for when in (part.when,)
        if when
        for condition in when.all
    }


def _parts(field: LetterField) -> Iterator[LetterField | Choice]:
    """A field and what in it may have a condition."""
    yield field
    yield from field.choices
    for inner in field.fields:
        yield from _parts(inner)


def initial_value(field: LetterField, site: Site) -> str:
    """A field's value when the page opens; today's date is filled in by the visitor's own clock."""
    return site.city if field.initial_from == "city" else field.initial
