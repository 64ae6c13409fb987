"""Report what grew old: `python -m macros.freshness` asks links and mail domains, and never stops anything.

It needs a network, says so where there is none, and sends nothing but these questions.
"""

from __future__ import annotations

import argparse
import http.client
import re
import ssl
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import dns.exception
import dns.resolver

from .model.contacts import stale
from .model.data_file import DataError
from .model.folder import ALL_LPSE
from .model.project import HOLIDAYS, Project, load_project
from .replaced import left_behind

ROOT = Path(__file__).parents[1]
# Whatever names a link or an address to visitors; the maintainers' pages name examples.
SOURCES = ("macros/data/**/*.yml", "macros/data/**/*.md", "docs/**/*.md")
PASSED_OVER = ("macros/data/contoh/", "docs/pengelola", "docs/deploying.md", "docs/figures.md")
LINK = re.compile(r"https?://[^\s<>()\"'`\]|]+")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# Names that nobody has (RFC 2606), and what a server runs on while it is tried out.
NOBODYS = re.compile(r"(^|\.)(example|test|localhost)(:\d+)?$|^127\.")
# They answer, but not to a program.
REFUSING = (401, 403, 405, 406, 429, 503)
SECONDS = 20
TOGETHER = 8


class NoAnswerError(Exception):
    """There was no answer at all; the argument says it in Indonesian."""


@dataclass(frozen=True, order=True)
class Subject:
    """What is asked, and where it is first named."""

    place: str
    value: str


def links(root: Path, own_name: str) -> list[Subject]:
    """Every link that the site shows, each once, and the portal of the LPSE that runs it.

    Args:
        root: The project's folder.
        own_name: The LPSE's, as in the list of all LPSE.
    """
    found = _named(root, LINK)
    for number, line in enumerate((root / ALL_LPSE).read_text(encoding="utf-8").splitlines(), 1):
        name, portal = [*line.split("\t"), "", ""][1:3]
        if name == own_name and portal:
            found.setdefault(f"https://{portal}", f"{ALL_LPSE}, baris {number}")
    hosts = {link: link.split("/")[2] for link in found}
    return sorted(Subject(found[link], link) for link, host in hosts.items() if not NOBODYS.search(host))


def mail_domains(root: Path) -> list[Subject]:
    """Every domain of an e-mail address that the site shows, each once."""
    found = {address.partition("@")[2]: place for address, place in reversed(_named(root, ADDRESS).items())}
    return sorted(Subject(place, domain) for domain, place in found.items() if not NOBODYS.search(domain))


def _named(root: Path, pattern: re.Pattern[str]) -> dict[str, str]:
    """The place where each text of a pattern first stands."""
    found: dict[str, str] = {}
    paths = [path for source in SOURCES for path in sorted(root.glob(source))]
    for path in paths:
        name = path.relative_to(root).as_posix()
        if name.startswith(PASSED_OVER):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for match in pattern.finditer(line):
                if "{" not in match[0]:  # else macros complete it
                    found.setdefault(match[0].rstrip(".,;:"), f"{name}, baris {number}")
    return found


def ask_link(link: str) -> str:
    """Fetch a link.

    Returns:
        What is wrong with it; "" for nothing.

    Raises:
        NoAnswerError: Nobody answered.
    """
    try:
        request = Request(link, headers={"User-Agent": "Mozilla/5.0 (compatible; bantuan-lpse)"})
        with urlopen(request, timeout=SECONDS) as answer:
            then = answer.geturl()
        is_elsewhere = _host(then) != _host(link)
    except HTTPError as error:
        if error.code in REFUSING:
            return ""
        missing = error.code in (404, 410)
        return f"{'halamannya tidak ada' if missing else 'servernya bermasalah'} ({error.code})"
    except (OSError, http.client.HTTPException) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLCertVerificationError):
            return "sertifikatnya tidak sah"
        raise NoAnswerError("servernya tidak menjawab, atau namanya tidak ada") from None
    except ValueError:  # a letter beyond ASCII, or a bracket: no program can ask it as it is written
        return "bukan alamat yang dapat dibuka"
    return f"pindah ke {then}" if is_elsewhere else ""


def _host(link: str) -> str:
    return urlsplit(link).netloc.removeprefix("www.")


def ask_mail_domain(domain: str, resolver: dns.resolver.Resolver | None = None) -> str:
    """Look up whether a domain takes mail.

    Returns:
        What is wrong with it; "" for nothing.

    Raises:
        NoAnswerError: No name server answered.
    """
    try:
        resolver = resolver or dns.resolver.Resolver()
        try:
            answer = resolver.resolve(domain, "MX", lifetime=SECONDS)
            takes_mail = any(str(record.exchange) != "." for record in answer)
        except dns.resolver.NoAnswer:  # mail then goes to the domain itself (RFC 5321)
            takes_mail = bool(resolver.resolve(domain, "A", lifetime=SECONDS, raise_on_no_answer=False).rrset)
    except dns.resolver.NXDOMAIN:
        return "domain itu tidak ada"
    except dns.exception.DNSException:
        raise NoAnswerError("server namanya tidak menjawab") from None
    return "" if takes_mail else "domain itu tidak menerima email"


def asked(subjects: Sequence[Subject], ask: Callable[[str], str]) -> tuple[list[str], bool]:
    """Ask all, several at a time.

    Returns:
        What is wrong, a line each, and whether anybody answered.
    """

    def answer(subject: Subject) -> tuple[str, bool]:
        try:
            return ask(subject.value), True
        except NoAnswerError as error:
            return str(error), False

    with ThreadPoolExecutor(TOGETHER) as workers:
        answers = list(workers.map(answer, subjects))
    wrong = [
        f"- `{subject.place}`: {subject.value} {message}"
        for subject, (message, _) in zip(subjects, answers, strict=True)
        if message
    ]
    return wrong, any(is_answered for _, is_answered in answers)


def unchecked(project: Project, today: date) -> Iterator[str]:
    """The contacts and answers that nobody has looked at for long, a line each."""
    days = project.site.contacts_valid_days
    for contact_id in stale(project.contacts, today, days):
        yield f"- kontak `{contact_id}`: {project.contacts[contact_id].value}"
    for answer in project.questions.stale(today, days):
        yield f"- `{answer.page.name}`"


def ending(project: Project, today: date) -> Iterator[str]:
    """What is known up to a year that is nearly over."""
    last_year = project.holidays.last_year
    if (today.year, today.month) >= (last_year, 11):
        yield f"- `{HOLIDAYS}`: hari libur hanya diketahui sampai akhir {last_year}; perbarui situs ini"


def report(sections: Iterable[tuple[str, Sequence[str]]]) -> str:
    """The sections that have lines, as Markdown; "" for none."""
    return "\n".join(f"## {title}\n\n" + "\n".join(lines) + "\n" for title, lines in sections if lines)


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Print the report.

    Returns:
        The exit code, which is 0 whatever was found.
    """
    parser = argparse.ArgumentParser(prog="python -m macros.freshness", description=__doc__)
    parser.add_argument("--report", type=Path, help="a file for the report, written when there is any")
    given = parser.parse_args(arguments)
    try:
        project = load_project(root)
    except DataError as error:
        print(f"{error}\nPerbaiki dahulu.")
        return 0
    all_links, domains = links(root, project.site.name), mail_domains(root)
    wrong_links, has_network = asked(all_links, ask_link)
    wrong_domains, has_names = asked(domains, ask_mail_domain)
    if not has_network:
        print("Tidak ada jaringan di sini, jadi tautan dan domain email tidak diperiksa.")
    elif not has_names:
        print("Server nama tidak menjawab, jadi domain email tidak diperiksa.")
    days = project.site.contacts_valid_days
    made = report(
        [
            ("Tautan", wrong_links if has_network else []),
            ("Domain email", wrong_domains if has_network and has_names else []),
            (f"Lebih dari {days} hari tidak diperiksa", list(unchecked(project, date.today()))),
            ("Hampir lewat", list(ending(project, date.today()))),
            ("Pengganti yang asalnya berubah", list(left_behind(root))),
        ]
    )
    if given.report and made:
        given.report.write_text(made, encoding="utf-8")
    if made:
        print(made)
    elif has_network:
        print("Tidak ada yang usang.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
