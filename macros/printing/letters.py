"""What the macros print of letters: links that open one with answers in it, and the ids of its fields."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from ..model.letters.models import Letter
from ..model.pages import LETTER_PAGE, Pages


def letter_link(text: str, letter_page: str, answers: dict[str, str], page_url: str) -> Markup:
    """A button that opens a letter's page, its answers in the fragment, which no server sees.

    `model/answers/prefill.js` reads them. `site/letter_links.js` hands them over without the address where it
    can: anybody can write an address, so the letter's page names what one brings.

    Args:
        text: What the button says.
        letter_page: The letter's page below `docs/`, e.g. `surat/contoh.md`.
        answers: By field id; of choices, one id.
        page_url: The address of the page with the button, relative to the site's, e.g. `kontak/`.
    """
    target = posixpath.relpath(letter_page.removesuffix(".md"), page_url or ".")
    fragment = f"#{urlencode(answers)}" if answers else ""
    mark = Markup(" data-answers") if answers else ""
    return Markup('<a class="md-button md-button--primary" href="{}/{}"{}>{}</a>').format(
        target, fragment, mark, text
    )


def fields_table(letter: Letter) -> str:
    """A letter's fields as a Markdown table: id, what is asked, and the ids of its choices.

    Of a group, those of its first entry.
    """
    first = [field.entries[0] if field.fields else [field] for field in letter.top_fields]
    rows = [
        f"| `{field.id}` | {field.label} | {', '.join(f'`{choice.id}`' for choice in field.choices)} |"
        for fields in first
        for field in fields
    ]
    return "\n".join(["| Id isian | Pertanyaan | Id pilihan |", "|---|---|---|", *rows])


def letters_list(letters: Mapping[str, Letter], pages: Pages, page: str) -> str:
    """The letters that have a page, each a card that leads there: what it is for, and who gets it.

    Args:
        letters: By id.
        pages: All pages.
        page: The place below `docs/` of the page with the list.
    """
    cards = []
    for letter_id, letter in letters.items():
        if found := pages.find(LETTER_PAGE, letter_id):
            link = posixpath.relpath(found.place, posixpath.dirname(page) or ".")
            purpose = f"{letter.purpose} " if letter.purpose else ""
            cards.append(f"[**{letter.title}**]({link})\n<small>{purpose}Kepada: {letter.recipient}</small>")
    return "\n\n".join(['<div class="cards" markdown>', *cards, "</div>"])
