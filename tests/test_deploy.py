"""Debian's nginx with the configuration that the project makes: every header and encoding of every file."""

from __future__ import annotations

import contextlib
import gzip
import re
import socket
import ssl
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from macros.build import headers
from tests.conftest import LETTER
from tests.host import headers_by_file, published
from tests.nginx import Nginx, served

PDF = f"/surat/{LETTER}/Surat-Permohonan-kosong.pdf"
DOCX = f"/surat/{LETTER}/Surat-Permohonan-kosong.docx"


@pytest.fixture(scope="module")
def nginx(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    with served(site, tmp_path_factory.mktemp("nginx")) as running:
        yield running


def test_every_file_gets_the_headers_that_the_other_hosts_send_too(nginx: Nginx, site: Path) -> None:
    text = (site / "_headers").read_text()
    asked = published(site)
    assert len(asked) > 50
    for path in asked:
        answer, _ = nginx.ask(path)
        assert answer.status == 200, path
        # What such hosts send of themselves.
        expected = {"Cache-Control": [headers.REVALIDATE]} | headers_by_file(text, path)
        assert set(expected) == {*headers.SECURITY, "Content-Security-Policy", "Cache-Control"}, path
        assert {name: answer.headers.get_all(name) for name in expected} == expected, path


def test_a_missing_page_gets_the_same_headers_and_is_not_kept(nginx: Nginx, site: Path) -> None:
    for path in (
        "/tidak-ada/",
        "/assets/letter/",
        "/assets/letter/main.00000000.js",
        "/_headers",
        "/.git/config",
    ):
        answer, body = nginx.ask(path)
        assert answer.status == 404, path
        assert body == (site / "404.html").read_bytes(), path
        assert answer.headers["Cache-Control"] == "no-cache", path
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8", path
        expected = headers.security_headers(headers.policies(site))
        assert {name: answer.headers.get_all(name) for name in expected} == {
            name: [value] for name, value in expected.items()
        }, path


def test_the_security_headers_are_the_wanted_ones(nginx: Nginx) -> None:
    answer, _ = nginx.ask("/")
    policy = answer.headers["Content-Security-Policy"]
    for directive in (
        "default-src 'none'",
        "connect-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types site",
        "style-src 'self'",
    ):
        assert directive in policy.split("; ")
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Server"] == "nginx"
    assert "Strict-Transport-Security" not in answer.headers


def test_hashed_files_are_kept_for_a_year_pages_asked_for_again_and_the_worker_never_kept(
    nginx: Nginx, site: Path
) -> None:
    kept = {path: nginx.ask(path)[0].headers["Cache-Control"] for path in published(site)}
    for_a_year = [path for path, rule in kept.items() if rule == "public, max-age=31536000, immutable"]
    assert {path for path in kept if path.startswith("/assets/")} == set(for_a_year)
    assert [path for path in for_a_year if not re.search(r"[.-](\w{8})\.", path)] == []
    assert kept.pop("/sw.js") == "no-store"
    assert {rule for path, rule in kept.items() if path not in for_a_year} == {"no-cache"}
    assert {"/", "/manifest.webmanifest", PDF, DOCX} <= set(kept) - set(for_a_year)


@pytest.mark.parametrize(
    ("accepted", "encodings"),
    [
        ("gzip, deflate, br, zstd", ["br", "gzip"]),
        ("br", ["br"]),
        ("gzip, deflate", ["gzip"]),
        ("", []),
        ("identity", []),
    ],
)
def test_every_file_arrives_whole_in_the_best_encoding_that_the_browser_takes(
    nginx: Nginx, site: Path, accepted: str, encodings: list[str]
) -> None:
    suffixes = {"br": ".br", "gzip": ".gz"}
    decode = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
    for path in published(site):
        answer, body = nginx.ask(path, accept_encoding=accepted)
        file = site / (path[1:] + "index.html" if path.endswith("/") else path[1:])
        copies = [name for name, end in suffixes.items() if file.with_name(file.name + end).is_file()]
        encoding = next((name for name in encodings if name in copies), None)
        assert answer.headers["Content-Encoding"] == encoding, path
        assert decode[encoding](body) == file.read_bytes(), path
        assert answer.headers["Vary"] == ("Accept-Encoding" if copies else None), path
    for path in ("/", "/tidak-ada", "/sw.js"):
        answer, _ = nginx.ask(path, accept_encoding=accepted)
        assert answer.headers["Content-Encoding"] == next(iter(encodings), None), path


def test_every_file_says_its_type(nginx: Nginx, site: Path) -> None:
    types = {Path(path).suffix: nginx.ask(path)[0].headers["Content-Type"] for path in published(site)}
    assert types == {
        "": "text/html; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".js": "application/javascript; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".xml": "text/xml; charset=utf-8",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".webmanifest": "application/manifest+json; charset=utf-8",
        ".pdf": "application/pdf",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }


@pytest.mark.parametrize("path", ["/", "/sw.js", "/manifest.webmanifest"])
def test_what_did_not_change_is_not_sent_again(nginx: Nginx, path: str) -> None:
    first, _ = nginx.ask(path, accept_encoding="br")
    again, body = nginx.ask(path, accept_encoding="br", if_none_match=first.headers["ETag"])
    assert (again.status, body) == (304, b"")
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_an_address_without_its_slash_leads_to_the_page_on_the_same_host(nginx: Nginx) -> None:
    answer, _ = nginx.ask("/kontak")
    assert (answer.status, answer.headers["Location"]) == (301, "/kontak/")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_who_asks_for_the_headers_alone_gets_them(nginx: Nginx) -> None:
    answer, body = nginx.ask("/kontak/", method="HEAD")
    assert (answer.status, body) == (200, b"")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_nothing_can_be_sent(nginx: Nginx) -> None:
    assert nginx.ask("/kontak/", method="POST")[0].status == 405
    assert nginx.ask("/kontak/", method="POST", body=b"x" * 1024)[0].status == 405
    assert nginx.ask("/kontak/", method="POST", body=b"x" * 1025)[0].status == 413


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/kontak/?npwp=0123456789", 200),
        ("/assets/?npwp=0123456789", 404),  # a folder without a page
        ("/tidak-ada?npwp=0123456789", 404),
        ("/_headers?npwp=0123456789", 404),
        ("/kontak?npwp=0123456789", 301),
    ],
)
def test_the_logs_hold_the_asked_address_no_query_and_no_page_that_linked_here(
    nginx: Nginx, path: str, status: int
) -> None:
    asked = path.partition("?")[0]
    with nginx.logging(f"GET {asked}"):
        nginx.ask(path, referer="http://asal.example/", user_agent="Peramban/1")
    line = next(line for line in reversed(nginx.log.read_text().splitlines()) if f'"GET {asked}"' in line)
    assert re.fullmatch(rf'127\.0\.0\.1 \[[^]]+\] "GET {re.escape(asked)}" {status} \d+', line)
    written = "".join(file.read_text() for file in nginx.log.parent.glob("*.log"))
    assert "0123456789" not in written
    assert "asal.example" not in written


def test_a_body_that_is_too_large_is_not_written_down_either(nginx: Nginx) -> None:
    with nginx.logging("POST /kontak/"):
        nginx.ask("/kontak/?npwp=0123456789", method="POST", body=b"x" * 2000)
    assert "0123456789" not in "".join(file.read_text() for file in nginx.log.parent.glob("*.log"))


def test_a_request_that_comes_a_byte_at_a_time_is_given_up(nginx: Nginx) -> None:
    with socket.create_connection(("127.0.0.1", nginx.port), timeout=20) as slow:
        slow.sendall(b"GET / HT")
        started = time.monotonic()
        with contextlib.suppress(ConnectionResetError):
            assert slow.recv(100) == b""
    assert 5 < time.monotonic() - started < 15


@pytest.fixture(scope="module")
def tls(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    with served(site, tmp_path_factory.mktemp("tls"), tls=True) as running:
        yield running


def test_with_a_certificate_pages_come_by_tls_with_every_header_and_hsts(tls: Nginx, site: Path) -> None:
    answer, body = tls.ask("/kontak/", tls=True)
    assert (answer.status, body) == (200, (site / "kontak/index.html").read_bytes())
    expected = headers.security_headers(headers.policies(site))
    assert {name: answer.headers[name] for name in expected} == expected
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"


def test_with_a_certificate_who_comes_without_tls_is_sent_on_to_it(tls: Nginx) -> None:
    with tls.logging("GET /kontak/"):
        answer, _ = tls.ask("/kontak/?a=1")
    assert answer.status == 301
    assert answer.headers["Location"] == f"https://127.0.0.1:{tls.tls_port}/kontak/?a=1"
    assert answer.headers["Strict-Transport-Security"] is None
    assert '"GET /kontak/" 301' in tls.log.read_text()
    assert "a=1" not in tls.log.read_text()


def test_http_2_is_spoken_and_old_tls_is_not(tls: Nginx) -> None:
    context = ssl.create_default_context(cafile=str(tls.certificate))
    context.set_alpn_protocols(["h2", "http/1.1"])
    with (
        socket.create_connection(("127.0.0.1", tls.tls_port), timeout=10) as plain,
        context.wrap_socket(plain, server_hostname="127.0.0.1") as wrapped,
    ):
        assert wrapped.selected_alpn_protocol() == "h2"
        assert wrapped.version() == "TLSv1.3"
    old = ssl.create_default_context(cafile=str(tls.certificate))
    old.set_ciphers("DEFAULT:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    with (
        socket.create_connection(("127.0.0.1", tls.tls_port), timeout=10) as plain,
        pytest.raises(ssl.SSLError),
    ):
        old.wrap_socket(plain, server_hostname="127.0.0.1")


def test_certbots_proof_is_served_without_tls_so_that_the_certificate_can_be_renewed(
    nginx: Nginx, tls: Nginx
) -> None:
    for running in (nginx, tls):
        proof = running.log.parent / ".well-known/acme-challenge/abc"
        proof.parent.mkdir(parents=True)
        proof.write_text("bukti")
        assert running.ask("/.well-known/acme-challenge/abc")[1] == b"bukti"
