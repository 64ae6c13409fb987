"""All data of the site, loaded and checked together with the pages that use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from .contacts import Contacts, load_contacts
from .data_file import DataError, Fault, read
from .letters import Letter, load_letters
from .mail import LONGEST_LINK, is_too_long
from .pages import Answers, Pages, page_faults, read_pages
from .site import Site, Steps, load_site, load_steps

Loaded = TypeVar("Loaded")

CONTACTS = "macros/data/contacts.yml"
SITE = "macros/data/site.yml"
STEPS = "macros/data/steps.yml"
LETTERS = "macros/data/letters"


@dataclass(frozen=True)
class Project:
    """What the data files say."""

    contacts: Contacts
    site: Site
    steps: Steps
    letters: dict[str, Letter]
    pages: Pages


@cache
def built_project(root: Path) -> Project:
    """The project that is being built, read once for the build and for the macros.

    Every build imports this module anew (`macros/build/hooks.py`), and so reads the files anew.

    Raises:
        DataError: As `load_project` does.
    """
    return load_project(root)


def load_project(root: Path) -> Project:
    """Read every data file below a project's root, and check what its pages ask of them.

    Raises:
        DataError: Naming every fault of every file at once.
    """
    faults: list[Fault] = []

    def load(loader: Callable[[Path, str], Loaded], name: str) -> Loaded | None:
        try:
            return loader(root / name, name)
        except DataError as error:
            faults.extend(error.faults)
            return None

    contacts = load(load_contacts, CONTACTS)
    site = load(load_site, SITE)
    steps = load(load_steps, STEPS)
    letters = load(load_letters, LETTERS)
    pages = read_pages(root)
    faults += pages.faults
    if (contact_ids := _contact_ids(root)) is not None:
        known: dict[str, Answers | None] = {path.stem: None for path in root.glob(f"{LETTERS}/*.yml")}
        known |= {letter_id: _answers(letter) for letter_id, letter in (letters or {}).items()}
        faults += page_faults(root, pages, contact_ids, known)
    for letter_id, letter in (letters or {}).items():
        faults += _mail_faults(root, pages, contacts, letter_id, letter)
    if faults or contacts is None or site is None or steps is None or letters is None:
        raise DataError(faults)
    return Project(contacts, site, steps, letters, pages)


def _mail_faults(
    root: Path, pages: Pages, contacts: Contacts | None, letter_id: str, letter: Letter
) -> Iterator[Fault]:
    """What keeps a letter from its page that sends it."""
    page = pages.find("send.html", letter_id)
    if page and letter.mail is None:
        yield Fault(page.name, 1, "letter", f'surat "{letter_id}" belum mempunyai "mail"; tambahkan')
    if contacts and letter.mail and is_too_long(contacts, letter.mail):
        name = f"{LETTERS}/{letter_id}.yml"
        message = f"terlalu panjang: tautan ke email web paling banyak {LONGEST_LINK} karakter"
        yield read(root / name, name).fault(("mail", "public_text"), message)


def _answers(letter: Letter) -> Answers:
    return {field.id: {choice.id for choice in field.choices} for field in letter.fields}


def _contact_ids(root: Path) -> set[str] | None:
    """The ids in contacts.yml, right or wrong as the contacts are; None when it cannot be read."""
    try:
        content = read(root / CONTACTS, CONTACTS).content
    except DataError:
        return None
    return set(content) if isinstance(content, dict) else None
