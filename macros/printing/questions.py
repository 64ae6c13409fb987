"""What is printed of the questions: their list, as Markdown; what stands below an answer, for a template."""

from __future__ import annotations

from datetime import date
from typing import Any

from babel.dates import format_date
from markupsafe import Markup, escape

from ..model.days import is_stale
from ..model.questions import Questions, Resolver, Source
from .contacts import long_date
from .structured_data import faq_page

RESOLVER_NAMES = {
    Resolver.VENDOR: "perusahaan Anda sendiri",
    Resolver.LPSE: "LPSE",
    Resolver.LKPP: "LKPP",
    Resolver.COMMITTEE: "Pokja pemilihan",
    Resolver.OSS: "OSS",
    Resolver.AHU: "AHU",
    Resolver.TAX_OFFICE: "DJP (kantor pajak)",
    Resolver.PRIVY: "Privy",
    Resolver.CERTIFIER: "penerbit sertifikat elektronik (BSSN)",
}


def questions_markdown(questions: Questions) -> str:
    """All questions as a list under each situation; the links start at `docs/`."""
    parts = []
    for situation, name in questions.situations.items():
        answers = questions.of(situation)
        if answers:
            parts.append(f"## {escape(name)} {{ #{situation} }}")
            parts.append("\n".join(f"- [{escape(answer.title)}]({answer.page.place})" for answer in answers))
    return "\n\n".join(parts)


def answer_context(
    questions: Questions, place: str, html: str, today: date, valid_days: int
) -> dict[str, Any]:
    """What `partials/answer.html` shows below an answer; empty for a page that answers no question.

    Args:
        questions: All of them.
        place: The page's, below `docs/`.
        html: Its own content.
        today: From which an answer may be long unchecked.
        valid_days: How long it is not.
    """
    answer = questions.at(place)
    if answer is None:
        return {}
    question = answer.question
    shown = {
        "question": question.question,
        "situation": questions.situations[question.situation],
        "related": [(other.title, other.page.address) for other in questions.related(answer)],
        "resolvers": [RESOLVER_NAMES[resolver] for resolver in question.who],
        "sources": [(source, source_date(source)) for source in question.sources],
        "checked": long_date(question.checked),
        "is_stale": is_stale(question.checked, today, valid_days),
        "structured_data": Markup(faq_page(question.question, html)),
    }
    return {"answer": shown}


def source_date(source: Source) -> str:
    """When a source is from, as far as it is known: 2020, Oktober 2023, 19 Februari 2021."""
    match source.date.count("-"):
        case 2:
            return long_date(date.fromisoformat(source.date))
        case 1:
            return str(format_date(date.fromisoformat(f"{source.date}-01"), "MMMM y", locale="id"))
        case _:
            return source.date or "tanpa tanggal"
