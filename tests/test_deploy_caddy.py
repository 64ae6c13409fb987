"""Debian's Caddy with the configuration that the project makes: it sends what nginx and `_headers` do."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest

from macros.build import caddy, headers
from tests.caddy import Caddy, served
from tests.host import headers_by_file, published


@pytest.fixture(scope="module")
def running(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Caddy]:
    with served(site, tmp_path_factory.mktemp("caddy")) as server:
        yield server


def test_every_file_gets_the_headers_that_the_other_hosts_send_too(running: Caddy, site: Path) -> None:
    text = (site / "_headers").read_text()
    for path in published(site):
        answer, _ = running.ask(path)
        assert answer.status == 200, path
        expected = {"Cache-Control": [headers.REVALIDATE]} | headers_by_file(text, path)
        assert {name: answer.headers.get_all(name) for name in expected} == expected, path
        assert answer.headers["Server"] is None, path


@pytest.mark.parametrize(
    "path", ["/tidak-ada/", "/assets/letter/", "/assets/letter/x.js", "/_headers", "/.git/x"]
)
def test_a_missing_page_gets_the_same_headers_and_is_not_kept(running: Caddy, site: Path, path: str) -> None:
    answer, body = running.ask(path)
    assert answer.status == 404
    assert body == (site / "404.html").read_bytes()
    expected = headers.security_headers(headers.policies(site)) | {
        "Cache-Control": headers.REVALIDATE,
        "Content-Type": "text/html; charset=utf-8",
    }
    assert {name: answer.headers.get_all(name) for name in expected} == {
        name: [value] for name, value in expected.items()
    }


@pytest.mark.parametrize(
    ("accepted", "encoding"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", None), ("", None)]
)
def test_a_page_arrives_whole_in_the_best_encoding_that_the_browser_takes(
    running: Caddy, site: Path, accepted: str, encoding: str | None
) -> None:
    decode = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
    for path, file in (("/", "index.html"), ("/sw.js", "sw.js")):
        answer, body = running.ask(path, accept_encoding=accepted)
        assert answer.headers["Content-Encoding"] == encoding
        assert decode[encoding](body) == (site / file).read_bytes()


def test_every_file_says_its_type(running: Caddy, site: Path) -> None:
    types = {Path(path).suffix: running.ask(path)[0].headers["Content-Type"] for path in published(site)}
    assert types.pop(".js").endswith("javascript; charset=utf-8")
    assert types.pop(".xml").endswith("/xml; charset=utf-8")
    assert types == {
        "": "text/html; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".png": "image/png",
        ".webmanifest": "application/manifest+json; charset=utf-8",
        ".pdf": "application/pdf",
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }


def test_who_asks_for_the_headers_alone_gets_them(running: Caddy) -> None:
    answer, body = running.ask("/kontak/", method="HEAD")
    assert (answer.status, body) == (200, b"")
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_nothing_can_be_sent_and_what_did_not_change_is_not_sent_again(running: Caddy) -> None:
    assert running.ask("/kontak/", method="POST")[0].status == 405
    first, _ = running.ask("/")
    again, body = running.ask("/", if_none_match=first.headers["ETag"])
    assert (again.status, body) == (304, b"")


def test_it_writes_down_nothing_that_visitors_ask_for(site: Path, tmp_path: Path) -> None:
    with served(site, tmp_path) as server:
        for path in ("/kontak/?npwp=0123456789", "/tidak-ada?npwp=0123456789"):
            server.ask(path, referer="http://asal.example/")
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert b"0123456789" not in written
    assert b"asal.example" not in written


def test_what_is_printed_answers_to_the_name_and_tells_browsers_to_stay_with_tls_when_asked(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ["caddy", "--site", str(site), "--server-name", "bantuan.example"]
    monkeypatch.setattr(sys, "argv", command)
    assert caddy.main() == 0
    plain = capsys.readouterr().out
    assert "\nbantuan.example {\n\troot * /srv/bantuan-lpse\n" in plain
    assert "Strict-Transport-Security" not in plain
    monkeypatch.setattr(sys, "argv", [*command, "--hsts"])
    caddy.main()
    assert 'Strict-Transport-Security "max-age=31536000"' in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", [*command, "--root", "/srv/lain"])
    caddy.main()
    assert "\troot * /srv/lain\n" in capsys.readouterr().out
    for unbuilt in ("tidak-ada", str(site / "assets")):
        monkeypatch.setattr(sys, "argv", [*command[:2], unbuilt, *command[3:]])
        assert caddy.main() == 1
        assert "run `mkdocs build` first" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", command[:3])
    with pytest.raises(SystemExit, match="2"):
        caddy.main()
