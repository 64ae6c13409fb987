"""What is wrong with the macros of a text, found by rendering it, and said as a fault of a data file is."""

from __future__ import annotations

import inspect
import re
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    TemplateAssertionError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
)

from ..model.data_file import Fault
from ..model.folder import page_folders

# How Jinja calls the file of a text that comes from none.
NO_FILE = "<template>"


def macro_fault(
    environment: Environment,
    name: str,
    text: str,
    variables: Mapping[str, Any],
    *,
    root: Path,
    before: int = 0,
) -> Fault | None:
    """Render a text, and report the first thing that stops it.

    Args:
        environment: Has the macros as its globals.
        name: How messages call the text's file.
        text: Markdown with macros.
        variables: What the text may use beside the macros.
        root: The project's folder, below which included files are.
        before: How many lines of the file precede the text.

    Returns:
        None when nothing is wrong.
    """
    try:
        environment.from_string(text).render(variables)
    except TemplateSyntaxError as error:
        place = _below(root, error.filename) or name
        return Fault(place, error.lineno + (before if place == name else 0), "", syntax_message(error))
    except Exception as error:  # a macro may raise anything
        place, line = name, 0
        for frame in traceback.extract_tb(error.__traceback__):
            if frame.filename == NO_FILE and not line:
                line = (frame.lineno or 0) + before
            elif included := _below(root, frame.filename):
                place, line = included, frame.lineno or 0
        return Fault(place, line, "", _message(environment, text, error))
    return None


def syntax_message(error: TemplateSyntaxError) -> str:
    """Say what Jinja cannot parse."""
    if isinstance(error, TemplateAssertionError) and (unknown := re.search(r"named '(\w+)'", str(error))):
        return f'tidak ada filter bernama "{unknown[1]}"; periksa ejaannya'
    return "tanda {{ }} atau {% %} di baris ini tidak lengkap; periksa kurung dan tanda kutipnya"


def _message(environment: Environment, text: str, error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f'tidak ada berkas "{error.name}" di folder docs untuk disisipkan; periksa nama dan foldernya'
    if isinstance(error, UndefinedError):
        if unknown := re.fullmatch(r"'(\w+)' is undefined", str(error)):
            return (
                f'nama "{unknown[1]}" tidak dikenal; id dan teks diapit tanda kutip, misalnya '
                f'"{unknown[1]}", dan nama macro ada di halaman "Untuk pengelola"'
            )
        if missing := re.search(r"has no (?:attribute|element) '?(\w+)", str(error)):
            return f'tidak ada "{missing[1]}" di sini; periksa ejaannya'
    if isinstance(error, TypeError) and (call := _wrong_call(environment, text)):
        return f"tulis {call}; yang diberikan di sini tidak cocok"
    if isinstance(error, KeyError) and " " in str(error.args[0]):
        return str(error.args[0])  # a sentence of our own
    return f"macro di baris ini gagal ({type(error).__name__}: {error})"


def _wrong_call(environment: Environment, text: str) -> str | None:
    """The macro, as it is to be called, of the first call that gives too much or too little."""
    for call in environment.parse(text).find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.dyn_args or call.dyn_kwargs:
            continue
        macro = environment.globals.get(call.node.name)
        if not inspect.isfunction(macro):
            continue
        signature = inspect.signature(macro)
        try:
            signature.bind(*call.args, **{given.key: given.value for given in call.kwargs})
        except TypeError:
            return f"{call.node.name}{signature}"
    return None


def _below(root: Path, file: str | None) -> str | None:
    """A file's place below the project's folder; None for one that is elsewhere or none."""
    path = (root / file).resolve() if file and file != NO_FILE else root
    is_part = any(path.is_relative_to((root / folder).resolve()) for folder in page_folders(root))
    return path.relative_to(root.resolve()).as_posix() if is_part else None
