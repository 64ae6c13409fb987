"""Generated letters: every output is made, opens, validates, and carries the same characters.

200, shared among all definitions, with a fixed seed; `python3 tests soak` makes 2,000 with a new one.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from macros.build import deno
from macros.model.letters.client import client_definition
from macros.model.letters.models import Letter
from macros.model.settings import Site
from tests.browser import readers, validators
from tests.conftest import ROOT

SEED = int(os.environ.get("GENERATED_SEED", "20261122"))
# The slow validators see so many letters of a definition.
SAMPLE = 5


def share(definitions: int) -> int:
    """How many letters are made of each definition: half are of the tests' own, half of those shipped."""
    return int(os.environ.get("GENERATED_LETTERS", "200")) // 2 // definitions


def generate(letters: Mapping[str, Letter], folder: Path, count: int, *, archived: int = 0) -> Path:
    """Fill a folder with generated letters: so many of each definition, as PDF, DOCX and text.

    A definition has the folder of its name, and in its `archive` so many letters as PDF/A-1b too. Deno starts
    once for all, as that takes as long as 30 letters.

    Raises:
        deno.DenoError: Naming the letter whose preview has other characters than its text.
    """
    site = Site(name="LPSE Contoh", city="Kota Contoh")
    definitions = {name: client_definition("generated", letter, site) for name, letter in letters.items()}
    flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={folder}")
    arguments = ("tests/client/generate.js", str(folder), str(count), str(SEED), str(archived))
    print(f"seed {SEED}")
    deno.run(ROOT, "run", *flags, *arguments, stdin=json.dumps(definitions))
    return folder


def assert_same_characters(folder: Path, count: int) -> None:
    """Every letter carries the same characters in every output."""
    texts = sorted(folder.glob("*.txt"))
    assert len(texts) == count
    for path in texts:
        expected = characters(path.read_text())
        assert characters(readers.docx_text(path.with_suffix(".docx"))) == expected, path
        assert characters(readers.pdf_text(path.with_suffix(".pdf"))) == expected, path


def characters(text: str) -> Counter[str]:
    """How often each character stands in a text; a reader may order scripts as the eye does."""
    marks = "\u202a\u202b\u202c\u200e\u200f\u200d\ufe0f"
    return Counter(
        character for character in text if not character.isspace() and character not in "•-" + marks
    )


def assert_valid(folder: Path) -> None:
    """Validators find nothing: the fast one in every PDF, the slow ones in a sample."""
    pdfs, docxs = (sorted(folder.glob(f"*.{kind}")) for kind in ("pdf", "docx"))
    assert [path for path in pdfs if validators.qpdf(path) != ""] == []
    step = max(1, len(pdfs) // SAMPLE)
    assert validators.open_xml_sdk(docxs[::step]) == []
    for pdf, docx in zip(pdfs[::step], docxs[::step], strict=True):
        assert validators.pdf_ua(pdf) == "", pdf
        assert validators.openxml_audit(docx) == "", docx
        assert validators.docx_integrity(docx) == "", docx
