"""Every text of a letter is looked at: what it names of the answers is there, or it may name none."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.model.project import load_project
from tests.macros.wrong_data.project import FILES, LETTER_YML, messages, write

# Each text that may name answers, once.
WITH_ANSWERS = """\
title: Surat
file_name: "X"
author: "X"
mail: {to: [surel], subject: "X", text: "X", public_subject: A, public_text: A}
reminder: {subject: "X", text: "X"}
call: "X"
sections:
  - title: A
    fields:
      - {id: pilih, kind: choices, label: A, choices: [{id: a, label: A}]}
      - {id: isi, kind: text, label: A, drafted_from: [{text: "X"}]}
blocks:
  - {type: letterhead, height: 35, text: "X", blank: "X"}
  - {type: title, text: "X", number: "X"}
  - {type: line, text: "X", blank: "X"}
  - {type: address, text: "X", blank: "X", place: "X"}
  - {type: heading, text: "X"}
  - {type: row, label: "X", text: "X", blank: "X"}
  - {type: choices, label: "X", field: pilih}
  - {type: list, title: "X", items: [{text: "X", blank: "X"}]}
  - {type: list, field: isi}
  - {type: box, text: "X", blank: "X", height: 20}
  - {type: notes, title: "X", items: ["X"]}
  - {type: table, head: ["X", B], rows: [{cells: ["X", b]}]}
  - {type: group, blocks: [{type: line, text: "X"}]}
  - {type: signature, lines: [{text: "X", blank: "X"}], room: 25, caption: "X"}
  - {type: signatures, room: 25, columns: [{lines: [{text: "X"}], name: "X", position: "X", caption: "X"}]}
"""
# Each text of the page, which says the same to everyone, once.
OF_THE_PAGE = """\
title: "X"
purpose: "X"
recipient: "X"
after: "X"
file_name: A
mail: {to: [surel], sender: "X", subject: A, text: A, public_subject: "X", public_text: "X"}
checklist: ["X"]
sections:
  - title: "X"
    fields:
      - {id: isi, kind: text, label: "X", hint: "X", empty: "X", expected: {value: A, warning: "X"}}
      - {id: pilih, kind: choice, label: A, choices: [{id: a, label: "X", text: "X"}]}
      - {id: ulang, kind: group, label: A, item: "X", fields: [{id: b, kind: text, label: "X"}]}
blocks:
  - {type: line, text: "{isi} {pilih}"}
  - {type: line, each: ulang, text: "{ulang.b}"}
"""
NO_ANSWER = "di sini jawaban tidak dapat dicetak; yang dapat hanya tentang LPSE, misalnya {lpse.name}"


@pytest.mark.parametrize(
    ("letter", "named", "said"),
    [
        (WITH_ANSWERS, "{asing}", 'tidak ada isian dengan id "asing"'),
        (OF_THE_PAGE, "{isi}", NO_ANSWER),
    ],
    ids=["with answers", "of the page"],
)
def test_in_each_a_name_that_cannot_stand_there_is_said(
    tmp_path: Path, letter: str, named: str, said: str
) -> None:
    write(tmp_path, FILES | {LETTER_YML: letter.replace('"X"', f'"{named}"')})
    found = [message.rpartition(": ")[0] for message in messages(tmp_path) if message.endswith(f": {said}")]
    assert len(set(found)) == len(found) == letter.count('"X"')


def test_each_names_the_lpse_instead_of_the_sign_that_stands_for_it(tmp_path: Path) -> None:
    write(tmp_path, FILES | {LETTER_YML: OF_THE_PAGE.replace('"X"', '"{lpse.name}"')})
    (letter,) = load_project(tmp_path).letters.values()
    written = letter.model_dump_json(exclude={"blocks"})
    assert "{lpse.name}" not in written
    assert written.count('"LPSE Contoh"') == OF_THE_PAGE.count('"X"')
