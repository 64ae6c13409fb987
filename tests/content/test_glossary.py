"""The terms: from A to Z, each with an anchor; an answer links to those that a vendor may not know."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.model.project import Project

# What a vendor may not know; LPSE, LKPP, SPSE, User ID and NPWP stand on his own papers.
JARGON = {
    "agregasi": "agregasi",
    "AHU": "ahu",
    "APENDO": "apendo",
    "BSSN": "bssn",
    "DJP": "djp",
    "INAPROC": "inaproc",
    "LPSE Support": "lpse-support",
    "NIB": "nib",
    "OSS": "oss",
    "OTP": "otp",
    "Pokja": "pokja",
    "Privy": "privy",
    "PTSP": "ptsp",
    "SIKaP": "sikap",
    "SPAMKODOK": "spamkodok",
    "TOTP": "totp",
}
# What is no running text: titles, code, names of buttons, links to other pages, tables.
APART = r"<(h\d|code|strong|table|script|style)\b.*?</\1>|<a (?![^>]*istilah/#).*?</a>|“.*?”|&quot;.*?&quot;"


def read(site: Path, address: str) -> str:
    """The text of a page's own content, with links to terms as they are."""
    html = (site / address / "index.html").read_text()
    content = html.partition("<article")[2].partition('<p class="answer-resolvers"')[0]
    return re.sub(APART, " ", content, flags=re.DOTALL)


def test_the_terms_stand_in_the_order_of_letters_and_each_has_an_anchor(site: Path) -> None:
    html = (site / "istilah/index.html").read_text()
    terms = re.findall(r'<dt id="([\w-]+)">(.*?)</dt>', html)
    assert len(terms) == html.count("<dt")
    names = [name.casefold() for _, name in terms]
    assert names == sorted(names)


def test_no_term_only_says_what_is_not_known(site: Path) -> None:
    html = (site / "istilah/index.html").read_text()
    assert [
        said for said in ("tidak kami temukan", "tidak disebut", "tidak dijelaskan") if said in html
    ] == []


@pytest.mark.parametrize(("term", "anchor"), JARGON.items())
def test_an_answer_that_uses_a_term_links_to_it(site: Path, shipped: Project, term: str, anchor: str) -> None:
    unlinked = []
    for answer in shipped.questions.all:
        used = re.search(rf"(?<![\w>./-]){term}(?![\w./-])", read(site, answer.page.address), re.IGNORECASE)
        linked = f"istilah/#{anchor}" in (site / answer.page.address / "index.html").read_text()
        if used and not linked:
            unlinked.append(answer.page.place)
    assert unlinked == []
