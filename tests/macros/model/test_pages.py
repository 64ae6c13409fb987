"""The pages' front matter, read strictly: MkDocs passes over what is wrong in it, and says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.pages import Pages, PageSource, links_from, read_pages, with_sending_pages
from macros.model.project import load_project
from tests.macros.wrong_data.project import FILES, LETTER_YML, write

YAML = "ada titik dua di tengah teks; apit seluruh teks itu dengan tanda kutip"


def pages(folder: Path, **texts: str) -> Pages:
    """The pages of a project; a name stands for its file."""
    (folder / "docs").mkdir()
    for name, text in texts.items():
        (folder / f"docs/{name}.md").write_text(text)
    return read_pages(folder)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntemplate: x\ntitle: Surat: kedua\n---\n# Isi\n", f"baris 3: {YAML}"),
        (
            "---\ntitle: Surat\n\n# Isi\n",
            "baris 1: keterangan halaman ini tidak ditutup; tambahkan baris --- sesudahnya",
        ),
        (
            "---\ntitle: A\ntitle: B\n---\n",
            "baris 3, title: kunci ini sudah ada di baris 2; hapus salah satu",
        ),
        ("---\njudul\n---\n", 'baris 2: keterangan halaman ditulis sebagai "kunci: nilai"'),
        ("---\ntitle: [a\n---\n", None),
        ("---\n\ttitle: a\n---\n", None),
        (
            "\n---\ntitle: A\n---\n",
            "baris 2: baris --- ini harus baris pertama halaman; hapus baris kosong di atasnya",
        ),
        (
            "title: Surat\n\n# Isi\n",
            'baris 1: baris yang diawali "kata:" ini tidak tampil; apit keterangan dengan baris ---',
        ),
        (
            "  title: Surat\n\n# Isi\n",
            'baris 1: baris yang diawali "kata:" ini tidak tampil; apit keterangan dengan baris ---',
        ),
        ("Catatan: penting.\n", None),
        (
            "\n    ---\n    title: A\n    ---\n\n    # Isi\n",
            "baris 2: hapus spasi di depan baris ini, dan di depan semua baris di bawahnya",
        ),
    ],
)
def test_front_matter_that_mkdocs_would_drop_is_a_fault(
    tmp_path: Path, text: str, message: str | None
) -> None:
    (fault,) = pages(tmp_path, kontak=text).faults
    assert str(fault).startswith("docs/kontak.md, baris ")
    if message:
        assert str(fault) == f"docs/kontak.md, {message}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Isi\n",
        "---\n---\n# Isi\n",
        "---\ntitle: 'Surat: kedua'\n---\n",
        "---\ntitle: A\n...\n",
        "\n---\n\nIsi\n",
        "\n---\n",
        "    ---\n\nIsi\n",
        "    ---\n",
        "    ---\n    # Isi\n",
    ],
)
def test_right_front_matter_and_none_are_taken(tmp_path: Path, text: str) -> None:
    assert pages(tmp_path, kontak=text).faults == ()


def test_a_page_that_a_windows_editor_saved_is_read_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/kontak.md").write_bytes("\ufeff---\r\ntitle: Kontak é\r\n---\r\n# Isi\r\n".encode())
    (page,) = read_pages(tmp_path).all
    assert (page.title, page.line_of("title")) == ("Kontak é", 2)


def test_blanks_after_the_marks_are_passed_over_as_mkdocs_does(tmp_path: Path) -> None:
    (page,) = pages(tmp_path, kontak="--- \ntitle: A\n--- \n# Isi\n").all
    assert page.title == "A"


def test_a_page_that_is_no_utf_8_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/kontak.md").write_bytes(b"---\ntitle: A\n---\n\xe9\n")
    (page,) = read_pages(tmp_path).all
    assert page.title == "A"


def test_a_part_of_other_pages_has_no_front_matter_in_whatever_folder(tmp_path: Path) -> None:
    read = pages(tmp_path, _tenggat="Catatan: penting.\n", kontak="# Kontak\n")
    assert read.faults == ()
    assert [page.place for page in read.all if page.is_part] == ["_tenggat.md"]
    assert PageSource("tanya-jawab/_tenggat.md", "").is_part
    assert not PageSource("_lama/kontak.md", "").is_part


def test_only_a_page_that_says_so_has_its_macros_printed_as_they_are() -> None:
    fronts: list[dict[str, object]] = [{}, {"render_macros": True}, {"render_macros": False}]
    assert [PageSource("a.md", "", front).has_macros for front in fronts] == [True, True, False]


def test_only_the_page_at_a_place_is_off_and_none_whose_name_is_a_part_of_its(tmp_path: Path) -> None:
    left = pages(tmp_path, surat="", surat_mati="").without(["surat_mati.md"])
    assert [page.place for page in left.all] == ["surat.md"]
    assert [left.is_unpublished(place) for place in ("surat_mati.md", "mati.md", "surat.md")] == [
        True,
        False,
        False,
    ]


def test_of_two_pages_with_a_letter_the_first_is_its_own(tmp_path: Path) -> None:
    front = "---\ntemplate: letter.html\nletter: contoh\n---\n"
    found = pages(tmp_path, b=front, a=front).find("letter.html", "contoh")
    assert found
    assert found.place == "a.md"


def test_a_page_is_found_by_its_template_and_letter_and_knows_its_address(tmp_path: Path) -> None:
    (tmp_path / "docs/tanya").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("# Beranda\n")
    (tmp_path / "docs/tanya/index.md").write_text("# Tanya\n")
    (tmp_path / "docs/surat.md").write_text("---\ntemplate: letter.html\nletter: contoh\n---\n")
    read = read_pages(tmp_path)
    assert [page.address for page in read.all] == ["", "surat/", "tanya/"]
    found = read.find("letter.html", "contoh")
    assert found is read.at("surat.md") is not None
    assert read.find("letter.html", "lain") is None


def test_the_page_that_sends_is_made_once_more_for_each_letter_with_its_links(tmp_path: Path) -> None:
    front = "---\ntitle: Kirim\ntemplate: send.html\nhide: [toc]\n---\n"
    read = pages(tmp_path, kirim=f"{front}# Kirim\n\n[privasi](privasi.md)\n", kontak="# Kontak\n")
    made = [page for page in with_sending_pages(read, {"kuasa": "Surat: kuasa"}).all if page.is_made]
    (page,) = made
    assert (page.place, page.address) == ("kirim/kuasa.md", "kirim/kuasa/")
    assert page.text.endswith("---\n# Kirim\n\n[privasi](../privasi.md)\n")
    (tmp_path / "docs/kirim").mkdir()
    (tmp_path / "docs/kirim/kuasa.md").write_text(page.text)
    again = read_pages(tmp_path).find("send.html", "kuasa")
    assert again is not None
    assert (again.front["title"], again.front["hide"]) == ("Kirim: Surat: kuasa", ["toc"])
    assert again.front["search"] == {"exclude": True}, "all say the same"


def test_the_page_that_sends_may_have_no_title_end_its_front_matter_with_dots_and_be_an_lpses_own(
    tmp_path: Path,
) -> None:
    own = tmp_path / "own/pages/kirim.md"
    own.parent.mkdir(parents=True)
    own.write_text("---\ntemplate: send.html\n...\n# Kirim\n\n---\n\nIsi\n")
    read = read_pages(tmp_path, ("docs", "own/pages"))
    *_, made = with_sending_pages(read, {"kuasa": "Kuasa"}).all
    assert (made.title, made.name) == ("Kuasa", "own/pages/kirim/kuasa.md")
    assert made.text.endswith("---\n# Kirim\n\n---\n\nIsi\n")
    assert "..." not in made.text


@pytest.mark.parametrize(
    ("page", "link", "expected"),
    [
        ("langkah.md", "[a](surat/contoh.md)", "[a](surat/contoh.md)"),
        ("surat/lain.md", "[a](surat/contoh.md#isi)", "[a](contoh.md#isi)"),
        ("tanya-jawab/a.md", "[a](kontak.md)", "[a](../kontak.md)"),
        (
            "surat/lain.md",
            "[a](https://contoh.example/b.md) [c](#d)",
            "[a](https://contoh.example/b.md) [c](#d)",
        ),
        (
            "surat/lain.md",
            "[a](/kontak.md) [b](mailto:a@contoh.example) [c](tel:+62211)",
            "[a](/kontak.md) [b](mailto:a@contoh.example) [c](tel:+62211)",
        ),
    ],
)
def test_links_of_data_files_lead_from_every_page_to_the_same_place(
    page: str, link: str, expected: str
) -> None:
    assert links_from(page, link) == expected


def test_each_page_is_read_once_a_build_however_many_letters_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    text = Path.read_text

    def counting(path: Path, *arguments: object, **named: object) -> str:
        read.append(path)
        return text(path, *arguments, **named)  # type: ignore[arg-type]

    letters = {LETTER_YML.replace("contoh", f"contoh_{number}"): FILES[LETTER_YML] for number in range(20)}
    write(tmp_path, FILES | letters)
    monkeypatch.setattr(Path, "read_text", counting)
    load_project(tmp_path)
    assert [path.name for path in read].count("surat.md") == 1
