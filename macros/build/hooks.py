"""MkDocs' events, each passed on to a plain function that another builder could call as well."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

# MkDocs loads this file by its path and puts its folder first; what it needs stands in the project's
# root, and a module here must not hide a library of the same name.
sys.path[0] = str(Path(__file__).parents[2])

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from macros.build import client, theme
from macros.build.deno import DenoError
from macros.data_file import DataError
from macros.letters import client_definition, initial_value
from macros.project import Project, load_project

log = get_plugin_logger("bantuan-lpse")
CLIENT_FOLDER = "assets/letter"

_project: Project
_main: str
_blanks: dict[str, dict[str, str]]


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Check all data before any plugin reads it, so that no traceback hides what is wrong."""
    global _project
    try:
        _project = load_project(_root(config))
    except DataError as error:
        for fault in error.faults:
            log.error("%s", fault)
        raise Abort(f"{len(error.faults)} kesalahan di berkas data; situs tidak dibuat.") from None


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the bundle and the blank letters."""
    global _main, _blanks
    _blanks = {}
    root = _root(config)
    try:
        client.install_packages(root)
        bundle = client.bundle(root)
        _main = f"{CLIENT_FOLDER}/{next(iter(bundle))}"
        generated = {f"{CLIENT_FOLDER}/{name}": content for name, content in bundle.items()}
        for letter_id, letter in _project.letters.items():
            blanks = client.blank_letters(root, letter_id, client_definition(letter, _project.site))
            files_of_letter = {f"surat/{letter_id}/{name}": content for name, content in blanks.items()}
            generated |= files_of_letter
            _blanks[letter_id] = {Path(name).suffix[1:]: name for name in files_of_letter}
    except DenoError as error:
        log.error("%s", error)
        raise Abort("Skrip surat tidak dapat dibuat; situs tidak dibuat.") from None
    for name, content in generated.items():
        files.append(File.generated(config, name, content=content))
    return files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Withhold the client's sources: MkDocs would publish all of overrides/."""
    env.globals["site"] = _project.site
    for file in list(files):
        if file.src_uri.startswith("letter/"):
            files.remove(file)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Hand a letter's page its definition.

    Raises:
        Abort: The page names a letter that is not there.
    """
    letter_id = page.meta.get("letter")
    if letter_id is None:
        return
    if letter_id not in _project.letters:
        log.error('%s: tidak ada surat bernama "%s"', page.file.src_uri, letter_id)
        raise Abort("Sebuah halaman menyebut surat yang tidak ada; situs tidak dibuat.")
    letter = _project.letters[letter_id]
    context["letter"] = letter
    context["letter_definition"] = client_definition(letter, _project.site)
    context["letter_script"] = _main
    context["initial_values"] = {field.id: initial_value(field, _project.site) for field in letter.fields}
    context["blank_letters"] = _blanks[letter_id]


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Mend the theme's HTML."""
    return theme.name_search_dialog(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Mend 404.html too, which is a template and not a page."""
    return theme.name_search_dialog(output_content)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
