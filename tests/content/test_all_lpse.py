"""The shipped list of all LPSE."""

from __future__ import annotations

import brotli

from macros.build.lists import published_list
from macros.model.all_lpse import load_all_lpse
from macros.model.folder import ALL_LPSE
from tests.conftest import ROOT

KNOWN = load_all_lpse(ROOT / ALL_LPSE, ALL_LPSE)


def test_it_has_all_six_hundred_and_every_institution_that_they_serve() -> None:
    assert len({entry.address for entry in KNOWN.entries}) == 600
    assert len(KNOWN.entries) == 730


def test_an_address_is_that_of_its_own_lpse() -> None:
    """No portal's name can be guessed; nearly all are the old portal's, which is known from elsewhere."""
    other = {
        entry.address.partition("/")[2]: entry.old_address
        for entry in KNOWN.entries
        if entry.old_address and entry.address.partition("/")[2] not in entry.old_address.split(".")
    }
    assert other == {
        "kehutanan": "lpse.menlhk.go.id",
        "kemendukbangga": "lpse.bkkbn.go.id",
        "kp2mi": "lpse.bp2mi.go.id",
        "mukomukokab": "lpse-mukomukokab.go.id",
        "wajokab": "lpse-wajokab.go.id",
    }
    assert len({entry.address for entry in KNOWN.entries if not entry.old_address}) == 14
    portals: dict[str, set[tuple[str, str]]] = {}
    for entry in KNOWN.entries:
        portals.setdefault(entry.name, set()).add((entry.address, entry.old_address))
    assert {name for name, known in portals.items() if len(known) > 1} == set()


def test_it_is_small_enough_to_be_kept_at_the_first_visit() -> None:
    assert len(brotli.compress(published_list(KNOWN))) <= 15_000
