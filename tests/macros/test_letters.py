"""Letter definitions: what is refused, and what the client gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.data_file import DataError
from macros.letters import Letter, client_definition, load_letter, load_letters, mail_fields, parse_template
from macros.project import load_project
from macros.site import Site
from tests.conftest import LETTER, ROOT

SMALL = """
title: Surat Contoh
file_name: "Surat-{nama}"
sections:
  - title: A
    fields:
      - {id: nama, kind: person, label: Nama}
      - {id: salinan, kind: person, label: Salinan, follows: nama}
      - {id: pilih, kind: choices, label: Pilih, choices: [{id: a, label: Satu}]}
      - {id: hari, kind: date, label: Hari, initial_from: today}
blocks:
  - {type: line, text: "Nama: {nama}, {salinan}"}
  - {type: choices, label: Pilihan, field: pilih}
  - {type: signature, lines: [{text: "{hari}"}], room: 25, caption: (Ttd)}
"""


def load(folder: Path, content: str) -> Letter:
    path = folder / "contoh.yml"
    path.write_text(content)
    return load_letter(path, "contoh.yml")


@pytest.mark.parametrize(
    ("template", "parts"),
    [
        ("", []),
        ("Pemohon", ["Pemohon"]),
        ("{kota}, {tanggal}", [{"field": "kota"}, ", ", {"field": "tanggal"}]),
        ("{{kota}}", ["{", "kota}"]),
    ],
)
def test_a_template_is_taken_apart(template: str, parts: list[object]) -> None:
    assert parse_template(template) == parts


@pytest.mark.parametrize("template", ["{kota", "kota}", "{}"])
def test_a_brace_without_a_field_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="kurung kurawal harus berpasangan"):
        parse_template(template)


def test_the_client_gets_templates_taken_apart_and_initial_values(tmp_path: Path) -> None:
    site = Site(lpse_name="LPSE Contoh", city="Pekanbaru")
    definition = client_definition("contoh", load(tmp_path, SMALL), site)
    assert definition["fileName"] == ["Surat-", {"field": "nama"}]
    assert definition["blocks"][0] == {
        "type": "line",
        "text": ["Nama: ", {"field": "nama"}, ", ", {"field": "salinan"}],
        "blank": "",
    }
    assert definition["fields"][3] == {
        "id": "hari",
        "kind": "date",
        "label": "Hari",
        "optional": False,
        "empty": "",
        "initial": "",
        "follows": "",
        "expected": None,
        "company": "",
        "choices": [],
        "today": True,
    }


def test_faults_of_all_letters_are_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(SMALL.replace("room: 25", "room: x"))
    (tmp_path / "b.yml").write_text(SMALL.replace("room: 25", "room: y"))
    with pytest.raises(DataError) as caught:
        load_letters(tmp_path, "letters")
    assert [fault.file for fault in caught.value.faults] == ["letters/a.yml", "letters/b.yml"]


def test_the_shipped_letter_asks_what_the_source_asks_in_its_order() -> None:
    fields = load_project(ROOT).letters[LETTER].fields
    assert " ".join(field.id for field in fields) == (
        "nomor_surat nama_instansi nama_pemohon jabatan pengguna_spse nama_pengguna instansi_pengguna "
        "alamat npwp telepon email user_id kategori deskripsi kota tanggal"
    )
    assert [field.id for field in fields if field.optional] == ["nomor_surat"]


def test_the_e_mails_fields_are_those_that_its_words_and_the_files_name_speak_of() -> None:
    letter = load_project(ROOT).letters[LETTER]
    assert [field.id for field in mail_fields(letter)] == [
        "nama_instansi",
        "nama_pemohon",
        "user_id",
        "deskripsi",
        "tanggal",
    ]
