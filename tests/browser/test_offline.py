"""After one visit the whole site is on the device: it works without a server, and a new version waits."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser import readers
from tests.browser.conftest import control, download, fill, review
from tests.browser.test_send import add, attached, photo, read, save
from tests.conftest import LETTER, answers, build, copy_project
from tests.weight import kept_at_once

KEPT = "html.site-kept"


class Host:
    """A host of static files that can be switched off and given a new version, and has ways of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.requests: list[str] = []
        # Where it sends who asks for a path; which paths it answers with 404 and the file all the same.
        self.redirects: Callable[[str], str | None] = lambda path: None
        self.missing: set[str] = set()
        self.portal = False
        self.http: ThreadingHTTPServer | None = None
        self.port = 0
        self.start()
        self.url = f"http://127.0.0.1:{self.port}/"

    def start(self) -> None:
        """Serve, always on the same port."""
        host = self

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *arguments: Any) -> None:
                super().__init__(*arguments, directory=str(host.folder))

            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                if host.portal:
                    self.answer(200, b"<!doctype html><title>Masuk ke Wi-Fi</title><h1>Masuk ke Wi-Fi</h1>")
                elif to := host.redirects(path):
                    self.send_response(308)
                    self.send_header("Location", to)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                elif path in host.missing:
                    self.answer(404, (host.folder / "404.html").read_bytes())
                elif host.redirects(f"{path}/") == path and (host.folder / path[1:]).is_dir():
                    self.answer(200, (host.folder / path[1:] / "index.html").read_bytes())
                else:
                    super().do_GET()

            def answer(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *arguments: Any) -> None:
                host.requests.append(" ".join(self.requestline.split()[:2]))

        self.http = ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.port = self.http.server_port
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Go off-line."""
        if self.http:
            self.http.shutdown()
            self.http.server_close()
        self.http = None


@pytest.fixture(scope="module")
def versions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site as it is, and as it is after a maintainer's next change."""
    folder = tmp_path_factory.mktemp("versions")
    project = copy_project(folder / "sources")
    assert build(project, folder / "one").returncode == 0
    page = project / "docs/kontak.md"
    page.write_text(page.read_text() + "\nKalimat yang baru.\n")
    script = project / "overrides/letter/ui/outputs.js"
    said = "told: `Surat sudah diunduh: ${name}`"
    assert said in script.read_text()
    script.write_text(script.read_text().replace(said, "told: `Versi dua: ${name}`"))
    assert build(project, folder / "two").returncode == 0
    return folder / "one", folder / "two"


@pytest.fixture
def host(versions: tuple[Path, Path], tmp_path: Path) -> Iterator[Host]:
    shutil.copytree(versions[0], tmp_path / "site")
    host = Host(tmp_path / "site")
    yield host
    host.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(service_workers="allow", timezone_id="Asia/Jakarta", locale="id-ID")
    yield context
    context.close()


def visit(context: BrowserContext, address: str) -> Page:
    """Visit a page, and wait until the site is on the device."""
    page = context.new_page()
    page.goto(address)
    expect(page.locator(KEPT)).to_be_attached(timeout=20_000)
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


def test_from_the_complete_page_to_both_downloads_nothing_is_asked_of_the_server(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    page = visit(context, f"{host.url}surat/{LETTER}/")
    files = {f"GET /{place}" for place in kept_at_once(host.folder)}
    assert [request for request in host.requests if request not in files] == []
    before = len(host.requests)
    fill(page, answers("panjang"))
    page.get_by_label("Simpan di perangkat ini").check()
    for button in ("Unduh PDF", "Unduh Word"):
        assert download(page, button, tmp_path).stat().st_size > 5000
    assert host.requests[before:] == []
    assert context.cookies() == []


def pages_of(site: Path) -> list[str]:
    """The addresses of a site's pages."""
    places = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return sorted("" if place == "." else f"{place}/" for place in places)


def test_with_the_server_switched_off_every_page_the_search_and_every_download_work(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    visit(context, host.url).close()
    host.stop()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    addresses = pages_of(host.folder)
    assert len(addresses) > 15
    for address in addresses:
        page.goto(host.url + address)
        expect(page.locator("h1").first).to_be_visible()

    page.get_by_role("textbox", name="Cari").click()
    page.keyboard.type("apendo")
    page.locator(".md-search-result__item a").first.click()
    expect(page.locator("h1").first).to_be_visible()

    page.goto(f"{host.url}surat/{LETTER}/#user_id=LAIN")
    expect(control(page, "user_id")).to_have_value("LAIN")
    fill(page, answers("panjang"))
    pdf = download(page, "Unduh PDF", tmp_path)
    word = download(page, "Unduh Word", tmp_path)
    assert readers.letters(readers.docx_text(word)) != ""
    assert "Contoh" in readers.pdf_text(pdf)

    page.goto(f"{host.url}kirim/")
    add(page, photo("red"))
    assert len(attached(read(save(page, "Unduh draf email", tmp_path)))) == 1
    assert errors == []


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("kontak", "kontak/"),
        ("kontak?fbclid=abc", "kontak/?fbclid=abc"),
        ("kontak/?fbclid=abc&utm_source=wa", "kontak/?fbclid=abc&utm_source=wa"),
        ("kontak/index.html", "kontak/index.html"),
        ("kontak/index.html?fbclid=abc#apa", "kontak/index.html?fbclid=abc#apa"),
        ("index.html", "index.html"),
    ],
)
def test_an_address_as_others_write_it_is_answered_without_network(
    context: BrowserContext, host: Host, asked: str, shown: str
) -> None:
    visit(context, host.url).close()
    host.stop()
    page = context.new_page()
    page.goto(host.url + asked)
    expect(page).to_have_url(host.url + shown)
    title = "Kontak" if asked.startswith("kontak") else "User ID SPSE bermasalah?"
    expect(page.locator("h1").first).to_contain_text(title)


def test_an_unknown_address_is_told_without_network(context: BrowserContext, host: Host) -> None:
    visit(context, host.url).close()
    host.stop()
    page = context.new_page()
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
    context: BrowserContext, host: Host
) -> None:
    host.redirects = without_slash
    host.missing = {"/404"}
    visit(context, host.url).close()
    for is_on_line in (True, False):
        if not is_on_line:
            host.stop()
        page = context.new_page()
        for asked in ("kontak/", "kontak", f"surat/{LETTER}/"):
            page.goto(host.url + asked)
            expect(page.locator("h1").first).to_be_visible()
            assert page.url.rstrip("/") == (host.url + asked).rstrip("/")
        page.close()
    page = context.new_page()
    page.goto(f"{host.url}tidak-ada/")
    expect(page.get_by_role("heading", name="Halaman ini tidak ada")).to_be_visible()


@pytest.mark.parametrize("wrong", ["gone", "corrupt"])
def test_one_wrong_file_that_is_not_needed_costs_no_other(
    context: BrowserContext, host: Host, wrong: str
) -> None:
    place = host.folder / "istilah/index.html"
    right = place.read_bytes()
    if wrong == "gone":
        place.unlink()
    else:
        place.write_text("setengah jadi")
    visit(context, host.url).close()
    page = visit(context, f"{host.url}kontak/")
    assert not is_kept(page, f"{host.url}istilah/")
    asked = host.requests.count("GET /istilah/")
    assert asked <= 2, "it is not asked for again on every page"
    place.write_bytes(right)
    page.goto(f"{host.url}istilah/")
    page.wait_for_function(f"({IS_KEPT})('{host.url}istilah/')")
    host.stop()
    page.goto(f"{host.url}istilah/")
    expect(page.locator("h1").first).to_have_text("Istilah")


IS_KEPT = """async (address) => {
  for (const name of await caches.keys()) if (await (await caches.open(name)).match(address)) return true;
  return false;
}"""
EMPTY = "async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)))"


def is_kept(page: Page, address: str) -> bool:
    """Whether any cache has an address."""
    return bool(page.evaluate(IS_KEPT, address))


def test_caches_that_were_emptied_are_filled_at_the_next_visit_and_until_then_nothing_else_is_said(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, f"{host.url}privasi/")
    told = page.get_by_text("Situs ini sudah tersimpan di perangkat ini")
    expect(told).to_be_visible()
    page.evaluate(EMPTY)
    expect(told).to_be_hidden()
    other = visit(context, f"{host.url}kontak/")
    expect(told).to_be_visible()
    host.stop()
    for place in ("privasi/", f"surat/{LETTER}/", ""):
        other.goto(host.url + place)
        expect(other.locator("h1").first).to_be_visible()


def test_one_file_that_was_lost_is_fetched_alone(context: BrowserContext, host: Host) -> None:
    page = visit(context, f"{host.url}privasi/")
    page.evaluate(
        """async (address) => {
          for (const name of await caches.keys()) await (await caches.open(name)).delete(address);
        }""",
        f"{host.url}kirim/",
    )
    expect(page.locator(KEPT)).to_have_count(0)
    before = len(host.requests)
    visit(context, f"{host.url}kontak/")
    assert is_kept(page, f"{host.url}kirim/")
    assert [request for request in host.requests[before:] if "sw.js" not in request] == ["GET /kirim/"]


def test_a_captive_portals_page_is_never_kept(context: BrowserContext, host: Host) -> None:
    page = visit(context, f"{host.url}privasi/")
    page.evaluate(EMPTY)
    host.portal = True
    other = context.new_page()
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
    host.portal = False
    visit(context, f"{host.url}").close()
    host.stop()
    other.goto(f"{host.url}kontak/")
    expect(other.locator("h1").first).to_have_text("Kontak")


def test_the_rest_is_kept_when_it_is_visited(context: BrowserContext, host: Host, tmp_path: Path) -> None:
    page = visit(context, f"{host.url}surat/{LETTER}/")
    blank = page.locator(".letter-blanks").get_by_role("link", name="PDF")
    address = blank.evaluate("(link) => link.href")
    assert not is_kept(page, address)
    page.evaluate("(address) => fetch(address)", address)
    page.wait_for_function(f"({IS_KEPT})('{address}')")
    host.stop()
    with page.expect_download() as caught:
        blank.click()
    caught.value.save_as(tmp_path / "kosong.pdf")
    assert readers.pdf_info(tmp_path / "kosong.pdf")["Pages"] == "1"


def test_the_whole_site_is_kept_when_it_is_asked_for_also_after_a_failure(
    context: BrowserContext, host: Host
) -> None:
    page = visit(context, f"{host.url}privasi/")
    part = page.locator("#site-offline")
    expect(part.locator("[data-part=at-once]")).to_contain_text("tersimpan (")
    expect(part.locator("[data-part=rest]")).to_contain_text("0 dari 2 berkas tersimpan")
    button = part.get_by_role("button", name="Simpan seluruh situs (sekitar 0,1 MB)")
    host.stop()
    button.click()
    expect(part.get_by_role("status")).to_contain_text("Periksa jaringan, lalu tekan tombolnya lagi")
    host.start()
    button.click()
    expect(part.get_by_role("status")).to_have_text("Seluruh situs tersimpan di perangkat ini.")
    expect(part.locator("[data-part=rest]")).to_have_text("tersimpan (2 berkas)")
    expect(button).to_be_hidden()
    page.evaluate(EMPTY)
    expect(part.locator("[data-part=rest]")).to_contain_text("0 dari 2")
    expect(part.get_by_role("status")).to_have_text("")
    expect(button).to_be_visible()


def update(page: Page) -> None:
    """Ask for a new version, and wait until it has come or has failed."""
    page.evaluate("""async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const worker = registration.installing;
      if (worker) await new Promise((resolve) => worker.addEventListener("statechange", resolve));
    }""")


def replace(host: Host, version: Path) -> None:
    """Give the host another version."""
    shutil.rmtree(host.folder)
    shutil.copytree(version, host.folder)


def test_of_a_new_version_only_what_changed_is_fetched_and_what_was_asked_for_stays(
    context: BrowserContext, host: Host, versions: tuple[Path, Path]
) -> None:
    page = visit(context, f"{host.url}privasi/")
    page.get_by_role("button", name="Simpan seluruh situs").click()
    expect(page.locator("#site-offline [role=status]")).to_have_text(
        "Seluruh situs tersimpan di perangkat ini."
    )
    old, new = (kept_at_once(version) for version in versions)
    changed = {f"GET /{place}" for place in new if old.get(place) != new[place]}
    replace(host, versions[1])
    before = len(host.requests)
    update(page)
    page.get_by_role("button", name="Muat versi baru").click()
    expect(page.locator("[data-part=rest]")).to_have_text("tersimpan (2 berkas)")
    fetched = {request for request in host.requests[before:] if "/assets/offline/" not in request}
    assert len(fetched) < 40 < len(new)
    assert fetched <= changed


def test_a_version_that_broke_off_is_not_the_last_one(
    context: BrowserContext, host: Host, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    old = visit(context, f"{host.url}surat/{LETTER}/")
    fill(old, answers("apendo"))
    replace(host, versions[1])
    script = (host.folder / "sw.js").read_text()
    # The second version breaks off: what it needs is not there.
    needed = host.folder / f"surat/{LETTER}/index.html"
    right = needed.read_bytes()
    needed.unlink()
    update(old)
    needed.write_bytes(right)
    version = json.loads(script.partition(";\n")[0].removeprefix("PRECACHE="))["version"]
    (host.folder / "sw.js").write_text(script.replace(version, "tiga"))
    other = context.new_page()
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
    context: BrowserContext, host: Host, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    page = visit(context, f"{host.url}surat/{LETTER}/")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    replace(host, versions[1])
    other = context.new_page()
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
    fill(page, answers("apendo"))
    review(page)
    download(page, "Unduh Word", tmp_path)
    expect(page.locator("#letter-status")).to_contain_text("Surat sudah diunduh")
    new = context.new_page()
    new.goto(f"{host.url}surat/{LETTER}/")
    fill(new, answers("apendo"))
    download(new, "Unduh Word", tmp_path)
    expect(new.locator("#letter-status")).to_contain_text("Versi dua")


def test_a_version_that_comes_broken_never_takes_over(
    context: BrowserContext, host: Host, versions: tuple[Path, Path]
) -> None:
    visit(context, host.url).close()
    replace(host, versions[1])
    (host.folder / f"surat/{LETTER}/index.html").write_text("setengah jadi")
    page = context.new_page()
    page.goto(f"{host.url}kontak/")
    update(page)
    expect(page.get_by_text("Versi baru situs ini sudah siap.")).to_be_hidden()
    page.goto(f"{host.url}surat/{LETTER}/")
    expect(page.get_by_text("setengah jadi")).to_have_count(0)


def test_a_host_without_the_worker_loses_nothing_but_off_line_use(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    (host.folder / "sw.js").unlink()
    page = context.new_page()
    page.goto(f"{host.url}surat/{LETTER}/")
    fill(page, answers("apendo"))
    assert download(page, "Unduh PDF", tmp_path).stat().st_size > 5000


def test_the_site_can_be_installed(context: BrowserContext, host: Host) -> None:
    page = visit(context, host.url)
    session = context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
