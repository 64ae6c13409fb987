"""A new version of the site on the device: what is fetched, what stays, and what never takes over."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import control, download, fill_at_once, review
from tests.browser.pages.offline import Host, visit
from tests.conftest import LETTER, answers
from tests.page_weight import kept_at_once


def update(page: Page) -> None:
    """Ask for a new version, and wait until it has come or has failed."""
    page.evaluate("""async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const worker = registration.installing;
      if (worker) await new Promise((resolve) => worker.addEventListener("statechange", resolve));
    }""")


def left(site: Path) -> dict[str, object]:
    """What is kept only when it is asked for; each file's digest and size by its place."""
    script = (site / "sw.js").read_text().partition(";\n")[0].removeprefix("PRECACHE=")
    files: dict[str, object] = json.loads((site / json.loads(script)["rest"][0]).read_text())
    return files


def test_of_a_new_version_only_what_changed_is_fetched_and_what_was_asked_for_stays(
    device: BrowserContext, host: Host, versions: tuple[Path, Path]
) -> None:
    page = visit(device, f"{host.url}privasi/")
    page.get_by_role("button", name="Simpan seluruh situs").click()
    expect(page.locator("#site-offline [role=status]")).to_have_text(
        "Seluruh situs tersimpan di perangkat ini."
    )
    old, new = (kept_at_once(version) for version in versions)
    changed = {f"GET /{place}" for place in new if old.get(place) != new[place]}
    host.folder = versions[1]
    before = len(host.requests)
    update(page)
    page.get_by_role("button", name="Muat versi baru").click()
    expect(page.locator("[data-part=rest]")).to_have_text(f"tersimpan ({len(left(versions[1]))} berkas)")
    fetched = {request for request in host.requests[before:] if "/assets/offline/" not in request}
    assert len(fetched) < 40 < len(new)
    assert fetched <= changed


def test_versions_that_break_off_or_come_broken_never_take_over_and_the_next_one_does(
    device: BrowserContext, host: Host, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    letter = f"surat/{LETTER}/"
    old = visit(device, f"{host.url}{letter}?semua")
    fill_at_once(old, answers("apendo"))
    host.folder = versions[1]
    script = (host.folder / "sw.js").read_text()
    other = device.new_page()
    # What the second version needs is not there, and then only in part.
    for needed in (None, b"setengah jadi"):
        host.instead = {f"/{letter}": needed}
        other.goto(f"{host.url}kontak/")
        update(other)
        expect(other.get_by_text("Versi baru situs ini sudah siap.")).to_be_hidden()
        other.goto(f"{host.url}{letter}?semua")
        expect(other.get_by_text("setengah jadi")).to_have_count(0)
    version = json.loads(script.partition(";\n")[0].removeprefix("PRECACHE="))["version"]
    host.instead = {"/sw.js": script.replace(version, "tiga").encode()}
    other.goto(f"{host.url}kontak/")
    update(other)
    other.get_by_role("button", name="Muat versi baru").click()
    expect(other.get_by_text("Kalimat yang baru.")).to_be_visible()
    assert len(other.evaluate("caches.keys()")) == 2
    host.stop()
    review(old)
    for button in ("Unduh PDF", "Unduh Word"):
        download(old, button, tmp_path)
        expect(old.locator("#letter-status")).to_contain_text("Surat sudah diunduh")


def test_a_new_version_says_so_and_leaves_a_half_filled_form_alone_until_it_is_asked_for(
    device: BrowserContext, host: Host, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    page = visit(device, f"{host.url}surat/{LETTER}/?semua")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    host.folder = versions[1]
    other = device.new_page()
    other.goto(f"{host.url}kontak/")
    expect(other.get_by_text("Kalimat yang baru.")).to_have_count(0)
    for tab in (page, other):
        expect(tab.get_by_text("Versi baru situs ini sudah siap.")).to_be_visible(timeout=20_000)
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")

    other.get_by_role("button", name="Muat versi baru").click()
    expect(other.get_by_text("Kalimat yang baru.")).to_be_visible()
    expect(control(page, "nama_instansi")).to_have_value("CV Contoh Jaya")
    page.get_by_role("button", name="Nanti").click()
    expect(page.get_by_text("Versi baru situs ini sudah siap.")).to_be_hidden()
    # The old page's writers are its own version's, though the server has them no more.
    host.stop()
    fill_at_once(page, answers("apendo"))
    review(page)
    download(page, "Unduh Word", tmp_path)
    expect(page.locator("#letter-status")).to_contain_text("Surat sudah diunduh")
    new = device.new_page()
    new.goto(f"{host.url}surat/{LETTER}/?semua")
    fill_at_once(new, answers("apendo"))
    download(new, "Unduh Word", tmp_path)
    expect(new.locator("#letter-status")).to_contain_text("Versi dua")
