"""After one visit the whole site is on the device: it works without a server, and a new version waits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser import readers
from tests.browser.conftest import LETTERS, WHOLE, back, control, download, fill_at_once
from tests.browser.pages.keep import keep
from tests.browser.pages.offline import EMPTY, IS_KEPT, KEPT, Host, is_kept, visit
from tests.browser.pages.send import add, attached, photo, read, save
from tests.browser.waiting import until
from tests.conftest import LETTER, answers
from tests.page_weight import kept_at_once

# The letters to fill in by hand, which are not kept at once.
BLANKS = 2 * len(LETTERS)


@pytest.fixture(scope="module")
def switched_off(browser: Browser, site: Path) -> Iterator[tuple[BrowserContext, Host]]:
    """A browser that has visited the home page and kept the site, and the host, which answers no more."""
    host = Host(site)
    device = browser.new_context(service_workers="allow", locale="id-ID")
    visit(device, host.url).close()
    host.stop()
    yield device, host
    device.close()


def test_a_complete_page_asks_nothing_of_the_server_for_both_downloads_and_the_rest_is_kept_when_visited(
    device: BrowserContext, host: Host, tmp_path: Path
) -> None:
    page = visit(device, f"{host.url}surat/{LETTER}/?semua")
    files = {f"GET /{place}" for place in kept_at_once(host.folder)}
    assert [request for request in host.requests if request.removesuffix(WHOLE) not in files] == []
    before = len(host.requests)
    fill_at_once(page, answers("panjang"))
    keep(page)
    for button in ("Unduh PDF", "Unduh Word"):
        assert download(page, button, tmp_path).stat().st_size > 5000
    assert host.requests[before:] == []
    assert device.cookies() == []

    back(page)
    blank = page.locator(".letter-blanks").get_by_role("link", name="PDF")
    address = blank.evaluate("(link) => link.href")
    assert not is_kept(page, address)
    page.evaluate("(address) => fetch(address)", address)
    until(page, IS_KEPT, address)
    host.stop()
    with page.expect_download() as caught:
        blank.click()
    caught.value.save_as(tmp_path / "kosong.pdf")
    assert readers.pdf_info(tmp_path / "kosong.pdf")["Pages"] == "1"


def pages_of(site: Path) -> list[str]:
    """The addresses of a site's pages."""
    places = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return sorted("" if place == "." else f"{place}/" for place in places)


def test_with_the_server_switched_off_every_page_the_search_and_every_download_work(
    switched_off: tuple[BrowserContext, Host], tmp_path: Path
) -> None:
    device, host = switched_off
    page = device.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    addresses = pages_of(host.folder)
    assert len(addresses) > 10
    for address in addresses:
        page.goto(host.url + address)
        expect(page.locator("h1").first).to_be_visible()

    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("apendo")
    page.locator(".search-list mark").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/tanya-jawab/apendo/")

    page.goto(f"{host.url}surat/{LETTER}/?semua#user_id=LAIN")
    expect(control(page, "user_id")).to_have_value("LAIN")
    fill_at_once(page, answers("panjang"))
    pdf = download(page, "Unduh PDF", tmp_path)
    word = download(page, "Unduh Word", tmp_path)
    assert readers.letters(readers.docx_text(word)) != ""
    assert "Contoh" in readers.pdf_text(pdf)

    page.goto(f"{host.url}kirim/{LETTER}/")
    add(page, photo("red"))
    assert len(attached(read(save(page, "Unduh draf email", tmp_path)))) == 1
    assert errors == []


def test_an_address_as_others_write_it_is_answered_without_network(
    switched_off: tuple[BrowserContext, Host],
) -> None:
    device, host = switched_off
    page = device.new_page()
    for asked, shown in (
        ("kontak", "kontak/"),
        ("kontak?fbclid=abc", "kontak/?fbclid=abc"),
        ("kontak/?fbclid=abc&utm_source=wa", "kontak/?fbclid=abc&utm_source=wa"),
        ("kontak/index.html", "kontak/index.html"),
        ("kontak/index.html?fbclid=abc#apa", "kontak/index.html?fbclid=abc#apa"),
        ("index.html", "index.html"),
    ):
        page.goto(host.url + asked)
        expect(page).to_have_url(host.url + shown)
        title = "Kontak" if asked.startswith("kontak") else "Apa yang Anda alami?"
        expect(page.locator("h1").first).to_contain_text(title)


def test_an_unknown_address_is_told_without_network(switched_off: tuple[BrowserContext, Host]) -> None:
    device, host = switched_off
    page = device.new_page()
    answer = page.goto(f"{host.url}tidak-ada/")
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Halaman ini tidak ada")).to_be_visible()


def without_slash(path: str) -> str | None:
    """Where some hosts send who asks for a page."""
    if path == "/404.html":
        return "/404"
    return path[:-1] if path.endswith("/") and path != "/" else None


def test_a_host_that_sends_pages_on_to_other_addresses_loses_nothing(
    device: BrowserContext, host: Host
) -> None:
    host.redirects = without_slash
    host.missing = {"/404"}
    visit(device, host.url).close()
    for is_on_line in (True, False):
        if not is_on_line:
            host.stop()
        page = device.new_page()
        for asked in ("kontak/", "kontak", f"surat/{LETTER}/"):
            page.goto(host.url + asked)
            expect(page.locator("h1").first).to_be_visible()
            assert page.url.rstrip("/") == (host.url + asked).rstrip("/")
        page.close()
    page = device.new_page()
    page.goto(f"{host.url}tidak-ada/")
    expect(page.get_by_role("heading", name="Halaman ini tidak ada")).to_be_visible()


def test_wrong_files_that_are_not_needed_cost_no_other(device: BrowserContext, host: Host) -> None:
    wrong = {"istilah/": None, "tanya-jawab/apendo/": b"setengah jadi"}
    host.instead = {f"/{place}": body for place, body in wrong.items()}
    visit(device, host.url).close()
    page = visit(device, f"{host.url}kontak/")
    for place in wrong:
        assert not is_kept(page, host.url + place), place
        asked = host.requests.count(f"GET /{place}")
        assert asked <= 2, f"{place} is not asked for again on every page"
    host.instead.clear()
    for place in wrong:
        page.goto(host.url + place)
        until(page, IS_KEPT, host.url + place)
    host.stop()
    for place, title in (("istilah/", "Istilah"), ("tanya-jawab/apendo/", "APENDO")):
        page.goto(host.url + place)
        expect(page.locator("h1").first).to_contain_text(title)


def test_what_was_lost_is_fetched_at_the_next_visit_and_a_captive_portals_page_is_never_kept(
    device: BrowserContext, host: Host
) -> None:
    page = visit(device, f"{host.url}privasi/")
    told = page.get_by_text("Situs ini sudah tersimpan di perangkat ini")
    expect(told).to_be_visible()
    lost = f"kirim/{LETTER}/"
    page.evaluate(
        """async (address) => {
          for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
        }""",
        host.url + lost,
    )
    expect(page.locator(KEPT)).to_have_count(0)
    before = len(host.requests)
    other = visit(device, f"{host.url}kontak/")
    assert is_kept(page, host.url + lost)
    assert [request for request in host.requests[before:] if "sw.js" not in request] == [f"GET /{lost}"]
    expect(told).to_be_visible()

    page.evaluate(EMPTY)
    expect(told).to_be_hidden()
    host.portal = True
    other.goto(f"{host.url}belum-pernah/")
    expect(other.get_by_role("heading", name="Masuk ke Wi-Fi")).to_be_visible()
    assert (
        other.evaluate(
            """() => new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(data.told.atOnce.kept);
          navigator.serviceWorker.controller.postMessage({ ask: "heal" }, [port2]);
        })"""
        )
        == 0
    )
    expect(told).to_be_hidden()
    host.portal = False
    visit(device, host.url).close()
    expect(told).to_be_visible()
    host.stop()
    for place in ("privasi/", f"surat/{LETTER}/", ""):
        other.goto(host.url + place)
        expect(other.locator("h1").first).to_be_visible()
    other.goto(f"{host.url}kontak/")
    expect(other.locator("h1").first).to_have_text("Kontak")


def test_the_site_can_be_installed_and_the_whole_of_it_is_kept_when_asked_for_also_after_a_failure(
    device: BrowserContext, host: Host
) -> None:
    page = visit(device, host.url)
    session = device.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
    page.goto(f"{host.url}privasi/")
    part = page.locator("#site-offline")
    expect(part.locator("[data-part=at-once]")).to_contain_text("tersimpan (")
    expect(part.locator("[data-part=rest]")).to_contain_text(f"0 dari {BLANKS} berkas tersimpan")
    button = part.get_by_role("button", name="Simpan seluruh situs (sekitar 0,1 MB)")
    host.stop()
    button.click()
    expect(part.get_by_role("status")).to_contain_text("Periksa jaringan, lalu tekan tombolnya lagi")
    host.start()
    button.click()
    expect(part.get_by_role("status")).to_have_text("Seluruh situs tersimpan di perangkat ini.")
    expect(part.locator("[data-part=rest]")).to_have_text(f"tersimpan ({BLANKS} berkas)")
    expect(button).to_be_hidden()
    page.evaluate(EMPTY)
    expect(part.locator("[data-part=rest]")).to_contain_text(f"0 dari {BLANKS}")
    expect(part.get_by_role("status")).to_have_text("")
    expect(button).to_be_visible()


def test_a_host_without_the_worker_loses_nothing_but_off_line_use(
    device: BrowserContext, host: Host, tmp_path: Path
) -> None:
    host.instead = {"/sw.js": None}
    page = device.new_page()
    page.goto(f"{host.url}surat/{LETTER}/?semua")
    fill_at_once(page, answers("apendo"))
    assert download(page, "Unduh PDF", tmp_path).stat().st_size > 5000
