"""Links that open a letter with answers filled in, and the list of all letters."""

from __future__ import annotations

import pytest

from macros.model.pages import Pages, PageSource
from macros.model.project import load_project
from macros.printing.letters import fields_table, letter_link, letters_list
from tests.conftest import GROUP_LETTER, PROJECT_FOLDER, SECOND_LETTER

LETTER = load_project(PROJECT_FOLDER).letters[SECOND_LETTER]


@pytest.mark.parametrize(
    ("page_url", "href"),
    [
        ("", "surat/contoh/#nama=A%26B+%3C&amp;hari=x"),
        ("kontak/", "../surat/contoh/#nama=A%26B+%3C&amp;hari=x"),
        ("tanya-jawab/apendo/", "../../surat/contoh/#nama=A%26B+%3C&amp;hari=x"),
    ],
)
def test_answers_stand_encoded_in_the_fragment_and_are_handed_over_by_script(
    page_url: str, href: str
) -> None:
    link = letter_link("Isi <surat>", "surat/contoh.md", {"nama": "A&B <", "hari": "x"}, page_url)
    assert link == f'<a class="md-button md-button--primary" href="{href}" data-answers>Isi &lt;surat&gt;</a>'


def test_without_answers_the_link_has_no_fragment() -> None:
    assert "data-answers" not in letter_link("Isi", "surat/contoh.md", {}, "kontak/")
    assert 'href="../surat/contoh/"' in letter_link("Isi", "surat/contoh.md", {}, "kontak/")


def test_the_list_names_each_letter_that_has_a_page_what_it_is_for_and_who_gets_it() -> None:
    letters = {
        name: LETTER.model_copy(update={"title": name.title(), "purpose": purpose, "recipient": "Loket"})
        for name, purpose in (("kuasa", "Untuk wakil."), ("surel", ""), ("tanpa_halaman", ""))
    }
    pages = Pages(
        tuple(
            PageSource(f"surat/{name}.md", "", {"template": "letter.html", "letter": name})
            for name in ("surel", "kuasa")
        )
    )
    assert letters_list(letters, pages, "surat/index.md").split("\n\n") == [
        '<div class="cards" markdown>',
        "[**Kuasa**](kuasa.md)\n<small>Untuk wakil. Kepada: Loket</small>",
        "[**Surel**](surel.md)\n<small>Kepada: Loket</small>",
        "</div>",
    ]
    assert "(surat/kuasa.md)" in letters_list(letters, pages, "index.md")


def test_the_table_names_each_field_once_and_of_a_group_those_of_its_first_entry() -> None:
    letter = load_project(PROJECT_FOLDER).letters[GROUP_LETTER]
    ids = [line.split("`")[1] for line in fields_table(letter).splitlines()[2:]]
    named = {field.id: field for field in letter.fields}
    for field_id, line in zip(ids, fields_table(letter).splitlines()[2:], strict=True):
        choices = ", ".join(f"`{choice.id}`" for choice in named[field_id].choices)
        assert line == f"| `{field_id}` | {named[field_id].label} | {choices} |"
    groups = {field.id for field in letter.top_fields if field.fields}
    assert groups
    assert len(ids) == len(set(ids))
    assert {tuple(field_id.split(".")[:2]) for field_id in ids if "." in field_id} == {
        (group, "1") for group in groups
    }
