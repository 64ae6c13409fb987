"""The keys of the data files, documented for maintainers from the models themselves."""

from __future__ import annotations

from ..model.contacts import Contact
from ..model.data_file import Data
from ..model.letters.models import (
    Box,
    Choice,
    Choices,
    Expected,
    Heading,
    Letter,
    LetterField,
    Letterhead,
    Line,
    Mail,
    Notes,
    Row,
    Section,
    Signature,
    SignatureLine,
)
from ..model.settings import Site
from ..model.steps import Step

# What the maintainers' page calls each group of keys, in its order.
DOCUMENTED: dict[str, type[Data]] = {
    "contact": Contact,
    "lpse": Site,
    "step": Step,
    "letter": Letter,
    "mail": Mail,
    "section": Section,
    "field": LetterField,
    "choice": Choice,
    "expected": Expected,
    "letterhead": Letterhead,
    "line": Line,
    "heading": Heading,
    "row": Row,
    "choices": Choices,
    "box": Box,
    "notes": Notes,
    "signature": Signature,
    "signature_line": SignatureLine,
}


def keys_table(name: str) -> str:
    """A group's keys as a Markdown table: key, whether it is needed, what it holds."""
    rows = [
        f"| `{key}` | {'ya' if field.is_required() else 'tidak'} | {one_line(field.description)} |"
        for key, field in DOCUMENTED[name].model_fields.items()
    ]
    return "\n".join(["| Kunci | Wajib | Isi |", "|---|---|---|", *rows])


def one_line(text: str | None) -> str:
    """A description as a table holds it."""
    return " ".join((text or "").split())
