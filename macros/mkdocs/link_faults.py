"""MkDocs' warnings of links and of the menu, as faults with file, line and what to do."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

from ..model.data_file import Fault
from ..model.folder import OWN, PAGES, STEPS, data_files
from ..model.page_links import target
from ..model.pages import DOCS, Pages

MENU_FILE = "mkdocs.yml"
# ProperDocs has the same modules under its own name.
LOGGERS = tuple(
    f"{builder}.structure.{module}" for builder in ("mkdocs", "properdocs") for module in ("pages", "nav")
)
LINK = re.compile(
    r"Doc file '(?P<page>[^']+)' contains an? (?:unrecognized relative |absolute )?link '(?P<link>[^']*)',? "
    r"(?P<what>.*?)(?: Did you mean '(?P<meant>[^']+)'\?)?"
)
UNPUBLISHED_LINK = re.compile(
    r"Doc file '(?P<page>[^']+)' contains a link to '(?P<link>[^']+)' which is excluded.*"
)
NOT_IN_MENU = re.compile(
    r"The following pages exist in the docs directory, but are not .*?:\n(?P<pages>.*)", re.DOTALL
)
IN_MENU = re.compile(r"A reference to '(?P<page>[^']+)' is included in the 'nav' configuration,.*")


class LinkFaults(logging.Filter):
    """Takes from MkDocs' loggers what they say of links and of the menu; all else passes.

    Unlike MkDocs' strict mode it sees them with `--quiet` as well.

    Args:
        root: The project's folder.
        pages: Its pages.
    """

    def __init__(self, root: Path, pages: Pages) -> None:
        super().__init__()
        self.root = root
        self.pages = pages
        self.found: set[Fault] = set()
        self.missed: dict[str, set[str]] = {}
        """By own page in the place of upstream's, the headings that upstream links to and that it has not."""

    def watch(self) -> None:
        """Listen, and no longer to an earlier build's."""
        for name in LOGGERS:
            logger = logging.getLogger(name)
            for earlier in [one for one in logger.filters if type(one).__name__ == type(self).__name__]:
                logger.removeFilter(earlier)
            logger.addFilter(self)
            logger.setLevel(logging.INFO)

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep what is a fault, and let pass what MkDocs would show by itself."""
        if self._is_to_own_page(record.getMessage()):
            return False
        faults = list(self._faults(record.getMessage(), record.levelno))
        self.found.update(faults)
        parent = logging.getLogger(record.name.partition(".")[0])
        return not faults and parent.isEnabledFor(record.levelno)

    def _is_to_own_page(self, message: str) -> bool:
        """Note upstream's link to a heading that an own page lacks: no update must stop a site."""
        link = LINK.fullmatch(message)
        page = self.pages.at(link["page"]) if link else None
        if not (link and page and "anchor" in link["what"]):
            return False
        place, _, heading = target(page.place, link["link"]).partition("#")
        led_to = self.pages.at(place)
        if led_to is None or led_to.folder == page.folder or page.folder != DOCS:
            return False
        self.missed.setdefault(led_to.name, set()).add(heading)
        return True

    def _faults(self, message: str, level: int) -> Iterator[Fault]:
        if unpublished := UNPUBLISHED_LINK.fullmatch(message):
            yield from self._link_faults(
                unpublished["page"],
                Path(unpublished["link"]).name,
                f"halaman docs/{unpublished['link']} tidak diterbitkan, jadi tidak dapat ditautkan",
            )
        elif level < logging.WARNING:  # such as links of pages that are not published
            return
        elif link := LINK.fullmatch(message):
            yield from self._link_faults(link["page"], link["link"], _dead_link(link))
        elif missing := NOT_IN_MENU.fullmatch(message):
            for place in re.findall(r"^\s*- (.+)$", missing["pages"], re.MULTILINE):
                what = (
                    f"halaman ini tidak ada di menu ({MENU_FILE}); halaman sendiri ditaruh di {OWN}/{PAGES}/"
                )
                yield Fault(f"docs/{place}", 1, "", what)
        elif menu := IN_MENU.fullmatch(message):
            line = self._line_of(menu["page"], MENU_FILE)
            what = f"tidak ada halaman docs/{menu['page']}; periksa tulisannya, atau hapus baris ini"
            yield Fault(MENU_FILE, line, "nav", what)

    def _link_faults(self, place: str, link: str, what: str) -> Iterator[Fault]:
        page = self.pages.at(place)
        if page and page.is_made:
            return  # the page that it is made of says it
        own = page.name if page else f"docs/{place}"
        parts = [one.name for one in self.pages.all if one.is_part]
        steps = data_files(self.root, STEPS).values()
        for name in (own, *parts, *steps):
            if line := self._line_of(link, name):
                yield Fault(name, line, "", what)
                return
        yield Fault(own, 0, "", what)

    def _line_of(self, text: str, name: str) -> int:
        """The first line of a file that has a text as a whole; 0 for none."""
        path = self.root / name
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
        whole = re.compile(rf"(?<![\w./-]){re.escape(text)}(?![\w/-])")
        return next((number for number, line in enumerate(lines, 1) if whole.search(line)), 0)


def _dead_link(link: re.Match[str]) -> str:
    if "anchor" in link["what"]:
        return (
            f'tautan "{link["link"]}" menuju judul yang tidak ada di halaman itu; periksa bagian sesudah "#"'
        )
    meant = f'mungkin maksudnya "{link["meant"]}"' if link["meant"] else "periksa nama dan foldernya"
    return f'tautan "{link["link"]}" tidak menuju halaman atau berkas apa pun; {meant}'
