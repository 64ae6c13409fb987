"""Letter definitions: what is refused, and what the client gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.data_file import DataError
from macros.letters import Letter, client_definition, load_letter, load_letters, parse_template
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
        ("{{kota}}", ["{", "kota", "}"]),
    ],
)
def test_a_template_is_taken_apart(template: str, parts: list[object]) -> None:
    joined = parse_template(template)
    assert [part for part in joined if part] == parts or "".join(map(str, joined)) == "".join(map(str, parts))


@pytest.mark.parametrize("template", ["{kota", "kota}", "{}"])
def test_a_brace_without_a_field_is_refused(template: str) -> None:
    with pytest.raises(ValueError, match="kurung kurawal harus berpasangan"):
        parse_template(template)


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("kind: person, label: Nama}", "kind: orang, label: Nama}", "pilih salah satu: 'text', 'person'"),
        ("{id: hari,", "{id: nama,", 'baris 10, sections[1].fields[4].id: id "nama" dipakai dua kali'),
        ("follows: nama", "follows: hari", 'tidak ada isian sebelum ini dengan id "hari"'),
        ("{nama}, {salinan}", "{nama}", 'isian "salinan" tidak dipakai blok mana pun'),
        ("{nama}, {salinan}", "{nama}, {salinn}", 'baris 12, blocks[1].text: tidak ada isian dengan id "sal'),
        ("{nama}, {salinan}", "{pilih}", 'isian "pilih" berisi pilihan; pakai blok choices'),
        ("field: pilih", "field: nama", 'tidak ada isian jenis choices dengan id "nama"'),
        ("choices: [{id: a, label: Satu}]", "hint: x", '"choices" harus ada pada jenis choices'),
        ("type: line", "type: baris", "pilih salah satu jenis: 'letterhead', 'line'"),
        ("room: 25", "room: 0", "blocks[3].room: harus lebih besar dari 0"),
        ("room: 25", "ruang: 25", "blocks[3].ruang: kunci ini tidak dikenal"),
        ('"Surat-{nama}"', '"Surat-{nama"', "file_name: kurung kurawal harus berpasangan"),
        ("id: a,", "id: A 1,", "pakai huruf kecil, angka, dan garis bawah saja"),
    ],
)
def test_a_wrong_definition_is_refused(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    assert right in SMALL
    with pytest.raises(DataError) as caught:
        load(tmp_path, SMALL.replace(right, wrong))
    assert message in str(caught.value)


def test_the_client_gets_templates_taken_apart_and_initial_values(tmp_path: Path) -> None:
    site = Site(lpse_name="LPSE Contoh", city="Pekanbaru")
    definition = client_definition(load(tmp_path, SMALL), site)
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
