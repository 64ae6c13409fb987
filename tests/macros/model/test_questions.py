"""The questions of the pages: in which order they are, and which of them are old."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from macros.model.questions import Resolver
from tests.macros.questions import questions


def test_they_stand_by_situation_and_then_by_title(tmp_path: Path) -> None:
    known = questions(
        tmp_path,
        a="situation: upload",
        b="situation: masuk\ntitle: Lupa",
        c="situation: masuk\ntitle: Akun",
    )
    assert [answer.title for answer in known.all] == ["Akun", "Lupa", "Soal a?"]
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


def test_one_is_old_on_the_day_after_its_days(tmp_path: Path) -> None:
    known = questions(tmp_path, a="situation: upload", b="situation: upload\nchecked: 2026-01-16")
    assert known.stale(date(2026, 1, 25), 10) == []
    assert [answer.page.place for answer in known.stale(date(2026, 1, 26), 10)] == ["a.md"]
