"""Questions: how they are listed, named and dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from macros.model.questions import Resolver, Source
from macros.printing.questions import RESOLVER_NAMES, answer_context, questions_markdown, source_date
from tests.macros.questions import questions


def test_the_list_has_each_situation_that_a_question_is_about(tmp_path: Path) -> None:
    known = questions(tmp_path, a="situation: upload", b="situation: masuk\ntitle: Lupa")
    assert questions_markdown(known) == (
        "## Masuk { #masuk }\n\n- [Lupa](b.md)\n\n## Upload { #upload }\n\n- [Soal a?](a.md)"
    )


def test_a_name_becomes_no_markup(tmp_path: Path) -> None:
    known = questions(tmp_path, a="situation: upload\ntitle: Apa itu <b>?")
    assert "[Apa itu &lt;b&gt;?](a.md)" in questions_markdown(known)
    known.situations["upload"] = "Upload <b>"
    assert "## Upload &lt;b&gt; { #upload }" in questions_markdown(known)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("2021-02-19", "19 Februari 2021"),
        ("2023-10", "Oktober 2023"),
        ("2020", "2020"),
        ("", "tanpa tanggal"),
    ],
)
def test_a_date_is_printed_as_far_as_it_is_known(written: str, printed: str) -> None:
    assert source_date(Source(title="Buku", address="x", date=written)) == printed


def test_everybody_who_can_repair_something_has_a_name() -> None:
    assert set(RESOLVER_NAMES) == set(Resolver)
    unnamed = [one for one, name in RESOLVER_NAMES.items() if one.casefold() not in name.casefold()]
    assert unnamed == [Resolver.VENDOR], "called by whom it reads"


def test_who_can_repair_it_stands_in_the_order_of_the_page(tmp_path: Path) -> None:
    known = questions(tmp_path, a="situation: masuk")
    for who in ([Resolver.VENDOR, Resolver.LKPP], [Resolver.LKPP, Resolver.VENDOR]):
        answer = known.all[0]
        changed = replace(answer, question=answer.question.model_copy(update={"who": who}))
        shown = answer_context(replace(known, all=(changed,)), "a.md", "", date(2026, 1, 15), 180)
        assert shown["answer"]["resolvers"] == [RESOLVER_NAMES[one] for one in who]


def test_below_an_answer_stand_the_others_of_its_situation_with_their_addresses(tmp_path: Path) -> None:
    known = questions(
        tmp_path,
        a="situation: masuk",
        b="situation: masuk\ntitle: Lupa",
        c="situation: upload",
        d="situation: masuk\ntitle: Akun",
    )
    shown = answer_context(known, "a.md", "<p>Isi.</p>", date(2026, 1, 15), 180)["answer"]
    assert shown["situation"] == "Masuk"
    assert shown["related"] == [("Akun", "d/"), ("Lupa", "b/")]
    assert shown["resolvers"] == ["LPSE", "perusahaan Anda sendiri"]
    assert answer_context(known, "kontak.md", "", date(2026, 1, 15), 180) == {}
