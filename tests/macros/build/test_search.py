"""The search's index: what is taken from pages, and which words mean the same."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from macros.build.search import Entry, RenderedPage, entries, index, stemmer
from macros.model.pages import PageSource
from macros.model.search_words import SearchWords

WORDS = SearchWords(
    most_asked=["tanya-jawab/a.md"],
    synonyms=[
        ["password", "kata sandi", "sandi"],
        ["upload", "unggah"],
        ["enkripsi", "penyandian"],
        ["gagal", "tidak bisa"],
    ],
    ignored=["yang", "bagaimana", "sebelum"],
)


def page(html: str, place: str = "tanya-jawab/a.md", **front: Any) -> RenderedPage:
    return RenderedPage(PageSource(place, "", front), html)


def only(html: str, **front: Any) -> Entry:
    (entry,) = entries([page(html, **front)])
    return entry


@cache
def stem() -> Any:
    return stemmer(WORDS)


def made(*found: Entry) -> dict[str, Any]:
    content = index(found, WORDS, stem(), most_asked=[], questions="tanya-jawab/", contacts="kontak/")
    loaded: dict[str, Any] = json.loads(content)
    return loaded


def test_a_page_is_found_by_title_description_headings_and_what_it_says_first() -> None:
    html = (
        "<h1>Lupa <em>password</em></h1><p>Pakai tautannya.</p>"
        "<h2>Bila gagal</h2><ul><li><p>Satu.</p></li></ul>"
    )
    assert only(html, description="Cara menggantinya.") == Entry(
        "tanya-jawab/a/",
        "halaman",
        "Lupa password",
        [],
        ["Bila gagal"],
        "Cara menggantinya. Pakai tautannya. Satu.",
    )


def test_a_break_parts_words_and_headings_of_two_levels_are_found() -> None:
    entry = only(
        "<h1>A</h1><p>Satu<br>dua<img src=a>tiga<input>empat<hr>lima</p>"
        "<h2>Tiga</h2><h3>Empat</h3><h4>Lima</h4>"
    )
    assert (entry.text, entry.headings) == ("Satu dua tiga empat lima", ["Tiga", "Empat"])


def test_a_list_of_terms_on_another_page_than_the_glossary_is_no_result_of_its_own() -> None:
    assert only('<h1>A</h1><dl><dt id="b">B</dt><dd>C</dd></dl>').kind == "halaman"


def test_other_ways_to_ask_come_from_the_front_matter() -> None:
    entry = only("<h1>Lupa</h1>", title="Lupa password", question="Apa?", also=["hilang", "reset"])
    assert entry.also == ["Lupa password", "Apa?", "hilang", "reset"]
    # What is its title already, or said twice, weighs nothing.
    assert only("<h1>Lupa</h1>", title="Lupa", question="Apa?", also=["Apa?"]).also == ["Apa?"]


def test_the_page_that_makes_a_letter_is_found_by_the_letters_own_title() -> None:
    source = PageSource("surat/a.md", "", {"template": "letter.html"})
    (entry,) = entries([RenderedPage(source, "<h1>Isi surat</h1>", "Surat Kuasa")])
    assert (entry.title, entry.also) == ("Isi surat", ["Surat Kuasa"])
    (untitled,) = entries([RenderedPage(PageSource("a.md", "", {"title": "Nama"}), "<p>Isi.</p>")])
    assert untitled.title == "Nama"


def test_notes_sources_tables_and_forms_are_passed_over() -> None:
    html = (
        '<h1>A</h1><div class="admonition note"><p class="x">Catatan<br>lain.</p></div>'
        "<details><p>Sumber.</p></details>"
        "<table><tr><td><p>Sel.</p></td></tr></table><form><p>Isian.</p></form>"
        "<template><p>Kartu.</p></template><pre><p>Perintah.</p></pre>"
        "<p>Isi.<script>kode()</script><style>p {}</style></p>"
    )
    assert only(html).text == "Isi."


def test_what_three_pages_share_is_in_none_of_them() -> None:
    shared = "<h1>A</h1><h2>Jawaban</h2><p>Sama saja.</p>"
    found = entries(page(f"{shared}<p>Halaman {name}.</p>", f"{name}.md") for name in "abc")
    assert [(one.headings, one.text) for one in found] == [([], f"Halaman {name}.") for name in "abc"]
    assert [one.title for one in found] == ["A"] * 3
    alike = entries(page(shared, f"{name}.md") for name in "ab")
    assert [(one.headings, one.text) for one in alike] == [(["Jawaban"], "Sama saja.")] * 2


def test_a_long_text_ends_after_a_whole_word() -> None:
    text = only(f"<h1>A</h1><p>{'panjang ' * 200}</p>").text
    assert 290 < len(text) <= 302
    assert text.endswith("panjang …")


def test_each_term_of_the_glossary_is_found_at_its_anchor() -> None:
    html = (
        '<h1>Istilah</h1><dl><dt id="spse">SPSE</dt><dd><p>Sebuah aplikasi.</p></dd>'
        "<dt>LPSE</dt><dd>Unit.</dd></dl>"
    )
    _, *terms = entries([page(html, "istilah.md")])
    assert terms == [
        Entry("istilah/#spse", "istilah", "SPSE", text="Sebuah aplikasi."),
        Entry("istilah/", "istilah", "LPSE", text="Unit."),
    ]


def test_kinds_are_what_a_visitor_calls_them() -> None:
    pages = [
        page("<h1>A</h1>", "surat/a.md", template="letter.html"),
        page("<h1>B</h1>", "kirim.md", template="send.html"),
        page("<h1>C</h1>", "c.md", question="Apa?"),
        page("<h1>D</h1>", "kontak.md"),
        page("<h1>E</h1>", "pantau.md", template="track.html"),
        page("<h1>F</h1>", "langkah.md"),
    ]
    kinds = ["surat", "langkah", "jawaban", "halaman", "langkah", "langkah"]
    assert [one.kind for one in entries(pages)] == kinds


def test_a_page_that_excludes_itself_is_not_found() -> None:
    assert entries([page("<h1>A</h1>", search={"exclude": True})]) == []
    for other in ({"exclude": False}, {"boost": 2}, True):
        assert len(entries([page("<h1>A</h1>", search=other)])) == 1


def test_forms_stand_for_their_root_and_a_groups_words_for_its_first() -> None:
    forms = made(Entry("", "halaman", "Mengunggah, diunggah, penyandian, dienkripsi, pengiriman"))["forms"]
    assert set(forms["upload"].split()) == {"mengunggah", "diunggah", "unggah"}
    assert set(forms["enkripsi"].split()) == {"penyandian", "dienkripsi"}
    assert forms["kirim"] == "pengiriman"
    # Though it is the root of *penyandian* too.
    assert forms["password"] == "sandi"


def test_several_words_in_a_row_are_written_as_their_terms() -> None:
    index = made()
    assert index["phrases"] == {"kata password": "password", "tidak bisa": "gagal"}
    # The visitor's words are looked at by their roots as well.
    assert index["ignored"] == ["bagaimana", "belum", "yang"]


def test_the_site_publishes_it_named_by_its_content_and_without_what_is_excluded(site: Path) -> None:
    (published,) = (site / "assets/search").glob("index.????????.json")
    found = json.loads(published.read_text())["entries"]
    assert {one["address"] for one in found} >= {"", "kontak/", "tanya-jawab/login/"}
    assert [one for one in found if one["address"] in ("pengelola/", "lisensi/")] == []
