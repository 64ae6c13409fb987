"""Debian's Caddy on loopback, with the configuration that the project makes."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from macros.build.caddy import configuration
from tests.nginx import free_port


class Caddy:
    """A running Caddy.

    Args:
        port: Where it answers.
    """

    def __init__(self, port: int) -> None:
        self.port = port

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """The answer to one request, and its body as it was sent; `if_none_match=` is a header's name."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        with contextlib.closing(connection):
            answer = connection.getresponse()
            return answer, answer.read()


@contextlib.contextmanager
def served(site: Path, folder: Path) -> Iterator[Caddy]:
    """Serve a built site without TLS; all that Caddy writes is in `folder`."""
    port = free_port()
    file = folder / "Caddyfile"
    file.write_text(configuration(site, root=str(site), address=f"http://127.0.0.1:{port}", local=True))
    log = folder / "caddy.log"
    command = ["caddy", "run", "--config", str(file), "--adapter", "caddyfile"]
    environment = os.environ | {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    with log.open("wb") as said, subprocess.Popen(command, env=environment, stderr=said) as process:
        try:
            for _ in range(100):
                with contextlib.suppress(OSError):
                    Caddy(port).ask("/")
                    break
                assert process.poll() is None, log.read_text()
                time.sleep(0.1)
            yield Caddy(port)
        finally:
            process.terminate()
