"""Templates: texts such as `"{nama}, kini"`, whose braces name fields and facts of the LPSE.

`Template` and `SiteText` are types of the models, so that no other module knows which keys hold one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import (
    Annotated,
    Any,
    NotRequired,  # pydantic wants these before Python 3.12
)

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict

from ..data_file import Key, Text
from ..settings import SITE_FACTS
from .typed import typed


class FieldPart(TypedDict):
    """A place of a template that an answer fills, as the browser's code reads it."""

    field: str
    format: NotRequired[str]


Parts = list[str | FieldPart]
Facts = Mapping[str, str]
"""What `{lpse.…}` stands for, by the name after the dot."""


@dataclass(frozen=True)
class FieldPlace:
    """A place that an answer fills: `{tanggal:hari}`."""

    field: str
    """Id; of a field in a group, with the group's before it: `kejadian.jam`."""
    format: str = ""
    """"" for the usual one."""


@dataclass(frozen=True)
class FactPlace:
    """A place that the site's settings fill: `{lpse.name}`."""

    fact: str


_BRACES = re.compile(r"\{([^{}]*)\}")
_FIELD = re.compile(r"([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)(?::([a-z_]+))?")
_FACT = re.compile(r"lpse\.(\w*)")


def parse_template(text: str) -> list[str | FieldPlace | FactPlace]:
    """Take a template apart: `"{nama}, kini"` is `[FieldPlace("nama"), ", kini"]`.

    Raises:
        ValueError: In Indonesian, when a brace has no partner, is doubled or names nothing.
    """
    if "{{" in text or "}}" in text:
        raise ValueError('pakai satu kurung kurawal, misalnya "{isian}"; surat tidak mengenal yang ganda')
    parts: list[str | FieldPlace | FactPlace] = []
    for index, piece in enumerate(_BRACES.split(text)):
        if index % 2:
            parts.append(_place(piece))
        elif "{" in piece or "}" in piece:
            raise _unreadable()
        elif piece:
            parts.append(piece)
    return parts


def _place(name: str) -> FieldPlace | FactPlace:
    if fact := _FACT.fullmatch(name):
        if fact[1] not in SITE_FACTS:
            known = ", ".join(f"{{lpse.{key}}}" for key in SITE_FACTS)
            raise ValueError(f'tidak ada "{{{name}}}"; yang ada: {known}')
        return FactPlace(fact[1])
    if field := _FIELD.fullmatch(name):
        return FieldPlace(field[1], field[2] or "")
    raise _unreadable()


def _unreadable() -> ValueError:
    return ValueError('kurung kurawal harus berpasangan dan memuat id isian, misalnya "{isian}"')


def field_places(text: str) -> list[FieldPlace]:
    """The places of a template that answers fill.

    Raises:
        ValueError: As `parse_template` does.
    """
    return [part for part in parse_template(text) if isinstance(part, FieldPlace)]


def named_fields(text: str) -> list[str]:
    """The ids that a template names.

    Raises:
        ValueError: As `parse_template` does.
    """
    return [place.field for place in field_places(text)]


def client_parts(text: str, facts: Facts) -> Parts:
    """A right template as the browser's code reads it: with the LPSE's facts, and places for answers."""
    parts: Parts = []
    for part in parse_template(text):
        if isinstance(part, FieldPlace):
            parts.append(
                {"field": part.field, "format": part.format} if part.format else {"field": part.field}
            )
            continue
        literal = part if isinstance(part, str) else facts[part.fact]
        last = parts.pop() if parts and isinstance(parts[-1], str) else ""
        parts.append(f"{last}{literal}")
    return parts


def fill_facts(text: str, facts: Facts) -> str:
    """A right text of the site with the LPSE's facts in it."""
    return "".join(
        facts[part.fact] if isinstance(part, FactPlace) else str(part) for part in parse_template(text)
    )


class _IsTemplate:
    """Checks a text as a template when it is read, and takes it apart when it is written for the browser.

    What is written gets the LPSE's facts as its context.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(text: str) -> str:
            parse_template(text)
            return text

        def apart(text: str, info: core_schema.SerializationInfo) -> Parts:
            return client_parts(text, info.context or {})

        serialization = core_schema.plain_serializer_function_ser_schema(
            apart, info_arg=True, return_schema=handler.generate_schema(Parts), when_used="json"
        )
        return core_schema.no_info_after_validator_function(
            check, handler(source), serialization=serialization
        )


class _IsSiteText:
    """Checks that a text names no field, and has the LPSE's facts filled in when it is written."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(text: str) -> str:
            if field_places(text):
                raise ValueError(
                    "di sini jawaban tidak dapat dicetak; yang dapat hanya tentang LPSE, misalnya {lpse.name}"
                )
            return text

        def filled(text: str, info: core_schema.SerializationInfo) -> str:
            return fill_facts(text, info.context) if info.context else text

        serialization = core_schema.plain_serializer_function_ser_schema(
            filled, info_arg=True, return_schema=core_schema.str_schema()
        )
        return core_schema.no_info_after_validator_function(
            check, handler(source), serialization=serialization
        )


IS_TEMPLATE = _IsTemplate()
Template = Annotated[Text, IS_TEMPLATE]
OptionalTemplate = Annotated[str, IS_TEMPLATE]
"""One that may be empty."""

IS_SITE_TEXT = _IsSiteText()
SiteText = Annotated[Text, IS_SITE_TEXT]
"""A text of the page, which says the same to everyone: it names facts of the LPSE, and no answer."""
OptionalSiteText = Annotated[str, IS_SITE_TEXT]


def templates(model: type[BaseModel], content: Any) -> Iterator[tuple[Key, str]]:
    """Every template in the content of a data file, with its key.

    Args:
        model: What the content is to be; its types say where templates are.
        content: Right or wrong as the file is; what does not fit the model is passed over.
    """
    return ((key, text) for key, text in typed(model, content, IS_TEMPLATE) if isinstance(text, str))
