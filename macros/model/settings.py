"""Whose site this is, and its settings: lpse.yml."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from .data_file import Data, Text, read


class Site(Data):
    """Whose site this is, and its settings."""

    lpse_name: Text
    """Nama LPSE pengelola situs ini."""
    city: Text
    """Kota penandatanganan yang terisi lebih dahulu di surat; pemohon boleh mengubahnya."""
    example: bool = False
    """true selama nama dan kontak LPSE masih contoh; situs lalu mengatakannya di setiap halaman."""
    contacts_valid_days: int = Field(default=180, gt=0)
    """Sesudah sekian hari tanpa pemeriksaan, situs memperingatkan bahwa kontak mungkin berubah."""
    mail_limit_mb: int = Field(default=10, gt=0)
    """Batas besar email dengan lampirannya, dalam MB."""
    reply_days: int = Field(default=5, gt=0)
    """Waktu tunggu sebelum situs menyarankan menelepon LKPP, dalam hari kalender; bila jatuh pada Sabtu atau
    Minggu, pindah ke Senin. LKPP sendiri tidak mengumumkan batas waktu."""


def load_site(path: Path, name: str) -> Site:
    """Read lpse.yml.

    Raises:
        DataError: Naming every fault.
    """
    return read(path, name).validate(Site)
