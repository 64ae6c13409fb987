"""The pages' sources, read once a build, and what they ask of the data: contacts by id, letters by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from .data_file import DataError, Fault, parse

TAKES_A_CONTACT = ("contact", "contact_text", "contact_fallback")
TAKES_A_LETTER = ("letter.html", "send.html", "user_id.html")
STEPS = "macros/data/steps.yml"

MARK = "---"
# What MkDocs takes for a page's front matter even without marks, and does not print.
KEY = re.compile(r" {0,3}[A-Za-z0-9_-]+:")

Answers = dict[str, set[str]]
"""What a letter may be asked: its fields' ids, each with the ids of its choices (none: any text)."""


@dataclass(frozen=True)
class PageSource:
    """One Markdown file below `docs/`."""

    place: str
    """Its place below `docs/`, e.g. `surat/contoh.md`."""
    text: str
    """All of it."""
    front: dict[str, object] = field(default_factory=dict)
    """Its front matter."""
    lines: dict[str, int] = field(default_factory=dict)
    """The line on which each key of the front matter stands."""

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"docs/{self.place}"

    @property
    def address(self) -> str:
        """Its address below the site, e.g. `surat/contoh/`; that of the home page is empty."""
        stem = self.place.removesuffix(".md")
        return "" if stem == "index" else f"{stem.removesuffix('/index')}/"


@dataclass(frozen=True)
class Pages:
    """All pages, in the order of their places."""

    all: tuple[PageSource, ...]
    faults: tuple[Fault, ...] = ()
    """What is wrong with their front matter: MkDocs would publish such a page without it, and say nothing."""

    def find(self, template: str, letter: str) -> PageSource | None:
        """The page that shows a letter with a template."""
        for page in self.all:
            if (page.front.get("template"), page.front.get("letter")) == (template, letter):
                return page
        return None

    def at(self, place: str) -> PageSource | None:
        """The page at a place below `docs/`."""
        return next((page for page in self.all if page.place == place), None)


def read_pages(root: Path) -> Pages:
    """Read every Markdown file below a project's `docs/`, its front matter strictly."""
    pages: list[PageSource] = []
    faults: list[Fault] = []
    for path in sorted(root.glob("docs/**/*.md")):
        place = path.relative_to(root / "docs").as_posix()
        text = path.read_text(encoding="utf-8-sig", errors="replace")
        front: dict[str, object] = {}
        lines: dict[str, int] = {}
        try:
            if not path.name.startswith("_"):  # a part of other pages
                front, lines = _front_matter(f"docs/{place}", text)
        except DataError as error:
            faults += error.faults
        pages.append(PageSource(place, text, front, lines))
    return Pages(tuple(pages), tuple(faults))


def page_faults(
    root: Path, pages: Pages, contacts: set[str], letters: dict[str, Answers | None]
) -> Iterator[Fault]:
    """Find what no page should ask for.

    Args:
        root: The project's; the steps' texts are read like pages.
        pages: Its pages.
        contacts: The ids there are.
        letters: The ids there are, each with its answers; None for a letter that could not be read.

    Yields:
        A fault for every unknown contact, letter and answer.
    """
    texts = [(page.name, page.text) for page in pages.all]
    if (steps := root / STEPS).is_file():  # where it is not, the loader of the steps says so
        texts.append((STEPS, steps.read_text(encoding="utf-8", errors="replace")))
    environment = Environment()
    for name, text in texts:
        if "{{" not in text and "{%" not in text:
            continue
        try:
            template = environment.parse(text)
        except TemplateSyntaxError as error:
            message = f"tanda {{{{ }}}} atau {{% %}} di baris ini tidak lengkap ({error.message})"
            yield Fault(name, error.lineno, "", message)
        else:
            yield from _contact_faults(name, template, contacts)
            yield from _link_faults(pages, name, template, letters)
    for page in pages.all:
        yield from _letter_faults(page, letters)


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
    pages: Pages, name: str, template: nodes.Template, letters: dict[str, Answers | None]
) -> Iterator[Fault]:
    for call in _calls(template, "letter_fields"):
        for argument in call.args:
            if isinstance(argument, nodes.Const) and argument.value not in letters:
                yield Fault(name, call.lineno, "", _unknown_letter(argument.value, letters))
    for call in _calls(template, "letter_link"):
        place = call.args[1].value if len(call.args) == 2 and isinstance(call.args[1], nodes.Const) else ""
        page = pages.at(str(place))
        letter = page.front.get("letter") if page else None
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


def _letter_faults(page: PageSource, letters: dict[str, Answers | None]) -> Iterator[Fault]:
    front, lines = page.front, page.lines
    letter = front.get("letter")
    if letter is not None and str(letter) not in letters:
        yield Fault(page.name, lines.get("letter", 1), "letter", _unknown_letter(letter, letters))
    if ("letter" in front) != (front.get("template") in TAKES_A_LETTER):
        message = 'halaman surat memerlukan "template: letter.html" dan "letter: <nama surat>" bersama-sama'
        yield Fault(page.name, lines.get("letter", lines.get("template", 1)), "", message)


def _front_matter(name: str, text: str) -> tuple[dict[str, object], dict[str, int]]:
    """A page's front matter, and the line of each key.

    Raises:
        DataError: It is not closed, no YAML, or not at the top; MkDocs passes over such a one in silence.
    """
    lines = text.splitlines()
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    is_opened = bool(lines) and lines[first].rstrip() == MARK
    if not is_opened:
        if lines and KEY.match(lines[0]):
            message = f'baris yang diawali "kata:" ini tidak tampil; apit keterangan dengan baris {MARK}'
            raise DataError([Fault(name, 1, "", message)])
        return {}, {}
    if first > 0 and not KEY.match(lines[first + 1] if first + 1 < len(lines) else ""):
        return {}, {}  # a line drawn across the page
    if first > 0:
        message = f"baris {MARK} ini harus baris pertama halaman; hapus baris kosong di atasnya"
        raise DataError([Fault(name, first + 1, "", message)])
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in (MARK, "...")), None)
    if end is None:
        message = f"keterangan halaman ini tidak ditutup; tambahkan baris {MARK} sesudahnya"
        raise DataError([Fault(name, 1, "", message)])
    # The line of the mark stays, so that faults are named at the file's own lines.
    source = "\n".join(["", *lines[1:end], ""])
    if not source.strip():
        return {}, {}
    file = parse(source, name)
    if file.repeated:
        raise DataError(file.repeated)
    if not isinstance(file.content, dict):
        raise DataError([Fault(name, 2, "", 'keterangan halaman ditulis sebagai "kunci: nilai"')])
    return file.content, {str(key[0]): line for key, line in file.lines.items() if len(key) == 1}
