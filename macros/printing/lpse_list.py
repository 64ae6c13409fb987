"""What the macros print of the list of all LPSE."""

from __future__ import annotations

from markupsafe import Markup

from ..model.all_lpse import LpseList
from .contacts import long_date


def source_line(known: LpseList) -> str:
    """Where the list is from, as Markdown."""
    return f"Daftar: {known.source}, {long_date(known.date)}."


def table(known: LpseList) -> Markup:
    """Each LPSE once, by name: its portal's address, the old one, and whom it serves under another name."""
    served: dict[str, list[str]] = {}
    for entry in known.entries:
        served.setdefault(entry.address, []).append(entry.institution)
    old = {entry.address: entry.old_address for entry in known.entries if entry.old_address}
    rows = []
    for name, address in sorted({(entry.name, entry.address) for entry in known.entries}):
        institutions = ", ".join(served[address]) if len(served[address]) > 1 else ""
        rows.append(
            Markup('<tr><td>{}{}</td><td><a href="https://{}">{}</a></td><td>{}</td></tr>').format(
                name,
                Markup("<br><small>{}</small>").format(institutions) if institutions else "",
                address,
                address,
                old.get(address, ""),
            )
        )
    return Markup(
        '<table><thead><tr><th scope="col">LPSE</th><th scope="col">Alamat portal</th>'
        '<th scope="col">Alamat lama</th></tr></thead><tbody>{}</tbody></table>'
    ).format(Markup("").join(rows))
