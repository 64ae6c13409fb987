"""Sizes and times, as the Markdown tables of docs/figures.md: `python3 tests bench`.

1 KB = 1,000 bytes. Pages come from Debian's nginx on this machine, configured as for the web; times are taken
in the system's Chromium.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.__main__ import CHROMIUM
from tests.bench.builds import builds
from tests.bench.letters import sizes, times
from tests.bench.pages import lighthouse, typing
from tests.bench.search import first_result, many_pages
from tests.chromium import FLAGS
from tests.conftest import ROOT, build
from tests.nginx import served


def tables(folder: Path) -> Iterator[str]:
    """Build, serve, measure."""
    site, server = folder / "site", folder / "nginx"
    server.mkdir()
    assert build(ROOT, site).returncode == 0
    yield sizes(site)
    chromium = next(filter(None, map(shutil.which, CHROMIUM)))
    with served(site, server) as nginx, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield times(browser, nginx.url)
        yield typing(browser, nginx.url)
        yield first_result(browser, nginx.url)
        browser.close()
    secure = folder / "nginx-tls"
    secure.mkdir()
    # As visitors get it: with TLS and HTTP/2.
    with served(site, secure, tls=True) as nginx:
        yield lighthouse(chromium, nginx.tls_url)
    yield many_pages(site)
    yield builds(folder)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        for table in tables(Path(temporary)):
            print(f"\n{table}", flush=True)
