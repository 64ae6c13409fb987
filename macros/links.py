"""Links that open a letter with some answers filled in: the format of `model/prefill.js`."""

from __future__ import annotations

import posixpath
from urllib.parse import urlencode

from markupsafe import Markup


def letter_link(text: str, letter_page: str, answers: dict[str, str], page_url: str) -> Markup:
    """A button that opens a letter's page, its answers in the fragment, which no server sees.

    `site/letter_links.js` hands them over without the address where it can: what an address brings may be
    anybody's, and the letter's page says so.

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
