"""The links that open an e-mail."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from macros.model.contacts import Contacts, load_contacts
from macros.model.data_file import parse
from macros.model.letters.models import Mail
from macros.model.mail_links import MAX_LINK_LENGTH, is_too_long, mail_program, web_mails

CONTACTS = """\
tujuan: {value: a@contoh.example, kind: email, label: Tujuan, role: to, source: uji, checked: 2026-11-02}
salinan: {value: b@contoh.example, kind: email, label: Salinan, role: cc, source: uji, checked: 2026-11-02}
tujuan_dua: {value: d@contoh.example, kind: email, label: Dua, role: call, source: uji, checked: 2026-11-02}
salinan_dua: {value: e@contoh.example, kind: email, label: Dua, role: cc, source: uji, checked: 2026-11-02}
sendiri: {value: c@contoh.example, kind: email, label: LPSE, role: own_lpse, source: uji, checked: 2026-11-02}
surat_web:
  value: https://web.contoh.example/?to={to}&cc={cc}&su={subject}&body={text}
  kind: link
  label: Surat Web
  role: web_mail
  source: uji
  checked: 2026-11-02
"""


def contacts() -> Contacts:
    return load_contacts([parse(CONTACTS, "contacts.yml")])


def mail(text: str, cc: tuple[str, ...] = ("salinan", "salinan_dua")) -> Mail:
    return Mail(
        to=["tujuan", "tujuan_dua"],
        cc=list(cc),
        subject="{nama}",
        text="{nama}",
        public_subject="Surat & permohonan?",
        public_text=text,
    )


def test_both_links_carry_addresses_subject_and_text_and_no_answer() -> None:
    known = contacts()
    ((contact_id, name, web),) = web_mails(known, mail("satu\ndua & tiga"))
    assert (contact_id, name) == ("surat_web", "Surat Web")
    assert parse_qs(urlsplit(web).query) == {
        "to": ["a@contoh.example,d@contoh.example"],
        "cc": ["b@contoh.example,e@contoh.example"],
        "su": ["Surat & permohonan?"],
        "body": ["satu\r\ndua & tiga"],
    }
    own = urlsplit(mail_program(known, mail("satu\ndua & tiga")))
    assert (own.scheme, own.path) == ("mailto", "a@contoh.example,d@contoh.example")
    assert parse_qs(own.query)["cc"] == ["b@contoh.example,e@contoh.example"]
    assert parse_qs(own.query)["body"] == ["satu\r\ndua & tiga"]


def test_an_address_with_signs_that_links_have_for_themselves_arrives_as_it_is() -> None:
    odd = "satu+dua&tiga=x@contoh.example"
    known = load_contacts([parse(CONTACTS.replace("b@contoh.example", odd), "contacts.yml")])
    ((*_, web),) = web_mails(known, mail("satu"))
    for link in (web, mail_program(known, mail("satu"))):
        assert parse_qs(urlsplit(link).query)["cc"] == [f"{odd},e@contoh.example"]


def test_where_nobody_gets_a_copy_the_link_has_no_room_for_one() -> None:
    link = mail_program(contacts(), mail("satu", cc=()))
    assert link.startswith("mailto:a@contoh.example,d@contoh.example?subject=Surat")


def test_a_text_is_too_long_when_one_of_its_links_is() -> None:
    known = contacts()
    longest = max(
        len(mail_program(known, mail("x"))), *(len(link) for *_, link in web_mails(known, mail("x")))
    )
    room = MAX_LINK_LENGTH - longest
    assert not is_too_long(known, mail("x" * (room + 1)))
    assert is_too_long(known, mail("x" * (room + 2)))
    without_web_mails = Contacts({key: one for key, one in known.root.items() if key != "surat_web"})
    assert is_too_long(without_web_mails, mail("x" * MAX_LINK_LENGTH))
