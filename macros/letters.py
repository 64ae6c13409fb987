"""Letter definitions: what a letter asks and what it says, read from one YAML file each.

The client gets the definition as plain data (`client_definition`); templates such as
`"{kota}, {tanggal}"` are taken apart here, so that no visitor's text is ever parsed.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from string import Formatter
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.alias_generators import to_camel

from .contacts import Text
from .data_file import DataError, DataFile, Fault, Key, read
from .site import Site

Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Millimetres = Annotated[int, Field(gt=0, le=200)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, alias_generator=to_camel, populate_by_name=True)


class FieldKind(StrEnum):
    """What a field holds, and so its input, its checks and how it is printed."""

    TEXT = "text"
    PERSON = "person"
    ORGANIZATION = "organization"
    ADDRESS = "address"
    PHONE = "phone"
    EMAIL = "email"
    NPWP = "npwp"
    USER_ID = "user_id"
    MULTILINE = "multiline"
    CHOICES = "choices"
    DATE = "date"


class Choice(_Part):
    """One check box of a field of kind `choices`."""

    id: Identifier
    label: Text


class Expected(_Part):
    """The value a field should have; another one is allowed, with this warning."""

    value: Text
    warning: Text


class LetterField(_Part):
    """One thing the form asks. `follows` copies another field until the visitor changes it."""

    id: Identifier
    kind: Annotated[FieldKind, Field(strict=False)]
    label: Text
    hint: str = ""
    optional: bool = False
    empty: str = ""
    initial: str = ""
    initial_from: Literal["", "city", "today"] = ""
    follows: str = ""
    expected: Expected | None = None
    choices: list[Choice] = []

    @model_validator(mode="after")
    def _choices_fit_kind(self) -> LetterField:
        if (self.kind is FieldKind.CHOICES) != bool(self.choices):
            raise ValueError('"choices" harus ada pada jenis choices, dan hanya di situ')
        if self.kind is FieldKind.DATE and self.initial:
            raise ValueError('tanggal tidak memakai "initial"; pakai initial_from: today')
        return self


class Section(_Part):
    """Fields that stand together on the form."""

    title: Text
    fields: list[LetterField] = Field(min_length=1)


class Letterhead(_Part):
    """Room for the company's letterhead; `blank` is printed there on the blank letter only."""

    type: Literal["letterhead"]
    height: Millimetres
    blank: str = ""


class Line(_Part):
    """One paragraph; `blank` replaces it on the blank letter."""

    type: Literal["line"]
    text: Text
    blank: str = ""


class Heading(_Part):
    """A section's heading."""

    type: Literal["heading"]
    text: Text


class Row(_Part):
    """A label, a colon and a value, aligned with its neighbours."""

    type: Literal["row"]
    label: Text
    text: Text
    blank: str = ""


class Choices(_Part):
    """A label, a colon and a column of check boxes."""

    type: Literal["choices"]
    label: Text
    field: Text


class Box(_Part):
    """A framed text of any length."""

    type: Literal["box"]
    text: Text
    blank: str = ""
    height: Millimetres


class Notes(_Part):
    """A title and a bulleted list, full width."""

    type: Literal["notes"]
    title: Text
    items: list[Text] = Field(min_length=1)


class SignatureLine(_Part):
    """A line above the room to sign; `blank` replaces it on the blank letter."""

    text: Text
    blank: str = ""


class Signature(_Part):
    """Lines, room to sign and stamp, and a caption: never split between pages."""

    type: Literal["signature"]
    lines: list[SignatureLine] = Field(min_length=1)
    room: Millimetres
    caption: Text


Block = Annotated[
    Letterhead | Line | Heading | Row | Choices | Box | Notes | Signature, Field(discriminator="type")
]


class Letter(_Part):
    """A letter: its name, its form and its blocks in printing order."""

    title: Text
    author: str = ""
    file_name: Text
    sections: list[Section] = Field(min_length=1)
    blocks: list[Block] = Field(min_length=1)

    @property
    def fields(self) -> list[LetterField]:
        """All fields, in the form's order."""
        return [field for section in self.sections for field in section.fields]


Template = list[str | dict[str, str]]


def parse_template(text: str) -> Template:
    """Take a template apart: `"{kota}, kini"` is `[{"field": "kota"}, ", kini"]`.

    Raises:
        ValueError: In Indonesian, when a brace has no partner or names nothing.
    """
    parts: Template = []
    try:
        for literal, name, _spec, _conversion in Formatter().parse(text):
            if literal:
                parts.append(literal)
            if name == "":
                raise ValueError
            if name is not None:
                parts.append({"field": name})
    except ValueError:
        message = 'kurung kurawal harus berpasangan dan memuat id isian, misalnya "{kota}"'
        raise ValueError(message) from None
    return parts


def _templates(letter: Letter) -> Iterator[tuple[Key, str]]:
    """Every template of a letter with its key."""
    yield ("author",), letter.author
    yield ("file_name",), letter.file_name
    for index, block in enumerate(letter.blocks):
        key: Key = ("blocks", index)
        if isinstance(block, Line | Row | Box):
            yield (*key, "text"), block.text
        elif isinstance(block, Signature):
            for number, line in enumerate(block.lines):
                yield (*key, "lines", number, "text"), line.text


def load_letter(path: Path, name: str) -> Letter:
    """Read one letter definition.

    Raises:
        DataError: Naming every fault in the file, its references included.
    """
    file = read(path, name)
    letter = file.validate(Letter)
    faults = list(_reference_faults(file, letter))
    if faults:
        raise DataError(faults)
    return letter


def _reference_faults(file: DataFile, letter: Letter) -> Iterator[Fault]:
    known: dict[str, LetterField] = {}
    used: set[str] = set()
    for s, section in enumerate(letter.sections):
        for f, field in enumerate(section.fields):
            key: Key = ("sections", s, "fields", f)
            if field.id in known:
                yield file.fault((*key, "id"), f'id "{field.id}" dipakai dua kali')
            if field.follows and field.follows not in known:
                yield file.fault(
                    (*key, "follows"), f'tidak ada isian sebelum ini dengan id "{field.follows}"'
                )
            ids = [choice.id for choice in field.choices]
            for c, choice in enumerate(ids):
                if choice in ids[:c]:
                    yield file.fault((*key, "choices", c, "id"), f'id "{choice}" dipakai dua kali')
            known[field.id] = field
    for key, template in _templates(letter):
        try:
            parts = parse_template(template)
        except ValueError as error:
            yield file.fault(key, str(error))
            continue
        names = [part["field"] for part in parts if isinstance(part, dict)]
        if key[0] == "blocks":
            used.update(names)
        for field_id in names:
            if field_id not in known:
                yield file.fault(key, f'tidak ada isian dengan id "{field_id}"')
            elif known[field_id].kind is FieldKind.CHOICES:
                yield file.fault(key, f'isian "{field_id}" berisi pilihan; pakai blok choices')
    for b, block in enumerate(letter.blocks):
        if isinstance(block, Choices):
            used.add(block.field)
            if block.field not in known or known[block.field].kind is not FieldKind.CHOICES:
                yield file.fault(
                    ("blocks", b, "field"), f'tidak ada isian jenis choices dengan id "{block.field}"'
                )
    for s, section in enumerate(letter.sections):
        for f, field in enumerate(section.fields):
            if field.id not in used:
                yield file.fault(
                    ("sections", s, "fields", f, "id"), f'isian "{field.id}" tidak dipakai blok mana pun'
                )


def load_letters(folder: Path, name: str) -> dict[str, Letter]:
    """Read every definition of a folder, by id: the file's name without `.yml`.

    Raises:
        DataError: Naming every fault of every file.
    """
    letters: dict[str, Letter] = {}
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            letters[path.stem] = load_letter(path, f"{name}/{path.name}")
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(faults)
    return letters


def initial_value(field: LetterField, site: Site) -> str:
    """What stands in a field when the page opens; today's date is the visitor's own to fill in."""
    return site.city if field.initial_from == "city" else field.initial


def client_definition(letter: Letter, site: Site) -> dict[str, Any]:
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
        "title": letter.title,
        "author": parse_template(letter.author),
        "fileName": parse_template(letter.file_name),
        "fields": fields,
        "blocks": blocks,
    }
