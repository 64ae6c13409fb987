"""The keys of the data files, documented for maintainers from the models themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from ..model.contacts import Contact
from ..model.data_file import Data
from ..model.letters.blocks import Block
from ..model.letters.condition import Condition
from ..model.letters.kinds import FieldKind
from ..model.letters.models import (
    Choice,
    Draft,
    Expected,
    Letter,
    LetterField,
    Mail,
    Reminder,
    Section,
)
from ..model.questions import Question, Shared, Source
from ..model.search_words import SearchWords
from ..model.settings import Site
from ..model.steps import Step

# What the maintainers' page calls each group of keys, in its order.
DOCUMENTED: dict[str, type[Data]] = {
    "contact": Contact,
    "lpse": Site,
    "question": Question,
    "questions": Shared,
    "source": Source,
    "step": Step,
    "search": SearchWords,
    "letter": Letter,
    "mail": Mail,
    "reminder": Reminder,
    "section": Section,
    "field": LetterField,
    "choice": Choice,
    "expected": Expected,
    "draft": Draft,
    "condition": Condition,
}
BLOCKS: dict[str, type[Data]] = {
    get_args(model.model_fields["type"].annotation)[0]: model for model in get_args(get_args(Block)[0])
}
"""The blocks' models by `type`."""


def keys_table(name: str) -> str:
    """A group's keys as a Markdown table: key, whether it is needed, what it holds."""
    return _table(DOCUMENTED[name])


def blocks_tables() -> str:
    """Every block's keys, each under a heading of its own, and those of the lists in it."""
    return "\n\n".join(part for name, model in BLOCKS.items() for part in _block(name, model))


def kinds_table() -> str:
    """The kinds of a field as a Markdown table: its name, what it is for, what is looked at."""
    rows = [f"| `{kind}` | {kind.purpose} | {kind.checked} |" for kind in FieldKind]
    return "\n".join(["| Jenis | Untuk | Diperiksa |", "|---|---|---|", *rows])


def formats_table() -> str:
    """The ways to print an answer in a text, as a Markdown table: what is written, and what is printed."""
    rows = [
        f"| `{{id:{name}}}` | `{kind}` | {printed} |"
        for kind in FieldKind
        for name, printed in kind.formats.items()
    ]
    return "\n".join(["| Tulis | Jenis isian | Yang tercetak |", "|---|---|---|", *rows])


def parts(model: type[Data]) -> Iterator[tuple[str, type[Data]]]:
    """The keys that hold models themselves, or lists of them, but for conditions."""
    for key, field in model.model_fields.items():
        for held in (field.annotation, *get_args(field.annotation)):
            if isinstance(held, type) and issubclass(held, Data) and held is not Condition:
                yield key, held


def one_line(text: str | None) -> str:
    """A description as a table holds it."""
    return " ".join((text or "").split())


def _block(name: str, model: type[Data]) -> Iterator[str]:
    yield f"#### {name}"
    yield from _tables(model)


def _tables(model: type[Data]) -> Iterator[str]:
    yield _table(model)
    for key, held in parts(model):
        yield f"Setiap butir `{key}`:"
        yield from _tables(held)


def _table(model: Any) -> str:
    rows = [
        f"| `{key}` | {'ya' if field.is_required() else 'tidak'} | {one_line(field.description)} |"
        for key, field in model.model_fields.items()
    ]
    return "\n".join(["| Kunci | Wajib | Isi |", "|---|---|---|", *rows])
