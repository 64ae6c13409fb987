"""README's pictures, taken from the built site: `python -m tests.bench.pictures`."""

from __future__ import annotations

import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from tests.browser.conftest import serve
from tests.chromium import launch
from tests.conftest import ROOT, build
from tests.content.shipped import LETTER, answers

PICTURES = ROOT / ".github/pictures"
PHONE: ViewportSize = {"width": 390, "height": 780}
LAPTOP: ViewportSize = {"width": 1200, "height": 900}
COLORS = 128  # what a page of one colour and its shades needs
GAP, GROUND = 14, "#cdd3d8"
CASE = answers("apendo")


def next_screen(page: Page) -> None:
    """Go on to the letter's next screen."""
    page.locator("#letter-next, #letter-check").locator("visible=true").click()


def fill(page: Page) -> None:
    """Answer what the screen asks, as far as the case says."""
    for control in page.locator("form :is(input, textarea):visible").all():
        kind, name = control.get_attribute("type"), control.get_attribute("id") or ""
        if kind not in ("checkbox", "radio", "file", "date") and CASE.get(name):
            control.fill(str(CASE[name]))
    same = page.get_by_label("Direktur sendiri")
    if same.is_visible():
        same.check()


def walk(browser: Browser, url: str, folder: Path) -> list[bytes]:
    """The source's case on a phone: home, answer, problem, review, download."""
    page = browser.new_page(viewport=PHONE)
    page.goto(url)
    shots = [page.screenshot()]
    page.get_by_role("link", name="Tidak bisa enkripsi di APENDO").click()
    shots.append(page.screenshot())
    page.get_by_role("main").get_by_role("link", name="Buat surat", exact=True).click()
    page.locator("html.script-ready").wait_for(state="attached")
    while page.locator("#letter-next").is_visible():
        fill(page)
        if len(shots) == 2:
            page.get_by_label("User ID SPSE").focus()
            shots.append(page.screenshot())
        next_screen(page)
        page.wait_for_timeout(200)
    fill(page)
    next_screen(page)
    page.get_by_role("heading", name="Periksa jawaban").wait_for()
    page.wait_for_timeout(500)
    shots.append(page.screenshot())
    with page.expect_download() as caught:
        page.get_by_role("button", name="Unduh PDF").click()
    caught.value.save_as(folder / "letter.pdf")
    page.wait_for_timeout(1000)
    shots.append(page.screenshot())
    page.close()
    return shots


def form(browser: Browser, url: str) -> bytes:
    """The form on a laptop, the letter beside it."""
    page = browser.new_page(viewport=LAPTOP)
    page.goto(f"{url}surat/{LETTER}/?semua")
    page.locator("html.script-ready").wait_for(state="attached")
    page.get_by_label("APENDO tidak dapat mengenkripsi").check()
    fill(page)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.wait_for_timeout(500)
    shot = page.screenshot()
    page.close()
    return shot


def beside(shots: list[bytes]) -> Image.Image:
    """Phones in a row."""
    images = [Image.open(BytesIO(shot)).convert("RGB") for shot in shots]
    width = sum(image.width + GAP for image in images) - GAP
    row = Image.new("RGB", (width, images[0].height), GROUND)
    for number, image in enumerate(images):
        row.paste(image, (number * (image.width + GAP), 0))
    return row.resize((1400, round(row.height * 1400 / row.width)), Image.Resampling.LANCZOS)


def save(image: Image.Image, name: str) -> None:
    """Write a picture with few colours: a clone brings it along."""
    few = image.convert("RGB").quantize(COLORS)
    few.save(PICTURES / f"{name}.png", optimize=True)


def main() -> None:
    """Build, serve, walk and write."""
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary)
        assert build(ROOT, folder / "site").returncode == 0
        browser = launch(playwright.chromium)
        with serve(folder / "site") as server:
            save(beside(walk(browser, server.url, folder)), "journey")
            save(Image.open(BytesIO(form(browser, server.url))), "page")
        browser.close()
        subprocess.run(
            ["pdftoppm", "-r", "62", "-png", "-f", "1", "-l", "1", folder / "letter.pdf", folder / "letter"],
            check=True,
        )
        save(Image.open(next(folder.glob("letter*.png"))), "letter")


if __name__ == "__main__":
    main()
