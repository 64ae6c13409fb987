"""All data of the site, read and checked together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

from .all_lpse import LpseList, load_all_lpse
from .contacts import Contacts, Kind, contact_ids, load_contacts
from .data_file import DataError, DataFile, Fault, read
from .folder import ALL_LPSE, DATA, LETTERS, STEPS, data_files, misnamed, own_file, page_folders
from .holidays import Holidays, load_holidays
from .letters.models import Letter
from .letters.references import load_letter
from .logo import NAMES as LOGOS
from .logo import load_logo
from .mail_links import MAX_LINK_LENGTH, is_too_long
from .pages import LETTER_PAGE, USER_ID_PAGE, Pages, read_pages, with_sending_pages
from .questions import Questions, is_question, load_questions
from .search_words import SearchWords, load_search_words
from .settings import Site, load_site
from .steps import Steps, load_steps

Loaded = TypeVar("Loaded")

CONTACTS = "macros/data/contacts.yml"
HOLIDAYS = "macros/data/holidays.tsv"
QUESTIONS = "macros/data/questions.yml"
SEARCH = "macros/data/search.yml"


@dataclass(frozen=True)
class Project:
    """What the data files say."""

    contacts: Contacts
    site: Site
    steps: dict[str, Steps]
    """By the name of their file."""
    letters: dict[str, Letter]
    all_lpse: LpseList
    holidays: Holidays
    search_words: SearchWords
    pages: Pages
    questions: Questions
    logo: str
    """The own LPSE's, as SVG; "" for none."""

    @cached_property
    def published(self) -> dict[str, Letter]:
        """The letters that have a page."""
        return {
            letter_id: letter
            for letter_id, letter in self.letters.items()
            if self.pages.find(LETTER_PAGE, letter_id)
        }


@dataclass(frozen=True)
class Reading:
    """What could be read of a project, right or wrong as it is."""

    project: Project | None
    """All of it; None when anything is wrong."""
    faults: list[Fault]
    """Everything that is wrong with the data, and with the front matter of pages."""
    contact_ids: list[str] | None
    """The contacts that there are, right or wrong; None when their files cannot be read."""
    steps_ids: list[str]
    """The files of steps that there are, right or wrong."""
    letters: dict[str, Letter | None]
    """By id; None for a letter that is wrong."""
    pages: Pages

    def right(self) -> Project:
        """All of it.

        Raises:
            DataError: Naming every fault of every file at once.
        """
        if self.project is None:
            raise DataError(self.faults)
        return self.project


@cache
def read_once(root: Path) -> Reading:
    """What `read_project` reads, kept for all that takes part in one build.

    Every build imports this module again (`macros/mkdocs/hooks.py`), and so reads the files again.
    """
    return read_project(root)


def load_project(root: Path) -> Project:
    """Read every data file below a project's root.

    Raises:
        DataError: Naming every fault of every file at once.
    """
    return read_project(root).right()


def read_project(root: Path) -> Reading:
    """Read every data file and every page below a project's root, as far as they can be read."""
    faults: list[Fault] = []

    def attempt(load: Callable[..., Loaded], *arguments: object) -> Loaded | None:
        try:
            return load(*arguments)
        except DataError as error:
            faults.extend(error.faults)
            return None

    def load(loader: Callable[[Path, str], Loaded], name: str) -> Loaded | None:
        return attempt(loader, root / name, name)

    for name, meant in misnamed(root):
        faults.append(Fault(name, 1, "", f'ini tidak dibaca; ganti namanya menjadi "{meant}"'))
    own_contacts = own_file(root, "contacts.yml")
    names = [CONTACTS, *([own_contacts] if (root / own_contacts).is_file() else [])]
    files = [file for name in names if (file := load(read, name))]
    contacts: Contacts | None = None
    ids: list[str] | None = None
    if len(files) == len(names):
        contacts, ids = attempt(load_contacts, files), contact_ids(files)
    site = load(load_site, own_file(root, "lpse.yml"))
    site = site.with_office(contacts) if site and contacts else site
    logos = [name for logo in LOGOS if (root / (name := own_file(root, logo))).is_file()]
    logo = load(load_logo, logos[0]) if logos else ""
    steps = {steps_id: load(load_steps, name) for steps_id, name in data_files(root, STEPS).items()}
    letter_files = {letter_id: load(read, name) for letter_id, name in data_files(root, LETTERS).items()}
    letters = {
        letter_id: attempt(load_letter, file) if file else None for letter_id, file in letter_files.items()
    }
    search_words = load(load_search_words, SEARCH)
    pages = read_pages(root, page_folders(root))
    faults += pages.faults
    if site:
        faults += _menu_faults(root, site, pages)
        pages = pages.without(site.unpublished)
    questions: Questions | None = Questions({}, ())
    if any(map(is_question, pages.all)):
        shared = load(read, QUESTIONS)
        questions = attempt(load_questions, shared, pages) if shared else None
    faults += _most_asked_faults(root, search_words, pages)
    right = {letter_id: letter for letter_id, letter in letters.items() if letter}
    for letter_id, letter in right.items():
        if file := letter_files[letter_id]:
            faults += _path_faults(file, letter.for_site(site) if site else letter, contacts, list(steps))
    all_lpse = load(load_all_lpse, ALL_LPSE)
    holidays = load(load_holidays, HOLIDAYS)
    project = None
    if not faults and contacts and site and all_lpse and holidays and search_words and questions:
        own = {letter_id: letter.for_site(site) for letter_id, letter in right.items()}
        right_steps = {steps_id: one for steps_id, one in steps.items() if one}
        project = Project(
            contacts,
            site,
            right_steps,
            own,
            all_lpse,
            holidays,
            search_words,
            pages,
            questions,
            logo or "",
        )
        mailed = {letter_id: letter.title for letter_id, letter in project.published.items() if letter.mail}
        project = replace(project, pages=with_sending_pages(pages, mailed))
    return Reading(project, faults, ids, list(steps), letters, pages)


def _menu_faults(root: Path, site: Site, pages: Pages) -> Iterator[Fault]:
    """The pages that the LPSE turns off or puts into the menu, and cannot."""
    name = own_file(root, "lpse.yml")
    file = read(root / name, name)
    for number, place in enumerate(site.unpublished):
        page = pages.at(place)
        is_letter = page is not None and page.front.get("template") == LETTER_PAGE
        if page is None:
            message = f'tidak ada halaman "{place}"; periksa tulisannya, atau hapus baris ini'
            yield file.fault(("unpublished", number), message)
        elif not is_letter and not is_question(page):
            message = "hanya surat dan pertanyaan yang dapat dimatikan; yang lain dapat Anda ganti"
            yield file.fault(("unpublished", number), message)
        elif is_letter and (user := pages.find(USER_ID_PAGE, str(page.front.get("letter")))):
            message = f"surat ini dipakai {user.name}, jadi tidak dapat dimatikan"
            yield file.fault(("unpublished", number), message)
    for number, added in enumerate(site.nav):
        if pages.at(added.page) is None:
            message = f'tidak ada halaman "{added.page}"; periksa tulisannya, atau hapus baris ini'
            yield file.fault(("nav", number, "page"), message)
        if added.after and pages.at(added.after) is None:
            message = f'tidak ada halaman "{added.after}"; periksa tulisannya, atau hapus baris ini'
            yield file.fault(("nav", number, "after"), message)


def _path_faults(
    file: DataFile, letter: Letter, contacts: Contacts | None, steps: list[str]
) -> Iterator[Fault]:
    """What a letter says of its way that is not there, and what keeps its e-mail from its links."""
    if letter.steps and letter.steps not in steps:
        missing = f"{DATA}/{STEPS}/{letter.steps}.yml"
        message = f"tidak ada berkas {missing}; yang ada: {', '.join(steps) or 'belum ada'}"
        yield file.fault(("steps",), message)
    if not contacts or not letter.mail:
        return
    addressed = [("to", letter.mail.to), ("cc", letter.mail.cc)]
    wrong = [fault for name, ids in addressed for fault in _address_faults(file, name, ids, contacts)]
    yield from wrong
    if not wrong and is_too_long(contacts, letter.mail):
        message = f"terlalu panjang: tautan ke email web paling banyak {MAX_LINK_LENGTH} karakter"
        yield file.fault(("mail", "public_text"), message)


def _address_faults(file: DataFile, name: str, ids: list[str], contacts: Contacts) -> Iterator[Fault]:
    for index, contact_id in enumerate(ids):
        contact = contacts.root.get(contact_id)
        if contact is None:
            known = [key for key, one in contacts.root.items() if one.kind is Kind.EMAIL]
            message = f'tidak ada kontak bernama "{contact_id}"; yang berupa email: {", ".join(known)}'
            yield file.fault(("mail", name, index), message)
        elif contact.kind is not Kind.EMAIL:
            message = f'kontak "{contact_id}" bukan alamat email (kind: email)'
            yield file.fault(("mail", name, index), message)


def _most_asked_faults(root: Path, words: SearchWords | None, pages: Pages) -> Iterator[Fault]:
    """The pages that the search is to offer first and that are not there."""
    for number, place in enumerate(words.most_asked if words else []):
        if pages.at(place) is None and not pages.is_unpublished(place):
            message = f'tidak ada halaman "{place}" di docs/; periksa tulisannya, atau hapus baris ini'
            yield read(root / SEARCH, SEARCH).fault(("most_asked", number), message)
