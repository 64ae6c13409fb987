"""Other people's readers of our files: poppler, LibreOffice, python-docx."""

from __future__ import annotations

import html
import io
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import docx
from PIL import Image

XHTML = "{http://www.w3.org/1999/xhtml}"
SAME_LINE = 2.0
"""Points between the middles of words that stand beside each other, at most."""
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORD_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def pdf_text(path: Path) -> str:
    """A PDF's text in the order of its content, without page numbers."""
    text = run("pdftotext", "-raw", str(path), "-")
    return re.sub(r"Halaman \d+ dari \d+", "", text)


def pdf_lines(path: Path) -> list[tuple[int, float, float]]:
    """A PDF's lines from the top of each page on: the page's number, the line's top and bottom in points.

    Words beside each other, as of a label and its value, make one line.
    """
    layout = ElementTree.fromstring(run("pdftotext", "-bbox", str(path), "-"))
    found: list[tuple[int, float, float]] = []
    for number, page in enumerate(layout.iter(f"{XHTML}page"), start=1):
        words = (
            (float(word.get("yMin", "")), float(word.get("yMax", ""))) for word in page.iter(f"{XHTML}word")
        )
        line: list[tuple[float, float]] = []
        for top, bottom in sorted(words, key=sum):
            if line and top + bottom - sum(line[0]) > 2 * SAME_LINE:
                found.append((number, min(top for top, _ in line), max(bottom for _, bottom in line)))
                line = []
            line.append((top, bottom))
        if line:
            found.append((number, min(top for top, _ in line), max(bottom for _, bottom in line)))
    return found


def pdf_info(path: Path) -> dict[str, str]:
    """A PDF's properties."""
    lines = (line.partition(":") for line in run("pdfinfo", str(path)).splitlines())
    return {key: value.strip() for key, _, value in lines}


def docx_to_pdf(path: Path, folder: Path) -> Path:
    """LibreOffice's view of a DOCX."""
    return docx_to_pdfs([path], folder)[0]


def docx_to_pdfs(paths: list[Path], folder: Path) -> list[Path]:
    """LibreOffice's view of some DOCX of different names."""
    profile = f"-env:UserInstallation=file://{folder}/profile"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths))
    return [folder / f"{path.stem}.pdf" for path in paths]


@dataclass(frozen=True)
class Word:
    """A word on a page, in millimetres from the top left corner; y is its middle."""

    text: str
    left: float
    y: float


def pdf_words(path: Path) -> list[list[Word]]:
    """The words of a PDF by page."""
    pages: list[list[Word]] = []
    for line in run("pdftotext", "-bbox", str(path), "-").splitlines():
        if "<page" in line:
            pages.append([])
        if found := re.search(r'xMin="(.+?)" yMin="(.+?)" xMax=".+?" yMax="(.+?)">(.*)</word>', line):
            left, top, bottom = (float(point) * 25.4 / 72 for point in found.groups()[:3])
            pages[-1].append(Word(html.unescape(found[4]), left, (top + bottom) / 2))
    return pages


def pdf_frames(path: Path, page: int = 1) -> list[tuple[float, float, float]]:
    """Long level lines as they are seen on a page: left, right and y in millimetres."""
    ten_a_mm = subprocess.run(
        ["pdftoppm", "-r", "254", "-gray", "-f", str(page), "-l", str(page), str(path)],
        check=True,
        capture_output=True,
    )
    picture = Image.open(io.BytesIO(ten_a_mm.stdout))
    lines: list[tuple[float, float, float]] = []
    for y in range(picture.height):
        row = picture.crop((0, y, picture.width, y + 1)).point(lambda grey: 255 if grey < 160 else 0)
        box = row.getbbox()
        if not box or box[2] - box[0] < 1000 or row.histogram()[255] < 0.95 * (box[2] - box[0]):
            continue
        if not lines or y / 10 - lines[-1][2] > 1:
            lines.append((box[0] / 10, box[2] / 10, y / 10))
    return lines


def docx_text(path: Path) -> str:
    """A DOCX's text by its XML, in order, with the numbers that Word counts."""
    document: Any = docx.Document(str(path))
    counted: dict[str, int] = {}
    lines = []
    for paragraph in document.element.body.iter(f"{WORD}p"):
        nodes = paragraph.iter(f"{WORD}t", f"{WORD}br")
        lines.append(_number(document, paragraph, counted))
        lines.append("".join("\n" if node.tag == f"{WORD}br" else node.text or "" for node in nodes))
    return "\n".join(lines)


def _number(document: Any, paragraph: Any, counted: dict[str, int]) -> str:
    """What Word shows before a paragraph of a list; bullets are left out."""
    name = next((one.get(f"{WORD}val") for one in paragraph.iter(f"{WORD}numId")), "")
    if not name:
        return ""
    part = document.part.numbering_part.element
    (number,) = (one for one in part.iter(f"{WORD}num") if one.get(f"{WORD}numId") == name)
    kind = number.find(f"{WORD}abstractNumId").get(f"{WORD}val")
    (abstract,) = (one for one in part.iter(f"{WORD}abstractNum") if one.get(f"{WORD}abstractNumId") == kind)
    shape = next(abstract.iter(f"{WORD}numFmt")).get(f"{WORD}val")
    count = counted[name] = counted.get(name, 0) + 1
    if shape == "bullet":
        return ""
    return (
        f"{count}." if shape == "decimal" else f"{chr(96 + (count - 1) % 26 + 1) * ((count - 1) // 26 + 1)}."
    )


def docx_check_boxes(path: Path) -> list[bool]:
    """The states of a DOCX's check boxes, as Word stores them."""
    document: Any = docx.Document(str(path))
    boxes = document.element.body.iter(f"{WORD_2010}checked")
    return [box.get(f"{WORD_2010}val") in ("1", "true") for box in boxes]


def words(text: str) -> list[str]:
    """A text's words; bullets are no words."""
    return [word for word in text.split() if word not in ("•", "-")]


def letters(text: str) -> str:
    """A text without spaces, bullets and hyphens, for readers that break lines inside words."""
    return re.sub(r"[\s•-]", "", text)


def run(*command: str) -> str:
    """Run a reader.

    Raises:
        subprocess.CalledProcessError: It failed.
    """
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
