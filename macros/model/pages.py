"""The pages' sources, read once a build, their front matter strictly."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import yaml

from .data_file import DataError, DataFile, Fault, parse, read_text

DOCS = "docs"
MARK = "---"
# What MkDocs takes for a page's front matter even without marks, and does not print.
KEY = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
# The templates that code knows by name: a letter's own page, the one that sends letters, which is published
# once for each of them as well, and the one that takes a User ID apart.
LETTER_PAGE, SENDING_PAGE, USER_ID_PAGE = "letter.html", "send.html", "user_id.html"


@dataclass(frozen=True)
class PageSource:
    """One Markdown file below `docs/`."""

    place: str
    """Its place below `docs/`, e.g. `surat/contoh.md`."""
    text: str
    """All of it."""
    front: dict[str, object] = field(default_factory=dict)
    """Its front matter."""
    head: DataFile | None = None
    """The same with the line of each key; None for a page without."""
    is_made: bool = False
    """Whether it is made of another page, and so in no folder."""
    folder: str = DOCS
    """The folder that it is in, below the project's root; every page stands in the site as if in `docs/`."""
    is_added: bool = False
    """Whether it is the own LPSE's, and upstream has none at its place."""

    @property
    def name(self) -> str:
        """How messages call it."""
        return f"{self.folder}/{self.place}"

    @property
    def is_part(self) -> bool:
        """Whether it is no page, but a part of others."""
        return self.place.rpartition("/")[2].startswith("_")

    @property
    def has_macros(self) -> bool:
        """Whether its macros are rendered; pages that explain them say `render_macros: false`."""
        return self.front.get("render_macros") is not False

    @property
    def title(self) -> str:
        """As its front matter has it; empty for none."""
        return str(self.front.get("title", ""))

    def line_of(self, key: str) -> int:
        """The line of a key of its front matter; 1 for one that is not there."""
        return self.head.lines.get((key,), 1) if self.head else 1

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
    """Which are no UTF-8, and what is wrong with front matter: MkDocs would publish such a page without it,
    and say nothing."""
    unpublished: tuple[PageSource, ...] = ()
    """Those that are not published."""

    def find(self, template: str, letter: str) -> PageSource | None:
        """The page that shows a letter with a template."""
        return self._by_letter.get((template, letter))

    def at(self, place: str) -> PageSource | None:
        """The page at a place below `docs/`."""
        return self._by_place.get(place)

    def is_unpublished(self, place: str) -> bool:
        """Tell whether the page at a place is one that is not published."""
        return any(page.place == place for page in self.unpublished)

    @cached_property
    def _by_place(self) -> dict[str, PageSource]:
        return {page.place: page for page in self.all}

    @cached_property
    def _by_letter(self) -> dict[tuple[str, str], PageSource]:
        return {  # of two, the first
            (str(page.front.get("template")), str(page.front.get("letter"))): page
            for page in reversed(self.all)
        }

    def without(self, places: Container[str]) -> Pages:
        """The same without the pages at some places."""
        kept = tuple(page for page in self.all if page.place not in places)
        away = tuple(page for page in self.all if page.place in places)
        return replace(self, all=kept, unpublished=away)


def read_pages(root: Path, folders: Sequence[str] = (DOCS,)) -> Pages:
    """Read every Markdown file of a project's pages, its front matter strictly.

    Args:
        root: The project's folder.
        folders: Below it; a page of a later one replaces that at the same place of an earlier one.
    """
    files = {
        path.relative_to(root / folder).as_posix(): (folder, path)
        for folder in folders
        for path in sorted((root / folder).rglob("*.md"))
    }
    added = {place for place in files if not (root / folders[0] / place).is_file()}
    pages: list[PageSource] = []
    faults: list[Fault] = []
    for place, (folder, path) in sorted(files.items()):
        name, head = f"{folder}/{place}", None
        try:
            text = read_text(path, name)
        except DataError as error:
            faults += error.faults
            text = path.read_text(encoding="utf-8-sig", errors="replace")  # lest its letter miss it as well
        try:
            if not path.name.startswith("_"):  # a part of other pages
                head = _front_matter(name, text)
        except DataError as error:
            faults += error.faults
        front = head.content if head else {}
        pages.append(PageSource(place, text, front, head, folder=folder, is_added=place in added))
    return Pages(tuple(pages), tuple(faults))


def _front_matter(name: str, text: str) -> DataFile | None:
    """A page's front matter; None for a page without.

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
        if _is_indented(lines[first:]):
            message = "hapus spasi di depan baris ini, dan di depan semua baris di bawahnya"
            raise DataError([Fault(name, first + 1, "", message)])
        return None
    if first > 0 and not KEY.match(lines[first + 1] if first + 1 < len(lines) else ""):
        return None  # a line drawn across the page
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
        return None
    file = parse(source, name)
    if file.repeated:
        raise DataError(file.repeated)
    if not isinstance(file.content, dict):
        raise DataError([Fault(name, 2, "", 'keterangan halaman ditulis sebagai "kunci: nilai"')])
    return file


def _is_indented(lines: Sequence[str]) -> bool:
    """Tell whether lines begin with front matter as an example in a page has it: to MkDocs it is code."""
    return len(lines) > 1 and lines[0].strip() == MARK and KEY.match(lines[1].lstrip()) is not None


def with_sending_pages(pages: Pages, titles: Mapping[str, str]) -> Pages:
    """Add a page for each letter that is sent by e-mail, made of the one page that sends them.

    Args:
        pages: Those in `docs/`.
        titles: Of the letters, by id.
    """
    made = [
        _sending_page(page, letter_id, title)
        for page in pages.all
        if page.front.get("template") == SENDING_PAGE
        for letter_id, title in titles.items()
    ]
    return replace(pages, all=(*pages.all, *made))


def _sending_page(page: PageSource, letter_id: str, title: str) -> PageSource:
    place = f"{page.place.removesuffix('.md')}/{letter_id}.md"
    front = page.front | {"letter": letter_id, "search": {"exclude": True}}
    front["title"] = f"{front.get('title', '')}: {title}".removeprefix(": ")
    body = re.sub(rf"\A{MARK}\s*\n.*?\n({MARK}|\.\.\.)\s*\n", "", page.text, count=1, flags=re.DOTALL)
    text = f"{MARK}\n{yaml.safe_dump(front, allow_unicode=True)}{MARK}\n{links_from(place, body)}"
    return PageSource(place, text, front, is_made=True, folder=page.folder)


def links_from(page: str, markdown: str) -> str:
    """Turn the links of a data file's text, which start at `docs/`, into links from a page.

    Args:
        page: The page's place below `docs/`, e.g. `surat/contoh.md`.
        markdown: Links to other sites, and to the page itself (`#...`), stay.
    """

    def relative(link: re.Match[str]) -> str:
        return f"]({posixpath.relpath(link[1], posixpath.dirname(page) or '.')}"

    return re.sub(r"\]\((?!\w+:|#|/)([^)#\s]+)", relative, markdown)
