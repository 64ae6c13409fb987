"""What the theme's own templates ask for: pages, by their places."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from ..model.data_file import Fault
from .page_checks import TEMPLATES, calls

MACRO = "page_address"


def template_faults(root: Path, places: Container[str]) -> Iterator[Fault]:
    """Find the links of templates, `page_address("kontak.md")`, to pages that there are not.

    Args:
        root: The project's folder.
        places: The pages that there are, by their places below `docs/`.
    """
    for path in sorted((root / TEMPLATES).rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        if MACRO not in text:  # most: parsing takes longest
            continue
        for call in calls(Environment().parse(text), MACRO):
            place = call.args[0].value if call.args and isinstance(call.args[0], nodes.Const) else None
            if place not in places:
                message = (
                    f"tidak ada halaman docs/{place}, yang ditautkan di sini; bila pindah, ganti juga di sini"
                )
                yield Fault(path.relative_to(root).as_posix(), call.lineno, "", message)
