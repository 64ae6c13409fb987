"""What grew old: links, mail domains and days, asked of servers of the tests' own."""

from __future__ import annotations

import shutil
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace
from urllib.error import URLError
from urllib.request import Request

import dns.exception
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset
import pytest

from macros import freshness
from macros.freshness import (
    NoAnswerError,
    Subject,
    ask_link,
    ask_mail_domain,
    asked,
    ending,
    links,
    mail_domains,
    main,
    unchecked,
)
from macros.model.project import load_project
from tests.conftest import PROJECT_FOLDER, ROOT, copy_macros

MAIL = {
    "surat.example.": dns.rrset.from_text("surat.example.", 1, "IN", "MX", "10 satu.example."),
    "tolak.example.": dns.rrset.from_text("tolak.example.", 1, "IN", "MX", "0 ."),
    "sendiri.example.": dns.rrset.from_text("sendiri.example.", 1, "IN", "A", "192.0.2.1"),
}


class Pages(BaseHTTPRequestHandler):
    """Answers with the number that is asked for; `pindah` sends on to another name of this machine."""

    def do_GET(self) -> None:
        """Answer as the path says."""
        asked = self.path.strip("/")
        self.send_response(301 if asked == "pindah" else int(asked))
        if asked == "pindah":
            self.send_header("Location", f"http://localhost:{self.headers['Host'].rpartition(':')[2]}/200")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as running:
        threading.Thread(target=running.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


@pytest.fixture
def resolver() -> Iterator[dns.resolver.Resolver]:
    """One that asks a name server which knows `MAIL`, an empty name and no other."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.bind(("127.0.0.1", 0))

        def serve() -> None:
            while True:
                try:
                    wire, client = udp.recvfrom(512)
                except OSError:
                    return
                query = dns.message.from_wire(wire)
                answer = dns.message.make_response(query)
                name = str(query.question[0].name)
                if name in MAIL:
                    asked = query.question[0].rdtype
                    answer.answer += [MAIL[name]] if MAIL[name].rdtype == asked else []
                elif name != "kosong.example.":
                    answer.set_rcode(dns.rcode.NXDOMAIN)
                udp.sendto(answer.to_wire(), client)

        threading.Thread(target=serve, daemon=True).start()
        made = dns.resolver.Resolver(configure=False)
        made.nameservers, made.port = ["127.0.0.1"], udp.getsockname()[1]
        yield made


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The tests' project."""
    root = tmp_path / "project"
    shutil.copytree(PROJECT_FOLDER, root)
    copy_macros(root)
    (root / "overrides").symlink_to(ROOT / "overrides")  # is only read
    return root


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("200", ""),
        *((str(number), "") for number in (401, 403, 405, 406, 429, 503)),
        ("404", "halamannya tidak ada (404)"),
        ("410", "halamannya tidak ada (410)"),
        ("500", "servernya bermasalah (500)"),
    ],
)
def test_a_link_is_wrong_when_its_page_is_gone_and_not_when_programs_are_refused(
    server: str, page: str, message: str
) -> None:
    assert ask_link(f"{server}/{page}") == message


def test_a_link_that_leads_to_another_host_is_told(server: str) -> None:
    assert ask_link(f"{server}/pindah") == f"pindah ke {server.replace('127.0.0.1', 'localhost')}/200"


@pytest.mark.parametrize(
    ("then", "message"),
    [
        ("https://a.id/baru/", ""),
        ("http://www.a.id/", ""),
        ("https://b.a.id/", "pindah ke https://b.a.id/"),
    ],
)
def test_a_link_that_leads_to_another_page_of_its_host_with_or_without_www_is_right(
    monkeypatch: pytest.MonkeyPatch, then: str, message: str
) -> None:
    def answer(*_: object, **__: object) -> AbstractContextManager[object]:
        return nullcontext(SimpleNamespace(geturl=lambda: then))

    monkeypatch.setattr(freshness, "urlopen", answer)
    assert ask_link("https://a.id/lama") == message


def test_a_server_that_refuses_programs_is_asked_as_a_browser_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Request] = []

    def answer(request: Request, **_: object) -> AbstractContextManager[object]:
        asked.append(request)
        return nullcontext(SimpleNamespace(geturl=lambda: request.full_url))

    monkeypatch.setattr(freshness, "urlopen", answer)
    assert ask_link("https://a.id/") == ""
    assert (asked[0].get_header("User-agent") or "").startswith("Mozilla/5.0")


def test_a_link_that_nobody_answers_is_no_answer() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(NoAnswerError):
            ask_link(f"http://127.0.0.1:{free.getsockname()[1]}/")


def test_a_server_that_takes_a_question_and_says_nothing_is_not_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(freshness, "SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        end = threading.Timer(20, silent.close)
        end.start()
        with pytest.raises(NoAnswerError):
            ask_link(f"http://127.0.0.1:{silent.getsockname()[1]}/")
        assert end.is_alive(), "it gave up by itself"
        end.cancel()


def test_a_certificate_that_is_not_right_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise URLError(ssl.SSLCertVerificationError())

    monkeypatch.setattr(freshness, "urlopen", refuse)
    assert ask_link("https://a.example/") == "sertifikatnya tidak sah"


def test_a_name_server_that_says_nothing_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def wait(*_: object, **__: object) -> None:
        raise dns.exception.Timeout

    asked = dns.resolver.Resolver(configure=False)
    monkeypatch.setattr(asked, "resolve", wait)
    with pytest.raises(NoAnswerError):
        ask_mail_domain("surat.example", asked)


@pytest.mark.parametrize("link", ["https://[uji", "http://127.0.0.1/é", "https://a..example/"])
def test_a_link_that_no_program_can_ask_is_wrong_and_stops_nothing(link: str) -> None:
    assert ask_link(link) == "bukan alamat yang dapat dibuka"


@pytest.mark.parametrize(
    ("domain", "message"),
    [
        ("surat.example", ""),
        ("sendiri.example", ""),
        ("tolak.example", "domain itu tidak menerima email"),
        ("kosong.example", "domain itu tidak menerima email"),
        ("hilang.example", "domain itu tidak ada"),
    ],
)
def test_a_mail_domain_is_wrong_when_it_takes_no_mail(
    resolver: dns.resolver.Resolver, domain: str, message: str
) -> None:
    assert ask_mail_domain(domain, resolver) == message


def test_each_link_and_each_domain_is_asked_once_with_the_place_where_it_first_stands(root: Path) -> None:
    (root / "macros/data/questions.yml").write_text("# https://b.id/x, https://c.example/\n")
    contacts = "a: https://a.id/?q={to}\nb: https://b.id/x\nc: a@surat.id\n"
    (root / "macros/data/contacts.yml").write_text(contacts)
    (root / "docs/kontak.md").write_text("[x](https://b.id/x) <b@surat.id> [y](https://d.id/y).\n")
    (root / "docs/tanya").mkdir()
    (root / "docs/tanya/lama.md").write_text("http://f.id/;\n")
    (root / "macros/data/all_lpse.tsv").write_text("Kota\tLPSE Uji\tportal.id/uji\n")
    for page in (root / "docs").rglob("*.md"):
        if page.name not in ("kontak.md", "lama.md"):
            page.unlink()
    own = root / "macros/data/lpse/pages/loket.md"
    own.parent.mkdir(parents=True)
    own.write_text("[x](https://e.id/) https://[uji\n")
    assert links(root, "LPSE Uji") == [
        Subject("docs/kontak.md, baris 1", "https://d.id/y"),
        Subject("docs/tanya/lama.md, baris 1", "http://f.id/"),
        Subject("macros/data/all_lpse.tsv, baris 1", "https://portal.id/uji"),
        Subject("macros/data/contacts.yml, baris 2", "https://b.id/x"),
        Subject("macros/data/lpse/pages/loket.md, baris 1", "https://[uji"),
        Subject("macros/data/lpse/pages/loket.md, baris 1", "https://e.id/"),
    ]
    assert mail_domains(root) == [Subject("macros/data/contacts.yml, baris 3", "surat.id")]


def test_what_is_wrong_is_a_line_with_its_place() -> None:
    def ask(value: str) -> str:
        if value == "diam":
            raise NoAnswerError("tidak menjawab")
        return value and "hilang"

    subjects = [Subject("a.yml, baris 1", "x"), Subject("b.yml, baris 2", "diam")]
    lines = ["- `a.yml, baris 1`: x hilang", "- `b.yml, baris 2`: diam tidak menjawab"]
    assert asked(subjects, ask) == (lines, True)
    assert asked(subjects[1:], ask)[1] is False


def test_the_report_is_written_when_there_is_something_to_do(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "links", lambda *_: [Subject("a.yml, baris 1", "https://x.id")])
    monkeypatch.setattr(freshness, "ask_link", lambda _: "halamannya tidak ada (404)")
    monkeypatch.setattr(freshness, "mail_domains", lambda _: [Subject("b.yml, baris 2", "y.id")])
    monkeypatch.setattr(freshness, "ask_mail_domain", lambda _: "domain itu tidak ada")
    made = root / "laporan.md"
    assert main(["--report", str(made)], root) == 0
    assert "- `a.yml, baris 1`: https://x.id halamannya tidak ada (404)\n" in made.read_text()
    assert "## Domain email\n\n- `b.yml, baris 2`: y.id domain itu tidak ada\n" in made.read_text()
    assert made.read_text() in capsys.readouterr().out


def test_each_part_of_the_report_has_its_heading_and_the_own_lpses_portal_is_asked_too(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    own: list[str] = []

    def note(_: Path, name: str) -> list[Subject]:
        own.append(name)
        return []

    monkeypatch.setattr(freshness, "links", note)
    monkeypatch.setattr(freshness, "mail_domains", lambda _: [])
    monkeypatch.setattr(freshness, "unchecked", lambda *_: ["- lama"])
    monkeypatch.setattr(freshness, "ending", lambda *_: ["- habis"])
    monkeypatch.setattr(freshness, "left_behind", lambda _: ["- asal"])
    assert main([], root) == 0
    site = load_project(root).site
    assert [line for line in capsys.readouterr().out.splitlines() if line] == [
        "Tidak ada jaringan di sini, jadi tautan dan domain email tidak diperiksa.",
        f"## Lebih dari {site.contacts_valid_days} hari tidak diperiksa",
        "- lama",
        "## Hampir lewat",
        "- habis",
        "## Pengganti yang asalnya berubah",
        "- asal",
    ]
    assert own == [site.name]


def test_without_a_network_that_is_all_it_says(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(_: str) -> str:
        raise NoAnswerError("tidak menjawab")

    monkeypatch.setattr(freshness, "ask_link", silent)
    monkeypatch.setattr(freshness, "ask_mail_domain", lambda _: "domain itu tidak ada")
    assert main(["--report", str(root / "laporan.md")], root) == 0
    said = capsys.readouterr().out
    assert "Tidak ada jaringan di sini" in said
    assert "tidak menjawab" not in said
    assert "domain itu tidak ada" not in said


def test_without_a_name_server_nothing_is_said_of_the_mail_domains_alone(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def silent(_: str) -> str:
        raise NoAnswerError("server namanya tidak menjawab")

    monkeypatch.setattr(freshness, "links", lambda *_: [Subject("a.yml, baris 1", "https://x.id")])
    monkeypatch.setattr(freshness, "mail_domains", lambda _: [Subject("a.yml, baris 2", "x.id")])
    monkeypatch.setattr(freshness, "ask_link", lambda _: "halamannya tidak ada (404)")
    monkeypatch.setattr(freshness, "ask_mail_domain", silent)
    assert main([], root) == 0
    said = capsys.readouterr().out
    assert "Server nama tidak menjawab, jadi domain email tidak diperiksa." in said
    assert "## Tautan" in said
    assert "## Domain email" not in said


def test_holidays_that_are_nearly_over_are_told(root: Path) -> None:
    project = load_project(root)
    last_year = project.holidays.last_year
    assert list(ending(project, date(last_year, 10, 31))) == []
    (line,) = ending(project, date(last_year, 11, 1))
    assert f"hari libur hanya diketahui sampai akhir {last_year}" in line
    assert list(ending(project, date(last_year + 1, 1, 1))) == [line]


def test_old_contacts_and_answers_are_told_without_a_network_too(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "links", lambda *_: [])
    monkeypatch.setattr(freshness, "mail_domains", lambda *_: [])
    contacts = root / "macros/data/contacts.yml"
    contacts.write_text(contacts.read_text().replace("checked: 2026", "checked: 1900"))
    main([], root)
    said = capsys.readouterr().out
    assert "hari tidak diperiksa\n\n- kontak `" in said


def test_what_only_maintainers_read_and_what_nobody_has_is_not_asked(root: Path) -> None:
    before = links(root, "LPSE lain")
    pages = {
        "docs/pengelola/lain.md": "https://a.id/",
        "docs/deploying.md": "https://b.id/",
        "docs/figures.md": "https://d.id/",
        "macros/data/contoh/pages/lain.md": "https://c.id/ <a@c.id>",
        "docs/lain.md": "http://localhost:8000/ http://127.0.0.1/x https://a.test/ <a@uji.example>",
    }
    for place, text in pages.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).write_text(text)
    assert links(root, "LPSE lain") == before
    assert [one.value for one in mail_domains(root) if one.value in ("c.id", "uji.example")] == []


def test_an_lpse_whose_portal_nobody_knows_has_none_that_is_asked(root: Path) -> None:
    (root / "macros/data/all_lpse.tsv").write_text("Kota\tLPSE Uji\nKota\tLPSE Lain\tlain.id\n")
    assert [one for one in links(root, "LPSE Uji") if "all_lpse" in one.place] == []


@pytest.mark.parametrize("has_network", [True, False])
def test_that_nothing_is_old_is_said_only_when_all_was_asked_and_no_report_is_written_then(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, has_network: bool
) -> None:
    monkeypatch.setattr(freshness, "asked", lambda *_: ([], has_network))
    monkeypatch.setattr(freshness, "unchecked", lambda *_: iter(()))
    monkeypatch.setattr(freshness, "ending", lambda *_: iter(()))
    made = root / "laporan.md"
    assert main(["--report", str(made)], root) == 0
    assert ("Tidak ada yang usang." in capsys.readouterr().out) == has_network
    assert not made.exists()


def test_answers_that_nobody_checked_for_long_are_told_by_their_pages() -> None:
    project = load_project(PROJECT_FOLDER)
    (line,) = {one for one in unchecked(project, date.max) if "apendo" in one}
    assert line == "- `docs/tanya-jawab/apendo.md`"
    assert list(unchecked(project, date(2026, 1, 15))) == []
    strict = replace(project, site=project.site.model_copy(update={"contacts_valid_days": 1}))
    assert line in unchecked(strict, date(2026, 1, 17))


def test_data_that_cannot_be_read_are_told_and_stop_nothing(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "macros/data/contacts.yml").write_text("a: [")
    assert main([], root) == 0
    assert "Perbaiki dahulu." in capsys.readouterr().out
