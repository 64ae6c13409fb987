"""How fast pages are: Lighthouse on a phone it emulates, and typing into a long letter on a slow one."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from deno import find_deno_bin
from playwright.sync_api import Browser

from tests.bench.tables import table
from tests.browser.conftest import control
from tests.browser.pages.keep import keep
from tests.chromium import FLAGS
from tests.content.shipped import DEFINITION, LETTER

HERE = Path(__file__).parent
LIGHTHOUSE: str = json.loads((HERE / "deno.json").read_text())["imports"]["lighthouse"]
PAGES = {"home": "", "FAQ": "tanya-jawab/apendo/", "letter": f"surat/{LETTER}/"}
RUNS = 5
SCORES = {
    "performance": "performance",
    "accessibility": "accessibility",
    "best-practices": "best practices",
    "seo": "SEO",
}

LETTERS = 20_000
SLOWDOWN = 4
KEYS = "tidak bisa login sejak kemarin"
# A task of 50 ms or more is what browsers call long; shorter ones are not told.
WATCH = """() => {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: "longtask" });
}"""


def lighthouse(chromium: str, site: str) -> str:
    """Lighthouse's scores and times, medians of several runs, from the served site."""
    rows = []
    for name, path in PAGES.items():
        runs = [audit(chromium, site + path) for _ in range(RUNS)]

        def median(*keys: str, runs: list[dict[str, Any]] = runs) -> float:
            return statistics.median(dig(run, keys) for run in runs)

        scores = [f"{median('categories', key, 'score') * 100:.0f}" for key in SCORES]
        paint = median("audits", "largest-contentful-paint", "numericValue") / 1000
        shift = median("audits", "cumulative-layout-shift", "numericValue")
        rows.append([name, *scores, f"{paint:.1f} s", f"{shift:.2g}"])
    return table(
        [f"Lighthouse, phone, median of {RUNS}", *SCORES.values(), "largest paint", "layout shift"], rows
    )


def audit(chromium: str, url: str) -> dict[str, Any]:
    """One run of Lighthouse, in a new browser with a new profile."""
    with tempfile.TemporaryDirectory() as folder:
        # The certificate is made for this run.
        own = ["--headless=new", "--ignore-certificate-errors", f"--user-data-dir={folder}"]
        flags = [*own, *FLAGS]
        command = [find_deno_bin(), "run", "--allow-all", "--frozen", "--quiet", LIGHTHOUSE, url, "--quiet"]
        options = ["--output=json", "--no-enable-error-reporting", f"--chrome-flags={' '.join(flags)}"]
        result = subprocess.run(
            [*command, *options],
            cwd=HERE,
            env=os.environ | {"CHROME_PATH": chromium},
            capture_output=True,
            text=True,
        )
    if result.returncode != 0:
        raise RuntimeError(result.stderr)
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def dig(report: dict[str, Any], keys: tuple[str, ...]) -> float:
    """A number deep in a report."""
    found: Any = report
    for key in keys:
        found = found[key]
    return float(found)


def typing(browser: Browser, site: str) -> str:
    """The longest task while somebody types at the end of a long description."""
    description = next(field.id for field in DEFINITION.fields if field.kind == "multiline")
    rows = []
    for device, width in {"phone": 390, "desktop": 1280}.items():
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(f"{site}surat/{LETTER}/?semua")
        page.evaluate(WATCH)
        keep(page)
        field = control(page, description, DEFINITION)
        field.fill(("Tidak bisa mengenkripsi dokumen penawaran pada APENDO. " * 400)[:LETTERS])
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
        field.press("End")
        page.wait_for_timeout(2000)
        page.evaluate("longTasks.length = 0")
        for key in KEYS:
            page.keyboard.press("Space" if key == " " else key)
            page.wait_for_timeout(100)
        page.wait_for_timeout(1000)
        long = page.evaluate("longTasks")
        rows.append([device, f"{max(long):.0f} ms" if long else "under 50 ms"])
        context.close()
    return table([f"Typing into {LETTERS:,} characters, slowed {SLOWDOWN} times", "longest task"], rows)
