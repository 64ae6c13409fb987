"""What search engines read of an answer."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path

from macros.build.policy import blocked, page_policy
from macros.model.project import load_project
from macros.printing.questions import answer_context
from macros.printing.structured_data import answer_text, faq_page
from tests.conftest import PROJECT_FOLDER

CONTENT = """<h1 id="a">Gagal &amp; lupa</h1>
<p>Sebab <strong>satu</strong>
kalimat.</p>
<h2>Yang perlu dilakukan</h2>
<ol><li>Tulis <a href="x">surat</a>.</li><li>Kirim.</li></ol>
<h2>Selebihnya</h2>
<p>Tidak ikut.</p>"""


def test_the_answer_is_the_cause_and_what_to_do_and_not_the_title_nor_the_rest() -> None:
    assert answer_text(CONTENT) == "Sebab satu kalimat.\nYang perlu dilakukan\nTulis surat.\nKirim."


def test_what_stands_in_paragraphs_cells_and_meanings_of_their_own_is_not_run_together() -> None:
    cells = "<table><tr><th>A</th><td>B</td></tr></table><dl><dt>C</dt><dd>D</dd></dl>"
    assert answer_text(f"<p>Satu.</p><p>Dua.</p>{cells}").split("\n") == ["Satu.", "Dua.", *"ABCD"]


def test_no_part_of_a_title_with_marked_words_is_in_the_answer() -> None:
    title = "<h1>Pesan <code>gagal</code> muncul</h1>"
    assert answer_text(f"{title}<p>Sebab <em>satu</em> ini.</p>") == "Sebab satu ini."


def test_it_is_a_question_with_its_answer_that_ends_no_script() -> None:
    made = faq_page("Apa </script> itu?", CONTENT)
    assert "<" not in made
    page = json.loads(made)
    assert (page["@context"], page["@type"], page["inLanguage"]) == ("https://schema.org", "FAQPage", "id")
    (asked,) = page["mainEntity"]
    assert (asked["@type"], asked["name"]) == ("Question", "Apa </script> itu?")
    assert (asked["acceptedAnswer"]["@type"], asked["acceptedAnswer"]["text"]) == (
        "Answer",
        answer_text(CONTENT),
    )


def test_an_answer_page_carries_it_as_data_that_the_policy_lets_stand(site: Path) -> None:
    html = (site / "tanya-jawab/apendo/index.html").read_text()
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(data)["mainEntity"][0]["name"] == "Mengapa APENDO tidak bisa mengenkripsi?"
    assert blocked(html) == []
    assert page_policy(html) == page_policy(html.replace(data, ""))


def test_what_stands_below_an_answer_is_its_front_matters(site: Path) -> None:
    html = (site / "tanya-jawab/apendo/index.html").read_text()
    (foot,) = re.findall(r"<details class=\"sources\">(.*?)</details>", html, re.DOTALL)
    said = " ".join(re.sub(r"<[^>]+>", "", foot).split())
    assert "Buku Uji, https://buku.example/uji (2020)." in said
    assert (
        "Kode &lt;uji&gt; (tanpa tanggal). Belum terkonfirmasi: hanya terlihat di kode program terbuka."
        in said
    )
    assert "Diperiksa 15 Januari 2026." in said
    assert "Yang dapat memperbaiki:</strong> LKPP." in html
    assert "Jawaban ini lama tidak diperiksa" not in html
    assert "pertanyaan-lain" not in html, "no other is of its situation"
    assert "sources" not in (site / "kontak/index.html").read_text()


def test_an_answer_that_nobody_checked_for_long_says_so() -> None:
    project = load_project(PROJECT_FOLDER)
    last = date(2026, 1, 15) + timedelta(days=project.site.contacts_valid_days)

    def is_stale(today: date) -> bool:
        days = project.site.contacts_valid_days
        made = answer_context(project.questions, "tanya-jawab/apendo.md", "", today, days)
        return bool(made["answer"]["is_stale"])

    assert (is_stale(last), is_stale(last + timedelta(days=1))) == (False, True)
