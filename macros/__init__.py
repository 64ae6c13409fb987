"""The macros a page may use. Registration only: `printing/` has what they print, `model/` what they know."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from .model.project import built_project
from .printing import contacts, keys, letters, questions, steps


def define_env(env: Any) -> None:
    """Register the macros and variables with mkdocs-macros-plugin."""
    project = built_project(Path(env.project_dir))
    known = project.contacts

    def from_data(markdown: str) -> str:
        # Not `env.render`, which prints a traceback and ends the build.
        template = env.env.from_string(steps.links_from(env.page.file.src_uri, markdown))
        return str(template.render(env.variables))

    macros: dict[str, Callable[..., str]] = {
        # One contact as a link, as plain text; where to turn when it does not answer.
        "contact": lambda contact_id: contacts.link(known[contact_id]),
        "contact_text": lambda contact_id: contacts.text(known[contact_id]),
        "contact_fallback": lambda contact_id: contacts.fallback_line(known, known[contact_id]),
        # All contacts as a table; the ready e-mail line.
        "contact_table": lambda: contacts.table(known),
        "email_line": lambda: contacts.email_line(known),
        # When they were checked, for every page that gives one.
        "contacts_checked": lambda page: contacts.checked_line(known, page),
        "contacts_stale": lambda: contacts.stale_line(known, date.today(), project.site.contacts_valid_days),
        # The steps in full (their texts may use the other macros); as a list of links to them.
        "steps": lambda: from_data(steps.steps_markdown(project.steps)),
        "steps_summary": lambda page: steps.steps_summary(project.steps, page),
        # What to do in each step, for who has just made the letter.
        "next_steps": lambda: from_data(steps.next_steps_markdown(project.steps, env.page.file.src_uri)),
        # A button that opens a letter with answers filled in; the ids that such a link may carry.
        "letter_link": lambda text, page, **answers: letters.letter_link(text, page, answers, env.page.url),
        "letter_fields": lambda letter_id: letters.fields_table(project.letters[letter_id]),
        # All questions, by what the vendor has before him.
        "questions": lambda: steps.links_from(
            env.page.file.src_uri, questions.questions_markdown(project.questions)
        ),
        # The keys of the data files, for the maintainers' page.
        "data_keys": keys.keys_table,
        "data_kinds": keys.kinds_table,
        "data_formats": keys.formats_table,
        "data_blocks": keys.blocks_tables,
    }
    env.variables["site"] = project.site
    for name, macro in macros.items():
        env.macro(macro, name)
