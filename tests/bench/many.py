"""A site of very many pages: the shipped one, with copies of its questions and letters in an own folder."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import yaml

from macros.model.folder import DATA, EXAMPLE, LETTERS, OWN, PAGES
from macros.model.pages import PageSource
from macros.model.project import Project, load_project
from tests.content.shipped import copy_shipped

# For those who work on the site (`exclude_docs` in mkdocs.yml).
NOT_PUBLISHED = ("deploying.md", "figures.md")
FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
# A line of words alone, within which no macro, link or mark can break.
SENTENCES = re.compile(r"^[A-Z][^{}\[\]<>|`*]+$", re.MULTILINE)


def with_pages(folder: Path, *, pages: int, letters: int) -> Path:
    """Make a project of as many pages and letters, or of what is shipped where that is more.

    Args:
        folder: The project's, to be made.
        pages: How many are published, the letters', those that send them, and that of licences included.
        letters: How many letters have a page.
    """
    project = copy_shipped(folder)
    shutil.copytree(project / EXAMPLE, project / OWN)
    shipped = load_project(project)
    makers = [page for page in shipped.pages.all if page.front.get("template") == "letter.html"]
    _repeat(project, makers, letters - len(shipped.published), _copy_letter)
    more = pages - len(published(load_project(project))) - 1  # of licences
    _repeat(project, [answer.page for answer in shipped.questions.all], more, _copy_question)
    return project


def published(project: Project) -> list[PageSource]:
    """The pages of a project, without that of licences."""
    return [page for page in project.pages.all if not (page.is_part or page.place in NOT_PUBLISHED)]


def _repeat(
    project: Path, pages: list[PageSource], times: int, copy: Callable[[Path, PageSource, str], None]
) -> None:
    for number, page in zip(range(1, times + 1), cycle(pages), strict=False):
        copy(project, page, f"{page.place.rpartition('/')[2].removesuffix('.md')}-{number}")


def _copy_letter(project: Path, page: PageSource, name: str) -> None:
    definition = (project / DATA / LETTERS / f"{page.front['letter']}.yml").read_text()
    own = project / OWN / LETTERS / f"{name}.yml"
    own.parent.mkdir(exist_ok=True)
    own.write_text(re.sub(r"^title: .*", rf"\g<0> {name}", definition, count=1, flags=re.MULTILINE))
    _write(project, f"surat/{name}.md", page.front | {"letter": name}, page)


def _copy_question(project: Path, page: PageSource, name: str) -> None:
    asked = {"title": f"{page.title} {name}", "question": f"{page.front['question']} {name}", "also": [name]}
    _write(project, f"tanya-jawab/{name}.md", page.front | asked, page)


def _write(project: Path, place: str, front: dict[str, object], page: PageSource) -> None:
    chance = random.Random(place)

    def changed(text: re.Match[str]) -> str:
        """The same with a tenth of the words new, as no two pages say the same."""
        return " ".join(word if chance.random() < 0.9 else word[::-1] for word in text[0].split())

    body = SENTENCES.sub(changed, FRONT.sub("", page.text, count=1))
    own = project / OWN / PAGES / place
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{body}")
