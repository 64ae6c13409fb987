"""What the macros print of steps, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markdown.extensions.toc import slugify

from ..model.letters.models import Letter
from ..model.steps import Steps


def steps_markdown(steps: Steps) -> str:
    """The steps as a page's body: what to do, have at hand, what comes next; the source's words folded."""
    parts = []
    for number, step in enumerate(steps.root, start=1):
        parts += [
            f"## {number}. {step.title}",
            "**Yang Anda lakukan**",
            "\n".join(f"- {line}" for line in step.do),
            "**Yang perlu ada di tangan**",
            "\n".join(f"- {line}" for line in step.have),
            f"**Sesudah itu:** {step.next}",
        ]
    parts += [
        '<details class="sources" markdown>\n<summary>Dari mana keterangan ini?</summary>',
        "FAQ yang menjadi rujukan situs ini, menurut langkahnya:",
        "\n".join(f"{number}. {step.source}" for number, step in enumerate(steps.root, start=1)),
        "</details>",
    ]
    return "\n\n".join(parts)


def next_steps_markdown(steps_id: str, steps: Steps, page: str, level: int = 3) -> str:
    """What to do in each step, without the source's words: for who has just used a page.

    Args:
        steps_id: The name of their file; `ui/submissions/card.js` finds the steps by it.
        steps: The steps.
        page: The page below `docs/`; what sends the reader to it is done already, and left out.
        level: Of the headings.
    """
    parts = []
    for number, step in enumerate(steps.root, start=1):
        lines = [f"- {line}" for line in step.do if f"]({page})" not in line]
        marks = f'{{ data-steps="{steps_id}" data-phase="{step.phase}" }}'
        parts += [f"{'#' * level} {number}. {step.title} {marks}", "\n".join(lines)]
    return "\n\n".join(parts)


def all_next_steps_markdown(steps: Mapping[str, Steps], letters: Iterable[Letter], page: str) -> str:
    """The next steps of all letters, below the letters' titles where they are not the same for all.

    Args:
        steps: By the name of their file.
        letters: All of them.
        page: As `next_steps_markdown` takes it.
    """
    titles: dict[str, list[str]] = {}
    for letter in letters:
        if letter.steps:
            titles.setdefault(letter.steps, []).append(letter.title)
    if len(titles) == 1:
        return "".join(next_steps_markdown(steps_id, steps[steps_id], page) for steps_id in titles)
    return "\n\n".join(
        part
        for steps_id, names in titles.items()
        for part in (f"### {', '.join(names)}", next_steps_markdown(steps_id, steps[steps_id], page, 4))
    )


def steps_summary(steps: Steps, page: str) -> str:
    """The steps as a numbered list of links to their sections on a page (a path from the caller)."""
    return "\n".join(
        f"{number}. [{step.title}]({page}#{anchor(number, step.title)})"
        for number, step in enumerate(steps.root, start=1)
    )


def anchor(number: int, title: str) -> str:
    """The id that Markdown's toc extension gives a step's heading."""
    return slugify(f"{number}. {title}", "-")
