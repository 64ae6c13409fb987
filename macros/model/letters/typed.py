"""Finds in the content of a data file, right or wrong, what its model gives a certain type."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from ..data_file import Key


def typed(model: type[BaseModel], content: Any, wanted: Any, key: Key = ()) -> Iterator[tuple[Key, Any]]:
    """Everything in a content that is to be of a type, with its key.

    Args:
        model: What the content is to be.
        content: What does not fit the model is passed over.
        wanted: A model, or what marks a type in `Annotated`.
        key: The content's place in the file.
    """
    for name, annotation in _leading(model, wanted).items() if isinstance(content, dict) else ():
        if name in content:
            yield from _typed_of(annotation, content[name], wanted, (*key, name))


@cache
def _leading(model: type[BaseModel], wanted: Any) -> dict[str, Any]:
    """The annotations of a model's fields in which there may be anything of a type."""
    annotations = {name: field.rebuild_annotation() for name, field in model.model_fields.items()}
    return {name: one for name, one in annotations.items() if _leads_to(one, wanted, set())}


def _leads_to(annotation: Any, wanted: Any, seen: set[type[BaseModel]]) -> bool:
    """Tell whether there may be anything of a type, in models not yet seen."""
    arguments = get_args(annotation)
    if annotation is wanted or (get_origin(annotation) is Annotated and wanted in arguments):
        return True
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel) and annotation not in seen:
        seen.add(annotation)
        fields = annotation.model_fields.values()
        return any(_leads_to(field.rebuild_annotation(), wanted, seen) for field in fields)
    return any(_leads_to(one, wanted, seen) for one in arguments)


def _typed_of(annotation: Any, content: Any, wanted: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if annotation is wanted or (origin is Annotated and wanted in arguments):
        yield key, content
    elif origin is Annotated:
        yield from _typed_of(arguments[0], content, wanted, key)
    elif origin is list:
        for index, item in enumerate(content if isinstance(content, list) else []):
            yield from _typed_of(arguments[0], item, wanted, (*key, index))
    elif origin in (Union, UnionType):
        for member in arguments:
            yield from _typed_of(member, content, wanted, key)
    elif _may_be(annotation, content):
        yield from typed(annotation, content, wanted, key)


def _may_be(model: Any, content: Any) -> bool:
    """Tell whether a content is meant as a model; members of a union are told apart by their `type`."""
    if not (inspect.isclass(model) and issubclass(model, BaseModel) and isinstance(content, dict)):
        return False
    field = model.model_fields.get("type")
    return field is None or content.get("type") in get_args(field.annotation)
