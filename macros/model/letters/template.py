"""Templates: texts such as `"{nama}, kini"`, whose braces name fields.

`Template` is a type of the models, so that no other module knows which keys hold one.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from string import Formatter
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict  # pydantic wants this one before Python 3.12

from ..data_file import Key, Text


class FieldPart(TypedDict):
    """A place of a template that an answer fills."""

    field: str


Parts = list[str | FieldPart]


def parse_template(text: str) -> Parts:
    """Take a template apart: `"{nama}, kini"` is `[{"field": "nama"}, ", kini"]`.

    Raises:
        ValueError: In Indonesian, when a brace has no partner or names nothing.
    """
    parts: Parts = []
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


def named_fields(text: str) -> list[str]:
    """The ids that a template names.

    Raises:
        ValueError: As `parse_template` does.
    """
    return [part["field"] for part in parse_template(text) if isinstance(part, dict)]


class _IsTemplate:
    """Checks a text as a template when it is read, and takes it apart when it is written for the client."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        def check(text: str) -> str:
            parse_template(text)
            return text

        apart = core_schema.plain_serializer_function_ser_schema(
            parse_template, return_schema=handler.generate_schema(Parts)
        )
        return core_schema.no_info_after_validator_function(check, handler(source), serialization=apart)


IS_TEMPLATE = _IsTemplate()
Template = Annotated[Text, IS_TEMPLATE]
OptionalTemplate = Annotated[str, IS_TEMPLATE]
"""One that may be empty."""


def templates(model: type[BaseModel], content: Any, key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Every template in the content of a data file, with its key.

    Args:
        model: What the content is to be; its types say where templates are.
        content: Right or wrong as the file is; what does not fit the model is passed over.
        key: The content's place in the file.
    """
    for name, field in model.model_fields.items() if isinstance(content, dict) else ():
        if name in content:
            yield from _templates_of(field.rebuild_annotation(), content[name], (*key, name))


def _templates_of(annotation: Any, content: Any, key: Key) -> Iterator[tuple[Key, str]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated and IS_TEMPLATE in arguments:
        if isinstance(content, str):
            yield key, content
    elif origin is Annotated:
        yield from _templates_of(arguments[0], content, key)
    elif origin is list:
        for index, item in enumerate(content if isinstance(content, list) else []):
            yield from _templates_of(arguments[0], item, (*key, index))
    elif origin in (Union, UnionType):
        for member in arguments:
            yield from _templates_of(member, content, key)
    elif _may_be(annotation, content):
        yield from templates(annotation, content, key)


def _may_be(model: Any, content: Any) -> bool:
    """Tell whether a content is meant as a model; members of a union are told apart by their `type`."""
    if not (inspect.isclass(model) and issubclass(model, BaseModel) and isinstance(content, dict)):
        return False
    field = model.model_fields.get("type")
    return field is None or content.get("type") in get_args(field.annotation)
