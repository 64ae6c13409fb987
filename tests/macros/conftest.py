"""What unit tests see of the repository's data, they say: see `tests/looks.py`."""

from __future__ import annotations

from collections.abc import Generator, Iterator

import pytest

from tests.looks import noted

# What was looked at before any test began: every test could depend on it.
at_collection: list[str] = []


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Note what a file of tests looks at while it is read."""
    noted.clear()
    report = yield
    at_collection.extend(noted)
    return report


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Forget what other tests looked at."""
    noted.clear()


@pytest.fixture(autouse=True)
def says_that_it_looks(request: pytest.FixtureRequest) -> Iterator[None]:
    """Have a test fail that looks at data, by itself or in its fixtures, and has no mark that says so."""
    yield
    assert request.node.get_closest_marker("sees_data") or noted == [], "mark it with `sees_data`"
