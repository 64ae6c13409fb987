"""How a letter goes and is followed up, where that is wrong: every message a maintainer then reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.build.pipeline import check
from tests.macros.wrong_data.project import (
    FILES,
    LETTER,
    LETTER_YML,
    MISSING_KEY,
    SITE_YML,
    STEPS_YML,
    messages,
    write,
)

# A letter's own way, put below the right letter, from line 38 on.
WAY = """\
steps: meja
mail:
  to: [surel]
  cc: [salinan]
  subject: Surat {nama}
  text: Terlampir.
  public_subject: Surat
  public_text: Terlampir.
reminder:
  subject: Surat {sent}
  text: Tiket {ticket}, {nama}.
call: Dikirim {sent:hari}.
"""
NO_ANSWER = "di sini jawaban tidak dapat dicetak; yang dapat hanya tentang LPSE, misalnya {lpse.name}"
WRONG_WAYS = [
    (
        "steps: meja",
        "steps: mja",
        ["baris 38, steps: tidak ada berkas macros/data/steps/mja.yml; yang ada: meja"],
    ),
    (
        "to: [surel]",
        "to: [surl]",
        ['baris 40, mail.to[1]: tidak ada kontak bernama "surl"; yang berupa email: surel, salinan'],
    ),
    ("to: [surel]", "to: []", ["baris 40, mail.to: harus berisi sedikitnya 1 butir"]),
    ("  to: [surel]\n", "", [f"baris 39, mail.to: {MISSING_KEY}"]),
    ("to: [surel]", "to: surel-lain", ["baris 40, mail.to: harus berupa daftar, misalnya [surel-lain]"]),
    (
        "cc: [salinan]",
        "cc: [salinan, sendiri]",
        ['baris 41, mail.cc[2]: kontak "sendiri" bukan alamat email (kind: email)'],
    ),
    ("  cc: [salinan]", '  sender: "{nama}"', [f"baris 41, mail.sender: {NO_ANSWER}"]),
    ("  cc: [salinan]", "  limit_mb: 0", ["baris 41, mail.limit_mb: harus lebih besar dari 0"]),
    ("steps: meja", "reply_days: 0", ["baris 38, reply_days: harus lebih besar dari 0"]),
    ("steps: meja", 'recipient: "{nama}"', [f"baris 38, recipient: {NO_ANSWER}"]),
    ("Surat {nama}", "Surat {sent}", ['baris 42, mail.subject: tidak ada isian dengan id "sent"']),
    (
        "{ticket}, {nama}",
        "{tiket}",
        ['baris 48, reminder.text: tidak ada isian dengan id "tiket"; mungkin "ticket"'],
    ),
    ("{sent:hari}", "{nma}", ['baris 49, call: tidak ada isian dengan id "nma"; mungkin "nama"']),
    ("{sent:hari}", "{pilih}", ['baris 49, call: isian "pilih" berisi pilihan; pakai blok choices']),
    (
        "{ticket}, {nama}",
        "{ticket:hari}",
        ['baris 48, reminder.text: isian "ticket" jenis text tidak mempunyai bentuk lain; tulis {ticket}'],
    ),
    ("  text: Tiket {ticket}, {nama}.\n", "", [f"baris 46, reminder.text: {MISSING_KEY}"]),
]


@pytest.mark.parametrize(("right", "wrong", "expected"), WRONG_WAYS)
def test_what_is_wrong_with_the_way_of_a_letter_is_said(
    tmp_path: Path, right: str, wrong: str, expected: list[str]
) -> None:
    assert WAY.count(right) == 1
    write(tmp_path, FILES | {LETTER_YML: LETTER + WAY.replace(right, wrong)})
    assert messages(tmp_path) == [f"{LETTER_YML}, {message}" for message in expected]


def test_a_file_of_steps_that_is_wrong_is_not_said_to_be_missing(tmp_path: Path) -> None:
    wrong = {LETTER_YML: LETTER + WAY, STEPS_YML: FILES[STEPS_YML].replace("next:", "lalu:")}
    write(tmp_path, FILES | wrong | {"docs/langkah.md": '{{ steps("meja") }}\n'})
    assert {message.partition(",")[0] for message in messages(tmp_path)} == {STEPS_YML}


def test_a_field_that_only_the_follow_ups_name_is_used_and_none_is_called_like_what_they_know(
    tmp_path: Path,
) -> None:
    field = "      - id: {}\n        kind: text\n        label: Lain\nblocks:\n"
    letter = LETTER + WAY.replace("{sent:hari}", "{lain}")
    write(tmp_path, FILES | {LETTER_YML: letter.replace("blocks:\n", field.format("lain"))})
    assert check(tmp_path)[1] == []
    write(tmp_path, {LETTER_YML: (LETTER + WAY).replace("blocks:\n", field.format("ticket"))})
    (message,) = messages(tmp_path)
    assert message.endswith('id: "ticket" sudah ada artinya di "reminder" dan "call"; pakai id lain')


def test_a_mail_that_no_link_can_hold_is_said(tmp_path: Path) -> None:
    way = WAY.replace("public_text: Terlampir.", f"public_text: {'x' * 1800}")
    write(tmp_path, FILES | {LETTER_YML: LETTER + way})
    too_long = "mail.public_text: terlalu panjang: tautan ke email web paling banyak 1800 karakter"
    (message,) = messages(tmp_path)
    assert message.endswith(too_long)
    # The LPSE's own name counts, and not the sign that stands for it.
    way = WAY.replace("public_text: Terlampir.", f"public_text: Dari {'{lpse.name}' * 5}")
    write(tmp_path, {LETTER_YML: LETTER + way})
    assert check(tmp_path)[1] == []
    write(tmp_path, {SITE_YML: f"name: {'LPSE' * 100}\ncity: Kota\n"})
    (message,) = messages(tmp_path)
    assert message.endswith(too_long)
