"""The keys of the data files, written into the maintainers' pages from the models themselves.

They stand in the Markdown, so that the pages are complete where nobody builds them, as on GitHub.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
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
from ..model.settings import MenuPage, Site
from ..model.steps import Step

# What the maintainers' page calls each group of keys, in its order.
DOCUMENTED: dict[str, type[Data]] = {
    "contact": Contact,
    "lpse": Site,
    "menu": MenuPage,
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


# A table's place in a page.
PLACE = re.compile(r"(<!-- tabel: (?P<name>\w+) -->\n).*?(\n<!-- akhir tabel -->)", re.DOTALL)


def with_tables(markdown: str) -> str:
    """A page with its tables made again.

    Args:
        markdown: Has `<!-- tabel: name -->` and `<!-- akhir tabel -->` around each.

    Raises:
        KeyError: A name that is not in `TABLES`.
    """
    return PLACE.sub(lambda place: f"{place[1]}\n{TABLES[place['name']]()}\n{place[3]}", markdown)


def write_tables(docs: Path) -> None:
    """Make the tables again in all pages of a folder."""
    for page in docs.rglob("*.md"):
        markdown = page.read_text(encoding="utf-8")
        if (made := with_tables(markdown)) != markdown:
            page.write_text(made, encoding="utf-8")


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
    yield f"### {name}"
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


TABLES: dict[str, Callable[[], str]] = {
    **{name: partial(keys_table, name) for name in DOCUMENTED},
    "kinds": kinds_table,
    "formats": formats_table,
    "blocks": blocks_tables,
}
"""The tables that pages may have, by their names there."""
