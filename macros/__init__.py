"""The macros a page may use. Registration only: `printing/` has what they print, `model/` what they know.

They are imported when a build asks for them, so that `python3 -m macros.init` needs no package.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from .model.letters.models import Letter
    from .model.steps import Steps

Named = TypeVar("Named")


def found(kind: str, name: str, known: Mapping[str, Named]) -> Named:
    """Look up what a page names.

    Raises:
        KeyError: In Indonesian, with the known names.
    """
    if name not in known:
        raise KeyError(f'{kind} "{name}" tidak ada; yang ada: {", ".join(known)}')
    return known[name]


def define_env(env: Any) -> None:
    """Register the macros and variables with mkdocs-macros-plugin."""
    from .model.pages import links_from
    from .model.project import read_once
    from .printing import contacts, holidays, letters, lpse_list, questions, steps, user_id

    project = read_once(Path(env.project_dir)).right()
    known = project.contacts

    def from_data(markdown: str) -> str:
        # Not `env.render`, which prints a traceback and ends the build.
        template = env.env.from_string(links_from(env.page.file.src_uri, markdown))
        return str(template.render(env.variables))

    def letter_named(letter_id: str) -> Letter:
        return found("surat", letter_id, project.letters)

    def steps_named(steps_id: str) -> Steps:
        return found("berkas langkah", steps_id, project.steps)

    def letter_of_page() -> Letter | None:
        return project.letters.get(str(env.page.meta.get("letter")))

    def email_line(letter_id: str) -> str:
        mail = letter_named(letter_id).mail
        return contacts.email_line(known, mail) if mail else ""

    def sender() -> str:
        letter = letter_of_page()
        return contacts.sender(letter.mail if letter else None)

    def recipients() -> str:
        letter = letter_of_page()
        return from_data(contacts.recipients(known, letter.mail)) if letter and letter.mail else ""

    def letter_link(text: str, page: str, **answers: str) -> str:
        if project.pages.is_unpublished(page):
            return ""
        return letters.letter_link(text, page, answers, env.page.url)

    def next_steps() -> str:
        letter, place = letter_of_page(), env.page.file.src_uri
        if letter is None:
            return from_data(steps.all_next_steps_markdown(project.steps, project.published.values(), place))
        if not letter.steps:
            return ""
        return from_data(steps.next_steps_markdown(letter.steps, project.steps[letter.steps], place))

    macros: dict[str, Callable[..., str]] = {
        # One contact as a link, as plain text; where to turn when it does not answer.
        "contact": lambda contact_id: contacts.link(known[contact_id]),
        "contact_text": lambda contact_id: contacts.text(known[contact_id]),
        "contact_fallback": lambda contact_id: contacts.fallback_line(known, known[contact_id]),
        # All contacts as a table; a letter's ready e-mail line; what it is sent from; what is known of its
        # addresses.
        "contact_table": lambda: contacts.table(known),
        "email_line": email_line,
        "sender": sender,
        "recipients": recipients,
        # When they were checked, for every page that gives one.
        "contacts_checked": lambda page: contacts.checked_line(known, page),
        "contacts_stale": lambda: contacts.stale_line(known, date.today(), project.site.contacts_valid_days),
        # Steps in full (their texts may use the other macros); as a list of links to them.
        "steps": lambda steps_id: from_data(steps.steps_markdown(steps_named(steps_id))),
        "steps_summary": lambda steps_id, page: steps.steps_summary(steps_named(steps_id), page),
        # What to do in each step of the page's letter, for who has just made it; else of all letters.
        "next_steps": next_steps,
        # All letters, with what each is for.
        "letters": lambda: letters.letters_list(project.letters, project.pages, env.page.file.src_uri),
        # A button that opens a letter with answers filled in; the ids that such a link may carry.
        "letter_link": letter_link,
        "letter_fields": lambda letter_id: letters.fields_table(letter_named(letter_id)),
        # All questions, by what the vendor has before him.
        "questions": lambda: links_from(
            env.page.file.src_uri, questions.questions_markdown(project.questions)
        ),
        # All LPSE as a table; where the list is from.
        "lpse_table": lambda: lpse_list.table(project.all_lpse),
        "lpse_source": lambda: lpse_list.source_line(project.all_lpse),
        # Up to when the holidays are known, and where from.
        "holidays_source": lambda: holidays.source_line(project.holidays),
        # A User ID in boxes, one for each character.
        "user_id_cells": user_id.cells,
    }
    env.variables["site"] = project.site
    for name, macro in macros.items():
        env.macro(macro, name)
