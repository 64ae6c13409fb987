"""Contacts: what is right, and how each is printed."""

from __future__ import annotations

from datetime import date

import pytest

from macros.model.contacts import Contact, Contacts, Role, load_contacts, stale
from macros.model.data_file import parse
from macros.model.letters.models import Mail
from macros.printing.contacts import (
    card,
    checked_line,
    email_line,
    fallback_line,
    link,
    recipients,
    sender,
    stale_line,
    table,
    text,
)

CONTACTS = """
surel: {value: a@contoh.example, kind: email, label: Helpdesk, role: to, source: uji, checked: 2026-11-22}
salinan: {value: b@contoh.example, kind: email, label: Salinan, role: cc, source: uji, checked: 2026-11-22}
sendiri:
  value: 021-1234567
  kind: phone
  label: LPSE <Contoh>
  role: own_lpse
  source: uji
  checked: 2026-11-02
  fallback: [surel]
"""


def contacts() -> Contacts:
    return load_contacts([parse(CONTACTS, "contacts.yml")])


def mail(to: list[str], cc: list[str]) -> Mail:
    return Mail(to=to, cc=cc, subject="A", text="B", public_subject="C", public_text="D")


def contact(value: str, kind: str) -> Contact:
    return Contact.model_validate(
        {
            "value": value,
            "kind": kind,
            "label": "Uji",
            "role": "call",
            "source": "uji",
            "checked": "2026-11-22",
        }
    )


@pytest.mark.parametrize(
    ("value", "kind", "href"),
    [
        ("021-29931234", "phone", "tel:+622129931234"),
        ("+62 761 123456", "phone", "tel:+62761123456"),
        ("0812-3456-7890", "whatsapp", "https://wa.me/6281234567890"),
        ("+62 812 3456 7890", "whatsapp", "https://wa.me/6281234567890"),
        ("147", "short_number", "tel:147"),
        ("http://contoh.example/lacak.php", "link", "http://contoh.example/lacak.php"),
    ],
)
def test_a_contact_becomes_a_link_of_its_kind(value: str, kind: str, href: str) -> None:
    assert link(contact(value, kind)) == f'<a href="{href}">{value}</a>'
    assert text(contact(value, kind)) == value


def test_an_address_that_would_open_an_empty_message_is_no_link() -> None:
    assert link(contact("a@contoh.example", "email")) == "a@contoh.example"


def test_an_example_says_so_and_is_no_link() -> None:
    example = contact("147", "short_number").model_copy(update={"example": True})
    assert link(example) == "147 <em>(contoh)</em>"


def test_an_address_leads_to_its_map_and_without_one_is_text() -> None:
    office = contact("Jalan Contoh Nomor 1, Sleman", "address")
    assert link(office) == "Jalan Contoh Nomor 1, Sleman"
    on_map = office.model_copy(update={"map": "https://peta.example/?q=1&z=2"})
    assert link(on_map) == '<a href="https://peta.example/?q=1&amp;z=2">Jalan Contoh Nomor 1, Sleman</a>'


def test_a_contact_says_when_somebody_answers() -> None:
    open_late = contact("021-1234567", "phone").model_copy(update={"hours": "Senin & Kamis", "note": "Loket"})
    assert "<td>Jam layanan: Senin &amp; Kamis<br>Loket<br>" in card(contacts(), open_late)


def test_what_is_not_known_of_a_contact_leaves_no_gap() -> None:
    assert "</td><td><small>Sumber: uji." in card(contacts(), contact("021-1234567", "phone"))
    office = contact("b@contoh.example", "email").model_copy(update={"fallback": ["telepon"]})
    phone = contact("021-1234567", "phone")
    for hours, said in (("", ""), ("Senin", ". Senin")):
        known = contacts().root | {"loket": office, "telepon": phone.model_copy(update={"hours": hours})}
        assert recipients(Contacts(known), mail(["loket"], [])).endswith(f"021-1234567</a>{said}")


def test_the_email_line_has_one_link_with_both_addresses() -> None:
    line = email_line(contacts(), mail(["surel"], ["salinan"]))
    assert 'href="mailto:a@contoh.example?cc=b@contoh.example&amp;subject=' in line
    assert line.startswith("Kepada: a@contoh.example · Tembusan: b@contoh.example · ")


def test_of_a_letter_without_copies_the_email_line_names_none() -> None:
    line = email_line(contacts(), mail(["surel"], []))
    assert 'href="mailto:a@contoh.example?subject=' in line
    assert "Tembusan" not in line


def test_a_letter_is_sent_from_the_companys_address_unless_it_says_otherwise() -> None:
    other = mail(["surel"], []).model_copy(update={"sender": "surel lain"})
    said = [sender(one) for one in (None, mail(["surel"], []), other)]
    assert said == ["email perusahaan Anda sendiri", "email perusahaan Anda sendiri", "surel lain"]


def test_the_page_that_sends_says_what_is_known_of_each_address_and_where_to_turn_instead() -> None:
    office = contact("b@contoh.example", "email").model_copy(
        update={"fallback": ["wa"], "note": "Belum <terkonfirmasi>."}
    )
    chat = contact("0812-3456-7890", "whatsapp").model_copy(update={"hours": "Senin", "note": "Catatan."})
    known = Contacts(contacts().root | {"loket": office, "wa": chat})
    to, copies, again, instead = recipients(known, mail(["loket"], ["surel"])).split("\n\n")
    assert to == (
        "**Kepada: b@contoh.example.** Sumber: uji, dicocokkan 22 November 2026. Belum &lt;terkonfirmasi&gt;."
    )
    assert copies == "**Tembusan (Cc): a@contoh.example.** Sumber: uji, dicocokkan 22 November 2026."
    assert again.startswith("**Bila email kembali")
    assert instead == ('- Uji: <a href="https://wa.me/6281234567890">0812-3456-7890</a>. Senin. Catatan.')
    *_, alone = recipients(known, mail(["surel"], [])).split("\n\n")
    assert alone.endswith("tidak perlu surat baru.")


def test_the_table_names_source_date_and_fallback_and_escapes_all() -> None:
    known = contacts()
    printed = table(known)
    assert "Sumber: uji. Diperiksa 2 November 2026." in printed
    assert "LPSE &lt;Contoh&gt;" in printed
    assert fallback_line(known, known["sendiri"]) in printed
    assert fallback_line(known, known["surel"]) == ""


def test_where_to_turn_when_nobody_answers_names_each_other_contact_with_its_own_name() -> None:
    known = contacts()
    phone = contact("021-7654321", "phone").model_copy(update={"fallback": ["surel", "sendiri"]})
    assert fallback_line(known, phone) == (
        "Bila tidak menjawab: Helpdesk a@contoh.example; "
        'LPSE &lt;Contoh&gt; <a href="tel:+62211234567">021-1234567</a>.'
    )


def test_what_is_no_link_becomes_no_markup_either() -> None:
    assert link(contact("Jalan <b>Satu", "address")) == "Jalan &lt;b&gt;Satu"


def test_the_table_begins_with_the_lpses_own_contacts() -> None:
    printed = table(contacts())
    assert printed.index("LPSE &lt;Contoh&gt;") < printed.index("Helpdesk") < printed.index("Salinan")


def test_the_table_says_of_each_contact_what_it_is_for() -> None:
    names = {
        "to": "Tujuan surat",
        "cc": "Tembusan surat",
        "track": "Melacak penanganan",
        "call": "Menelepon",
        "own_lpse": "LPSE pengelola situs ini",
        "alternative": "Jalur lain",
    }
    assert set(names) == set(Role) - {Role.WEB_MAIL}
    of_each_role = {role: contact("147", "short_number").model_copy(update={"role": role}) for role in names}
    for role, name in names.items():
        assert f"<small>{name}</small></th>" in card(Contacts(of_each_role), of_each_role[role])


def test_the_email_line_names_every_recipient() -> None:
    known = contacts()
    second = {
        f"lagi_{role}": contact(f"{role}@dua.example", "email").model_copy(update={"role": role})
        for role in (Role.TO, Role.CC)
    }
    line = email_line(Contacts(known.root | second), mail(["surel", "lagi_to"], ["salinan", "lagi_cc"]))
    assert (
        'href="mailto:a@contoh.example,to@dua.example?cc=b@contoh.example,cc@dua.example&amp;subject=' in line
    )
    for address in ("a@contoh.example", "to@dua.example", "b@contoh.example", "cc@dua.example"):
        assert address in line


def test_where_to_turn_instead_of_two_addresses_that_share_it_is_said_once() -> None:
    first, second, phone = (
        contact(value, kind)
        for value, kind in (
            ("b@contoh.example", "email"),
            ("c@contoh.example", "email"),
            ("021-1234567", "phone"),
        )
    )
    shared = {"fallback": ["telepon"]}
    known = {
        "satu": first.model_copy(update=shared),
        "dua": second.model_copy(update=shared),
        "telepon": phone,
    }
    said = recipients(Contacts(contacts().root | known), mail(["satu"], ["dua"]))
    assert said.count("021-1234567</a>") == 1


def test_what_only_opens_a_message_and_what_is_an_example_are_no_contacts_that_were_checked() -> None:
    old = {"checked": date(2020, 1, 1)}
    web = contact("https://surat.example/", "link").model_copy(update={"role": Role.WEB_MAIL} | old)
    example = contact("021-7654321", "phone").model_copy(update={"example": True} | old)
    known = Contacts(contacts().root | {"web": web, "contoh": example})
    assert checked_line(known, "kontak.md") == checked_line(contacts(), "kontak.md")
    assert "surat.example" not in table(known)
    assert "021-7654321 <em>(contoh)</em>" in table(known)


def test_the_line_below_a_page_names_the_oldest_check() -> None:
    line = checked_line(contacts(), "kontak.md")
    assert line == (
        "Kontak dicocokkan dengan sumbernya 2 November 2026 atau sesudahnya; mana yang belum terkonfirmasi, "
        "tertulis di [halaman kontak](kontak.md)."
    )


def test_a_contact_is_stale_only_after_the_set_number_of_days() -> None:
    known = contacts()
    assert stale(known, date(2027, 5, 1), 180) == []
    assert stale(known, date(2027, 5, 2), 180) == ["sendiri"]
    assert stale_line(known, date(2027, 5, 1), 180) == ""
    assert "mungkin sudah berubah: LPSE <Contoh>." in stale_line(known, date(2027, 5, 2), 180)
    assert "berubah: Helpdesk, Salinan, LPSE <Contoh>." in stale_line(known, date(2028, 1, 1), 180)
