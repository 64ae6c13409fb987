"""Contacts: what is right, and how the own LPSE's join the others."""

from __future__ import annotations

import pytest

from macros.model.contacts import Contact, Contacts, Role, load_contacts
from macros.model.data_file import DataError, parse

SHIPPED = """
surel: {value: a@contoh.example, kind: email, label: Helpdesk, role: to, source: uji, checked: 2026-11-22}
salinan: {value: b@contoh.example, kind: email, label: Salinan, role: cc, source: uji, checked: 2026-11-22}
sendiri: {value: 021-123456, kind: phone, label: LPSE, role: own_lpse, source: uji, checked: 2026-11-02}
"""
OWN = """
sendiri: {value: 021-654321, kind: phone, label: LPSE, role: own_lpse, source: uji, checked: 2026-11-02}
loket: {value: "147", kind: short_number, label: Loket, role: call, source: a, checked: 2026-11-02,
  fallback: [surel]}
"""
RIGHT = {"label": "Uji", "role": "call", "source": "uji", "checked": "2026-11-22"}


def load(own: str = "") -> Contacts:
    texts = {"contacts.yml": SHIPPED, "lpse/contacts.yml": own}
    return load_contacts([parse(text, name) for name, text in texts.items() if text])


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a@contoh", "email"),
        ("a b@contoh.example", "email"),
        ("12345", "phone"),
        ("021 rumah", "phone"),
        ("147", "whatsapp"),
        ("0812-345", "whatsapp"),
        ("0812 3456 7890 1234", "whatsapp"),
        ("wa.me/628123456789", "whatsapp"),
        ("55511", "address"),
        ("12", "short_number"),
        ("contoh.example", "link"),
        ("javascript:alert(1)", "link"),
    ],
)
def test_a_value_that_does_not_fit_its_kind_is_refused(value: str, kind: str) -> None:
    with pytest.raises(ValueError, match="harus berupa"):
        Contact.model_validate(
            {
                "value": value,
                "kind": kind,
                "label": "Uji",
                "role": "call",
                "source": "uji",
                "checked": "2026-11-22",
            }
        )


def test_an_unknown_contact_is_named_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match='"telpon" tidak ada; yang ada: surel, salinan, sendiri'):
        load()["telpon"]


def test_an_own_contact_is_added_and_an_equal_id_replaces() -> None:
    contacts = load(OWN)
    assert list(contacts.root) == ["surel", "salinan", "sendiri", "loket"]
    assert contacts["sendiri"].value == "021-654321"
    assert contacts["loket"].fallback == ["surel"]


def test_those_of_a_role_come_in_the_order_of_the_file_and_no_others() -> None:
    known = {
        f"{role}_{number}": Contact.model_validate(
            RIGHT | {"kind": "phone", "value": "021-123456"}
        ).model_copy(update={"role": role, "label": str(number)})
        for number in (2, 1)
        for role in Role
    }
    for role in Role:
        found = Contacts(known).with_role(role)
        assert [(one.role, one.label) for one in found] == [(role, "2"), (role, "1")]


def test_where_no_contact_is_the_lpses_own_its_own_file_is_named() -> None:
    shipped, own = (text.replace("role: own_lpse", "role: track") for text in (SHIPPED, OWN))
    with pytest.raises(DataError) as caught:
        load_contacts([parse(shipped, "contacts.yml"), parse(own, "lpse/contacts.yml")])
    assert [str(fault) for fault in caught.value.faults] == [
        'lpse/contacts.yml, baris 2: belum ada kontak dengan role "own_lpse"'
    ]


def test_faults_are_named_in_the_file_that_has_them() -> None:
    with pytest.raises(DataError) as caught:
        load(OWN.replace("[surel]", "[surl]").replace("role: call", "role: panggil"))
    assert [str(fault).split(":")[0] for fault in caught.value.faults] == [
        "lpse/contacts.yml, baris 3, loket.role",
        "lpse/contacts.yml, baris 4, loket.fallback[1]",
    ]
