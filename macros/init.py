"""Begin the folder of an LPSE, from eight answers: `python3 -m macros.init`, which needs Python alone."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from .model.folder import ALL_LPSE, OWN
from .model.values import value_fault

ROOT = Path(__file__).parents[1]
LPSE_FILE, CONTACTS_FILE = "lpse.yml", "contacts.yml"
# More than fit on a screen are a reason to type more.
OFFERED = 9
INTRODUCTION = f"""\
Delapan pertanyaan tentang LPSE Anda. Jawabannya ditulis di {OWN}/ dan dapat diubah di sana.
Yang bertanda * harus diisi; yang lain boleh dilewati dengan Enter. Ctrl+C membatalkan.
"""
NEXT = """
Berikutnya, untuk melihatnya di http://127.0.0.1:8000/:
  {python} -m venv .venv
  {programs}pip install -q --require-hashes -r requirements.txt
  {programs}mkdocs serve
Arti tiap kunci, warna, dan logo: docs/pengelola/lpse.md
"""


def _on_a_line(text: str) -> str:
    """A text with plain spaces, whatever kind of blank or line's end it was pasted with."""
    return " ".join(text.split())


def _fact(text: str) -> str:
    return "tulis tanpa kurung kurawal" if "{" in text or "}" in text else ""


_email = partial(value_fault, "email")
SECURE_LINK = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#]\S*)?", re.IGNORECASE)


def _link(text: str) -> str:
    if text.casefold().startswith("http://"):
        return f'"{text}" tidak aman: tulis dengan https://, bila alamat itu terbuka di peramban'
    what = "harus berupa alamat web, misalnya https://lpse.contoh.example"
    return "" if SECURE_LINK.fullmatch(_with_scheme(text)) else f'"{text}" {what}'


def _with_scheme(text: str) -> str:
    """A web address as browsers show it, with what they leave out."""
    return text if "://" in text or not text else f"https://{text}"


@dataclass(frozen=True)
class Question:
    """What is asked; its name is the flag's as well."""

    name: str
    text: str
    example: str
    fault: Callable[[str], str]
    """What is wrong with an answer that is not empty; "" for nothing."""
    required: bool = False
    completed: Callable[[str], str] = str
    """What is meant by an answer, where a part of it goes without saying."""

    def wrong(self, answer: str) -> str:
        """What is wrong with an answer; "" for nothing."""
        if not answer:
            return "tidak boleh kosong" if self.required else ""
        # Such as half a character, which no file can hold, or what a key sends that is no letter.
        if not answer.isprintable():
            return "memuat karakter yang tidak terlihat; ketik ulang"
        return self.fault(answer)


QUESTIONS = (
    Question("name", "Nama LPSE", "LPSE Kota Contoh, atau sebagiannya untuk mencari", _fact, required=True),
    Question("city", "Kota, seperti di atas tanda tangan surat", "Kota Contoh", _fact, required=True),
    Question("address", "Alamat kantor", "Jalan Contoh Nomor 1, Kota Contoh", _fact),
    Question("hours", "Jam layanan", "Senin sampai Jumat, 08.00 sampai 15.00 WIB", _fact),
    Question("email", "Email, tujuan surat penyedia", "helpdesk@lpse.contoh.example", _email, required=True),
    Question("whatsapp", "Nomor WhatsApp", "0812-3456-7890", partial(value_fault, "whatsapp")),
    Question("portal", "Alamat portal SPSE", "https://lpse.contoh.example", _link, completed=_with_scheme),
    Question(
        "url",
        "Alamat situs ini, bila sudah ada",
        "https://bantuan.contoh.example/",
        _link,
        completed=_with_scheme,
    ),
)
Answers = dict[str, str]
"""By the question's name; "" for what is not known."""


@dataclass(frozen=True)
class Lpse:
    """One of all LPSE."""

    name: str
    portal: str
    """Its address, as a link."""
    found_by: str


def known_lpse(path: Path) -> list[Lpse]:
    """All LPSE, each once, in the order of the list; none where the list is not there."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    found: dict[str, Lpse] = {}
    for line in lines:
        institution, name, portal, *_ = [*line.split("\t"), "", ""]
        if name and not line.startswith("#"):
            words = f"{found[name].found_by if name in found else ''} {institution} {name}"
            found[name] = Lpse(name, f"https://{portal}", words.casefold())
    return list(found.values())


def matching(asked: str, known: Iterable[Lpse]) -> list[Lpse]:
    """The LPSE with every word of a text in their names; one that is called just so comes alone."""
    words = asked.casefold().split()
    found = [lpse for lpse in known if all(word in lpse.found_by for word in words)]
    return [lpse for lpse in found if lpse.name.casefold() == asked.casefold()] or found


class Dialogue:
    """Asks, and asks again what cannot be right.

    Args:
        read: Shows a text and returns what is typed.
        say: Shows a line.
        known: All LPSE.
    """

    def __init__(self, read: Callable[[str], str], say: Callable[[str], object], known: list[Lpse]) -> None:
        self.read = read
        self.say = say
        self.known = known

    def answers(self) -> Answers:
        """All answers."""
        self.say(INTRODUCTION)
        given: Answers = {}
        for number, question in enumerate(QUESTIONS, 1):
            answer = self._ask(number, question, given.get(question.name, ""))
            if question.name == "name":
                while len(matching(answer, self.known)) > OFFERED:
                    self.say("   Banyak LPSE yang cocok; ketik namanya lebih lengkap.")
                    answer = self._ask(number, question, "")
                answer, given["portal"] = self._chosen(answer)
            given[question.name] = answer
        return given

    def _ask(self, number: int, question: Question, default: str) -> str:
        mark = "*" if question.required else ""
        hint = f"Enter: {default}" if default else f"misalnya {question.example}"
        while True:
            typed = _on_a_line(self.read(f"{number}. {question.text}{mark} ({hint})\n   > ")) or default
            fault = question.wrong(typed)
            if not fault:
                answer = question.completed(typed)
                if answer != typed:
                    self.say(f"   Ditulis sebagai {answer}")
                return answer
            self.say(f"   {fault}")

    def _chosen(self, asked: str) -> tuple[str, str]:
        """The name and the portal of the LPSE that is meant; of one that the list has not, the name alone."""
        found = matching(asked, self.known)
        if [lpse.name.casefold() for lpse in found] == [asked.casefold()]:
            return found[0].name, found[0].portal
        for number, lpse in enumerate(found, 1):
            self.say(f"   {number}. {lpse.name} ({lpse.portal})")
        while found:
            chosen = self.read(f'   Nomornya, atau 0 untuk memakai "{asked}"\n   > ').strip()
            if chosen == "0":
                break
            if chosen.isdecimal() and 1 <= int(chosen) <= len(found):
                return found[int(chosen) - 1].name, found[int(chosen) - 1].portal
        return asked, ""


def lpse_file(answers: Answers) -> str:
    """The text of lpse.yml."""
    url = f"url: {_quoted(answers['url'])}" if answers["url"] else "# url: https://bantuan.contoh.example/"
    return f"""\
# yaml-language-server: $schema=../schemas/lpse.schema.json
# LPSE pengelola situs ini. Arti tiap kunci, dan kunci lain: docs/pengelola/lpse.md

name: {_quoted(answers["name"])}
# Nama pendeknya, di layar ponsel dan surat:
# short_name: LPSE Kotaku
site_name: {_quoted(f"Bantuan {answers['name']}")}
city: {_quoted(answers["city"])}
# Alamat situs sesudah terbit:
{url}
# Warna kepala halaman, cukup gelap untuk tulisan putih (logo: taruh logo.svg di folder ini):
# colour: "#1b5e20"
"""


def contacts_file(answers: Answers, today: date) -> str:
    """The text of contacts.yml."""
    name = answers["name"]
    hours = "" if answers["address"] else answers["hours"]  # those of the office, where there is one
    contacts = [
        ("lpse_sendiri", "email", answers["email"], f"Helpdesk {name}", hours),
        ("whatsapp_lpse", "whatsapp", answers["whatsapp"], f"WhatsApp {name}", ""),
        ("kantor_lpse", "address", answers["address"], f"Kantor {name}", answers["hours"]),
        ("portal_lpse", "link", answers["portal"], f"Portal {name}", ""),
    ]
    parts = [
        "# yaml-language-server: $schema=../schemas/contacts.schema.json\n"
        "# Kontak LPSE ini, ditambahkan ke yang di macros/data/contacts.yml; id yang sama menggantikannya.\n"
        '# Sesudah memeriksa sebuah kontak, perbarui "checked". Arti tiap kunci: docs/pengelola/lpse.md\n'
    ]
    for contact_id, kind, value, label, hours in contacts:
        if value:
            parts.append(
                f"{contact_id}:\n"
                f"  kind: {kind}\n"
                f"  value: {_quoted(value)}\n"
                f"  label: {_quoted(label)}\n"
                "  role: own_lpse\n"
                + (f"  hours: {_quoted(hours)}\n" if hours else "")
                + f"  source: {_quoted(name)}\n"
                f"  checked: {today}\n"
            )
    return "\n".join(parts)


def _quoted(text: str) -> str:
    """A text as YAML, which takes JSON's quotation marks."""
    return json.dumps(text, ensure_ascii=False)


def write(root: Path, answers: Answers, today: date, say: Callable[[str], object]) -> None:
    """Write the files that are not there yet, and say what was done of each."""
    made = {LPSE_FILE: lpse_file(answers), CONTACTS_FILE: contacts_file(answers, today)}
    (root / OWN).mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        try:
            with (root / OWN / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            say(f"{OWN}/{name} sudah ada dan tidak diubah.")
        else:
            say(f"{OWN}/{name} ditulis.")


def next_steps(*, is_windows: bool) -> str:
    """What to type next."""
    if is_windows:
        return NEXT.format(python="py", programs=".venv\\Scripts\\")
    return NEXT.format(python="python3", programs=".venv/bin/")


def given_by_flags(arguments: list[str]) -> Answers:
    """The answers that flags give; a wrong or missing one ends the program with a sentence."""
    parser = argparse.ArgumentParser(
        prog="python3 -m macros.init",
        description="Memulai folder LPSE Anda. Tanpa pilihan di bawah ini, semuanya ditanyakan.",
    )
    for question in QUESTIONS:
        parser.add_argument(
            f"--{question.name}",
            required=question.required,
            default="",
            help=f"{question.text}, misalnya {question.example}",
        )
    given = vars(parser.parse_args(arguments))
    answers: Answers = {}
    for question in QUESTIONS:
        typed = _on_a_line(str(given[question.name]))
        if fault := question.wrong(typed):
            parser.error(f"--{question.name}: {fault}")
        answers[question.name] = answer = question.completed(typed)
        if answer != typed:
            print(f"--{question.name} ditulis sebagai {answer}")
    return answers


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Ask or take the flags, and write.

    Returns:
        The exit code.
    """
    if sys.version_info < (3, 11):  # noqa: UP036  (it is run before anything is installed)
        print("Situs ini memerlukan Python 3.11 ke atas.", file=sys.stderr)
        return 1
    names = (LPSE_FILE, CONTACTS_FILE)
    if all((root / OWN / name).exists() for name in names):
        print(f"{OWN}/ sudah berisi {' dan '.join(names)}; tidak ada yang diubah.")
        return 1
    try:
        if arguments:
            answers = given_by_flags(arguments)
        else:
            answers = Dialogue(input, print, known_lpse(root / ALL_LPSE)).answers()
    except (EOFError, KeyboardInterrupt):
        print("\nDibatalkan; tidak ada yang ditulis.")
        return 1
    write(root, answers, date.today(), print)
    print(next_steps(is_windows=os.name == "nt"))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
