"""What each answer changes in a shipped letter: what is asked and offered with it, and what the letter says.

`choices.txt` beside a letter's answers says it, written by hand: a choice that puts another one's words into
a letter makes its company say what is not so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from macros.build import deno
from macros.model.letters.client import client_definition
from macros.model.letters.kinds import FieldKind
from macros.model.letters.models import LetterField
from macros.model.settings import Site
from tests.conftest import ROOT
from tests.content.shipped import DEFINITIONS, EXPECTED, FILLED, answers

SITE = Site(name="LPSE Contoh", city="Pekanbaru")
# What no letter's first answers have, so that there is most to ask and to say.
MORE = {
    "penyerah": "penerima_kuasa",
    "nama_penerima": "Budi Contoh",
    "lupa_password": "permintaan_ditolak",
    "lpse": "LPSE Contoh",
    "pesan": "Pesan contoh",
    "sejak": "2026-11-20",
    "tender": "Gedung Contoh",
    "batas_hari": "2026-11-30",
    "batas_jam": "10.00 WIB",
    "npwp_baru": "0012345674211000",
    "nama_pengguna": "Staf Contoh",
    "instansi_pengguna": "PT Contoh Lain",
}
CHOOSING = (FieldKind.CHOICE, FieldKind.CHOICES)
Answers = dict[str, Any]


def fullest(letter_id: str) -> Answers:
    """A letter's first answers, with all that can be ticked or typed; drafted ones are left to the form."""
    name = next(name for known, name in FILLED if known == letter_id)
    fields = DEFINITIONS[letter_id].fields
    ticked = {
        field.id: [one.id for one in field.choices] for field in fields if field.kind is FieldKind.CHOICES
    }
    chosen = {field.id: field.choices[0].id for field in fields if field.kind is FieldKind.CHOICE}
    typed = {name: value for name, value in answers(name, letter_id).items() if value}
    drafted = [field.id for field in fields if field.drafted_from]
    full: Answers = chosen | typed | MORE | ticked
    return {name: value for name, value in full.items() if name not in drafted}


def cases(letter_id: str) -> Iterator[tuple[LetterField, str, Answers]]:
    """Each field with choices, with each of them alone, and each that may be empty, without an answer."""
    full = fullest(letter_id)
    for field in DEFINITIONS[letter_id].fields:
        for choice in field.choices:
            value = choice.id if field.kind is FieldKind.CHOICE else [choice.id]
            yield field, choice.id, full | {field.id: value}
        if field.optional and field.id in full:
            yield field, "", full | {field.id: [] if field.kind is FieldKind.CHOICES else ""}


@cache
def composed() -> dict[str, list[dict[str, Any]]]:
    """What each letter asks and says: with all answers, then in each case. Deno starts once."""
    letters = {
        letter_id: {
            "definition": client_definition(letter_id, letter, SITE),
            "cases": [fullest(letter_id), *(values for _, _, values in cases(letter_id))],
        }
        for letter_id, letter in DEFINITIONS.items()
    }
    script = "tests/content/compose.js"
    made = json.loads(deno.run(ROOT, "run", "--quiet", "--frozen", script, stdin=json.dumps(letters)))
    return {
        letter_id: [{"asked": case["asked"], "said": sentences(case["text"])} for case in made_of_it]
        for letter_id, made_of_it in made.items()
    }


def sentences(text: str) -> list[str]:
    """A letter's lines and sentences, without their numbers and the room between their columns."""
    bare = (re.sub(r"^(\d+|[a-z])\. |^- ", "", line).strip() for line in text.splitlines())
    lines = (re.sub(r"[ \t]+", " ", line) for line in bare if line)
    return [sentence for line in lines for sentence in re.split(r"(?<=\.) (?=[A-Z])", line)]


def report(letter_id: str) -> str:
    """What each choice brings that not all others of its question bring; without an answer, what is other."""
    full, *rest = composed()[letter_id]
    known = [(field, choice, case) for (field, choice, _), case in zip(cases(letter_id), rest, strict=True)]
    told = []
    for field, choice, case in known:
        if choice:
            (label,) = (one.label for one in field.choices if one.id == choice)
            told.append(f"{field.id} = {choice} ({label})")
            others = [one for other, others_choice, one in known if other is field and others_choice]
        else:
            told.append(f"{field.id} tidak dijawab")
            others = [full]
            lost = [name for name in full["asked"] if name not in case["asked"]]
            told += [f"  tidak ditanya: {' '.join(lost)}"] * bool(lost)
            told += [f"  - {said}" for said in full["said"] if said not in case["said"]]
        asked = [name for name in case["asked"] if any(name not in one["asked"] for one in others)]
        told += [f"  ditanya: {' '.join(asked)}"] * bool(asked)
        told += [f"  + {said}" for said in case["said"] if any(said not in one["said"] for one in others)]
    return "\n".join(told) + "\n"


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_each_answer_brings_its_own_questions_and_words(letter_id: str) -> None:
    assert report(letter_id) == (EXPECTED / letter_id / "choices.txt").read_text()
