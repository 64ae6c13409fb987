"""Generated letters: every output is made, opens, validates, and carries the same characters.

200, shared among all definitions, with a fixed seed; `python3 tests soak` makes 2,000 with a new one.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from macros.build import deno
from macros.model.letters.client import client_definition
from macros.model.settings import Site
from tests.browser import readers, validators
from tests.browser.conftest import LETTERS
from tests.conftest import ROOT

# Of each definition.
COUNT = int(os.environ.get("GENERATED_LETTERS", "200")) // len(LETTERS)
SEED = int(os.environ.get("GENERATED_SEED", "20261122"))
# The slow validators see one of so many letters.
SAMPLE = 12


@pytest.fixture(scope="module", params=LETTERS)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated letters of one definition."""
    print(f"seed {SEED}")
    return generate(request.param, tmp_path_factory.mktemp("generated"), COUNT)


def generate(letter_id: str, folder: Path, count: int, *subset: str) -> Path:
    """Fill a folder with generated letters: PDF, DOCX and text of each."""
    site = Site(name="LPSE Contoh", city="Kota Contoh")
    definition = client_definition(letter_id, LETTERS[letter_id], site)
    flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={folder}")
    arguments = ("tests/client/generate.js", str(folder), str(count), str(SEED), *subset)
    deno.run(ROOT, "run", *flags, *arguments, stdin=json.dumps(definition))
    return folder


def characters(text: str) -> Counter[str]:
    """How often each character stands in a text; a reader may order scripts as the eye does."""
    marks = "\u202a\u202b\u202c\u200e\u200f\u200d\ufe0f"
    return Counter(
        character for character in text if not character.isspace() and character not in "•-" + marks
    )


def test_every_letter_carries_the_same_characters_in_every_output(folder: Path) -> None:
    texts = sorted(folder.glob("*.txt"))
    assert len(texts) == COUNT
    for path in texts:
        expected = characters(path.read_text())
        assert characters(readers.docx_text(path.with_suffix(".docx"))) == expected, path
        assert characters(readers.pdf_text(path.with_suffix(".pdf"))) == expected, path


def test_every_pdf_is_sound(folder: Path) -> None:
    assert [path for path in sorted(folder.glob("*.pdf")) if validators.qpdf(path) != ""] == []


def test_a_sample_passes_the_slow_validators(folder: Path) -> None:
    step = max(1, COUNT // SAMPLE)
    pdfs, docxs = (sorted(folder.glob(f"*.{kind}"))[::step] for kind in ("pdf", "docx"))
    assert validators.open_xml_sdk(docxs) == []
    for pdf, docx in zip(pdfs, docxs, strict=True):
        assert validators.pdf_ua(pdf) == "", pdf
        assert validators.openxml_audit(docx) == "", docx
        assert validators.docx_integrity(docx) == "", docx


@pytest.mark.parametrize("letter_id", LETTERS)
def test_the_same_writer_makes_files_for_the_archive(letter_id: str, tmp_path: Path) -> None:
    pdfs = sorted(generate(letter_id, tmp_path, SAMPLE, "PDF/A-1b").glob("*.pdf"))
    assert len(pdfs) == SAMPLE
    assert validators.pdf_a_1b(pdfs) == []
