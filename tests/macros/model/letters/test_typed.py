"""What a model gives a certain type is found wherever the model leads."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel

from macros.model.letters.typed import typed

MARK = object()


class Leaf(BaseModel):
    """Holds it."""

    text: Annotated[str, MARK]
    number: int


class Group(BaseModel):
    """Holds what holds it."""

    parts: list[Group | Leaf]
    name: str


def test_it_is_found_in_lists_of_models_that_hold_themselves() -> None:
    inner = {"parts": [{"text": "b", "number": 2}], "name": "dalam"}
    content = {"parts": [{"text": "a", "number": 1}, inner], "name": "luar"}
    found = dict(typed(Group, content, MARK))
    assert found == {("parts", 0, "text"): "a", ("parts", 1, "parts", 0, "text"): "b"}


def test_what_does_not_fit_the_model_is_passed_over() -> None:
    assert list(typed(Group, {"parts": "a", "name": {"text": "b"}}, MARK)) == []
    assert list(typed(Leaf, [], MARK)) == []
