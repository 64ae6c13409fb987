"""Letter definitions: what a letter asks and what it says, read from one YAML file each.

The client gets the definition as plain data (`client_definition`); templates such as
`"{nama}, {hari}"` are taken apart here, so that no visitor's text is ever parsed.
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
from .data_file import DataError, DataFile, Fault, Key, entries, read
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
    def _fits_kind(self) -> LetterField:
        if (self.kind is FieldKind.CHOICES) != bool(self.choices):
            raise ValueError('"choices" harus ada pada kind choices, dan hanya di situ')
        if self.kind in (FieldKind.DATE, FieldKind.CHOICES) and self.initial:
            raise ValueError(f'kind {self.kind} tidak memakai "initial"; hapus')
        if (self.initial_from == "today") and self.kind is not FieldKind.DATE:
            raise ValueError('"initial_from: today" hanya untuk kind date')
        if self.initial and self.initial_from:
            raise ValueError('pakai "initial" atau "initial_from", jangan keduanya')
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
    """A letter: its name, its form and its blocks in printing order.

    `after` tells the visitor what to do with the letter; `author` goes into the files' properties.
    """

    title: Text
    after: str = ""
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
    """Take a template apart: `"{nama}, kini"` is `[{"field": "nama"}, ", kini"]`.

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
        message = 'kurung kurawal harus berpasangan dan memuat id isian, misalnya "{isian}"'
        raise ValueError(message) from None
    return parts


def load_letter(path: Path, name: str) -> Letter:
    """Read one letter definition.

    Raises:
        DataError: Naming every fault in the file, its references included.
    """
    return read(path, name).validate(Letter, _reference_faults)


def _templates(content: dict[str, Any]) -> Iterator[tuple[Key, str]]:
    """Every template of a letter, read as it is, with its key."""
    for name in ("author", "file_name"):
        yield (name,), content.get(name, "")
    for index, block in entries(content.get("blocks")):
        if block.get("type") in ("line", "row", "box"):
            yield ("blocks", index, "text"), block.get("text", "")
        for number, line in entries(block.get("lines")):
            yield ("blocks", index, "lines", number, "text"), line.get("text", "")


def _fields(content: dict[str, Any]) -> Iterator[tuple[Key, dict[str, Any]]]:
    for s, section in entries(content.get("sections")):
        for f, field in entries(section.get("fields")):
            yield ("sections", s, "fields", f), field


def _reference_faults(file: DataFile) -> Iterator[Fault]:
    content = file.content if isinstance(file.content, dict) else {}
    kinds: dict[Any, Any] = {}
    for key, field in _fields(content):
        if field.get("id") in kinds:
            yield file.fault((*key, "id"), f'id "{field["id"]}" dipakai dua kali')
        followed = field.get("follows")
        if followed and followed not in kinds:
            yield file.fault((*key, "follows"), f'tidak ada isian sebelum ini dengan id "{followed}"')
        choice_ids: list[Any] = []
        for c, choice in entries(field.get("choices")):
            if choice.get("id") in choice_ids:
                yield file.fault((*key, "choices", c, "id"), f'id "{choice["id"]}" dipakai dua kali')
            choice_ids.append(choice.get("id"))
        kinds[field.get("id")] = field.get("kind")

    used = set()
    all_read = True
    for key, template in _templates(content):
        try:
            parts = parse_template(template if isinstance(template, str) else "")
        except ValueError as error:
            yield file.fault(key, str(error))
            all_read = False
            continue
        for field_id in (part["field"] for part in parts if isinstance(part, dict)):
            if field_id not in kinds:
                yield file.fault(key, f'tidak ada isian dengan id "{field_id}"')
            elif kinds[field_id] == FieldKind.CHOICES:
                yield file.fault(key, f'isian "{field_id}" berisi pilihan; pakai blok choices')
            if key[0] == "blocks":
                used.add(field_id)
    for b, block in entries(content.get("blocks")):
        if block.get("type") == "choices" and "field" in block:
            used.add(block["field"])
            if kinds.get(block["field"]) != FieldKind.CHOICES:
                yield file.fault(
                    ("blocks", b, "field"), f'tidak ada isian jenis choices dengan id "{block["field"]}"'
                )
    for key, field in _fields(content) if all_read else ():
        if "id" in field and field["id"] not in used:
            yield file.fault((*key, "id"), f'isian "{field["id"]}" tidak dipakai blok mana pun')


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
