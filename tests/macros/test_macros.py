"""The macros as pages call them: what each has of its page, and what it is told to print."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import Environment

from macros import define_env
from tests.macros.wrong_data.project import (
    CONTACTS_YML,
    FILES,
    LETTER,
    LETTER_YML,
    SITE,
    SITE_YML,
    write,
)

MAIL = "mail: {to: [surel], subject: A, text: B, public_subject: C, public_text: D}\n"
FRONT = "---\ntemplate: letter.html\nletter: {}\n---\n"
# What is sent by e-mail and followed up, what is handed over, and what the LPSE turned off.
LETTERS = {
    "contoh": f"{MAIL}steps: meja\n",
    "kertas": "",
    "mati": "steps: lain\n",
}
STEPS = '- {{title: {0}, phase: send, source: A, do: ["{1}"], have: [B], next: C}}\n'
PROJECT = {
    **FILES,
    **{
        LETTER_YML.replace("contoh", name): LETTER.replace("Surat Contoh", f"Surat {name}") + more
        for name, more in LETTERS.items()
    },
    **{f"docs/surat/{name}.md": FRONT.format(name) for name in LETTERS},
    "docs/surat.md": "# Surat\n",
    "docs/kontak.md": "# Kontak\n",
    "macros/data/steps/meja.yml": STEPS.format(
        "Kirim", "Lihat [kontak](kontak.md), {{ contact('sendiri') }}."
    ),
    "macros/data/steps/lain.yml": STEPS.format("Antar", "Antar."),
    CONTACTS_YML: FILES[CONTACTS_YML].replace("role: to\n", "role: to\n  note: Lihat [kontak](kontak.md).\n"),
    SITE_YML: f"{SITE}unpublished: [surat/mati.md]\n",
}

Call = Callable[..., str]


@pytest.fixture
def on(tmp_path: Path) -> Call:
    """Calls a macro by name on the page at a place."""
    write(tmp_path, PROJECT)
    env = SimpleNamespace(project_dir=tmp_path, variables={}, env=Environment(), page=None)
    env.macro = lambda macro, name: env.variables.setdefault(name, macro)

    def call(place: str, name: str, *arguments: str, **named: str) -> str:
        if not env.variables:
            define_env(env)
        letter = Path(place).stem if place.startswith(("surat/", "kirim/")) else None
        address = "" if place == "index.md" else f"{place.removesuffix('.md')}/"
        file = SimpleNamespace(src_uri=place)
        env.page = SimpleNamespace(file=file, url=address, meta={"letter": letter} if letter else {})
        return str(env.variables[name](*arguments, **named))

    return call


def test_a_button_leads_from_its_page_to_a_letter_and_is_not_there_when_the_letter_is_off(on: Call) -> None:
    for place, start in (("index.md", ""), ("tanya-jawab/apa.md", "../../")):
        assert f'href="{start}surat/contoh/#nama=A"' in on(
            place, "letter_link", "Isi", "surat/contoh.md", nama="A"
        )
    assert on("kontak.md", "letter_link", "Isi", "surat/mati.md") == ""


def test_the_next_steps_are_those_of_the_pages_letter_with_its_macros_and_links(on: Call) -> None:
    said = on("surat/contoh.md", "next_steps")
    assert said.startswith('### 1. Kirim { data-steps="meja" data-phase="send" }')
    assert "- Lihat [kontak](../kontak.md), <a href=" in said
    assert on("surat/kertas.md", "next_steps") == ""


def test_on_a_page_without_a_letter_the_next_steps_are_those_of_all_letters_that_are_not_off(
    on: Call,
) -> None:
    said = on("pantau.md", "next_steps")
    assert "Kirim" in said
    assert "Antar" not in said
    assert "[kontak](kontak.md)" in said


def test_what_is_known_of_a_letters_addresses_has_links_from_its_page(on: Call) -> None:
    assert "Lihat [kontak](../kontak.md)." in on("kirim/contoh.md", "recipients")
    assert on("kirim/kertas.md", "recipients") == on("kontak.md", "recipients") == ""
    assert on("kirim/contoh.md", "sender") == on("kontak.md", "sender") == "email perusahaan Anda sendiri"


def test_a_letter_that_goes_by_no_e_mail_has_no_line_of_it(on: Call) -> None:
    assert on("kontak.md", "email_line", "contoh").startswith("Kepada: a@contoh.example")
    assert on("kontak.md", "email_line", "kertas") == ""


@pytest.mark.parametrize(("days", "is_old"), [(1, True), (36500, False)])
def test_contacts_are_old_after_as_many_days_as_the_lpse_says(
    on: Call, tmp_path: Path, days: int, is_old: bool
) -> None:
    write(tmp_path, {SITE_YML: f"{PROJECT[SITE_YML]}contacts_valid_days: {days}\n"})
    assert (f"Lebih dari {days} hari" in on("kontak.md", "contacts_stale")) == is_old


def test_the_lists_of_letters_and_questions_lead_from_their_page(on: Call) -> None:
    assert "](contoh.md)" in on("surat/index.md", "letters")
    assert "](surat/contoh.md)" in on("index.md", "letters")
    assert "](../gagal.md)" in on("tanya-jawab/index.md", "questions")
    assert "mati" not in on("index.md", "letters")


def test_what_a_page_names_and_is_not_there_is_said_with_what_is(on: Call) -> None:
    for macro, message in (
        ("letter_fields", 'surat "x" tidak ada; yang ada: contoh, kertas, mati'),
        ("steps", 'berkas langkah "x" tidak ada; yang ada: lain, meja'),
    ):
        with pytest.raises(KeyError, match=message):
            on("kontak.md", macro, "x")
