"""The steps of a build, as another builder than MkDocs would call them."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import brotli
import pytest

from macros.build import compress, policy, search, theme_script
from macros.build.cache import ContentCache
from macros.build.pipeline import (
    Generated,
    check,
    finish,
    page_context,
    search_index,
    sent_letters,
    template_globals,
)
from macros.model import search_words
from macros.model.letters.models import Letter
from macros.model.pages import PageSource
from macros.model.project import Project, load_project
from tests.conftest import LETTER, PROJECT_FOLDER

# A builder that knows neither MkDocs nor its plugins.
OTHER_BUILDER = """
import sys
from pathlib import Path
sys.modules |= dict.fromkeys(["mkdocs", "mkdocs_macros", "material", "properdocs"])
from macros.build import pipeline
root = Path.cwd()
project, faults = pipeline.check(root)
assert project is not None, faults
generated = pipeline.generate(root, project)
shown = pipeline.template_globals(project, generated, search_index="x.json", is_served=False)
assert shown["page_address"]("kontak.md") == "kontak/"
letter = pipeline.page_context(project, generated, next(iter(project.letters)))
assert set(letter["blank_letters"].values()) <= set(generated.files)
print("built")
"""


def test_a_builder_without_mkdocs_can_call_them(project: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-c", OTHER_BUILDER], cwd=project, capture_output=True, text=True, check=False
    )
    assert result.stdout == "built\n", result.stderr


@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("kontak/index.html", "docs/kontak.md"),
        ("index.html", "docs/index.md"),
        ("404.html", "404.html"),  # made of no page
    ],
)
def test_what_no_policy_allows_is_returned_as_a_fault_of_its_page(
    project: Path, tmp_path: Path, page: str, source: str
) -> None:
    site = tmp_path / "site"
    (site / page).parent.mkdir(parents=True)
    (site / page).write_text('<meta charset="utf-8"><p style="color: red">x</p>')
    read, _ = check(project)
    assert read is not None
    faults = finish(project, site, read, Generated({}, {}, {}, {}, {}, {}, {}, ""), order=[])
    assert [str(fault) for fault in faults] == [
        f"{source}: <p style> tidak berjalan dengan aturan keamanan situs (CSP); hapus, atau pakai tautan; "
        "simpan gambar di folder halamannya"
    ]


def test_a_completed_site_has_policies_copies_and_worker_and_of_an_earlier_one_nothing_is_kept(
    read: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("macros.build.styles.cut_theme", lambda *_: {})
    site, cache, told = tmp_path, tmp_path / ".cache", list[str]()
    generated = Generated({}, {}, {}, {"service_worker": "run();" * 200}, {}, {}, {}, "")
    kept = []
    for text in ("satu ", "dua "):
        site = tmp_path / f"site of {text}"
        site.mkdir()
        (site / "index.html").write_text(f'<meta charset="utf-8"><p>{text * 500}</p>')
        assert finish(tmp_path, site, read, generated, order=[], tell=told.append) == []
        assert (site / "index.html").stat().st_size > 1500
        kept.append([len(list((cache / name).iterdir())) for name in ("policies", "compressed")])
    assert kept[0] == kept[1]
    worker = (site / "sw.js").read_bytes()
    assert gzip.decompress((site / "sw.js.gz").read_bytes()) == worker
    assert brotli.decompress((site / "sw.js.br").read_bytes()) == worker
    page = (site / "index.html").read_bytes()
    assert b'<meta http-equiv="Content-Security-Policy"' in page
    assert brotli.decompress((site / "index.html.br").read_bytes()) == page
    assert (site / "_headers").read_text().startswith("/*\n  Content-Security-Policy: ")
    assert told[0].startswith("1 berkas (0 KB)"), "as it is sent: compressed"


@pytest.fixture(scope="module")
def read() -> Project:
    return load_project(PROJECT_FOLDER)


def shown_of(project: Project, letter: Letter) -> dict[str, Any]:
    """What the templates show of a letter in the place of the tests' first."""
    generated = Generated({}, {}, {}, {}, {}, {LETTER: {}}, {}, "")
    return page_context(replace(project, letters=project.letters | {LETTER: letter}), generated, LETTER)


def test_a_letter_has_the_limit_of_its_own_for_an_e_mail_or_else_the_sites(read: Project) -> None:
    letter = read.letters[LETTER]
    assert letter.mail
    limits = [
        shown_of(read, letter.model_copy(update={"mail": mail}))["mail_limit"]
        for mail in (letter.mail.model_copy(update={"limit_mb": 3}), letter.mail, None)
    ]
    assert limits == [3, read.site.mail_limit_mb, read.site.mail_limit_mb]


def test_where_ink_is_wanted_one_asks_who_gets_the_letter_and_for_one_without_e_mail_the_lpse(
    read: Project,
) -> None:
    letter = read.letters[LETTER]
    assert letter.mail
    to = letter.mail.to[0]
    own = next(key for key, one in read.contacts.root.items() if one.role == "own_lpse" and key != to)
    assert shown_of(read, letter)["ink_contact"] == read.contacts[to]
    alone = shown_of(read, letter.model_copy(update={"mail": None}))
    assert (alone["ink_contact"], alone["public_mail"]) == (read.contacts[own], None)


def test_a_letter_is_the_own_lpses_when_any_of_its_addresses_is(read: Project) -> None:
    letter = read.letters[LETTER]
    assert letter.mail
    to = letter.mail.to[0]
    own = next(key for key, one in read.contacts.root.items() if one.role == "own_lpse")
    said = [
        shown_of(read, letter.model_copy(update={"mail": letter.mail.model_copy(update={"to": ids})}))[
            "is_to_own_lpse"
        ]
        for ids in ([to], [own], [to, own])
    ]
    assert said == [False, True, True]


def test_of_a_page_without_a_letter_templates_get_no_other_ones(read: Project) -> None:
    generated = Generated({}, {}, {}, {}, {"lpse": "x.json"}, {}, {}, "")
    assert page_context(read, generated, None) == {"lists": {"lpse": "x.json"}}


def test_templates_offer_the_situations_that_have_questions_and_send_the_letters_that_have_a_page(
    read: Project,
) -> None:
    situations = read.questions.situations | {"kosong": "Tanpa pertanyaan"}
    questions = replace(read.questions, situations=situations)
    generated = Generated({}, {}, {"search": "s.css"}, {"first": " 1 "}, {"lpse": "x.json"}, {}, {}, "")
    found = [
        template_globals(replace(read, questions=questions), generated, search_index="i", is_served=served)
        for served in (False, True)
    ]
    assert found[0]["sending_pages"]
    asked = {answer.question.situation for answer in questions.all}
    assert list(found[0]["situations"]) == [one for one in situations if one in asked]
    assert [address for _, address in found[0]["sending_pages"]] == [
        page.address
        for letter_id in read.published
        for page in read.pages.all
        if page.front.get("template") == "send.html" and page.front.get("letter") == letter_id
    ]
    assert (found[0]["keeps_offline"], found[1]["keeps_offline"]) == (True, False)
    assert (found[0]["holidays"], found[0]["holidays_until"]) == ("2026-12-24 2027-03-10", 2027)
    assert found[0]["search"] == {"index": "i", "list": "x.json", "style": "s.css"}
    assert found[0]["first_script"] == "1"
    assert found[0]["page_address"]("lisensi.md") == PageSource("lisensi.md", "").address == "lisensi/"


def test_a_noted_letter_leads_back_to_the_page_that_sends_it_or_nowhere(read: Project) -> None:
    led = {one["id"]: one["sendingPage"] for one in sent_letters(read)}
    assert list(led) == list(read.published)
    assert led == {key: f"kirim/{key}/" if letter.mail else "" for key, letter in read.published.items()}


def test_of_a_letter_that_brings_its_own_head_none_is_asked(read: Project) -> None:
    letter = read.letters[LETTER]
    assert shown_of(read, letter)["has_letterhead"]
    blocks = [
        block.model_copy(update={"text": "PT Contoh"}) if block.type == "letterhead" else block
        for block in letter.blocks
    ]
    assert not shown_of(read, letter.model_copy(update={"blocks": blocks}))["has_letterhead"]


def test_the_search_is_made_again_when_a_text_changes_and_offers_only_what_is_published(
    read: Project, tmp_path: Path
) -> None:
    words = read.search_words.model_copy(
        update={"most_asked": ["tanya-jawab/hilang.md", *read.search_words.most_asked], "synonyms": []}
    )
    project = replace(read, search_words=words)

    def made(text: str) -> tuple[str, dict[str, Any]]:
        place, content = search_index(tmp_path, project, {"kontak.md": f"<h1>Kontak</h1><p>{text}</p>"})
        return place, json.loads(content)

    (first, index), (second, changed), (third, _) = made("satu"), made("dua"), made("satu")
    assert first == third != second
    assert [[entry["text"].split()[-1] for entry in one["entries"]] for one in (index, changed)] == [
        ["satu"],
        ["dua"],
    ]
    assert index["mostAsked"] == ["tanya-jawab/login/", "tanya-jawab/apendo/"]
    assert (index["questions"], index["contacts"]) == ("tanya-jawab/", "kontak/")
    assert len(list((tmp_path / ".cache/search").iterdir())) == 1, "what is no longer asked for is forgotten"


def test_what_an_earlier_version_of_the_code_made_is_made_again(
    read: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    makers: dict[str, set[str]] = {}

    class Noted(ContentCache):
        def __init__(self, folder: Path, *files: str) -> None:
            makers[folder.name] = set(files)
            super().__init__(folder, *files)

    monkeypatch.setattr("macros.build.pipeline.ContentCache", Noted)
    monkeypatch.setattr("macros.build.styles.cut_theme", lambda *_: {})
    site = tmp_path / "site"
    site.mkdir()
    generated = Generated({}, {}, {}, {"service_worker": ""}, {}, {}, {}, "")
    finish(tmp_path, site, read, generated, order=[])
    search_index(tmp_path, read, {})
    assert makers == {
        "policies": {policy.__file__, theme_script.__file__},
        "compressed": {compress.__file__},
        "search": {search.__file__, search_words.__file__},
    }


def test_a_letter_leads_to_the_page_that_sends_it_and_begins_with_what_the_site_knows(read: Project) -> None:
    shown = shown_of(read, read.letters[LETTER])
    assert (shown["letter_page"], shown["send_page"]) == (f"surat/{LETTER}/", f"kirim/{LETTER}/")
    starts = {field.id: field.initial for field in read.letters[LETTER].fields if field.initial}
    assert starts
    assert starts.items() <= shown["initial_values"].items()
    assert [field.id for field in shown["mail_fields"]] != []
    assert shown["addresses"]["to"] != shown["addresses"]["cc"]
