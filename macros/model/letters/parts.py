"""A letter's blocks as the browser's code reads them.

It knows fewer types than maintainers do, as what is another form of the same is written as that here: a group
that is not repeated is its blocks, an address a line, notes a list, and a signature one of several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from ..data_file import AS_JSON
from .blocks import (
    Address,
    Block,
    Group,
    HandedAsIs,
    HideWhenEmpty,
    Line,
    List,
    Marker,
    Notes,
    Signature,
    SignatureColumn,
    Signatures,
    Strong,
    Table,
    TableRow,
)
from .condition import When, both
from .each import Each
from .models import Letter
from .template import OptionalTemplate, Template, named_fields


class Handed(BaseModel):
    """What is handed over to the browser's code, as JSON."""

    model_config = AS_JSON


class TextPart(Handed):
    """A text of its own: an item of a list, a line where one signs."""

    text: OptionalTemplate = ""
    blank: OptionalTemplate = ""
    when: When = None
    each: Each = ""
    hide_when_empty: HideWhenEmpty = False
    strong: Strong = False


class ListPart(Handed):
    """A list."""

    type: Literal["list"] = "list"
    when: When
    title: OptionalTemplate
    marker: Marker
    items: list[TextPart]
    is_parted: bool = False
    """Whether each line of what is filled in is an item."""
    is_kept: bool = False
    """Whether it stands on one page, with what follows."""
    hide_when_empty: HideWhenEmpty = False


class TablePart(Handed):
    """A table with lines."""

    type: Literal["table"] = "table"
    when: When
    head: list[Template]
    widths: list[float]
    """In percent."""
    rows: list[TableRow]


class SignatureColumnPart(Handed):
    """One who signs."""

    when: When
    above: list[TextPart]
    stamp: list[TextPart]
    """What the box for it says; none for no box."""
    below: list[TextPart]


class SignaturesPart(Handed):
    """Who signs, one beside the other."""

    type: Literal["signatures"] = "signatures"
    when: When
    room: int
    columns: list[SignatureColumnPart]


class GroupPart(Handed):
    """Parts that are repeated together."""

    type: Literal["group"] = "group"
    when: When
    each: Each
    blocks: list[Part]


Part = Annotated[HandedAsIs | ListPart | TablePart | SignaturesPart | GroupPart, Field(discriminator="type")]
GroupPart.model_rebuild()


def parts_of(letter: Letter) -> list[Part]:
    """A letter's blocks, in printing order."""
    return [part for block in letter.blocks for part in _parts(block, letter)]


def is_plain(part: Part) -> bool:
    """Whether `compose.js` and `html.js` suffice for a part; `any_part.js` and `any_html.js` have others."""
    return part.type not in ("title", "table", "group") and (not isinstance(part, ListPart) or part.is_kept)


def _parts(block: Block, letter: Letter) -> list[Part]:
    match block:
        case Group(when=when, each=each, blocks=blocks):
            inner = [part for block in blocks for part in _parts(block, letter)]
            if each:
                return [GroupPart(when=when, each=each, blocks=inner)]
            return [part.model_copy(update={"when": both(when, part.when)}) for part in inner]
        case Line():
            return list(_paragraphs(block))
        case Address():
            return [_address(block)]
        case Notes(when=when, title=title, items=items):
            texts = [TextPart(text=item) for item in items]
            return [ListPart(when=when, title=title, marker="bullet", items=texts, is_kept=True)]
        case List():
            return [_list(block, letter)]
        case Table(when=when, head=head, rows=rows):
            widths = block.widths or [1] * len(head)
            shares = [100 * width / sum(widths) for width in widths]
            return [TablePart(when=when, head=head, widths=shares, rows=rows)]
        case Signature(when=when, room=room, lines=lines, caption=caption):
            column = SignatureColumn(lines=lines, when=None, stamp_when=None, caption=caption)
            return [_signatures(when, room, [column], letter)]
        case Signatures(when=when, room=room, columns=columns):
            return [_signatures(when, room, columns, letter)]
        case _:
            return [block]


def _paragraphs(line: Line) -> Iterator[Line]:
    """A line for each paragraph, unless all of them hide, or are replaced, together."""
    texts = re.split(r"\n\s*\n", line.text)
    blanks = re.split(r"\n\s*\n", line.blank)
    if line.hide_when_empty or (line.blank and len(blanks) != len(texts)):
        yield line
        return
    for text, blank in zip_longest(texts, blanks, fillvalue=""):
        yield line.model_copy(update={"text": text, "blank": blank})


def _address(block: Address) -> Line:
    place = f"\ndi {block.place}" if block.place else ""
    text, blank = (f"Yth. {to}{place}" if to else "" for to in (block.text, block.blank))
    return Line(type="line", when=block.when, each="", text=text, blank=blank)


def _list(block: List, letter: Letter) -> ListPart:
    items = [TextPart(**dict(item)) for item in block.items]
    if block.field:
        # Who fills it in by hand strikes out what does not apply.
        labels = [choice.label for choice in letter.named[block.field].choices]
        items = [TextPart(text=f"{{{block.field}}}", blank="\n".join(labels))]
    return ListPart(
        when=block.when,
        title=block.title,
        marker=block.marker,
        items=items,
        is_parted=bool(block.field),
        hide_when_empty=block.hide_when_empty,
    )


def _signatures(when: When, room: int, columns: list[SignatureColumn], letter: Letter) -> SignaturesPart:
    optional = {field.id for field in letter.top_fields if field.optional}

    def below(text: str, *, strong: bool = False) -> TextPart:
        named = named_fields(text)
        hides = bool(named) and optional.issuperset(named)
        return TextPart(text=text, strong=strong, hide_when_empty=hides)

    return SignaturesPart(
        when=when,
        room=room,
        columns=[
            SignatureColumnPart(
                when=column.when,
                above=[TextPart(**dict(line)) for line in column.lines],
                stamp=[TextPart(text=text, when=column.stamp_when) for text in _stamps(column.stamp_duty)],
                below=[
                    below(text, strong=text is column.name)
                    for text in (column.name, column.position, column.caption)
                    if text
                ],
            )
            for column in columns
        ],
    )


def _stamps(duty: int) -> list[str]:
    return [f"Meterai\nRp{duty:,}".replace(",", ".")] if duty else []
