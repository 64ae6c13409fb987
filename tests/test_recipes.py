"""CONTRIBUTING's recipes for a kind of field and for a block type, followed in a copy of the project."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from macros.build import deno
from tests.browser import readers
from tests.conftest import HALF_COMPILED, ROOT, SECOND_LETTER, answers, build, copy_project

# File, what stands there, and what is put before it.
Step = tuple[str, str, str]

CLIENT = "overrides/client/model"
BLOCKS = "macros/model/letters/blocks.py"
KIND: list[Step] = [
    (
        "macros/model/letters/kinds.py",
        '    MULTILINE = "multiline"',
        '    POSTCODE = "postcode", "kode pos", "lima angka", Control({"inputmode": "numeric"})\n',
    ),
    (f"{CLIENT}/fields/kinds.js", "  npwp: LINE,\n", "  postcode: LINE,\n"),
    (
        f"{CLIENT}/fields/warnings.js",
        "  npwp(value",
        '  postcode: (value, { label }) => /^[0-9]{5}$/.test(value) ? "" : `${label}: lima angka.`,\n',
    ),
]
BLOCK: list[Step] = [
    (
        BLOCKS,
        "class Notes(Data):",
        '''class Quote(Data):
    """A paragraph that is set apart; `blank` replaces it on the blank letter."""

    type: Literal["quote"]
    """Satu alinea yang menjorok."""
    when: When
    """Hanya dicetak bila syarat ini dipenuhi; lihat "Syarat"."""
    text: Template
    """Kalimatnya; {id} diganti jawaban."""
    blank: OptionalTemplate = ""
    """Pengganti kalimat itu pada surat kosong."""


''',
    ),
    (BLOCKS, "Heading | Row | Choices", "Quote | "),
    (
        f"{CLIENT}/types.js",
        ' * @typedef {{ type: "heading", when?: When, text: Template }} HeadingPart',
        ' * @typedef {{ type: "quote", when?: When, text: Template, blank: Template }} QuotePart\n',
    ),
    (f"{CLIENT}/types.js", "HeadingPart | RowPart", "QuotePart | "),
    (
        f"{CLIENT}/types.js",
        ' * @typedef {{ type: "heading", text: string }} HeadingBlock',
        ' * @typedef {{ type: "quote", content: Inline[] }} QuoteBlock\n',
    ),
    (f"{CLIENT}/types.js", "HeadingBlock | RowsBlock", "QuoteBlock | "),
    (
        f"{CLIENT}/letter/compose.js",
        "  heading: ({ text }, context)",
        '  quote: (part, context) => ({ type: "quote", content: fill(part, context) }),\n',
    ),
    (
        f"{CLIENT}/render/html.js",
        "  heading: (block)",
        '  quote: (block) => h("blockquote", { class: "sheet-quote" }, ...inlines(block.content)),\n',
    ),
    (f"{CLIENT}/render/text.js", "  heading: (block)", "  quote: (block) => plain(block.content),\n"),
    (
        f"{CLIENT}/render/docx.js",
        "  heading: (block)",
        "  quote: (block) =>\n"
        "    paragraphs(block.content, STYLE.line, () => ({ indent: { left: twips(INDENT.bullet) } })),\n",
    ),
    (
        f"{CLIENT}/render/pdf/layout.js",
        "  heading(block",
        """  quote: (block, { root, measure }) =>
    lines(splitLines(block.content), child(root, "BlockQuote"), {
      x: BULLET,
      width: WIDTH - BULLET,
      measure,
      space: SPACE.line,
    }),

""",
    ),
    (
        "overrides/stylesheets/sheet.css",
        ".md-typeset .sheet .sheet-kept {",
        ".md-typeset .sheet .sheet-quote {\n  margin-left: calc(var(--indent-bullet) * var(--mm));\n}\n\n",
    ),
]
LETTER_FILE = f"macros/data/letters/{SECOND_LETTER}.yml"
USE: list[Step] = [
    (
        LETTER_FILE,
        "  - title: Surel\n",
        "      - id: kode\n        kind: postcode\n        label: Kode pos\n        optional: true\n",
    ),
    (
        LETTER_FILE,
        '  - type: heading\n    text: "II. Surel ',
        "  - type: quote\n    when: {field: kode}\n"
        '    text: "Menimbang kode pos {kode}."\n    blank: Menimbang kode pos.\n',
    ),
]
# The same in the project that the copied tests read.
USE_IN_TESTS: list[Step] = [
    (f"tests/fixtures/project/{name}", anchor, insertion) for name, anchor, insertion in USE
]


@dataclass
class Followed:
    """A project in which both recipes were followed, and what it makes."""

    project: Path
    page: str
    blank: str
    remarks: dict[str, Any]
    words: dict[str, str]
    """Of the filled letter, by format."""


def copy(folder: Path) -> Path:
    """A copy of the project, its tests included."""
    project = copy_project(folder)
    shutil.copytree(ROOT / "tests", project / "tests", ignore=shutil.ignore_patterns(HALF_COMPILED))
    shutil.copy(ROOT / "pyproject.toml", project)
    return project


def follow(project: Path, *steps: Step) -> None:
    """Put each insertion where it belongs."""
    for name, anchor, insertion in steps:
        path = project / name
        text = path.read_text()
        assert text.count(anchor) == 1, (name, anchor)
        path.write_text(text.replace(anchor, f"{insertion}{anchor}"))


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    """Follow both recipes, build, and fill the letter in."""
    folder = tmp_path_factory.mktemp("recipes")
    project = copy(folder / "project")
    follow(project, *KIND, *BLOCK, *USE, *USE_IN_TESTS)
    subprocess.run([sys.executable, "-m", "macros.build.schemas"], cwd=project, check=True)
    result = build(project, folder / "site")
    assert result.returncode == 0, result.stdout
    page = (folder / f"site/surat/{SECOND_LETTER}/index.html").read_text()
    found = re.search(r'id="letter-definition">(.*?)</script>', page)
    assert found
    asked = {
        "definition": json.loads(found[1]),
        "letters": {"letter": answers("lengkap", SECOND_LETTER) | {"kode": "2812"}},
    }
    flags = ("--frozen", "--quiet", "--allow-read", "--allow-env", f"--allow-write={folder}")
    told = deno.run(project, "run", *flags, "tests/client/outputs.js", str(folder), stdin=json.dumps(asked))
    blank = next((folder / f"site/surat/{SECOND_LETTER}").glob("*-kosong.pdf"))
    words = {
        "text": (folder / "letter.txt").read_text(),
        "html": (folder / "letter.html").read_text(),
        "pdf": readers.pdf_text(folder / "letter.pdf"),
        "docx": readers.docx_text(folder / "letter.docx"),
    }
    return Followed(project, page, readers.pdf_text(blank), json.loads(told)["letter"], words)


def test_a_kind_costs_three_files_and_a_block_nine_with_the_tests_letter() -> None:
    assert len({name for name, _, _ in KIND}) <= 3
    assert len({name for name, _, _ in BLOCK}) + 1 <= 9


def test_nothing_that_knows_of_kinds_and_blocks_misses_anything(followed: Followed) -> None:
    deno.run(followed.project, "check", "--quiet", "overrides/client", "tests/client")
    looked_at = ["model/letters", "build/test_schemas.py", "build/test_keys.py", "wrong_data"]
    names = [f"tests/macros/{name}" for name in looked_at]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *names]
    result = subprocess.run(command, cwd=followed.project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_the_form_and_the_blank_letter_have_them(followed: Followed) -> None:
    assert '<input id="kode" name="kode" type="text" inputmode="numeric" value="">' in followed.page
    assert "Menimbang kode pos." in followed.blank


@pytest.mark.parametrize("output", ["text", "html", "pdf", "docx"])
def test_every_output_of_the_filled_letter_has_them(followed: Followed, output: str) -> None:
    assert "Menimbang kode pos 2812." in " ".join(followed.words[output].split())


def test_what_is_doubtful_in_an_answer_of_the_kind_is_said(followed: Followed) -> None:
    assert {"field": "kode", "message": "Kode pos: lima angka."} in followed.remarks["warnings"]


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ([KIND[0], *BLOCK[:2]], ["kind postcode: fields/kinds.js", "block quote: letter/compose.js"]),
        ([*KIND, *BLOCK[:9]], ["Property 'quote' is missing", "docx.js", "layout.js"]),
    ],
    ids=["in the browser's code", "in two renderers"],
)
def test_the_build_says_what_is_still_missing(
    project: Path, tmp_path: Path, steps: list[Step], told: list[str]
) -> None:
    follow(project, *steps, *USE)
    result = build(project, tmp_path / "site")
    assert result.returncode != 0
    assert [part for part in told if part not in result.stdout] == []
    assert "Traceback" not in result.stdout
    assert "Uncaught" not in result.stdout
