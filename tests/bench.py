"""Sizes and times of the letter's page, as Markdown: `python3 tests bench`.

Sizes are brotli's, 1 KB = 1,000 bytes. Times are taken in the system's Chromium, through the page's own
buttons: from the click until the file is handed to the browser. Cold is the first click in a new browser
context with the processor slowed 6 times: fetching from this machine, compiling, and the first letter.
"""

from __future__ import annotations

import shutil
import statistics
import tempfile
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import brotli
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.__main__ import CHROMIUM
from tests.browser.conftest import FLAGS, fill, review
from tests.conftest import LETTER, ROOT, answers, build

WARM_RUNS = 30
COLD_RUNS = 5
SLOWDOWN = 6
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


class Quiet(SimpleHTTPRequestHandler):
    """Serves and says nothing."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


def main() -> None:
    """Build, measure, and print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        assert build(ROOT, Path(folder)).returncode == 0
        handler = partial(Quiet, directory=folder)
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            path = next(filter(None, map(shutil.which, CHROMIUM)))
            browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
            url = f"http://127.0.0.1:{server.server_port}/surat/{LETTER}/"
            rows = {"first load of the letter's page, all files": first_load(browser, url)}
            rows |= written(Path(folder) / "assets/letter")
            print("\n| What a visitor loads | KB |\n|---|---|")
            for what, size in rows.items():
                print(f"| {what} | {size / 1000:.0f} |")
            print(f"\n| Making a letter | warm, median of {WARM_RUNS} | cold, slowed {SLOWDOWN} times |")
            print("|---|---|---|")
            for name, output in OUTPUTS.items():
                times = warm(browser, url, output), cold(browser, url, output)
                print(f"| {name} | {times[0]:.0f} ms | {times[1]:.0f} ms |")
            browser.close()
            server.shutdown()


def first_load(browser: Browser, url: str) -> int:
    """Bytes after brotli of all that the page asks for by itself."""
    page = browser.new_page()
    bodies: list[bytes] = []
    page.on("requestfinished", lambda request: bodies.append(fetched(request)))
    page.goto(url)
    page.wait_for_load_state("networkidle")
    page.close()
    return sum(len(brotli.compress(body)) for body in bodies)


def fetched(request: Request) -> bytes:
    """What a request brought."""
    response = request.response()
    return response.body() if response else b""


def written(folder: Path) -> dict[str, int]:
    """Bytes after brotli of the client's parts, by what makes a browser load them."""
    files = {path.name: len(brotli.compress(path.read_bytes())) for path in folder.iterdir()}

    def total(*starts: str) -> int:
        return sum(size for name, size in files.items() if name.startswith(starts))

    return {
        "of it, own script": total("main", "chunk"),
        "Word writer, when a download is about to be made": total("docx"),
        "PDF writer and fonts, when a download is about to be made": total("pdf", "fonts"),
    }


def warm(browser: Browser, url: str, output: str) -> float:
    """The median of many letters in one page, in milliseconds."""
    page = ready(browser, url)
    times: list[float] = [page.evaluate(CLICK, output) for _ in range(WARM_RUNS + 1)][1:]
    page.context.close()
    return statistics.median(times)


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
    fill(page, answers("apendo"))
    review(page)
    return page


if __name__ == "__main__":
    main()
