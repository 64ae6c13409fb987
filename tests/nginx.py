"""Debian's nginx on loopback, with the configuration that the project makes."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from pathlib import Path

from macros.build.nginx import configuration
from tests.__main__ import NGINX_MODULES

BINARY = shutil.which("nginx") or "/usr/sbin/nginx"  # not in the path of those who are not root
# What Debian's nginx.conf puts around a site, but for where it writes; `gzip on` is its default.
AROUND = """
{user}
daemon off;
load_module {modules}/ngx_http_brotli_static_module.so;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 256; }}
http {{
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    gzip on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


@dataclass
class Nginx:
    """A running nginx."""

    port: int
    log: Path
    tls_port: int = 0
    certificate: Path = Path()

    @property
    def url(self) -> str:
        """The site's address."""
        return f"http://127.0.0.1:{self.port}/"

    @property
    def tls_url(self) -> str:
        """The site's address with TLS, where it has a certificate."""
        return f"https://127.0.0.1:{self.tls_port}/"

    def ask(
        self, path: str, method: str = "GET", *, body: bytes = b"", tls: bool = False, **headers: str
    ) -> tuple[HTTPResponse, bytes]:
        """The answer to one request, and its body as it was sent; `if_none_match=` is a header's name."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=10)
        if tls:
            trusting = ssl.create_default_context(cafile=str(self.certificate))
            connection = HTTPSConnection("127.0.0.1", self.tls_port, timeout=10, context=trusting)
        # Python's client would ask for `identity` by itself.
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        if body:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body or None)
        answer = connection.getresponse()
        with contextlib.closing(connection):
            return answer, answer.read()

    @contextlib.contextmanager
    def logging(self, request: str) -> Iterator[None]:
        """Wait for the log to hold one more `GET /path`: nginx writes it after it has answered."""

        def lines() -> int:
            return self.log.read_text().count(f'"{request}"') if self.log.exists() else 0

        before, end = lines(), time.monotonic() + 10
        yield
        while lines() == before:
            assert time.monotonic() < end, f"{request} is not in the log"
            time.sleep(0.02)


@contextlib.contextmanager
def served(site: Path, folder: Path, *, tls: bool = False) -> Iterator[Nginx]:
    """Serve a built site, as root or not; all that nginx writes is in `folder`.

    Args:
        site: The built site.
        folder: An empty one.
        tls: Whether with a certificate, made here for 127.0.0.1.
    """
    port, tls_port = free_port(), free_port() if tls else 0
    log, certificate, key = folder / "access.log", folder / "own.pem", folder / "own.key"
    if tls:
        make_certificate(certificate, key)
    (folder / "site.conf").write_text(
        configuration(
            site,
            root=str(site),
            server_name="127.0.0.1" if tls else "_",
            listen=[f"127.0.0.1:{port}"],
            listen_tls=[f"127.0.0.1:{tls_port}"],
            certificate=str(certificate) if tls else "",
            key=str(key),
            hsts=tls,
            acme_root=str(folder),
            log=str(log),
        )
    )
    # Started by root, the workers would be a user who may not read the tests' folders.
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(AROUND.format(user=user, modules=NGINX_MODULES, folder=folder))
    command = [BINARY, "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    with subprocess.Popen(command) as process:
        try:
            _wait(process, port, folder / "error.log")
            yield Nginx(port, log, tls_port, certificate)
        finally:
            process.terminate()
    told = (folder / "error.log").read_text()
    assert not re.search(r"\[(warn|crit|alert|emerg)\]", told), told


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def make_certificate(certificate: Path, key: Path) -> None:
    """Make a certificate for 127.0.0.1 that vouches for itself."""
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)


def _wait(process: subprocess.Popen[bytes], port: int, errors: Path) -> None:
    for _ in range(100):
        if process.poll() is not None:
            break
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.1)
    raise AssertionError(errors.read_text() if errors.exists() else "nginx does not start")
