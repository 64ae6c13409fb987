"""What pages ask of the data: contacts by id, letters by name. Checked before any page is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from jinja2 import Environment, TemplateSyntaxError, nodes

from .data_file import Fault

TAKES_A_CONTACT = ("contact", "contact_text", "contact_fallback")
TAKES_A_LETTER = ("letter.html", "send.html", "user_id.html")

Answers = dict[str, set[str]]
"""What a letter may be asked: its fields' ids, each with the ids of its choices (none: any text)."""


def page_faults(root: Path, contacts: set[str], letters: dict[str, Answers | None]) -> Iterator[Fault]:
    """Find what no page should ask for.

    Args:
        root: The project's; its pages are below `docs/`, and the steps' texts are read like pages.
        contacts: The ids there are.
        letters: The ids there are, each with its answers; None for a letter that could not be read.

    Yields:
        A fault for every unknown contact, letter and answer.
    """
    for path in [*sorted(root.glob("docs/**/*.md")), root / "macros/data/steps.yml"]:
        name = path.relative_to(root).as_posix()
        if not path.is_file():
            continue  # the loader of the steps says so
        text = path.read_text(encoding="utf-8", errors="replace")
        try:
            template = Environment().parse(text)
        except TemplateSyntaxError as error:
            message = f"tanda {{{{ }}}} atau {{% %}} di baris ini tidak lengkap ({error.message})"
            yield Fault(name, error.lineno, "", message)
        else:
            yield from _contact_faults(name, template, contacts)
            yield from _link_faults(root, name, template, letters)
        if path.suffix == ".md":
            yield from _letter_faults(name, text, letters)


def _calls(template: nodes.Template, *macros: str) -> Iterator[nodes.Call]:
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in macros:
            yield call


def _contact_faults(name: str, template: nodes.Template, contacts: set[str]) -> Iterator[Fault]:
    for call in _calls(template, *TAKES_A_CONTACT):
        for argument in call.args:
            if isinstance(argument, nodes.Const) and argument.value not in contacts:
                known = ", ".join(sorted(contacts))
                message = f'tidak ada kontak bernama "{argument.value}"; yang ada: {known}'
                yield Fault(name, call.lineno, "", message)


def _link_faults(
    root: Path, name: str, template: nodes.Template, letters: dict[str, Answers | None]
) -> Iterator[Fault]:
    for call in _calls(template, "letter_fields"):
        for argument in call.args:
            if isinstance(argument, nodes.Const) and argument.value not in letters:
                yield Fault(name, call.lineno, "", _unknown_letter(argument.value, letters))
    for call in _calls(template, "letter_link"):
        page = call.args[1].value if len(call.args) == 2 and isinstance(call.args[1], nodes.Const) else ""
        path = root / "docs" / str(page)
        letter = _front_matter(path.read_text(encoding="utf-8")).get("letter") if path.is_file() else None
        if letter is None:
            message = (
                'tulis letter_link("kata di tombol", "surat/nama-surat.md"); halaman surat itu harus ada'
            )
            yield Fault(name, call.lineno, "", message)
            continue
        answers = letters.get(str(letter))
        if answers is None:
            continue
        for given in call.kwargs:
            known = answers.get(given.key)
            if known is None:
                message = f'surat itu tidak mempunyai isian "{given.key}"; yang ada: {", ".join(answers)}'
                yield Fault(name, call.lineno, "", message)
            elif known and isinstance(given.value, nodes.Const) and given.value.value not in known:
                message = (
                    f'"{given.value.value}" bukan pilihan {given.key}; yang ada: {", ".join(sorted(known))}'
                )
                yield Fault(name, call.lineno, "", message)


def _unknown_letter(letter: object, letters: dict[str, Answers | None]) -> str:
    return f'tidak ada surat bernama "{letter}"; yang ada: {", ".join(sorted(letters))}'


def _letter_faults(name: str, text: str, letters: dict[str, Answers | None]) -> Iterator[Fault]:
    front = _front_matter(text)
    lines = {line.partition(":")[0]: number for number, line in enumerate(text.splitlines(), start=1)}
    letter = front.get("letter")
    if letter is not None and letter not in letters:
        yield Fault(name, lines.get("letter", 1), "letter", _unknown_letter(letter, letters))
    if ("letter" in front) != (front.get("template") in TAKES_A_LETTER):
        message = 'halaman surat memerlukan "template: letter.html" dan "letter: <nama surat>" bersama-sama'
        yield Fault(name, lines.get("letter", lines.get("template", 1)), "", message)


def find_page(root: Path, template: str, letter: str) -> str | None:
    """The page that shows a letter with a template: its place below `docs/`; None when there is none."""
    for path in sorted(root.glob("docs/**/*.md")):
        front = _front_matter(path.read_text(encoding="utf-8"))
        if (front.get("template"), front.get("letter")) == (template, letter):
            return path.relative_to(root / "docs").as_posix()
    return None


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
