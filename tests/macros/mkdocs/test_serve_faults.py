"""What `mkdocs serve` shows while the site cannot be built."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from macros.mkdocs.serve_faults import ServeFaults

SITE = [b"<p>Situs</p>"]


class Server:
    """A server whose build does what it is told."""

    def __init__(self) -> None:
        self.builder: Callable[[], None] = self.build
        self.app: Callable[..., Iterable[bytes]] = lambda environ, start_response: SITE
        self.says: list[tuple[int, str]] = []
        self.ends_with: BaseException | None = None

    def build(self) -> None:
        """Say what is to be said, and end as it is told to."""
        for level, sentence in self.says:
            logging.getLogger("mkdocs.plugins.bantuan-lpse").log(level, sentence)
        if self.ends_with:
            raise self.ends_with

    def get_app(self) -> Any:
        """As MkDocs' server."""
        return self.app

    def set_app(self, application: Any) -> None:
        """As MkDocs' server."""
        self.app = application

    def ask(self) -> tuple[str, dict[str, str], str]:
        """The status, headers and text of what it answers; no status where it is the site's own."""
        started: list[tuple[str, list[tuple[str, str]]]] = [("", [])]
        content = self.app({}, lambda *answer: started.append(answer))
        status, headers = started[-1]
        return status, dict(headers), b"".join(content).decode()


@pytest.fixture
def server() -> Server:
    server = Server()
    ServeFaults(server)
    return server


def test_until_a_build_fails_and_again_after_one_that_does_not_the_site_is_shown(server: Server) -> None:
    assert server.ask() == ("", {}, "<p>Situs</p>")
    server.ends_with = SystemExit(1)
    server.builder()
    assert server.ask()[0] == "500 Internal Server Error"
    server.ends_with = None
    server.builder()
    assert server.ask() == ("", {}, "<p>Situs</p>")


def test_of_a_failed_build_its_faults_are_shown_as_they_were_said_each_once_and_no_earlier_ones(
    server: Server,
) -> None:
    server.ends_with = SystemExit(1)
    server.says = [(logging.ERROR, "lama.md: salah")]
    server.builder()
    server.says = [
        (logging.WARNING, "b.md, baris 2: <p> & “teks” é"),
        (logging.ERROR, "a.md: salah"),
        (logging.ERROR, "a.md: salah"),
        (logging.INFO, "Building documentation"),
    ]
    server.builder()
    _, headers, page = server.ask()
    assert headers == {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store"}
    faults = page.partition("<ul>\n")[2].partition("\n</ul>")[0].splitlines()
    assert faults == ["<li>b.md, baris 2: &lt;p&gt; &amp; “teks” é</li>", "<li>a.md: salah</li>"]
    assert '<meta http-equiv="refresh" content="2">' in page, "it looks again by itself"


def test_what_is_no_fault_of_the_site_is_not_taken_for_one_and_nothing_goes_on_listening(
    server: Server,
) -> None:
    server.ends_with = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        server.builder()
    assert server.ask() == ("", {}, "<p>Situs</p>")
    assert [logging.getLogger(name).handlers for name in ("mkdocs", "properdocs")] == [[], []]
