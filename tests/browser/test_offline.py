"""After one visit the whole site is on the device: it works without a server, and a new version waits."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import brotli
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from macros.build.offline import precache
from tests.browser import readers
from tests.browser.conftest import control, download, fill, review
from tests.browser.test_send import add, attached, photo, read, save
from tests.conftest import LETTER, answers, build, copy_project

KEPT = "html.site-kept"


class Host:
    """A host of static files that can be switched off and given a new version."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.requests: list[str] = []
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
    files = {f"GET /{address}" for address in [*precache(host.folder), "sw.js"]}
    assert [request for request in host.requests if request not in files] == []
    before = len(host.requests)
    fill(page, answers("panjang"))
    page.get_by_label("Simpan di perangkat ini").check()
    for button in ("Unduh PDF", "Unduh Word"):
        assert download(page, button, tmp_path).stat().st_size > 5000
    assert host.requests[before:] == []
    assert context.cookies() == []


def test_with_the_server_switched_off_every_page_the_search_and_every_download_work(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    visit(context, host.url).close()
    host.stop()
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    addresses = [address for address in precache(host.folder) if address.endswith("/") or address == ""]
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
    page.reload()
    with page.expect_download() as caught:
        page.locator(".letter-blanks").get_by_role("link", name="PDF").click()
    caught.value.save_as(tmp_path / "kosong.pdf")
    assert readers.pdf_info(tmp_path / "kosong.pdf")["Pages"] == "1"

    page.goto(f"{host.url}kirim/")
    add(page, photo("red"))
    assert len(attached(read(save(page, "Unduh draf email", tmp_path)))) == 1
    assert errors == []


def test_an_address_without_its_slash_and_an_unknown_one_are_answered_without_network(
    context: BrowserContext, host: Host
) -> None:
    visit(context, host.url).close()
    host.stop()
    page = context.new_page()
    page.goto(f"{host.url}kontak")
    expect(page).to_have_url(f"{host.url}kontak/")
    page.goto(f"{host.url}tidak-ada/")
    expect(page.get_by_role("heading", name="Halaman ini tidak ada")).to_be_visible()


def test_a_new_version_says_so_and_leaves_a_half_filled_form_alone_until_it_is_asked_for(
    context: BrowserContext, host: Host, versions: tuple[Path, Path], tmp_path: Path
) -> None:
    page = visit(context, f"{host.url}surat/{LETTER}/")
    control(page, "nama_instansi").fill("CV Contoh Jaya")
    shutil.rmtree(host.folder)
    shutil.copytree(versions[1], host.folder)
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
    shutil.rmtree(host.folder)
    shutil.copytree(versions[1], host.folder)
    (host.folder / "istilah/index.html").write_text("setengah jadi")
    page = context.new_page()
    page.goto(f"{host.url}kontak/")
    page.evaluate("""async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const worker = registration.installing;
      if (worker) await new Promise((resolve) => worker.addEventListener("statechange", resolve));
    }""")
    expect(page.get_by_text("Versi baru situs ini sudah siap.")).to_be_hidden()
    page.goto(f"{host.url}istilah/")
    expect(page.get_by_text("setengah jadi")).to_have_count(0)


def test_a_host_without_the_worker_loses_nothing_but_off_line_use(
    context: BrowserContext, host: Host, tmp_path: Path
) -> None:
    (host.folder / "sw.js").unlink()
    page = context.new_page()
    page.goto(f"{host.url}surat/{LETTER}/")
    fill(page, answers("apendo"))
    assert download(page, "Unduh PDF", tmp_path).stat().st_size > 5000


def test_the_whole_site_on_the_device_is_at_most_600_kilobytes(versions: tuple[Path, Path]) -> None:
    site = versions[0]
    total = 0
    for address in precache(site):
        path = site / address
        total += len(brotli.compress((path / "index.html" if path.is_dir() else path).read_bytes()))
    assert total <= 600_000


def test_the_site_can_be_installed(context: BrowserContext, host: Host) -> None:
    page = visit(context, host.url)
    session = context.new_cdp_session(page)
    assert session.send("Page.getAppManifest")["errors"] == []
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
