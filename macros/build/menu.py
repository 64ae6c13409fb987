"""The menu and the foot of a site: upstream's, without what its LPSE turned off, and with its own pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..model.project import Project
from ..model.questions import is_question

Entry = Any
"""A page's place below `docs/`, or one entry with a title: of a page, or of a list of entries."""

LETTERS = "surat/"


def own_menu(menu: Iterable[Entry], foot: Iterable[str], project: Project) -> tuple[list[Entry], list[str]]:
    """The menu and the foot of a site.

    Args:
        menu: Upstream's (`nav` in mkdocs.yml).
        foot: The places of the pages at upstream's.
        project: Says which pages its LPSE adds and turns off. Those that it does not put into the menu itself
            stand at the foot, and letters after the last one in the menu; questions are in their own list.
    """
    pages = project.pages
    made = _without(list(menu), pages.is_unpublished)
    for page in project.site.nav:
        entry = {page.title: page.page} if page.title else page.page
        if not _put_after(made, page.after, entry):
            made.append(entry)
    at_foot = [place for place in foot if not pages.is_unpublished(place)]
    for own in pages.all:
        if own.is_added and own.place not in places(made) and not (own.is_part or is_question(own)):
            letters = [place for place in places(made) if place.startswith(LETTERS)]
            if not (own.place.startswith(LETTERS) and letters and _put_after(made, letters[-1], own.place)):
                at_foot.append(own.place)
    return made, at_foot


def places(menu: Iterable[Entry]) -> Iterator[str]:
    """The pages of a menu, in its order."""
    for entry in menu:
        for held in entry.values() if isinstance(entry, dict) else [entry]:
            if isinstance(held, list):
                yield from places(held)
            else:
                yield held


def _without(menu: list[Entry], is_unpublished: Callable[[str], bool]) -> list[Entry]:
    made: list[Entry] = []
    for entry in menu:
        if isinstance(entry, dict):
            kept = {
                title: _without(held, is_unpublished) if isinstance(held, list) else held
                for title, held in entry.items()
                if isinstance(held, list) or not is_unpublished(held)
            }
            made += [kept] if any(kept.values()) else []
        elif not is_unpublished(entry):
            made.append(entry)
    return made


def _put_after(menu: list[Entry], place: str, new: Entry) -> bool:
    """Put an entry after that of a page; tell whether that page is there."""
    for number, entry in enumerate(menu):
        for held in entry.values() if isinstance(entry, dict) else [entry]:
            if isinstance(held, list):
                if _put_after(held, place, new):
                    return True
            elif held == place:
                menu.insert(number + 1, new)
                return True
    return False
