"""One fact stands in one place: code names no letter, field or LPSE, and only the contact files a contact."""

from __future__ import annotations

import re
from pathlib import Path

from macros.model.folder import OWN
from macros.model.letters.kinds import FieldKind
from macros.model.project import CONTACTS, Project
from tests.conftest import ROOT, short


def files(*folders: str) -> list[Path]:
    """The files of some folders that a person wrote; pictures hold no words."""
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    texts = (path for path in found if path.is_file() and path.suffix not in (".png", ".svg"))
    return [path for path in texts if "__pycache__" not in path.parts]


CODE = [path for path in files("macros", "overrides") if path.suffix not in (".yml", ".json", ".tsv")]
WRITTEN = [
    path
    for path in (*files("docs", "macros", "overrides"), ROOT / "mkdocs.yml")
    if path != ROOT / CONTACTS and ROOT / OWN not in path.parents
]


def uses(paths: list[Path], patterns: list[str]) -> list[tuple[str, str]]:
    """Which file holds what matches which pattern."""
    texts = {short(path): path.read_text() for path in paths}
    return [
        (path, pattern) for pattern in patterns for path, text in texts.items() if re.search(pattern, text)
    ]


def test_code_names_no_letter_no_field_and_no_lpse(shipped: Project) -> None:
    names = {shipped.site.name, shipped.site.city}
    ids = set()
    for letter_id, letter in shipped.letters.items():
        names |= {letter_id, letter.title}
        ids |= {field.id for field in letter.fields}
        ids |= {choice.id for field in letter.fields for choice in field.choices}
    # A field may be called what it is, or as a way to print it.
    ids -= {name for kind in FieldKind for name in (kind.value, *kind.formats)}
    # Many ids are words of a message as well: what counts is an id that code could use.
    used = [rf"[\"'`.#/{{=\[]{id}[\"'`.#/}}=\]]" for id in ids] + [
        rf"\b{re.escape(name)}\b" for name in names
    ]
    assert uses(CODE, sorted(used)) == []


# Who can put right what a question is about.
RESOLVER_NAMES = ("macros/model/questions.py", "macros/printing/questions.py")


def test_who_answers_letters_is_named_by_their_data_alone() -> None:
    named = [short(path) for path in CODE if "LKPP" in path.read_text()]
    assert sorted(named) == sorted(RESOLVER_NAMES)


def test_a_contact_stands_in_the_contact_file_alone(shipped: Project) -> None:
    values = (re.escape(contact.value) for contact in shipped.contacts.root.values())
    assert uses(WRITTEN, [rf"(?<![\w.]){value}(?!\w)" for value in values]) == []
