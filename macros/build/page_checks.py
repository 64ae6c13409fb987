"""What pages ask of the data: contacts by id, letters by name, answers of a letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from ..model.data_file import Fault
from ..model.folder import DATA, STEPS, data_files
from ..model.letters.kinds import FieldKind
from ..model.letters.models import Letter
from ..model.pages import LETTER_PAGE, SENDING_PAGE, USER_ID_PAGE, Pages, PageSource
from ..model.project import Reading
from ..model.questions import is_question
from .macro_faults import syntax_message

TEMPLATES = "overrides"
TAKES_A_CONTACT = ("contact", "contact_text", "contact_fallback")
TAKES_A_LETTER = (LETTER_PAGE, USER_ID_PAGE)

Answers = dict[str, set[str]]
"""What a letter may be asked: its fields' ids, each with the ids of its choices (none: any text)."""


def page_faults(root: Path, reading: Reading) -> Iterator[Fault]:
    """Find what no page should ask for.

    Args:
        root: The project's; the steps' texts are read like pages.
        reading: Its data and pages, right or wrong as they are.

    Yields:
        A fault for every unknown contact, letter and answer.
    """
    pages = reading.pages
    letters = {key: _answers(letter) if letter else None for key, letter in reading.letters.items()}
    texts = [(page.name, page.text) for page in pages.all if page.has_macros]
    texts += [
        (name, (root / name).read_text(encoding="utf-8", errors="replace"))
        for name in data_files(root, STEPS).values()
    ]
    environment = Environment()
    for name, text in texts:
        if "{{" not in text and "{%" not in text:
            continue
        try:
            template = environment.parse(text)
        except TemplateSyntaxError as error:
            yield Fault(name, error.lineno, "", syntax_message(error))
        else:
            if reading.contact_ids is not None:
                yield from _contact_faults(name, template, reading.contact_ids)
            yield from _link_faults(pages, name, template, letters)
            yield from _steps_faults(name, template, reading.steps_ids)
    shown = sorted(path.name for path in (root / TEMPLATES).glob("*.html"))
    for page in pages.all:
        yield from _letter_faults(page, letters)
        yield from _template_faults(page, shown, reading)


def _answers(letter: Letter) -> Answers:
    return {field.id: {choice.id for choice in field.choices} for field in letter.fields}


def calls(template: nodes.Template, *macros: str) -> Iterator[nodes.Call]:
    """The calls of some macros in a text."""
    for call in template.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in macros:
            yield call


def _contact_faults(name: str, template: nodes.Template, contacts: list[str]) -> Iterator[Fault]:
    for call in calls(template, *TAKES_A_CONTACT):
        for argument in call.args[:1]:
            if isinstance(argument, nodes.Const) and argument.value not in contacts:
                known = ", ".join(sorted(contacts))
                message = f'tidak ada kontak bernama "{argument.value}"; yang ada: {known}'
                yield Fault(name, call.lineno, "", message)


def _link_faults(
    pages: Pages, name: str, template: nodes.Template, letters: dict[str, Answers | None]
) -> Iterator[Fault]:
    for call in calls(template, "letter_fields", "email_line"):
        for argument in call.args[:1]:
            if isinstance(argument, nodes.Const) and argument.value not in letters:
                yield Fault(name, call.lineno, "", _unknown_letter(argument.value, letters))
    for call in calls(template, "letter_link"):
        place = call.args[1].value if len(call.args) == 2 and isinstance(call.args[1], nodes.Const) else ""
        page = pages.at(str(place))
        letter = page.front.get("letter") if page else None
        if pages.is_unpublished(str(place)):
            continue
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


def _steps_faults(name: str, template: nodes.Template, known: list[str]) -> Iterator[Fault]:
    for call in calls(template, "steps", "steps_summary"):
        for argument in call.args[:1]:
            if isinstance(argument, nodes.Const) and argument.value not in known:
                missing = f"{DATA}/{STEPS}/{argument.value}.yml"
                message = f"tidak ada berkas {missing}; yang ada: {', '.join(known)}"
                yield Fault(name, call.lineno, "", message)


def _template_faults(page: PageSource, shown: list[str], reading: Reading) -> Iterator[Fault]:
    template = page.front.get("template")
    if template is not None and template not in shown:
        message = f'tidak ada templat bernama "{template}"; yang ada: {", ".join(shown)}'
        yield Fault(page.name, page.line_of("template"), "template", message)
    letter_id = str(page.front.get("letter"))
    letter = reading.letters.get(letter_id)
    line = page.line_of("letter")
    if template == USER_ID_PAGE and letter:
        kinds = {field.kind for field in letter.fields}
        missing = [kind.value for kind in (FieldKind.USER_ID, FieldKind.MULTILINE) if kind not in kinds]
        if missing:
            needed = " dan ".join(missing)
            message = f'halaman ini memerlukan isian jenis {needed}, yang tidak ada di surat "{letter_id}"'
            yield Fault(page.name, line, "letter", message)
        if reading.pages.find(LETTER_PAGE, letter_id) is None:
            message = f'surat "{letter_id}" belum mempunyai halaman dengan "template: letter.html"; tambahkan'
            yield Fault(page.name, line, "letter", message)


def _unknown_letter(letter: object, letters: dict[str, Answers | None]) -> str:
    return f'tidak ada surat bernama "{letter}"; yang ada: {", ".join(sorted(letters))}'


def _letter_faults(page: PageSource, letters: dict[str, Answers | None]) -> Iterator[Fault]:
    front = page.front
    letter = front.get("letter")
    if letter is not None and str(letter) not in letters:
        yield Fault(page.name, page.line_of("letter"), "letter", _unknown_letter(letter, letters))
    if is_question(page):  # it may name the letter that helps
        return
    if front.get("template") == SENDING_PAGE:
        if "letter" in front:
            message = 'halaman ini untuk semua surat yang mempunyai "mail"; hapus baris ini'
            yield Fault(page.name, page.line_of("letter"), "letter", message)
    elif ("letter" in front) != (front.get("template") in TAKES_A_LETTER):
        message = 'halaman surat memerlukan "template: letter.html" dan "letter: <nama surat>" bersama-sama'
        key = "letter" if "letter" in front else "template"
        yield Fault(page.name, page.line_of(key), "", message)
