"""The questions that the site answers: each is the front matter of a page, with the sources of its answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from pydantic import Field, field_validator, model_validator

from .data_file import Data, DataError, DataFile, Fault, Text
from .days import CheckedDay, is_stale, parse_day
from .pages import Pages, PageSource


class Resolver(StrEnum):
    """Who can put right what the question is about."""

    VENDOR = "penyedia"
    LPSE = "lpse"
    LKPP = "lkpp"
    COMMITTEE = "pokja"
    OSS = "oss"
    AHU = "ahu"
    TAX_OFFICE = "djp"
    PRIVY = "privy"
    CERTIFIER = "bssn"


# A year, a month or a day: of many sources no more is known.
_MOMENT = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Source(Data):
    """Where something is known from."""

    title: Text
    """Siapa yang mengatakannya, dan di mana."""
    address: str = ""
    """Alamatnya; menjadi tautan bila diawali https:// atau http://."""
    date: str = ""
    """Tanggalnya: "TTTT" (dengan tanda kutip), TTTT-BB, atau TTTT-BB-HH; tanpa ini tampil "tanpa tanggal"."""
    seen_in_code: bool = False
    """true bila hanya terlihat di kode program terbuka; tampil sebagai "belum terkonfirmasi"."""
    quote: str = ""
    """Kata-katanya sendiri, persis."""
    note: str = ""
    """Yang perlu diketahui tentangnya, misalnya versi SPSE yang dimaksud."""

    @field_validator("date")
    @classmethod
    def _is_past(cls, value: str) -> str:
        if value and not _MOMENT.fullmatch(value):
            raise ValueError("harus berupa tahun, bulan, atau tanggal: TTTT, TTTT-BB, atau TTTT-BB-HH")
        if value:
            parse_day(f"{value}-01-01"[:10])
        if value > date.today().isoformat():
            raise ValueError("tanggal sumber tidak boleh sesudah hari ini")
        return value

    @model_validator(mode="after")
    def _can_be_found(self) -> Source:
        if not (self.address or self.quote or self.seen_in_code):
            raise ValueError('sumber memerlukan "address", "quote", atau "seen_in_code: true"')
        return self


class Question(Data):
    """A question that a page answers."""

    question: Text
    """Pertanyaannya, sebagai satu kalimat."""
    situation: Text
    """Keadaan penyedia; salah satu id di `situations` dalam `macros/data/questions.yml`."""
    who: list[Annotated[Resolver, Field(strict=False)]] = Field(min_length=1)
    """Yang dapat memperbaikinya, yang pertama ditanya lebih dahulu: penyedia, lpse, lkpp, pokja, oss, ahu,
    djp, privy, atau bssn."""
    letter: str = ""
    """Id surat yang menolong, bila ada."""
    sources: list[Source] = Field(min_length=1)
    """Dari mana jawabannya diketahui: id di `sources` dalam `macros/data/questions.yml`, atau sumber yang
    ditulis di sini."""
    checked: CheckedDay
    """Tanggal jawaban ini terakhir diperiksa, TTTT-BB-HH."""
    also: list[Text] = Field(default=[])
    """Cara lain menanyakannya, untuk pencarian."""

    @field_validator("who", mode="before")
    @classmethod
    def _is_a_list(cls, given: object) -> object:
        if isinstance(given, str):
            known = given.casefold() in list(Resolver)
            example = given.casefold() if known else Resolver.LPSE
            raise ValueError(
                f"harus berupa daftar, misalnya [{example}]; yang dikenal: {', '.join(Resolver)}"
            )
        return given


class Shared(Data):
    """What questions share: questions.yml."""

    situations: dict[str, Text]
    """Keadaan penyedia menurut id-nya, dalam urutan daftar pertanyaan."""
    sources: dict[str, Source]
    """Sumber menurut id-nya."""


# What front matter says to MkDocs and the theme, of any page.
PAGE_KEYS = {"title", "description", "hide", "search", "template", "icon", "tags", "render_macros"}
# What only a question says.
OWN_KEYS = set(Question.model_fields) - {"letter"}


@dataclass(frozen=True)
class Answer:
    """A question and the page that answers it."""

    page: PageSource
    question: Question

    @property
    def title(self) -> str:
        """How lists call it."""
        return self.page.title or self.question.question


@dataclass(frozen=True)
class Questions:
    """All questions, by the vendor's situation and then by title."""

    situations: dict[str, str]
    all: tuple[Answer, ...]

    def at(self, place: str) -> Answer | None:
        """The question that a page below `docs/` answers."""
        return self._by_place.get(place)

    @cached_property
    def _by_place(self) -> dict[str, Answer]:
        return {answer.page.place: answer for answer in self.all}

    def of(self, situation: str) -> list[Answer]:
        """The questions of a situation."""
        return [answer for answer in self.all if answer.question.situation == situation]

    def related(self, answer: Answer) -> list[Answer]:
        """The other questions of the same situation."""
        return [other for other in self.of(answer.question.situation) if other is not answer]

    def stale(self, today: date, valid_days: int) -> list[Answer]:
        """Those that nobody has checked for more than `valid_days` days."""
        return [one for one in self.all if is_stale(one.question.checked, today, valid_days)]


def is_question(page: PageSource) -> bool:
    """Whether a page answers a question, right or wrong as its front matter is."""
    return not OWN_KEYS.isdisjoint(page.front)


def load_questions(file: DataFile, pages: Pages) -> Questions:
    """Read the questions of all pages.

    Args:
        file: questions.yml.
        pages: All pages; those that answer no question are passed over.

    Raises:
        DataError: Naming every fault of that file and of every page.
    """
    faults: list[Fault] = []
    shared = file.validate(Shared)
    known: Any = file.content
    answers: list[Answer] = []
    asked: dict[str, str] = {}
    for page in filter(is_question, pages.all):
        assert page.head, "a key stands in it"
        faults += _doubled(page, asked)
        faults += _unknown(page.head, known)
        content = {key: value for key, value in page.front.items() if key not in PAGE_KEYS}
        if "sources" in content:
            content["sources"] = _resolved(content["sources"], known["sources"])
        try:
            question = replace(page.head, content=content).validate(Question)
            answers.append(Answer(page, question))
        except DataError as error:
            faults += error.faults
    if faults:
        raise DataError(faults)
    order = list(shared.situations)
    answers.sort(key=lambda one: (order.index(one.question.situation), one.title.casefold()))
    return Questions(shared.situations, tuple(answers))


def _resolved(sources: object, known: dict[str, Any]) -> object:
    """The sources of a page, each id replaced by what it stands for; `_unknown` names an unknown one."""
    if not isinstance(sources, list):
        return sources
    anything = {"title": "-", "address": "-"}
    return [known.get(one, anything) if isinstance(one, str) else one for one in sources]


def _unknown(head: DataFile, known: dict[str, Any]) -> Iterator[Fault]:
    situation = head.content.get("situation")
    if isinstance(situation, str) and situation not in known["situations"]:
        ids = ", ".join(known["situations"])
        yield head.fault(("situation",), f'tidak ada keadaan bernama "{situation}"; yang ada: {ids}')
    sources = head.content.get("sources")
    for index, source in enumerate(sources if isinstance(sources, list) else []):
        if isinstance(source, str) and source not in known["sources"]:
            message = f'tidak ada sumber bernama "{source}" di macros/data/questions.yml; tambahkan di sana'
            yield head.fault(("sources", index), message)


def _doubled(page: PageSource, asked: dict[str, str]) -> Iterator[Fault]:
    """Name what another page asks as well; `asked` has pages by a question's words, and gets this one."""
    assert page.head
    also = page.front.get("also")
    places: Sequence[tuple[tuple[str | int, ...], object]] = [
        (("question",), page.front.get("question")),
        *((("also", index), text) for index, text in enumerate(also if isinstance(also, list) else [])),
    ]
    for key, text in places:
        words = " ".join(re.findall(r"\w+", str(text or "").casefold()))
        other = asked.setdefault(words, page.name) if words else page.name
        if other != page.name:
            yield page.head.fault(key, f"sudah ditanyakan di {other}; hapus di salah satu halaman")
