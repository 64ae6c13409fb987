"""What the search knows of the language, and what it offers first: search.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field

from .data_file import Data, DataFile, Fault, Text, read

# Without these, a search for what does not work finds what does.
KEPT = ("tidak", "bisa")


class SearchWords(Data):
    """What the search knows of the language, and what it offers first."""

    most_asked: list[Text] = Field(min_length=1)
    """Halaman (tempatnya di docs/) yang ditawarkan pencarian sebelum ada yang diketik; sekitar enam."""
    synonyms: list[Annotated[list[Text], Field(min_length=2)]]
    """Kelompok kata yang artinya sama bagi orang yang mencari, misalnya [upload, unggah]. Yang pertama satu
    kata; yang lain boleh beberapa kata. Tulis kata dasarnya; imbuhan dikenali sendiri."""
    ignored: list[Text]
    """Kata yang tidak ikut dicari, misalnya "yang" dan "bagaimana". "tidak" dan "bisa" tidak boleh ada
    di sini."""


def words_of(text: str) -> list[str]:
    """The words of a text, split at every punctuation, as `model/search/words.js` does in the browser."""
    return re.findall(r"[^\W_]+", text.lower())


def load_search_words(path: Path, name: str) -> SearchWords:
    """Read search.yml.

    Raises:
        DataError: Naming every fault.
    """
    return read(path, name).validate(SearchWords, _faults)


def _faults(file: DataFile) -> Iterator[Fault]:
    content = file.content if isinstance(file.content, dict) else {}
    seen: dict[tuple[str, ...], int] = {}
    for key, text in _texts(content):
        words = tuple(words_of(text))
        is_first = key[0] == "synonyms" and key[2] == 0
        if not words:
            yield file.fault(key, "harus memuat huruf atau angka")
        elif (is_first or key[0] == "ignored") and len(words) > 1:
            yield file.fault(key, f'"{text}" harus satu kata')
        elif key[0] == "ignored" and words[0] in KEPT:
            yield file.fault(
                key, f'"{text}" mengubah arti pertanyaan, jadi harus ikut dicari; hapus dari sini'
            )
        elif words in seen:
            yield file.fault(key, f'"{text}" sudah ada di baris {seen[words]}; hapus salah satu')
        else:
            seen[words] = file.lines[key]


def _texts(content: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of the synonyms and of the ignored words that is one, with its key."""
    groups, ignored = content.get("synonyms"), content.get("ignored")
    for number, group in enumerate(groups if isinstance(groups, list) else []):
        for place, text in enumerate(group if isinstance(group, list) else []):
            if isinstance(text, str):
                yield ("synonyms", number, place), text
    for place, text in enumerate(ignored if isinstance(ignored, list) else []):
        if isinstance(text, str):
            yield ("ignored", place), text
