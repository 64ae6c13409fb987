"""Contacts: what is right, and how each is printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.contacts import (
    Contact,
    checked_line,
    email_line,
    fallback_line,
    link,
    load_contacts,
    stale,
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
        ("147", "short_number", "tel:147"),
        ("a@contoh.example", "email", "mailto:a@contoh.example"),
        ("http://contoh.example/lacak.php", "link", "http://contoh.example/lacak.php"),
    ],
)
def test_a_contact_becomes_a_link_of_its_kind(value: str, kind: str, href: str) -> None:
    assert link(contact(value, kind)) == f'<a href="{href}">{value}</a>'
    assert text(contact(value, kind)) == value


def test_an_example_says_so_and_is_no_link() -> None:
    example = contact("a@contoh.example", "email").model_copy(update={"example": True})
    assert link(example) == "a@contoh.example <em>(contoh)</em>"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a@contoh", "email"),
        ("a b@contoh.example", "email"),
        ("12345", "phone"),
        ("021 rumah", "phone"),
        ("12", "short_number"),
        ("contoh.example", "link"),
        ("javascript:alert(1)", "link"),
    ],
)
def test_a_value_that_does_not_fit_its_kind_is_refused(value: str, kind: str) -> None:
    with pytest.raises(ValueError, match="harus berupa"):
        contact(value, kind)


def test_the_email_line_has_one_link_with_both_addresses(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yml"
    path.write_text(CONTACTS)
    line = email_line(load_contacts(path, "contacts.yml"))
    assert 'href="mailto:a@contoh.example?cc=b@contoh.example"' in line


def test_the_table_names_source_date_and_fallback_and_escapes_all(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yml"
    path.write_text(CONTACTS)
    contacts = load_contacts(path, "contacts.yml")
    printed = table(contacts)
    assert "Sumber: uji. Diperiksa 2 November 2026." in printed
    assert "LPSE &lt;Contoh&gt;" in printed
    assert fallback_line(contacts, contacts["sendiri"]) in printed
    assert fallback_line(contacts, contacts["surel"]) == ""


def test_the_line_below_a_page_names_the_oldest_check(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yml"
    path.write_text(CONTACTS)
    line = checked_line(load_contacts(path, "contacts.yml"), "kontak.md")
    assert line == (
        "Kontak LKPP diperiksa 2 November 2026 atau sesudahnya, terhadap sumber yang disebut di "
        "[halaman kontak](kontak.md)."
    )


def test_an_unknown_contact_is_named_with_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yml"
    path.write_text(CONTACTS)
    with pytest.raises(KeyError, match='"telpon" tidak ada; yang ada: surel, salinan, sendiri'):
        load_contacts(path, "contacts.yml")["telpon"]


def test_a_contact_is_stale_only_after_the_set_number_of_days(tmp_path: Path) -> None:
    path = tmp_path / "contacts.yml"
    path.write_text(CONTACTS)
    contacts = load_contacts(path, "contacts.yml")
    assert stale(contacts, date(2027, 5, 1), 180) == []
    assert stale(contacts, date(2027, 5, 2), 180) == ["sendiri"]
    assert stale_line(contacts, date(2027, 5, 1), 180) == ""
    assert "mungkin sudah berubah: LPSE <Contoh>." in stale_line(contacts, date(2027, 5, 2), 180)
