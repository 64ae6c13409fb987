"""Links that open a letter's e-mail with nothing of the visitor in it."""

from __future__ import annotations

from urllib.parse import quote

from .contacts import Contacts, Role
from .letters.models import Mail

MAX_LINK_LENGTH = 1800
"""Characters; mail programs and web mails cut longer addresses, or refuse them."""


def mail_program(contacts: Contacts, mail: Mail) -> str:
    """The link to the device's own mail program (RFC 6068)."""
    to, cc, subject, text = _parts(contacts, mail)
    copies = f"cc={cc}&" if cc else ""
    return f"mailto:{to}?{copies}subject={subject}&body={text}"


def web_mails(contacts: Contacts, mail: Mail) -> list[tuple[str, str, str]]:
    """Each web mail's id, its name, and its link."""
    to, cc, subject, text = _parts(contacts, mail)
    return [
        (contact_id, contact.label, contact.value.format(to=to, cc=cc, subject=subject, text=text))
        for contact_id, contact in contacts.root.items()
        if contact.role is Role.WEB_MAIL
    ]


def is_too_long(contacts: Contacts, mail: Mail) -> bool:
    """Tell whether one of the links is longer than every program takes."""
    links = [mail_program(contacts, mail), *(link for *_, link in web_mails(contacts, mail))]
    return any(len(link) > MAX_LINK_LENGTH for link in links)


def _parts(contacts: Contacts, mail: Mail) -> tuple[str, str, str, str]:
    to, cc = (
        ",".join(quote(contacts[contact_id].value, safe="@") for contact_id in contact_ids)
        for contact_ids in (mail.to, mail.cc)
    )
    text = mail.public_text.replace("\n", "\r\n")
    return to, cc, quote(mail.public_subject, safe=""), quote(text, safe="")
