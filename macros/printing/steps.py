"""What the macros print of the steps, as Markdown."""

from __future__ import annotations

import posixpath
import re

from markdown.extensions.toc import slugify

from ..model.steps import Steps


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
