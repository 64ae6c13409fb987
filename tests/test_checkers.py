"""What other people's checkers say of the built pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.browser import validators
from tests.nginx import served


def test_the_nu_checker_finds_the_error_of_a_spoilt_page_and_none_on_any_other(
    site: Path, tmp_path: Path
) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    (copy / "a.html").write_text('<!doctype html><html lang="id"><title>a</title><p id="b"><p id="b">')
    found = validators.nu(copy)
    assert [line for line in found if "/a.html" not in line] == []
    assert found != []


def test_no_link_and_no_anchor_leads_nowhere(site: Path, tmp_path: Path) -> None:
    with served(site, tmp_path) as nginx:
        assert validators.links(nginx.url) == []


def test_a_link_that_leads_nowhere_is_found(site: Path, tmp_path: Path) -> None:
    (tmp_path / "nginx").mkdir()
    spoilt = tmp_path / "site"
    shutil.copytree(site, spoilt)
    page = spoilt / "kontak/index.html"
    page.write_text(
        page.read_text().replace("<h1", '<a href="../tidak-ada/">x</a><a href="#tidak-ada">y</a><h1')
    )
    for copy in (".br", ".gz"):
        page.with_name(page.name + copy).unlink()
    with served(spoilt, tmp_path / "nginx") as nginx:
        found = {link.split(": ")[1].removeprefix(nginx.url) for link in validators.links(nginx.url)}
    assert found == {"tidak-ada/", "kontak/#tidak-ada"}
