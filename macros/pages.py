"""What pages ask of the data: contacts by id, letters by name. Checked before any page is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from .data_file import Fault

TAKES_A_CONTACT = ("contact", "contact_text", "contact_fallback")


def page_faults(root: Path, contacts: set[str], letters: set[str]) -> Iterator[Fault]:
    """Find what no page should ask for.

    Args:
        root: The project's; its pages are below `docs/`, and the steps' texts are read like pages.
        contacts: The ids there are.
        letters: The ids there are.

    Yields:
        A fault for every unknown contact and letter.
    """
    for path in [*sorted(root.glob("docs/**/*.md")), root / "macros/data/steps.yml"]:
        name = path.relative_to(root).as_posix()
        if not path.is_file():
            continue  # the loader of the steps says so
        text = path.read_text(encoding="utf-8", errors="replace")
        yield from _contact_faults(name, text, contacts)
        if path.suffix == ".md":
            yield from _letter_faults(name, text, letters)


def _contact_faults(name: str, text: str, contacts: set[str]) -> Iterator[Fault]:
    try:
        template = Environment().parse(text)
    except TemplateSyntaxError as error:
        message = f"tanda {{{{ }}}} atau {{% %}} di baris ini tidak lengkap ({error.message})"
        yield Fault(name, error.lineno, "", message)
        return
    for call in template.find_all(nodes.Call):
        if not (isinstance(call.node, nodes.Name) and call.node.name in TAKES_A_CONTACT):
            continue
        for argument in call.args:
            if isinstance(argument, nodes.Const) and argument.value not in contacts:
                known = ", ".join(sorted(contacts))
                message = f'tidak ada kontak bernama "{argument.value}"; yang ada: {known}'
                yield Fault(name, call.lineno, "", message)


def _letter_faults(name: str, text: str, letters: set[str]) -> Iterator[Fault]:
    front = _front_matter(text)
    lines = {line.partition(":")[0]: number for number, line in enumerate(text.splitlines(), start=1)}
    letter = front.get("letter")
    if letter is not None and letter not in letters:
        known = ", ".join(sorted(letters))
        message = f'tidak ada surat bernama "{letter}"; yang ada: {known}'
        yield Fault(name, lines.get("letter", 1), "letter", message)
    if ("letter" in front) != (front.get("template") == "letter.html"):
        message = 'halaman surat memerlukan "template: letter.html" dan "letter: <nama surat>" bersama-sama'
        yield Fault(name, lines.get("letter", lines.get("template", 1)), "", message)


def _front_matter(text: str) -> dict[str, object]:
    """A page's front matter; none when it cannot be read, which MkDocs says itself."""
    parts = text.split("---\n", 2)
    if len(parts) < 3 or parts[0]:
        return {}
    try:
        front = yaml.safe_load(parts[1])
    except yaml.YAMLError:
        return {}
    return front if isinstance(front, dict) else {}
