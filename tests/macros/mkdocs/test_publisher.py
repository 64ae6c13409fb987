"""What the publisher learns from MkDocs, handed on to the pipeline."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

from macros.build import pipeline
from macros.build.deno import DenoError
from macros.build.icons import ICON
from macros.mkdocs.publisher import Publisher, _foot_pages
from macros.model.data_file import Fault
from tests.conftest import LETTER, SECOND_LETTER, copy_sources


def test_after_the_menus_pages_come_the_questions_that_a_letter_helps_with(tmp_path: Path) -> None:
    root = copy_sources(tmp_path / "project")
    # The one that comes first by its name has no letter now, and the other has one.
    first, last = (root / f"docs/tanya-jawab/{name}.md" for name in ("apendo", "login"))
    head = f"letter: {LETTER}\n"
    first.write_text(first.read_text().replace(head, ""))
    last.write_text(last.read_text().replace("checked:", f"{head}checked:", 1))
    publisher = Publisher(root, is_served=False)
    publisher.take_order(["", "kontak/"])
    assert publisher.order == ["", "kontak/", "tanya-jawab/login/", "tanya-jawab/apendo/"]


def test_a_page_among_the_questions_that_is_none_and_in_no_menu_is_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = copy_sources(tmp_path / "project")
    for name in ("sendiri", "di-menu", "_bagian"):
        (root / f"docs/tanya-jawab/{name}.md").write_text("# Isi\n")
    publisher = Publisher(root, is_served=False)
    caplog.clear()
    publisher.take_order(["", "tanya-jawab/", "tanya-jawab/di-menu/"])
    assert caplog.messages == [
        "docs/tanya-jawab/sendiri.md belum mempunyai question, jadi tidak ada di daftar"
    ]


@pytest.mark.parametrize(
    ("given", "own", "expected"),
    [
        ("https://luar.example/uji/", "https://bantuan.example", "https://luar.example/uji/"),
        ("", "https://bantuan.example", "https://bantuan.example/"),
        ("", "https://bantuan.example/", "https://bantuan.example/"),
        ("", "", ""),
    ],
)
def test_the_address_that_a_build_is_given_wins_over_the_lpses(
    tmp_path: Path, given: str, own: str, expected: str
) -> None:
    root = copy_sources(tmp_path / "project")
    lpse = root / "macros/data/contoh/lpse.yml"
    lpse.write_text(f'name: LPSE Uji\ncity: Kota\nsite_name: Uji\ndescription: Untuk siapa.\nurl: "{own}"\n')
    config: Any = SimpleNamespace(site_url=given, nav=None, extra={}, theme={})
    Publisher(root, is_served=False).configure(config)
    assert config.site_url == expected
    assert (config.site_name, config.site_description) == ("Uji", "Untuk siapa.")
    assert "logo" not in config.theme


def test_what_is_served_while_it_is_edited_stays_as_it_was_written(tmp_path: Path) -> None:
    publisher = Publisher(copy_sources(tmp_path / "project"), is_served=True)
    page = tmp_path / "site/index.html"
    page.parent.mkdir()
    page.write_text('<meta charset="utf-8"><script>reload()</script>')
    publisher.finish(page.parent)
    assert page.read_text() == '<meta charset="utf-8"><script>reload()</script>'
    assert list(page.parent.iterdir()) == [page]


def test_the_headings_that_own_pages_lack_are_warned_of_and_a_fault_of_a_link_stops_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    publisher = Publisher(copy_sources(tmp_path / "project"), is_served=True)
    caplog.clear()
    publisher.links.missed = {"b.md": {"dua", "satu"}, "a.md": {"x"}}
    publisher.finish(tmp_path)
    what = "halaman lain menautkan judul yang tidak ada di sini, dan sampai di awal halaman"
    assert caplog.messages == [f"a.md: {what}: x", f"b.md: {what}: dua, satu"]
    publisher.links.found = {Fault("b.md", 2, "", "salah"), Fault("a.md", 3, "", "salah")}
    publisher.faults = {Fault("b.md", 1, "", "salah")}
    caplog.clear()
    with pytest.raises(Abort, match="3 kesalahan; situs tidak dibuat"):
        publisher.finish(tmp_path)
    assert [message.partition(": ")[2] for message in caplog.messages] == [
        "a.md, baris 3: salah",
        "b.md, baris 1: salah",
        "b.md, baris 2: salah",
    ]


def test_of_a_letter_without_a_page_that_is_said_and_of_one_that_is_off_which_lines_lose_its_links(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    root = copy_sources(tmp_path / "project")
    letters = root / "macros/data/letters"
    (letters / "tanpa.yml").write_text((letters / f"{LETTER}.yml").read_text())
    lpse = root / "macros/data/contoh/lpse.yml"
    lpse.write_text(f"{lpse.read_text()}\nunpublished: [surat/{SECOND_LETTER}.md]\n")
    (root / "docs/lain.md").write_text(f"# Lain\n\n[x](surat/{SECOND_LETTER}.md)\n")
    Publisher(root, is_served=False)
    said = [message for message in caplog.messages if "hari tidak diperiksa" not in message]
    assert [message for message in said if "belum terbit" in message] == [
        "macros/data/letters/tanpa.yml belum terbit; buat halamannya, dengan "
        '"template: letter.html" dan "letter: tanpa"'
    ]
    assert [message for message in said if message.startswith("docs/lain.md")] == [
        'docs/lain.md, baris 3: tautan ke halaman yang tidak diterbitkan ("unpublished") menjadi teks biasa'
    ]


def test_an_own_part_of_pages_stands_in_the_place_of_upstreams(tmp_path: Path) -> None:
    root = copy_sources(tmp_path / "project")
    (root / "docs/_asal.md").write_text("asal")
    (root / "docs/_sama.md").write_text("asal")
    own = root / "macros/data/contoh/pages/_sama.md"
    own.parent.mkdir(exist_ok=True)
    own.write_text("sendiri")
    plugin: Any = SimpleNamespace(env=Environment(), pre_macro_functions=[])
    Publisher(root, is_served=False).prepare_macros(plugin)
    found = [plugin.env.get_template(name).render() for name in ("_asal.md", "_sama.md")]
    assert found == ["asal", "sendiri"]
    assert len(plugin.pre_macro_functions) == 1


def test_an_lpses_logo_stands_in_the_header_of_its_site(tmp_path: Path) -> None:
    root = copy_sources(tmp_path / "project")
    (root / "macros/data/contoh/logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    )
    config: Any = SimpleNamespace(site_url="", nav=None, extra={}, theme={})
    Publisher(root, is_served=False).configure(config)
    assert config.theme["logo"] == ICON


def test_a_question_that_a_letter_helps_with_is_an_answer_and_not_that_letters_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher = Publisher(copy_sources(tmp_path / "project"), is_served=False)
    publisher.generated = pipeline.Generated({}, {}, {}, {}, {}, {}, {}, "")
    monkeypatch.setattr(pipeline, "page_context", lambda project, made, letter: {"of": letter})
    pages = [f"surat/{LETTER}.md", "tanya-jawab/apendo.md", "kontak.md"]
    shown = [publisher.page_context(place, "<h1>A</h1>") for place in pages]
    assert [one["of"] for one in shown] == [LETTER, None, None]
    assert ["answer" in one for one in shown] == [False, True, False]


@pytest.mark.parametrize(
    ("step", "said"),
    [("generate", "Skrip surat tidak dapat dibuat"), ("finish", "Gaya tampilan tidak dapat dibuat")],
)
def test_what_deno_says_when_it_fails_is_shown_and_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, step: str, said: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise DenoError("deno run:\nSyntaxError")

    publisher = Publisher(copy_sources(tmp_path / "project"), is_served=False)
    publisher.generated = pipeline.Generated({}, {}, {}, {}, {}, {}, {}, "")
    monkeypatch.setattr(pipeline, step, fail)
    caplog.clear()
    config: Any = SimpleNamespace(extra={})
    with pytest.raises(Abort, match=said):
        publisher.add_files(Files([]), config) if step == "generate" else publisher.finish(tmp_path)
    assert "deno run:\nSyntaxError" in caplog.text


def test_a_page_that_the_foot_names_and_that_is_not_there_stops_the_build(
    caplog: pytest.LogCaptureFixture,
) -> None:
    config: Any = SimpleNamespace(extra={"foot": ["hilang.md", "lagi.md"]})
    with pytest.raises(Abort, match="2 kesalahan"):
        _foot_pages(Files([]), config)
    assert "mkdocs.yml, extra: foot: tidak ada halaman docs/hilang.md" in caplog.text
    assert _foot_pages(Files([]), SimpleNamespace(extra={})) == []  # type: ignore[arg-type]


def test_the_macros_of_a_page_know_its_front_matter_and_those_that_are_only_shown_are_passed_over(
    tmp_path: Path,
) -> None:
    root = copy_sources(tmp_path / "project")
    head = "---\nrender_macros: false\n---\n"
    (root / "docs/contoh.md").write_text(f"{head}{{{{ tidak_ada }}}}\n")
    publisher = Publisher(root, is_served=False)
    publisher.pages_seen = True
    plugin: Any = SimpleNamespace(env=Environment(undefined=StrictUndefined), variables={"a": 1})

    def checked(place: str, markdown: str, **meta: object) -> str:
        plugin.page = SimpleNamespace(file=SimpleNamespace(src_uri=place), meta=meta)
        plugin.markdown = markdown
        publisher.check_macros(plugin)
        return str(plugin.markdown)

    assert checked("contoh.md", "{{ tidak_ada }}", title="Contoh") == "{{ tidak_ada }}"
    assert checked("kontak.md", "{{ a }} {{ jam }}", title="Kontak", jam=8) == "{{ a }} {{ jam }}"
    assert publisher.faults == set()
    assert checked("kontak.md", "{{ tidak_ada }}", title="Kontak") == ""
    assert len(publisher.faults) == 1
