"""Letters with an answer of more and more lines."""

from __future__ import annotations

from dataclasses import dataclass

from tests.conftest import LETTER


@dataclass
class Growing:
    """A letter with an answer of more and more lines."""

    letter_id: str
    name: str
    field: str
    lengths: tuple[int, ...]
    signed: tuple[str, ...]
    """What stands on the last page."""


# With lengths around those where a page more begins.
GROWING = [
    Growing(
        LETTER,
        "apendo",
        "deskripsi",
        (1, 7, 8, 9, 15, 20, 24, 46, 49, 55, 62, 76, 98, 120),
        (
            "Pekanbaru, 22 November 2026\nPemohon\nCV Contoh Jaya\n",
            "Penomoran diisi oleh instansi/perusahaan yang bersangkutan",
            "(Ttd Direktur dan Cap Perusahaan)",
        ),
    ),
    # With lists below, and a sentence above, that nobody reads on a page alone.
    Growing(
        "surat-kuasa",
        "kuasa",
        "urusan",
        (1, 5, 6, 12, 22, 23, 30, 59, 60, 61, 90),
        ("tersebut di atas selesai.", "Penerima Kuasa,", "Rp10.000", "Fotokopi NPWP perusahaan", "Arsip"),
    ),
]
