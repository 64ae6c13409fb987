"""What the browser's code gets of a letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.model.contacts import Contacts
from macros.model.data_file import read
from macros.model.letters.client import client_definition, initial_value, mail_fields, sent_letter
from macros.model.letters.models import Reminder
from macros.model.letters.references import load_letter
from macros.model.letters.template import client_parts
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
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
    site = Site(name="LPSE Contoh", city="Pekanbaru")
    definition = client_definition("contoh", letter, site)
    assert definition["fileName"] == ["Surat-", {"field": "nama"}]
    assert definition["blocks"][0] == {
        "type": "line",
        "text": ["Nama: ", {"field": "nama"}, ", ", {"field": "salinan"}],
        "blank": [],
        "align": "left",
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


def test_a_line_is_handed_over_by_paragraphs_and_a_group_as_its_blocks(tmp_path: Path) -> None:
    text = (
        SMALL
        + """\
  - type: group
    when: {field: nama}
    blocks:
      - {type: address, text: "{salinan}\\nJalan", place: Kota, when: {field: salinan}}
      - {type: line, text: "Satu\\ndua\\n\\nTiga", align: justify}
"""
    )
    (tmp_path / "contoh.yml").write_text(text)
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
    site = Site(name="LPSE Contoh", city="Pekanbaru")
    *_, address, first, second = client_definition("contoh", letter, site)["blocks"]
    assert address["text"] == ["Yth. ", {"field": "salinan"}, "\nJalan\ndi Kota"]
    assert (address["when"]["field"], address["when"]["also"]["field"]) == ("nama", "salinan")
    assert (first["text"], second["text"]) == (["Satu\ndua"], ["Tiga"])
    assert {one["when"]["field"] for one in (first, second)} == {"nama"}


def test_who_signs_has_a_name_in_bold_and_the_stamps_amount_and_what_may_stay_empty_hides(
    tmp_path: Path,
) -> None:
    text = (
        SMALL.replace("label: Salinan", "label: Salinan, optional: true")
        + """\
  - type: signatures
    room: 25
    columns:
      - {lines: [{text: Penerima}], name: "{nama}", position: "({salinan})"}
      - {lines: [{text: Pemberi}], name: Siti, caption: "{salinan} {nama}", stamp_duty: 10000,
         stamp_when: {field: salinan}}
"""
    )
    (tmp_path / "contoh.yml").write_text(text)
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
    *_, signatures = client_definition("contoh", letter, Site(name="LPSE Contoh", city="Pekanbaru"))["blocks"]
    one, other = signatures["columns"]
    assert one["stamp"] == []
    assert [(stamp["text"], stamp["when"]["field"]) for stamp in other["stamp"]] == [
        (["Meterai\nRp10.000"], "salinan")
    ]
    told = [
        [
            (line["text"], line.get("strong", False), line.get("hideWhenEmpty", False))
            for line in column["below"]
        ]
        for column in (one, other)
    ]
    assert told == [
        [([{"field": "nama"}], True, False), (["(", {"field": "salinan"}, ")"], False, True)],
        [(["Siti"], True, False), ([{"field": "salinan"}, " ", {"field": "nama"}], False, False)],
    ]


def test_a_letter_with_a_line_that_may_be_left_out_where_one_signs_has_rules(tmp_path: Path) -> None:
    signs = '  - {type: signatures, room: 25, columns: [{lines: [{text: Kami}], name: "{salinan}"}]}\n'
    site = Site(name="LPSE Contoh", city="Pekanbaru")
    for salinan, has_rules in (("label: Salinan, optional: true", True), ("label: Salinan", False)):
        (tmp_path / "contoh.yml").write_text(SMALL.replace("label: Salinan", salinan) + signs)
        letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
        assert client_definition("contoh", letter, site)["hasRules"] is has_rules


def test_what_is_left_out_of_a_letters_file_is_as_the_maintainers_page_tells(tmp_path: Path) -> None:
    blocks = """\
  - {type: list, items: [{text: Satu}]}
  - {type: row, label: A, text: "{nama}"}
"""
    (tmp_path / "contoh.yml").write_text(SMALL + blocks)
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
    definition = client_definition("contoh", letter, Site(name="LPSE Contoh", city="Kota"))
    _, chosen, _, listed, row = definition["blocks"]
    assert (listed["marker"], row["bullet"], chosen["bullet"]) == ("number", True, True)
    assert (definition["author"], definition["mail"]) == ([], None)
    assert (letter.recipient, letter.mail, letter.reminder) == ("penerima surat", None, None)


def test_sections_keep_their_conditions_the_file_its_author_and_only_todays_date_is_todays(
    tmp_path: Path,
) -> None:
    text = SMALL.replace("  - title: A\n", "  - title: A\n    when: {field: kota}\n")
    text = text.replace(
        "blocks:", "  - title: B\n    fields: [{id: kota, kind: text, label: K, initial_from: city}]\nblocks:"
    ).replace("title: Surat Contoh", 'title: Surat Contoh\nauthor: "{nama}, {kota}"')
    (tmp_path / "contoh.yml").write_text(text)
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
    definition = client_definition("contoh", letter, Site(name="LPSE Contoh", city="Kota"))
    first, second = definition["sections"]
    assert (first["when"]["field"], second.get("when")) == ("kota", None)
    assert definition["author"] == [{"field": "nama"}, ", ", {"field": "kota"}]
    assert {field["id"]: (field["today"], field["initial"]) for field in definition["fields"]} == {
        "nama": (False, ""),
        "salinan": (False, ""),
        "pilih": (False, ""),
        "hari": (True, ""),
        "kota": (False, "Kota"),
    }


def test_whatever_decides_about_a_field_of_the_e_mail_or_of_its_choices_is_asked_with_it(
    tmp_path: Path,
) -> None:
    text = """
title: Surat Contoh
file_name: "{pilih}"
sections:
  - title: A
    fields: [{id: a, kind: text, label: A}, {id: b, kind: text, label: B}, {id: c, kind: text, label: C}]
  - title: B
    when: {field: a, also: {field: b}}
    fields:
      - id: pilih
        kind: choice
        label: Pilih
        choices: [{id: satu, label: Satu}, {id: dua, label: Dua, when: {field: c}}]
blocks:
  - {type: line, text: "{pilih}"}
"""
    (tmp_path / "contoh.yml").write_text(text)
    letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
    assert [field.id for field in mail_fields(letter)] == ["a", "b", "c", "pilih"]


@pytest.mark.parametrize("place", ["subject", "text", "call"])
def test_what_a_follow_up_speaks_of_anywhere_is_known_of_a_sent_letter(place: str) -> None:
    project = load_project(PROJECT_FOLDER)
    texts = dict.fromkeys(("subject", "text", "call"), "-") | {place: "{npwp}"}
    call = texts.pop("call")
    letter = project.letters[LETTER].model_copy(update={"reminder": Reminder(**texts), "call": call})
    made = sent_letter(LETTER, letter, project.site, project.contacts, "")
    assert [field["id"] for field in made["definition"]["fields"]] == ["npwp"]


def test_a_letter_is_waited_for_as_long_as_it_says_itself_or_else_as_the_site_does() -> None:
    project = load_project(PROJECT_FOLDER)
    letter = project.letters[LETTER].model_copy(update={"reply_days": 14})
    said = [
        sent_letter(LETTER, one, project.site, project.contacts, "")["replyDays"]
        for one in (letter, letter.model_copy(update={"reply_days": None}))
    ]
    assert said == [14, project.site.reply_days]


@pytest.mark.parametrize(
    ("role", "kinds", "number"),
    [
        ("to", {"call": "phone"}, "021-5550123"),
        ("own_lpse", {"call": "phone"}, None),
        ("own_lpse", {"call": "phone", "own_lpse": "phone"}, "0761-555012"),
        ("own_lpse", {"own_lpse": "whatsapp"}, None),
        ("alternative", {"call": "phone", "own_lpse": "phone"}, None),
    ],
)
def test_the_number_to_phone_is_that_of_who_answers_the_letter(
    role: str, kinds: dict[str, str], number: str | None
) -> None:
    project = load_project(PROJECT_FOLDER)
    known = {"label": "Uji", "source": "uji", "checked": date(2026, 11, 22)}
    numbers = {"call": "021-5550123", "own_lpse": "0761-555012"}
    contacts = Contacts.model_validate(
        {"tujuan": known | {"kind": "email", "value": "meja@uji.example", "role": role}}
        | {"lain": known | {"kind": "email", "value": "lain@uji.example", "role": "track"}}
        | {each: known | {"kind": kind, "value": numbers[each], "role": each} for each, kind in kinds.items()}
    )
    letter = project.letters[LETTER]
    assert letter.mail
    mail = letter.mail.model_copy(update={"to": ["tujuan", "lain"], "cc": []})
    letter = letter.model_copy(update={"mail": mail})
    phone = sent_letter(LETTER, letter, project.site, contacts, "")["phone"]
    assert (phone and phone["number"]) == number


def test_a_number_that_is_only_an_example_is_not_one_to_phone() -> None:
    project = load_project(PROJECT_FOLDER)
    known = {
        key: contact.model_copy(update={"example": True}) for key, contact in project.contacts.root.items()
    }
    contacts = Contacts.model_construct(root=known)
    assert sent_letter(LETTER, project.letters[LETTER], project.site, project.contacts, "")["phone"]
    assert sent_letter(LETTER, project.letters[LETTER], project.site, contacts, "")["phone"] is None


def test_the_e_mails_fields_are_those_that_its_words_and_the_files_name_speak_of() -> None:
    letter = load_project(PROJECT_FOLDER).letters[LETTER]
    assert [field.id for field in mail_fields(letter)] == [
        "nama_instansi",
        "nama_pemohon",
        "user_id",
        "deskripsi",
        "tanggal",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("follows: nama", "follows: nama, when: {field: nama}"),
        ("{id: a, label: Satu}", "{id: a, label: Satu, when: {field: nama}}"),
        ('text: "Nama: {nama}, {salinan}"', 'text: "{nama}, {salinan}", when: {field: nama}'),
        ('[{text: "{hari}"}]', '[{text: "{hari:bulan_romawi}"}]'),
        ("kind: person, label: Salinan, follows: nama", 'kind: text, label: S, drafted_from: [{text: "A"}]'),
        ("blocks:", "blocks:\n  - {type: list, items: [{text: Satu}]}"),
        ("blocks:", "blocks:\n  - {type: title, text: Satu}"),
        (
            "blocks:",
            "      - {id: waktu, kind: group, label: W, fields: [{id: jam, kind: time, label: J}]}\n"
            'blocks:\n  - {type: line, each: waktu, text: "{waktu.jam}"}',
        ),
    ],
)
def test_whatever_needs_code_that_other_letters_do_without_says_so(
    tmp_path: Path, old: str, new: str
) -> None:
    site = Site(name="LPSE Contoh", city="Pekanbaru")
    assert old in SMALL
    for text, has_rules in ((SMALL, False), (SMALL.replace(old, new, 1), True)):
        (tmp_path / "contoh.yml").write_text(text)
        letter = load_letter(read(tmp_path / "contoh.yml", "contoh.yml"))
        assert client_definition("contoh", letter, site)["hasRules"] is has_rules


def test_a_field_starts_as_the_lpses_city_as_its_own_text_or_empty(tmp_path: Path) -> None:
    (tmp_path / "contoh.yml").write_text(SMALL)
    field = load_letter(read(tmp_path / "contoh.yml", "contoh.yml")).fields[0]
    site = Site(name="LPSE Contoh", city="Pekanbaru")
    starts = [{"initial_from": "city"}, {"initial": "Sama"}, {"initial_from": "today"}, {}]
    said = [initial_value(field.model_copy(update=start), site) for start in starts]
    assert said == ["Pekanbaru", "Sama", "", ""]


def test_what_is_known_of_a_sent_letter_are_the_fields_that_its_follow_ups_speak_of_alone() -> None:
    project = load_project(PROJECT_FOLDER)
    made = sent_letter(LETTER, project.letters[LETTER], project.site, project.contacts, "kirim/")
    asked = ["nama_instansi", "nama_pemohon", "user_id"]
    assert [field["id"] for field in made["definition"]["fields"]] == asked
    assert [name for section in made["definition"]["sections"] for name in section["fields"]] == asked
    assert (made["definition"]["blocks"], made["sendingPage"]) == ([], "kirim/")
    mail = project.letters[LETTER].mail
    assert mail
    for ids, addresses in ((mail.to, made["to"]), (mail.cc, made["cc"])):
        assert addresses == [project.contacts[one].value for one in ids]


def test_each_text_of_a_letters_way_arrives_as_what_it_is() -> None:
    project = load_project(PROJECT_FOLDER)
    letter, facts = project.letters[LETTER], project.site.facts
    assert letter.mail
    assert letter.reminder
    definition = client_definition(LETTER, letter, project.site)
    made = sent_letter(LETTER, letter, project.site, project.contacts, "")
    for said, mail in ((definition["mail"], letter.mail), (made["reminder"], letter.reminder)):
        assert said == {
            "subject": client_parts(mail.subject, facts),
            "text": client_parts(mail.text, facts),
        }
    assert made["call"] == client_parts(letter.call, facts)
    assert [made[key] for key in ("id", "title", "recipient", "steps")] == [
        LETTER,
        letter.title,
        letter.recipient,
        letter.steps,
    ]
    (phone,) = [one for one in project.contacts.root.values() if one.value == made["phone"]["number"]]
    assert made["phone"]["href"] == phone.href
    assert "hint" not in definition["fields"][0], "the page has it"


def test_a_letter_without_e_mail_goes_to_no_address_and_its_subject_alone_asks_for_a_field_too() -> None:
    project = load_project(PROJECT_FOLDER)
    letter = project.letters[LETTER]
    assert letter.mail
    without = letter.model_copy(update={"mail": None, "reminder": None})
    made = sent_letter(LETTER, without, project.site, project.contacts, "")
    assert (made["to"], made["cc"], made["phone"], made["reminder"]) == ([], [], None, None)
    mail = letter.mail.model_copy(update={"subject": "{alamat}", "text": "-"})
    named = letter.model_copy(update={"mail": mail, "file_name": "-"})
    assert [field.id for field in mail_fields(named)] == ["alamat"]
