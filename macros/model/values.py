"""What the values of contacts look like: plain functions, which need no package."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def is_email(value: str) -> bool:
    """Tell whether a value is one plain e-mail address."""
    return re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+", value) is not None


def is_link(value: str) -> bool:
    """Tell whether a value is a web address with a host."""
    try:
        parts = urlsplit(value)
    except ValueError:  # half a bracket
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc and " " not in value


def international(number: str) -> str:
    """The digits of a telephone number from its country's code on: 6281234567890 for 0812-3456-7890."""
    return re.sub(r"^0", "62", re.sub(r"\D", "", number))


def is_phone(value: str) -> bool:
    """Tell whether a value is a telephone number with its area's code."""
    return re.fullmatch(r"(\+62|0)[\d\- ]{7,15}", value) is not None


def is_whatsapp(value: str) -> bool:
    """Tell whether a value is a mobile number: any other opens WhatsApp too, which says so only then."""
    return is_phone(value) and re.fullmatch(r"62\d{8,12}", international(value)) is not None


# By the contact's kind: whether a value is right, and what it has to be.
_RIGHT = {
    "email": (is_email, "satu alamat email, misalnya nama@contoh.example"),
    "phone": (is_phone, "nomor telepon dengan kode area, misalnya 021-1234567"),
    "whatsapp": (is_whatsapp, "nomor WhatsApp dengan 0 atau +62 di depan, misalnya 0812-3456-7890"),
    "short_number": (
        lambda value: re.fullmatch(r"\d{3,6}", value) is not None,
        "nomor singkat, 3 sampai 6 angka",
    ),
    "link": (is_link, "alamat web yang diawali http:// atau https://"),
    "address": (
        lambda value: re.search(r"[^\W\d_]", value) is not None,
        "alamat kantor, misalnya Jalan Contoh Nomor 1, Kota Contoh",
    ),
}


def value_fault(kind: str, value: str) -> str:
    """Say what is wrong with the value of a contact.

    Args:
        kind: The contact's.
        value: Not empty.

    Returns:
        A sentence in Indonesian; "" when nothing is wrong.
    """
    is_right, what = _RIGHT[kind]
    return "" if is_right(value) else f'"{value}" harus berupa {what}'
