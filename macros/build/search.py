"""The search's index: what pages say, and which words mean the same."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

from ..model.pages import LETTER_PAGE, SENDING_PAGE, PageSource
from ..model.questions import is_question
from ..model.search_words import SearchWords, words_of

# Whose terms are results of their own.
GLOSSARY = "istilah.md"
STEP_PLACES, STEP_TEMPLATES = ("langkah.md",), (SENDING_PAGE, "track.html")
# What a page says first is what it is about; more would make the index heavy, and results vague.
MAX_TEXT = 300
# What so many pages say tells none of them apart: shared answers, steps, headings of sources.
SHARED_BY = 3

TITLE, HEADINGS, TERM, MEANING, TEXT = "h1", ("h2", "h3"), "dt", "dd", ("p", "li")
# What no text is taken from: notes and sources, tables, what is typed in or asked.
PASSED_OVER = {"details", "form", "pre", "script", "style", "table", "template"}
NOTE = "admonition"
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


@dataclass(frozen=True)
class RenderedPage:
    """A page, and the HTML that its Markdown became."""

    source: PageSource
    html: str
    letter_title: str = ""
    """Of the letter that it makes."""


@dataclass(frozen=True)
class Entry:
    """One possible result."""

    address: str
    """Below the site, with an anchor where it is a part of a page."""
    kind: str
    """What a visitor calls it: jawaban, surat, langkah, istilah, halaman."""
    title: str
    also: list[str] = field(default_factory=list)
    """Other ways to ask for it; not shown."""
    headings: list[str] = field(default_factory=list)
    text: str = ""


@dataclass
class _Part:
    """An element's text, as far as it is read."""

    tag: str
    anchor: str
    text: str = ""


class _Reader(HTMLParser):
    """A page's title, headings, paragraphs and glossary terms, in their order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[_Part] = []
        self._open: list[tuple[str, bool]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            self.handle_data(" ")
            return
        attributes = {name: value or "" for name, value in attrs}
        is_hidden = self._is_hidden or tag in PASSED_OVER or NOTE in attributes.get("class", "").split()
        self._open.append((tag, is_hidden))
        # A paragraph within a meaning or a list's item is no part of its own.
        is_within = tag == "p" and any(outer in (MEANING, "li") for outer, _ in self._open)
        if tag in (TITLE, *HEADINGS, TERM, MEANING, *TEXT) and not is_hidden and not is_within:
            self.parts.append(_Part(tag, attributes.get("id", "")))

    def handle_endtag(self, tag: str) -> None:
        while self._open and any(name == tag for name, _ in self._open):
            if self._open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        inside = {name for name, _ in self._open}
        if self.parts and not self._is_hidden and self.parts[-1].tag in inside:
            self.parts[-1].text += data

    @property
    def _is_hidden(self) -> bool:
        return bool(self._open) and self._open[-1][1]


def entries(pages: Iterable[RenderedPage]) -> list[Entry]:
    """What can be found: each page that does not exclude itself, and each term of the glossary."""
    read = [(page, _parts(page)) for page in pages if not _is_excluded(page.source)]
    said = Counter(text for _, parts in read for text in {part.text for part in parts})
    return [made for page, parts in read for made in _entries(page, parts, said)]


def index(
    found: Sequence[Entry],
    words: SearchWords,
    stem: Callable[[str], str],
    *,
    most_asked: Sequence[str],
    questions: str,
    contacts: str,
) -> bytes:
    """The index as JSON: `SearchIndex` in overrides/client/model/search/engine.js.

    Args:
        found: What can be found.
        words: What the search knows of the language.
        stem: The root of a word.
        most_asked: The addresses that are offered before anything is typed.
        questions: The address of the list of all questions.
        contacts: The address of the page that says whom to ask.
    """
    groups = [[tuple(words_of(text)) for text in group] for group in words.synonyms]
    same = {only[0]: group[0][0] for group in groups for only in group if len(only) == 1}

    def term(word: str) -> str:
        if word in same:
            return same[word]
        root = stem(word)
        return same.get(root, root)

    said = {
        word
        for entry in found
        for text in (entry.title, entry.text, *entry.also, *entry.headings)
        for word in words_of(text)
    }
    known = said | {word for group in groups for text in group for word in text}
    forms: dict[str, list[str]] = {}
    for word in sorted(known):
        if (root := term(word)) != word:
            forms.setdefault(root, []).append(word)
    phrases = {" ".join(map(term, text)): group[0][0] for group in groups for text in group if len(text) > 1}
    made: dict[str, Any] = {
        "entries": [_written(entry) for entry in found],
        "forms": {root: " ".join(all_forms) for root, all_forms in sorted(forms.items())},
        "phrases": phrases,
        "ignored": sorted({term(word) for text in words.ignored for word in words_of(text)}),
        "mostAsked": list(most_asked),
        "questions": questions,
        "contacts": contacts,
    }
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def stemmer(words: SearchWords) -> Callable[[str], str]:
    """A dictionary stemmer that knows the synonyms' words as well: *dienkripsi* is a form of *enkripsi*."""
    # Imported only when needed: its dictionary has thirty thousand words.
    from Sastrawi.Dictionary.ArrayDictionary import ArrayDictionary
    from Sastrawi.Stemmer.Stemmer import Stemmer
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    own = [text for group in words.synonyms for text in group]
    made = Stemmer(ArrayDictionary([*StemmerFactory().get_words(), *own]))
    return lambda word: str(made.stem(word))


def _written(entry: Entry) -> dict[str, Any]:
    """An entry without what it has not, and which so weighs nothing."""
    return {key: value for key, value in entry.__dict__.items() if value or key == "address"}


def _is_excluded(page: PageSource) -> bool:
    search = page.front.get("search")
    return isinstance(search, dict) and search.get("exclude") is True


def _parts(page: RenderedPage) -> list[_Part]:
    parts = _Reader(page.html).parts
    for part in parts:
        part.text = " ".join(part.text.split())
    return [part for part in parts if part.text]


def _entries(page: RenderedPage, parts: list[_Part], said: Counter[str]) -> Iterator[Entry]:
    front, address = page.source.front, page.source.address
    own = [part for part in parts if said[part.text] < SHARED_BY]
    titles = [part.text for part in parts if part.tag == TITLE]
    names = [str(front.get("title", "")), str(front.get("question", "")), page.letter_title]
    title = (titles or names)[0]
    also = [text for text in (*names, *_list(front.get("also"))) if text and text != title]
    yield Entry(
        address,
        _kind(page.source),
        title,
        list(dict.fromkeys(also)),
        [part.text for part in own if part.tag in HEADINGS],
        _first(str(front.get("description", "")), [part.text for part in own if part.tag in TEXT]),
    )
    if page.source.place == GLOSSARY:
        yield from _terms(address, parts)


def _terms(address: str, parts: list[_Part]) -> Iterator[Entry]:
    for part, meaning in pairwise(parts):
        if part.tag == TERM and meaning.tag == MEANING:
            place = f"{address}#{part.anchor}" if part.anchor else address
            yield Entry(place, "istilah", part.text, text=_shortened(meaning.text))


def _first(description: str, paragraphs: list[str]) -> str:
    text = description
    for paragraph in paragraphs:
        if len(text) >= MAX_TEXT:
            break
        text = f"{text} {paragraph}".strip()
    return _shortened(text)


def _shortened(text: str) -> str:
    return text if len(text) <= MAX_TEXT else f"{text[:MAX_TEXT].rpartition(' ')[0]} …"


def _kind(page: PageSource) -> str:
    template = page.front.get("template")
    if template == LETTER_PAGE:
        return "surat"
    if is_question(page):
        return "jawaban"
    if template in STEP_TEMPLATES or page.place in STEP_PLACES:
        return "langkah"
    return "halaman"


def _list(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
