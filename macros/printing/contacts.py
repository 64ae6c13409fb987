"""What the macros print of the contacts: HTML, and Markdown where a page's own is made of it."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from ..model.contacts import Contact, Contacts, Role, stale
from ..model.letters.models import Mail
from ..model.mail_links import mail_program

ROLE_NAMES = {
    Role.TO: "Tujuan surat",
    Role.CC: "Tembusan surat",
    Role.TRACK: "Melacak penanganan",
    Role.CALL: "Menelepon",
    Role.OWN_LPSE: "LPSE pengelola situs ini",
    Role.ALTERNATIVE: "Jalur lain",
}


def link(contact: Contact) -> Markup:
    """One contact as an accessible link: its visible text is the whole value.

    An example is no link, nor is an office without a map, nor an e-mail address: a letter goes off from its
    own page, with subject and text.
    """
    if contact.example:
        return Markup("{} <em>(contoh)</em>").format(contact.value)
    if not contact.href:
        return Markup("{}").format(contact.value)
    return Markup('<a href="{}">{}</a>').format(contact.href, contact.value)


def text(contact: Contact) -> str:
    """One contact as plain text."""
    return contact.value


def email_line(contacts: Contacts, mail: Mail) -> Markup:
    """A letter's ready e-mail line: To and Cc, and one link that opens a mail program with all of it."""
    link_to = mail_program(contacts, mail)
    return addressed(contacts, mail) + Markup(' · <a href="{}">Buka email baru ke alamat ini</a>').format(
        link_to
    )


def addressed(contacts: Contacts, mail: Mail) -> Markup:
    """To whom a letter's e-mail goes."""
    lines = [("Kepada", mail.to), ("Tembusan", mail.cc)]
    return Markup(" · ").join(
        Markup("{}: {}").format(name, Markup(", ").join(link(contacts[contact_id]) for contact_id in ids))
        for name, ids in lines
        if ids
    )


def sender(mail: Mail | None) -> str:
    """The address that a letter's e-mail is sent from, in the middle of a sentence; None for no letter."""
    return (mail and mail.sender) or "email perusahaan Anda sendiri"


def recipients(contacts: Contacts, mail: Mail) -> str:
    """What is known of a letter's addresses, and what to do when its e-mail comes back, as Markdown."""
    addresses = [("Kepada", key) for key in mail.to] + [("Tembusan (Cc)", key) for key in mail.cc]
    known = [_origin(name, contacts[contact_id]) for name, contact_id in addresses]
    others = dict.fromkeys(other for _, key in addresses for other in contacts[key].fallback)
    again = Markup(
        "**Bila email kembali (gagal terkirim) atau tidak dibalas**, periksa ejaan alamatnya, lalu kirim "
        "lagi surat yang sama; tidak perlu surat baru."
    )
    if others:
        again += Markup(" Atau:\n\n") + Markup("\n").join(_instead(contacts[other]) for other in others)
    return "\n\n".join([*known, again])


def _origin(name: str, contact: Contact) -> Markup:
    checked = Markup(" Sumber: {}, dicocokkan {}.").format(contact.source, long_date(contact.checked))
    note = Markup(" {}").format(contact.note) if contact.note else Markup()
    return Markup("**{}: {}.**").format(name, link(contact)) + checked + note


def _instead(contact: Contact) -> Markup:
    line = Markup("- {}: {}").format(contact.label, link(contact))
    return Markup(". ").join(
        [line, *(Markup("{}").format(more) for more in (contact.hours, contact.note) if more)]
    )


def fallback_line(contacts: Contacts, contact: Contact) -> Markup:
    """Where to turn when this contact does not answer; empty when none is known."""
    others = [
        Markup("{} {}").format(contacts[other].label, link(contacts[other])) for other in contact.fallback
    ]
    return Markup("Bila tidak menjawab: {}.").format(Markup("; ").join(others)) if others else Markup()


def card(contacts: Contacts, contact: Contact) -> Markup:
    """One contact with all that is known of it, as a table row."""
    known = [Markup("Jam layanan: {}").format(contact.hours)] if contact.hours else []
    known += [Markup("{}").format(contact.note)] if contact.note else []
    fallback = fallback_line(contacts, contact)
    known += [fallback] if fallback else []
    known.append(
        Markup("<small>Sumber: {}. Diperiksa {}.</small>").format(contact.source, long_date(contact.checked))
    )
    return Markup('<tr><th scope="row">{}<br><small>{}</small></th><td>{}</td><td>{}</td></tr>').format(
        contact.label, ROLE_NAMES[contact.role], link(contact), Markup("<br>").join(known)
    )


def checked_line(contacts: Contacts, page: str) -> str:
    """When the contacts were last compared with their sources, as Markdown; `page` names these."""
    checked = [contact.checked for contact in listed(contacts) if not contact.example]
    return (
        f"Kontak dicocokkan dengan sumbernya {long_date(min(checked))} atau sesudahnya; mana yang belum "
        f"terkonfirmasi, tertulis di [halaman kontak]({page})."
    )


def stale_line(contacts: Contacts, today: date, valid_days: int) -> str:
    """A warning for the reader, as Markdown; empty when every contact is fresh."""
    old = [contacts[key].label for key in stale(contacts, today, valid_days)]
    if not old:
        return ""
    return (
        f'!!! warning "Kontak ini lama tidak diperiksa"\n    Lebih dari {valid_days} hari tidak diperiksa, '
        f"mungkin sudah berubah: {', '.join(old)}.\n"
    )


def long_date(day: date) -> str:
    """Write a date out: 22 November 2026."""
    return str(format_date(day, "d MMMM y", locale="id"))


def listed(contacts: Contacts) -> list[Contact]:
    """Whom a reader can turn to: all but what only opens a message."""
    return [contact for contact in contacts.root.values() if contact.role is not Role.WEB_MAIL]


def table(contacts: Contacts) -> Markup:
    """All of them as one table, first those of the LPSE whose site this is."""
    ordered = sorted(listed(contacts), key=lambda contact: contact.role is not Role.OWN_LPSE)
    rows = Markup("").join(card(contacts, contact) for contact in ordered)
    return Markup(
        '<table class="contacts"><thead><tr><th scope="col">Untuk</th><th scope="col">Kontak</th>'
        '<th scope="col">Catatan</th></tr></thead><tbody>{}</tbody></table>'
    ).format(rows)
