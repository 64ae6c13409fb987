"""What a visitor loads for a letter, and how long the letter takes to make.

Sizes are brotli's. Times are taken through the page's own buttons: from the click until the file is handed to
the browser. Cold is the first click in a new browser context with the processor slowed: fetching from this
machine, compiling, and the first letter.
"""

from __future__ import annotations

import statistics
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.bench.tables import table
from tests.browser.conftest import fill, review
from tests.content.shipped import DEFINITION, LETTER, answers
from tests.page_weight import compressed, first_load, kept_at_once, own_scripts, with_imports

WARM_RUNS = 20
COLD_RUNS = 5
SLOWDOWN = 6
# Files that are saved in one moment wait for each other (`ui/components/save_and_copy.js`).
BETWEEN = 1500  # milliseconds
OUTPUTS = {"DOCX": "docx", "PDF": "pdf"}

# Resolves with the milliseconds between a click and the moment its file is ready.
CLICK = """output => new Promise((resolve) => {
  const create = URL.createObjectURL;
  const started = performance.now();
  URL.createObjectURL = (blob) => {
    URL.createObjectURL = create;
    resolve(performance.now() - started);
    return create(blob);
  };
  document.querySelector(`[data-output=${output}]`).click();
})"""


def sizes(site: Path) -> str:
    """What a visitor loads, from the built site."""
    page = f"surat/{LETTER}/"
    rows = {
        "first load of the letter's page, all files": compressed(first_load(site, page)),
        "of it, own scripts": compressed(own_scripts(site, page)),
        "Word writer, when a download is about to be made": writer(site, "docx-"),
        "PDF writer and fonts, when a download is about to be made": writer(
            site, "pdf-", "fonts-", "raster-"
        ),
        "the whole site, kept for off-line use": compressed(kept_at_once(site)),
    }
    return table(
        ["What a visitor loads", "KB"], [[what, f"{size / 1000:.0f}"] for what, size in rows.items()]
    )


def times(browser: Browser, site: str) -> str:
    """How long a letter takes, from the served site."""
    url = f"{site}surat/{LETTER}/?semua"
    rows = [
        [name, f"{warm(browser, url, output):.0f} ms", f"{cold(browser, url, output):.0f} ms"]
        for name, output in OUTPUTS.items()
    ]
    head = ["Making a letter", f"warm, median of {WARM_RUNS}", f"cold, slowed {SLOWDOWN} times"]
    return table(head, rows)


def writer(site: Path, *starts: str) -> int:
    """Bytes after brotli of the scripts whose names start so, and of what else they import then."""
    there = first_load(site, f"surat/{LETTER}/") | with_imports(site, scripts(site, "finishing-"))
    files = with_imports(site, scripts(site, *starts))
    return compressed({place: content for place, content in files.items() if place not in there})


def scripts(site: Path, *starts: str) -> list[str]:
    """The places of the published scripts whose names start so."""
    names = (path.name for path in (site / "assets/letter").glob("*.js"))
    return [f"assets/letter/{name}" for name in names if name.startswith(starts)]


def warm(browser: Browser, url: str, output: str) -> float:
    """The median of many letters in one page, in milliseconds."""
    page = ready(browser, url)
    times: list[float] = []
    for _ in range(WARM_RUNS + 1):
        times.append(page.evaluate(CLICK, output))
        page.wait_for_timeout(BETWEEN)
    page.context.close()
    return statistics.median(times[1:])


def cold(browser: Browser, url: str, output: str) -> float:
    """The median of first letters, each in a new context with a slowed processor, in milliseconds."""
    times: list[float] = []
    for _ in range(COLD_RUNS):
        page = ready(browser, url)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        times.append(page.evaluate(CLICK, output))
        page.context.close()
    return statistics.median(times)


def ready(browser: Browser, url: str) -> Page:
    """The filled page in a new context."""
    page = browser.new_context().new_page()
    page.goto(url)
    fill(page, answers("apendo"), DEFINITION)
    review(page)
    return page
