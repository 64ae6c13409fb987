"""The tests' project has every part that a letter can have, so that tests meet each."""

from __future__ import annotations

from typing import get_args

from macros.model.letters.blocks import Block
from macros.model.letters.kinds import FieldKind
from macros.model.project import load_project
from tests.conftest import PROJECT_FOLDER

LETTERS = load_project(PROJECT_FOLDER).letters.values()


def test_the_tests_letters_have_every_kind_of_field() -> None:
    assert {field.kind for letter in LETTERS for field in letter.top_fields} == set(FieldKind)


def test_the_tests_letters_have_every_type_of_block() -> None:
    union, *_ = get_args(Block)
    assert {type(block) for letter in LETTERS for block in letter.blocks} == set(get_args(union))
