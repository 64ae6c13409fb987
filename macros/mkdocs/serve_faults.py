"""`mkdocs serve` shows in the browser what keeps the site from being built, where it would hang."""

from __future__ import annotations

import html
import logging
from collections.abc import Callable, Iterable
from typing import Any, Protocol

PAGE = """<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>Situs tidak dibuat</title>
<style>
  :root {{ color-scheme: light dark }}
  body {{ font: 1rem/1.5 sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }}
  li {{ margin: 0.5rem 0; overflow-wrap: anywhere }}
</style>
<h1>Situs tidak dibuat</h1>
<p>Perbaiki, lalu simpan berkasnya. Halaman ini berganti sendiri.</p>
<ul>
{faults}
</ul>
"""
LOGGERS = ("mkdocs", "properdocs")


class Server(Protocol):
    """What is asked of MkDocs' server."""

    builder: Callable[[], None]

    def get_app(self) -> Any:
        """What answers requests (WSGI)."""

    def set_app(self, application: Any) -> None:
        """Have something else answer them."""


class ServeFaults:
    """Shows the faults of a failed build at every address, until one succeeds.

    Args:
        server: MkDocs' own, before it serves.
    """

    def __init__(self, server: Server) -> None:
        self.build = server.builder
        self.app = server.get_app()
        self.page = b""
        server.builder = self.rebuild
        server.set_app(self.answer)

    def rebuild(self) -> None:
        """Build the site; what keeps it from being built is shown instead of raised."""
        said = _Said()
        for name in LOGGERS:
            logging.getLogger(name).addHandler(said)
        try:
            self.build()
        except SystemExit:  # MkDocs' Abort is one
            faults = "\n".join(f"<li>{html.escape(sentence)}</li>" for sentence in said.sentences)
            self.page = PAGE.format(faults=faults).encode()
        else:
            self.page = b""
        finally:
            for name in LOGGERS:
                logging.getLogger(name).removeHandler(said)

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer a request (WSGI)."""
        if not self.page:
            answer: Iterable[bytes] = self.app(environ, start_response)
            return answer
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")]
        start_response("500 Internal Server Error", headers)
        return [self.page]


class _Said(logging.Handler):
    """Keeps each warning and error once, in their order."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences[record.getMessage()] = None
