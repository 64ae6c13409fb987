"""What MkDocs says of links and of the menu, as faults: whose they are, and at which line."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.mkdocs.link_faults import LOGGERS, LinkFaults
from macros.model.folder import OWN
from macros.model.pages import read_pages, with_sending_pages

FILES = {
    "docs/kontak.md": "# Kontak\n\n[a](istilah.md#lama) [b](old-kontk.md)\n[c](kontk.md)\n[d](c++.md)\n",
    "docs/istilah.md": "# Istilah\n",
    "docs/_tenggat.md": "Batas\n[x](/hilang.md)\n",
    "docs/kirim.md": "---\ntemplate: send.html\n---\n[z](buang.md)\n",
    "macros/data/steps/loket.yml": "- title: A\n  text: '[y](pergi.md)'\n",
    f"{OWN}/pages/istilah.md": "# Istilah kami\n\n[k](kontak.md#dekat)\n[l](loket.md#jam)\n",
    f"{OWN}/pages/loket.md": "# Loket\n",
}


@pytest.fixture
def links(tmp_path: Path) -> Iterator[LinkFaults]:
    """Those of a fork with two pages of its own, listening."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    pages = with_sending_pages(read_pages(tmp_path, ("docs", f"{OWN}/pages")), {"kuasa": "Kuasa"})
    links = LinkFaults(tmp_path, pages)
    links.watch()
    yield links
    for name in LOGGERS:
        logging.getLogger(name).filters.clear()
        logging.getLogger(name).setLevel(logging.NOTSET)


def say(message: str, level: int = logging.WARNING) -> None:
    """Have MkDocs say it."""
    logging.getLogger("mkdocs.structure.pages").log(level, message)


def no_anchor(page: str, link: str, leads_to: str) -> str:
    """MkDocs' words for a link to a heading that there is not."""
    place, _, heading = leads_to.partition("#")
    there = f"the doc '{place}' does not contain an anchor '#{heading}'"
    return f"Doc file '{page}' contains a link '{link}', but {there}."


def found(links: LinkFaults) -> list[str]:
    """The place of each fault, and the link that it is of."""
    return sorted(re.sub(r'(".*?").*', r"\1", str(fault)) for fault in links.found)


@pytest.mark.parametrize(
    ("page", "link", "line"),
    [
        ("istilah.md", "kontak.md#dekat", 3),  # into a page of upstream's
        ("istilah.md", "loket.md#jam", 4),  # into another own one
        ("istilah.md", "#sini", 0),
    ],
)
def test_a_dead_anchor_on_an_own_page_is_its_fault_wherever_it_leads(
    links: LinkFaults, page: str, link: str, line: int
) -> None:
    say(no_anchor(page, link, link))
    place = f"{OWN}/pages/{page}" + (f", baris {line}" if line else "")
    assert found(links) == [f'{place}: tautan "{link}"']
    assert links.missed == {}


def test_an_own_page_that_lacks_what_upstream_links_to_is_told_and_stops_nothing(
    links: LinkFaults, caplog: pytest.LogCaptureFixture
) -> None:
    say(no_anchor("kontak.md", "istilah.md#lama", "istilah.md#lama"))
    say(no_anchor("kirim/kuasa.md", "../istilah.md#baru", "istilah.md#baru"))
    assert links.found == set()
    assert links.missed == {f"{OWN}/pages/istilah.md": {"lama", "baru"}}
    assert caplog.messages == []


def test_upstreams_dead_anchor_into_its_own_pages_is_a_fault(links: LinkFaults) -> None:
    say(no_anchor("kontak.md", "kirim.md#x", "kirim.md#x"))
    assert found(links) == ['docs/kontak.md: tautan "kirim.md#x"']


@pytest.mark.parametrize(
    ("page", "link", "place"),
    [
        ("kontak.md", "kontk.md", "docs/kontak.md, baris 4"),
        ("kontak.md", "c++.md", "docs/kontak.md, baris 5"),
        ("istilah.md", "/hilang.md", "docs/_tenggat.md, baris 2"),
        ("istilah.md", "pergi.md", "macros/data/steps/loket.yml, baris 2"),
        ("istilah.md", "kontk", f"{OWN}/pages/istilah.md"),
    ],
)
def test_a_dead_link_is_said_in_the_file_that_it_stands_in(
    links: LinkFaults, page: str, link: str, place: str
) -> None:
    say(f"Doc file '{page}' contains a link '{link}', but the target is not found among documentation files.")
    assert found(links) == [f'{place}: tautan "{link}"']


def test_a_page_that_is_made_of_another_leaves_its_faults_to_it(links: LinkFaults) -> None:
    say("Doc file 'kirim/kuasa.md' contains a link '../buang.md', but the target is not found.")
    assert links.found == set()


def test_what_is_said_of_other_things_passes(links: LinkFaults, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "mkdocs")
    say("Something else.", logging.INFO)
    assert (links.found, caplog.messages) == (set(), ["Something else."])


def test_where_little_is_said_what_is_no_fault_stays_unsaid(
    links: LinkFaults, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR, "mkdocs")
    say("Something else.")
    say(no_anchor("istilah.md", "#sini", "istilah.md#sini"))
    assert (len(links.found), caplog.messages) == (1, [])


def test_a_next_build_hears_it_alone(links: LinkFaults) -> None:
    following = LinkFaults(links.root, links.pages)
    following.watch()
    say(no_anchor("istilah.md", "#sini", "istilah.md#sini"))
    assert (len(links.found), len(following.found)) == (0, 1)
