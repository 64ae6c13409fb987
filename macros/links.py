"""Links that open a letter with some answers filled in: the format of `model/prefill.js`."""

from __future__ import annotations

import posixpath
from urllib.parse import urlencode

from markupsafe import Markup

# What the letter's page takes for one of this site's own links, and says so: `OWN` of `model/link.js`. No
# field's id has a hyphen.
OWN = "situs-ini"


def letter_link(text: str, letter_page: str, answers: dict[str, str], page_url: str) -> Markup:
    """A button that opens a letter's page, its answers in the fragment, which no server sees.

    Args:
        text: What the button says.
        letter_page: The letter's page below `docs/`, e.g. `surat/contoh.md`.
        answers: By field id; of choices, one id.
        page_url: The address of the page with the button, relative to the site's, e.g. `kontak/`.
    """
    fragment = f"#{urlencode(answers | {OWN: '1'})}" if answers else ""
    target = posixpath.relpath(letter_page.removesuffix(".md"), page_url or ".")
    return Markup('<a class="md-button md-button--primary" href="{}/{}">{}</a>').format(
        target, fragment, text
    )
