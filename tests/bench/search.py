"""The search of many pages: its index, and how long it takes to be ready and to find."""

from __future__ import annotations

import json
import random
import statistics
import time
from itertools import cycle
from pathlib import Path
from typing import Any

import brotli
from playwright.sync_api import Browser

from macros.build import deno
from macros.build.search import Entry, index, stemmer
from macros.model.project import load_project
from tests.bench.tables import table
from tests.conftest import ROOT
from tests.content.search_queries import QUERIES

PAGES = (60, 1000)
SLOWDOWN = 4
RUNS = 9
# Resolves with the milliseconds from words in the field until they are marked among the results.
FIND = """(typed) => new Promise((resolve) => {
  const input = document.querySelector("#search-input");
  const results = document.querySelector(".search-results");
  const observer = new MutationObserver(() => {
    if (!results.querySelector("mark")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started)));
  });
  observer.observe(results, { childList: true });
  const started = performance.now();
  input.value = typed;
  input.dispatchEvent(new Event("input"));
})"""


def many_pages(site: Path) -> str:
    """Sizes and times of indexes of made-up pages, mixed from the sentences of the built site's."""
    (published,) = (site / "assets/search").glob("*.json")
    known = json.loads(published.read_text())["entries"]
    words = load_project(ROOT).search_words
    rows = []
    for count in PAGES:
        started = time.perf_counter()
        content = index(
            mixed(known, count),
            words,
            stemmer(words),
            most_asked=[],
            questions="tanya-jawab/",
            contacts="kontak/",
        )
        made = time.perf_counter() - started
        asked = json.dumps({"index": json.loads(content), "queries": QUERIES})
        # Not with the bench's own packages.
        flags = ("--quiet", "--frozen", "--config", "deno.json")
        told = json.loads(deno.run(ROOT, "run", *flags, "tests/bench/search.js", stdin=asked))
        rows.append(
            [
                f"{count:,}",
                f"{len(brotli.compress(content)) / 1000:.1f} KB",
                f"{made:.1f} s",
                f"{told['ready']:.0f} ms",
                f"{told['query']:.1f} ms",
            ]
        )
    return table(["Pages to search", "index", "made by the build in", "ready in", "median query"], rows)


def first_result(browser: Browser, site: str) -> str:
    """How long the open box takes from words to results, on a slowed processor."""
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto(f"{site}privasi/")
    page.locator("[data-search-open]").click()
    page.locator(".search-list a").first.wait_for()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWDOWN})
    times = [page.evaluate(FIND, query) for _, query in zip(range(RUNS), cycle(QUERIES), strict=False)]
    page.close()
    first, *others = times
    row = ["words to results", f"{first:.0f} ms", f"{statistics.median(others):.0f} ms"]
    return table([f"The search's box, slowed {SLOWDOWN} times", "first", f"median of {RUNS - 1}"], [row])


def mixed(known: list[dict[str, Any]], count: int) -> list[Entry]:
    """As many pages, each of other sentences and titles of the known ones; a tenth of their words are new."""
    chance = random.Random(1)
    sentences = [sentence for entry in known for sentence in entry.get("text", "").split(". ")]

    def changed(text: str) -> str:
        parts = (word if chance.random() < 0.9 else word[::-1] for word in text.split())
        return " ".join(parts)

    return [
        Entry(
            f"tanya-jawab/{number}/",
            "jawaban",
            changed(chance.choice(known)["title"]),
            [changed(chance.choice(known)["title"]) for _ in range(3)],
            [changed(chance.choice(known)["title"])],
            changed(". ".join(chance.sample(sentences, 4))),
        )
        for number in range(count)
    ]
