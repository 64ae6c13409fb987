"""The questions of the pages: in which order they are, and which of them are old."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from macros.model.questions import Resolver, Source
from tests.macros.questions import questions


def test_they_stand_by_situation_and_then_by_title(tmp_path: Path) -> None:
    known = questions(
        tmp_path,
        a="situation: upload",
        b="situation: masuk\ntitle: Lupa",
        c="situation: masuk\ntitle: akun",
    )
    assert [answer.title for answer in known.all] == ["akun", "Lupa", "Soal a?"]
    assert known.of("kosong") == []
    first, second, third = known.all
    assert known.related(first) == [second]
    assert known.related(third) == []


def test_a_page_is_found_by_its_place(tmp_path: Path) -> None:
    known = questions(tmp_path, a="situation: upload")
    answer = known.at("a.md")
    assert answer
    assert answer.question.who == [Resolver.LPSE, Resolver.VENDOR]
    assert [source.title for source in answer.question.sources] == ["Buku"]
    assert known.at("kontak.md") is None


def test_a_question_may_say_whatever_any_page_says_to_mkdocs_and_the_theme(tmp_path: Path) -> None:
    said = "description: A\nhide: [toc]\nsearch: {exclude: true}\ntemplate: b.html\nicon: c\ntags: [d]"
    known = questions(tmp_path, a=f"situation: upload\nrender_macros: false\n{said}")
    assert [answer.page.place for answer in known.all] == ["a.md"]


def test_a_source_can_be_from_today_and_be_known_by_its_own_words_alone() -> None:
    today = date.today().isoformat()
    for known in (today, today[:7], today[:4]):
        assert Source(title="Buku", quote="Kata.", date=known).date == known
    with pytest.raises(ValueError, match="tidak boleh sesudah hari ini"):
        Source(title="Buku", quote="Kata.", date=(date.today() + timedelta(days=1)).isoformat())


def test_one_is_old_on_the_day_after_its_days(tmp_path: Path) -> None:
    known = questions(tmp_path, a="situation: upload", b="situation: upload\nchecked: 2026-01-16")
    assert known.stale(date(2026, 1, 25), 10) == []
    assert [answer.page.place for answer in known.stale(date(2026, 1, 26), 10)] == ["a.md"]
