"""What each answer is made of: who can help, which letter, contacts, menus and numbers, from which sources.

`answers.tsv` has all of it once more, by hand, to be compared with the sources, and `pages.tsv` the other
pages' numbers, where they lead and what they call; the sentences may change.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT

DOCS = ROOT / "docs"
ANSWERS = DOCS / "tanya-jawab"
Row = dict[str, str]


def rows(name: str) -> dict[str, Row]:
    """A table beside this file, by its first column."""
    with Path(__file__).with_name(name).open() as file:
        return {row["page"]: row for row in csv.DictReader(file, delimiter="\t")}


TABLE, OTHERS = rows("answers.tsv"), rows("pages.tsv")
UNITS = "angka|menit|jam|hari kerja|hari|minggu|bulan|kali|MB"
MONTHS = "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"
# What a vendor must have with him.
PAPERS = r"KTP|NPWP|NIB|SIUP|SIUJK|akta|TDP|SITU|SPT|PKP|BAST|kop\b|cap\b|(?:ber)?meterai|surat kuasa"
NUMBER = (
    rf"(?:\d+ )?(?:{MONTHS}) \d{{4}}|\d+/SOP/LPSE/D\.2/\d+|(?:Rp)?\d+(?:[.,/]\d+)*(?: (?:{UNITS}))?"
    rf"|\b(?:satu|dua|tiga|tujuh|setengah) (?:{UNITS})\b"
)
# A list of what to do or to have: each line begins one, or goes on with it.
ITEM = re.compile(r"^(?:\d+\.|-) ", re.MULTILINE)
LIST = re.compile(r"(?:^(?:\d+\.|-| ) .*\n)+", re.MULTILINE)
# What the cards of a page lead to, by their words.
CARDS = {
    "index": {
        "Tidak bisa enkripsi di APENDO": "tanya-jawab/apendo",
        "Upload penawaran gagal": "tanya-jawab/upload",
        "Tidak bisa login": "tanya-jawab/tidak-bisa-login",
        "Data akun salah": "tanya-jawab/data-akun",
        "Masalah lain": "tanya-jawab/index",
        "Buat surat": "surat/index",
        "Permohonan saya": "pantau",
        "Cari LPSE": "cari-lpse",
        "Langkah-langkah": "langkah",
    },
    "tanya-jawab/data-akun": {
        "Email": "ganti-email",
        "NPWP": "ganti-npwp",
        "Nama, direktur, atau alamat": "ganti-data-perusahaan",
        "Data di SIKaP": "sikap",
    },
    "tanya-jawab/tidak-bisa-login": {
        "Gagal di sebagian situs LPSE saja": "login",
        "Gagal di semua situs LPSE": "login-semua",
        "Lupa password": "lupa-password",
        "Lupa User ID": "lupa-user-id",
    },
}


def prose(body: str) -> str:
    """What a page's Markdown says in words: no links' ends, no lists' numbers, not the day it was checked."""
    unsaid = r"\{[{%].*?[%}]\}|\]\(.*?\)|^\d+\. |Diperiksa \d.*"
    return " ".join(re.sub(unsaid, " ", body, flags=re.MULTILINE).split())


def ways_on(page: str) -> Row:
    """The numbers that a page names, the pages that it leads to, and what it calls, in their order."""
    body = (DOCS / f"{page}.md").read_text().rpartition("---\n")[2]
    links = re.findall(r"\]\(/?([\w./-]+)\.md(?:#[\w-]+)?\)", body)
    calls = re.findall(r"\{[{%] (?:include )?(.+?) [%}]\}", body)
    return {
        "page": page,
        "numbers": ", ".join(re.findall(NUMBER, prose(body))),
        "leads": " ".join(links),
        "calls": " ".join(call.replace('"', "'") for call in calls),
    }


def facts(page: str) -> Row:
    """What an answer's Markdown says that is a fact, in the order in which it stands there."""
    _, head, body = (ANSWERS / f"{page}.md").read_text().split("---\n", 2)
    front = yaml.safe_load(head)
    letter = re.search(r'letter_link\(".*?", "surat/([\w-]+)\.md"(?:, (.*?))?\)', body)
    links = re.findall(r"\]\(/?([\w./-]+)\.md\)", body)
    said = prose(body)
    bold = re.findall(r"(?<!\[)\*\*([A-Z].*?)\*\*", said)
    return {
        "page": page,
        "who": " ".join(front["who"]),
        "letter": " ".join(part.replace('"', "") for part in letter.groups() if part) if letter else "",
        "urgent": "ya" if "_tenggat.md" in body else "",
        "contacts": " ".join(re.findall(r'contact\("(\w+)"\)', body)),
        "menus": ", ".join(dict.fromkeys([*bold, *re.findall(r'"([A-Z].*?)"', said)])),
        "numbers": ", ".join(re.findall(NUMBER, said)),
        "papers": ", ".join(dict.fromkeys(re.findall(PAPERS, said))),
        "steps": " ".join(str(len(re.findall(ITEM, found))) for found in re.findall(LIST, body)),
        "leads": " ".join(links),
        "sources": " ".join(front["sources"]),
    }


def test_every_answer_is_in_the_table() -> None:
    assert sorted(TABLE) == sorted(path.stem for path in ANSWERS.glob("*.md") if path.stem != "index")


@pytest.mark.parametrize("page", TABLE)
def test_an_answer_has_its_facts(page: str) -> None:
    assert facts(page) == TABLE[page]


@pytest.mark.parametrize("page", OTHERS)
def test_a_page_has_its_numbers_and_leads_on_as_it_should(page: str) -> None:
    assert ways_on(page) == OTHERS[page]


def test_a_letters_page_has_that_letter_and_its_address() -> None:
    for path in (DOCS / "surat").glob("*.md"):
        front = yaml.safe_load(path.read_text().split("---\n", 2)[1])
        letter = front.get("letter", "index")
        assert (letter, front.get("template", "letter.html")) == (path.stem, "letter.html")


@pytest.mark.parametrize("page", CARDS)
def test_a_card_leads_where_its_words_say(page: str) -> None:
    text = (DOCS / f"{page}.md").read_text()
    assert dict(re.findall(r"^\[\*\*(.*?)\*\*\]\((.*?)\.md\)", text, re.MULTILINE)) == CARDS[page]
