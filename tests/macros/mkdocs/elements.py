"""The elements of written pages: what is in what, and what of it a visitor sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
# What has no text to be read.
UNSEEN = {"head", "script", "style", "template"}


@dataclass
class Element:
    """One element of a page, with the text in it, and what is said in place of its pictures."""

    tag: str
    attributes: dict[str, str]
    within: list[Element]
    """The elements around it, the outermost first."""
    text: str = ""
    inside: list[str] = field(default_factory=list)
    """The tags in it."""

    @property
    def around(self) -> list[str]:
        """The tags around it, likewise."""
        return [one.tag for one in self.within]

    def is_shown(self, *, by_script: bool) -> bool:
        """Whether a visitor sees it with the page's script when that has come, or where there is none."""
        other = "only-without-script" if by_script else "only-with-script"
        for one in (*self.within, self):
            known = one.attributes
            is_hidden = "hidden" in known and (by_script or known.get("id") != "letter-after")
            if is_hidden or one.tag in UNSEEN or other in known.get("class", "").split():
                return False
        return True


class Reader(HTMLParser):
    """All elements of a page, also of its templates."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[Element] = []
        self.words: list[tuple[str, Element]] = []
        """Each piece of text, and what it stands in."""
        self._open: list[Element] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        made = Element(tag, {name: value or "" for name, value in attrs}, [*self._open])
        for one in self._open:
            one.inside.append(tag)
            one.text += made.attributes.get("alt", "")
            # Its script says what stands there.
            one.text += "…" if "data-show" in made.attributes else ""
        self.all.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        """End it, and what was left open in it."""
        while self._open and any(one.tag == tag for one in self._open):
            if self._open.pop().tag == tag:
                break

    def handle_data(self, data: str) -> None:
        """Add to the text of all that are open."""
        for one in self._open:
            one.text += data.strip()
        if self._open and data.strip():
            self.words.append((" ".join(data.split()), self._open[-1]))


@cache
def read(site: Path) -> dict[str, Reader]:
    """Every page of a written site, by its place."""
    return {
        path.relative_to(site).as_posix(): Reader(path.read_text()) for path in sorted(site.rglob("*.html"))
    }
