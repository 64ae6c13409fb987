"""All data of the site, loaded and checked together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from .contacts import Contacts, load_contacts
from .data_file import DataError, Fault
from .letters import Letter, load_letters
from .site import Site, Steps, load_site, load_steps

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Project:
    """What the data files say."""

    contacts: Contacts
    site: Site
    steps: Steps
    letters: dict[str, Letter]


def load_project(root: Path) -> Project:
    """Read every data file below a project's root.

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

    contacts = load(load_contacts, "macros/data/contacts.yml")
    site = load(load_site, "macros/data/site.yml")
    steps = load(load_steps, "macros/data/steps.yml")
    letters = load(load_letters, "macros/data/letters")
    if contacts is None or site is None or steps is None or letters is None:
        raise DataError(faults)
    return Project(contacts, site, steps, letters)
