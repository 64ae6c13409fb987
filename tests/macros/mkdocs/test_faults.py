"""What stops a build, and how it is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import LETTER, build


def test_a_contact_and_a_letter_that_there_are_not_stop_the_build(project: Path, tmp_path: Path) -> None:
    write_below(project, "docs/kontak.md", '{{ contact("tidak_ada") }}')
    page = project / f"docs/surat/{LETTER}.md"
    page.write_text(page.read_text().replace("letter: perb", "letter: prab"))
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    assert 'tidak ada kontak bernama "tidak_ada"' in result.stdout
    assert "tidak ada surat bernama" in result.stdout


def test_a_fault_in_a_script_stops_the_build(project: Path, tmp_path: Path) -> None:
    script = project / "overrides/client/pages/letter.js"
    assert "const definition" in script.read_text()
    script.write_text(script.read_text().replace("const definition", "const const"))
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    assert "letter.js" in result.stdout


def test_the_wrong_macros_of_all_pages_are_said_at_once_without_a_traceback(
    project: Path, tmp_path: Path
) -> None:
    for place, wrong in {
        "kontak.md": "{{ contact(own) }}",
        "istilah.md": "{{ tidak_ada() }}",
        "privasi.md": '{% include "_hilang.md" %}',
        "kirim.md": '{{ contact("lpse_sendiri", 3) }}',
        "tanya-jawab/_jawaban.md": "{{ site.kota }}",
    }.items():
        page = project / "docs" / place
        page.write_text(f"{page.read_text().rstrip()}\n{wrong}\n")
    title = project / "docs/pantau.md"
    title.write_text(re.sub(r"title: .*", "title: '{{ x }}'", title.read_text(), count=1))
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    said = dict(re.findall(r"bantuan-lpse: (docs/[\w/.-]+), baris \d+: (.*)", result.stdout))
    assert {page: message.split(";")[0] for page, message in said.items()} == {
        "docs/istilah.md": 'nama "tidak_ada" tidak dikenal',
        "docs/kirim.md": "tulis contact(contact_id)",
        "docs/kontak.md": 'nama "own" tidak dikenal',
        "docs/pantau.md": 'nama "x" tidak dikenal',
        "docs/privasi.md": 'tidak ada berkas "_hilang.md" di folder docs untuk disisipkan',
        "docs/tanya-jawab/_jawaban.md": 'tidak ada "kota" di sini',
    }
    lines = (project / "docs/kontak.md").read_text().splitlines()
    assert f"docs/kontak.md, baris {lines.index('{{ contact(own) }}') + 1}: " in result.stdout
    line = title.read_text().splitlines().index("title: '{{ x }}'") + 1
    assert f"docs/pantau.md, baris {line}: " in result.stdout
    assert "6 kesalahan; situs tidak dibuat." in result.stdout
    assert "Traceback" not in result.stdout


def test_a_wrong_macro_in_the_steps_is_said_at_its_own_line(project: Path, tmp_path: Path) -> None:
    steps = project / "macros/data/steps/meja-layanan.yml"
    steps.write_text(steps.read_text().replace('contact("lacak")', "contact(lacak)"))
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    place = place_of(project, "macros/data/steps/meja-layanan.yml", "contact(lacak)")
    assert f'{place}: nama "lacak" tidak dikenal' in result.stdout
    assert "Traceback" not in result.stdout


def test_dead_links_and_faults_of_the_menu_are_said_at_their_lines_also_where_little_is_said(
    project: Path, tmp_path: Path
) -> None:
    write_below(project, "docs/kontak.md", "[x](tidak-ada.md) [y](istilah) [z](_tenggat.md)")
    write_below(project, "docs/_tenggat.md", "[x](/hilang.md)")
    (project / "docs/sendiri.md").write_text("# Sendiri\n")
    menu = project / "mkdocs.yml"
    menu.write_text(menu.read_text().replace("Kontak: kontak.md", "Kontak: kontk.md"))
    expected = {
        place_of(project, "docs/kontak.md", "[x]"): 'tautan "tidak-ada.md" tidak menuju halaman',
        place_of(project, "docs/_tenggat.md", "[x]"): 'tautan "/hilang.md" tidak menuju halaman',
        place_of(project, "mkdocs.yml", "kontk.md"): "nav: tidak ada halaman docs/kontk.md; periksa",
        "docs/kontak.md, baris 1": "halaman ini tidak ada di menu (mkdocs.yml); halaman",
        "docs/sendiri.md, baris 1": "halaman ini tidak ada di menu (mkdocs.yml); halaman",
    }
    for more in ([], ["--quiet"]):
        result = build(project, tmp_path / "site", more=more)
        assert result.returncode != 0
        for place, message in expected.items():
            assert re.search(rf"{re.escape(place)}[:,] {re.escape(message)}", result.stdout), (place, more)
        assert 'tautan "istilah" tidak menuju halaman atau berkas apa pun; mungkin maksudnya' in result.stdout
        assert "halaman docs/_tenggat.md tidak diterbitkan" in result.stdout
        assert "7 kesalahan; situs tidak dibuat." in result.stdout
        assert "WARNING" not in result.stdout


def test_a_link_to_a_heading_that_there_is_not_stops_the_build(project: Path, tmp_path: Path) -> None:
    output = built_with(project, tmp_path, "[y](langkah.md#tidak-ada)")
    place = place_of(project, "docs/kontak.md", "[y]")
    assert f'{place}: tautan "langkah.md#tidak-ada" menuju judul yang tidak ada di halaman itu' in output
    assert "1 kesalahan; situs tidak dibuat." in output


def test_a_site_without_an_address_is_built_and_its_empty_site_map_said(built: Path) -> None:
    assert "alamat situs belum diketahui, jadi sitemap.xml kosong" in (built / "build.log").read_text()


def test_everything_on_a_page_that_the_policy_blocks_stops_the_build(project: Path, tmp_path: Path) -> None:
    output = built_with(
        project, tmp_path, '<p style="color: red">x</p>\n\n![x](https://contoh.example/x.png)'
    )
    assert "docs/kontak.md: <p style> tidak berjalan" in output
    assert '<img src="https://contoh.example/x.png"> tidak berjalan' in output
    assert "2 kesalahan; situs tidak dibuat." in output


def built_with(project: Path, tmp_path: Path, markdown: str) -> str:
    """What a build prints that fails by what stands on the page of contacts."""
    write_below(project, "docs/kontak.md", markdown)
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    return result.stdout


def write_below(project: Path, name: str, markdown: str) -> None:
    """Add Markdown to a page."""
    page = project / name
    page.write_text(f"{page.read_text()}\n{markdown}\n")


def place_of(project: Path, name: str, text: str) -> str:
    """A file and the line that has a text, as messages name them."""
    lines = (project / name).read_text().splitlines()
    return f"{name}, baris {next(number for number, line in enumerate(lines, 1) if text in line)}"


def test_faults_of_data_files_come_without_a_traceback_and_github_shows_them_at_their_lines(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "macros/data/contacts.yml").write_text("x: 1\n")
    (project / "macros/data/steps/meja-layanan.yml").write_text("x: 1\n")
    lpse = project / "macros/data/contoh/lpse.yml"
    lpse.write_text(lpse.read_text().replace("city: Kota Uji", "city: ''\nkota: Kota Uji"))
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    assert "contacts.yml, baris 1, x: harus berupa pasangan kunci dan nilai" in result.stdout
    assert "steps/meja-layanan.yml, baris 1: harus berupa daftar" in result.stdout
    assert "macros/data/contoh/lpse.yml, baris 5, kota" in result.stdout
    assert "Traceback" not in result.stdout
    assert "::error file=macros/data/contoh/lpse.yml,line=4::city: tidak boleh kosong\n" in result.stdout
