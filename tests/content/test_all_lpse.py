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


def test_it_is_small_enough_to_be_kept_at_the_first_visit() -> None:
    assert len(brotli.compress(published_list(KNOWN))) <= 15_000
