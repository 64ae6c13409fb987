"""Lists that fields offer, and holidays, as they are published."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

from macros.build.lists import published_holidays
from macros.model.holidays import FIXED, Holidays
from tests.conftest import ROOT, SECOND_LETTER


def test_a_page_whose_letter_offers_all_lpse_names_the_list_and_no_other_file_has_it(site: Path) -> None:
    (published,) = (site / "assets/lists").glob("*.json")
    page = (site / f"surat/{SECOND_LETTER}/index.html").read_text()
    assert f'data-list="../../assets/lists/{published.name}"' in page
    known = json.loads(published.read_text())
    assert known["date"] == "2026-01-15"
    assert ["Kota Uji", "LPSE Kota Uji", "portal.example/uji", "lpse.uji.example"] in known["rows"]
    assert ["Kota Contoh", "LPSE Kota Contoh", "portal.example/contoh"] in known["rows"]
    assert "LPSE Kota Banyak" not in page


def test_of_the_holidays_those_on_weekdays_still_to_come_are_published() -> None:
    days = (date(2026, 5, 14), date(2026, 12, 24), date(2027, 2, 5), date(2027, 2, 6))
    assert published_holidays(Holidays("uji", date(2026, 12, 24), days)) == "2026-12-24 2027-02-05"


def test_the_fixed_holidays_of_the_file_are_those_of_the_pages() -> None:
    script = (ROOT / "overrides/client/model/workday.js").read_text()
    (fixed,) = re.findall(r"const FIXED = (\[.*\]);", script)
    assert tuple(json.loads(fixed)) == FIXED
