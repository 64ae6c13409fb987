"""What the tests in Firefox and WebKit share: acts and waiting on a page, and what Firefox keeps of it."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.browser.conftest import DEFINITION, Server
from tests.browser.engines import PATIENCE, Engine
from tests.browser.filling import FILL, questions
from tests.browser.pages.send import UNFOLD
from tests.browser.sight import HIDDEN

CLICK = """(name) => {
  const button = [...document.querySelectorAll("button, a")]
    .find((element) => element.textContent.trim() === name && element.checkVisibility());
  if (!button) throw new Error(`no button ${name}`);
  button.focus();
  button.click();
}"""
FILL_AND_CLICK = f"""(fields, answers, name) => {{
  ({FILL})(fields, answers);
  ({CLICK})(name);
}}"""
TYPE = """(selector, text) => {
  const input = document.querySelector(selector);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}"""
UNSEEN_CHANGE = f"""async (label, name) => {{
  const until = async (seconds, holds) => {{
    const end = performance.now() + seconds * 1000;
    while (!holds() && performance.now() < end) await new Promise((next) => setTimeout(next, 20));
  }};
  const review = document.querySelector("#letter-review");
  await until({PATIENCE / 3}, () => review.checkVisibility());
  const change = [...review.querySelectorAll("button")]
    .find((element) => element.textContent.replace(/\\s+/g, " ").trim() === `Ubah ${{label}}`);
  if (!change) return "no button";
  change.focus();
  change.click();
  await until({PATIENCE / 3}, () => document.activeElement.name === name);
  if (document.activeElement.name !== name) return "not focused";
  await until(5, () => !({HIDDEN})(document.activeElement));
  return ({HIDDEN})(document.activeElement);
}}"""
"""Changes an answer from the review, by its label and its field's name; why that is not seen then, or ""."""
SCRIPTLESS = "assets/"
"""An address of the site that has no script."""
READY = "() => document.documentElement.classList.contains('script-ready')"
REVIEWED = "() => document.querySelector('#letter-review').checkVisibility()"
WATCH = """() => {
  globalThis.faults = [];
  addEventListener("error", (event) => faults.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
}"""


def until(engine: Engine, condition: str, *arguments: Any) -> None:
    """Wait for something on the page.

    Raises:
        AssertionError: It does not come; with what the page says.
    """
    end = time.monotonic() + PATIENCE / 3
    while not engine.run(condition, *arguments):
        if time.monotonic() > end:
            said = engine.run("() => document.querySelector('#page-notice')?.innerText ?? ''")
            shown = engine.run("() => document.querySelector('article').innerText")[-2000:]
            raise AssertionError(f"notice: {said}\n{shown}")
        time.sleep(0.1)


def has(engine: Engine, selector: str, text: str) -> None:
    """Wait until an element says something."""
    until(
        engine,
        "(selector, text) => document.querySelector(selector)?.textContent.includes(text)",
        selector,
        text,
    )


def open_letter(engine: Engine, server: Server, fragment: str = "") -> None:
    """Open the letter's page again, ready to be filled in."""
    engine.goto(server.url + SCRIPTLESS)
    engine.goto(server.letter + fragment)
    until(engine, READY)
    engine.run(WATCH)


def open_send(engine: Engine, server: Server) -> None:
    """Open the page that sends the letter again."""
    engine.goto(server.url + SCRIPTLESS)
    engine.goto(server.sending)
    until(engine, READY)
    engine.run("() => document.querySelector('[data-place=other]').click()")
    engine.run(UNFOLD)
    engine.run(WATCH)


def fill(engine: Engine, values: dict[str, Any]) -> None:
    """Fill the form by its labels."""
    engine.run(FILL, questions(DEFINITION), values)


REFUSED = "belum dapat dimuat"


@contextlib.contextmanager
def without(paths: list[Path]) -> Iterator[None]:
    """Take files away from the server for a while."""
    assert paths
    # Nobody gets half a file while they come back.
    away = {path: path.with_name(f"{path.name}.away") for path in paths}
    for path, place in away.items():
        path.rename(place)
    try:
        yield
    finally:
        for path, place in away.items():
            place.rename(path)


class Database:
    """One of Firefox's databases, with what it has not yet merged."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def holds(self, text: str) -> bool:
        """Whether any column of any row holds a text."""
        if not self._path.exists():
            return False
        with tempfile.TemporaryDirectory() as folder:
            for file in self._path.parent.glob(f"{self._path.name}*"):
                if not file.name.endswith("-shm"):
                    shutil.copy(file, folder)
            with contextlib.closing(sqlite3.connect(Path(folder) / self._path.name)) as database:
                return any(text in line for line in database.iterdump())
