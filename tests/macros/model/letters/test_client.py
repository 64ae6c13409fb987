"""What the browser's code gets of a letter."""

from __future__ import annotations

from pathlib import Path

from macros.model.letters.client import client_definition, mail_fields
from macros.model.letters.references import load_letter
from macros.model.project import load_project
from macros.model.settings import Site
from tests.conftest import LETTER, PROJECT_FOLDER

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


def test_the_client_gets_templates_taken_apart_and_initial_values(tmp_path: Path) -> None:
    (tmp_path / "contoh.yml").write_text(SMALL)
    letter = load_letter(tmp_path / "contoh.yml", "contoh.yml")
    site = Site(lpse_name="LPSE Contoh", city="Pekanbaru")
    definition = client_definition("contoh", letter, site)
    assert definition["fileName"] == ["Surat-", {"field": "nama"}]
    assert definition["blocks"][0] == {
        "type": "line",
        "text": ["Nama: ", {"field": "nama"}, ", ", {"field": "salinan"}],
        "blank": [],
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
        "lengths": [],
        "today": True,
    }


def test_the_e_mails_fields_are_those_that_its_words_and_the_files_name_speak_of() -> None:
    letter = load_project(PROJECT_FOLDER).letters[LETTER]
    assert [field.id for field in mail_fields(letter)] == [
        "nama_instansi",
        "nama_pemohon",
        "user_id",
        "deskripsi",
        "tanggal",
    ]
