"""The site's own settings and the four steps: small data files with one shape each."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import Literal

from markdown.extensions.toc import slugify
from pydantic import Field, RootModel

from .contacts import Text
from .data_file import Data, read


class Site(Data):
    """Whose site this is, and its settings."""

    lpse_name: Text
    """Nama LPSE pengelola situs ini."""
    city: Text
    """Kota penandatanganan yang terisi lebih dahulu di surat; pemohon boleh mengubahnya."""
    example: bool = False
    """true selama nama dan kontak LPSE masih contoh; situs lalu mengatakannya di setiap halaman."""
    contacts_valid_days: int = Field(default=180, gt=0)
    """Sesudah sekian hari tanpa pemeriksaan, situs memperingatkan bahwa kontak mungkin berubah."""
    mail_limit_mb: int = Field(default=10, gt=0)
    """Batas besar email dengan lampirannya, dalam MB."""
    reply_days: int = Field(default=5, gt=0)
    """Waktu tunggu sebelum situs menyarankan menelepon LKPP, dalam hari kalender; bila jatuh pada Sabtu atau
    Minggu, pindah ke Senin. LKPP sendiri tidak mengumumkan batas waktu."""


class Step(Data):
    """One of the steps from the broken User ID to the repaired one. Texts are Markdown."""

    title: Text
    """Judul langkah."""
    phase: Literal["send", "reply", "repair", "call"]
    """Saatnya: send (mengirim), reply (menunggu balasan), repair (menunggu perbaikan), atau call
    (menelepon)."""
    source: Text
    """Kalimat dokumen sumber."""
    do: list[Text] = Field(min_length=1)
    """Yang dilakukan penyedia, satu butir satu baris."""
    have: list[Text] = Field(min_length=1)
    """Yang perlu ada di tangan."""
    next: Text
    """Yang terjadi sesudahnya."""


class Steps(RootModel[list[Step]]):
    """The steps in their order."""


def load_site(path: Path, name: str) -> Site:
    """Read site.yml.

    Raises:
        DataError: Naming every fault.
    """
    return read(path, name).validate(Site)


def load_steps(path: Path, name: str) -> Steps:
    """Read steps.yml.

    Raises:
        DataError: Naming every fault.
    """
    return read(path, name).validate(Steps)


def steps_markdown(steps: Steps) -> str:
    """The steps as a page's body: what to do, what to have at hand, what happens next."""
    parts = []
    for number, step in enumerate(steps.root, start=1):
        parts += [
            f"## {number}. {step.title}",
            f'!!! quote "Menurut dokumen sumber"\n    {step.source}',
            "**Yang Anda lakukan**",
            "\n".join(f"- {line}" for line in step.do),
            "**Yang perlu ada di tangan**",
            "\n".join(f"- {line}" for line in step.have),
            f"**Sesudah itu:** {step.next}",
        ]
    return "\n\n".join(parts)


def next_steps_markdown(steps: Steps, page: str) -> str:
    """What to do in each step, without the source's words: for who has just used a page.

    Args:
        steps: The steps.
        page: The page below `docs/`; what sends the reader to it is done already, and left out.
    """
    parts = []
    for number, step in enumerate(steps.root, start=1):
        lines = [f"- {line}" for line in step.do if f"]({page})" not in line]
        parts += [f'### {number}. {step.title} {{ data-phase="{step.phase}" }}', "\n".join(lines)]
    return "\n\n".join(parts)


def links_from(page: str, markdown: str) -> str:
    """Turn the links of a data file's text, which start at `docs/`, into links from a page.

    Args:
        page: The page's place below `docs/`, e.g. `surat/contoh.md`.
        markdown: Links to other sites, and to the page itself (`#...`), stay.
    """

    def relative(link: re.Match[str]) -> str:
        return f"]({posixpath.relpath(link[1], posixpath.dirname(page) or '.')}"

    return re.sub(r"\]\((?!\w+:|#|/)([^)#\s]+)", relative, markdown)


def steps_summary(steps: Steps, page: str) -> str:
    """The steps as a numbered list of links to their sections on a page (a path from the caller)."""
    return "\n".join(
        f"{number}. [{step.title}]({page}#{anchor(number, step.title)})"
        for number, step in enumerate(steps.root, start=1)
    )


def anchor(number: int, title: str) -> str:
    """The id that Markdown's toc extension gives a step's heading."""
    return slugify(f"{number}. {title}", "-")
