"""Every page and the whole way under the policy that the build made: 0 violations, 0 errors in the console.

From nginx, whose headers come on top of each page's own <meta>: what one of both forbids is forbidden. The
<meta> alone, which a host without headers sends, must be enough to forbid what would harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.conftest import Server, back, control, download, fill_at_once, show_whole
from tests.browser.pages.keep import keep
from tests.browser.pages.letterhead import choose, drawn
from tests.browser.pages.offline import KEPT
from tests.browser.pages.send import add, photo, save
from tests.browser.pages.track import unfold, write_down
from tests.browser.pages.transfer import open_file, save_file
from tests.conftest import LETTER, answers
from tests.nginx import served

# An event of the document's, which no console shows in every browser.
WATCH = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`))"""


@pytest.fixture(scope="module", params=["meta", "headers"])
def address(
    request: pytest.FixtureRequest, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The site's address on a host without headers, and on one with them."""
    if request.param == "meta":
        yield server.url
    else:
        with served(server.site, tmp_path_factory.mktemp("nginx")) as nginx:
            yield nginx.url


HEADERS = pytest.mark.parametrize("address", ["headers"], indirect=True)


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A browser in which anything blocked, any other error, or a request to another host fails the test."""
    context = browser.new_context(
        service_workers="allow", permissions=["clipboard-read", "clipboard-write"], locale="id-ID"
    )
    context.add_init_script(WATCH)
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(str(error.error)))
    context.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    yield context
    cookies = context.cookies()
    context.close()
    assert faults == []
    assert [url for url in asked if not url.startswith((address, "blob:", "data:"))] == []
    assert cookies == []


@HEADERS
def test_every_page_runs(context: BrowserContext, address: str, server: Server) -> None:
    page = context.new_page()
    for path in server.pages:
        page.goto(address + path)
        page.locator("h1").first.wait_for()
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
        assert policy.startswith("default-src 'none'"), path


@HEADERS
def test_the_whole_way_runs(context: BrowserContext, address: str, tmp_path: Path) -> None:
    page = context.new_page()
    page.goto(address)
    expect(page.locator(KEPT)).to_be_attached(timeout=20_000)
    page.goto(f"{address}periksa-user-id/")
    page.get_by_label("User ID", exact=True).fill("||AABCD")
    page.get_by_role("link", name="Pakai User ID ini di surat").click()
    show_whole(page)
    expect(control(page, "user_id")).to_have_value("||AABCD")
    keep(page)
    page.locator("#letter-check").click()
    expect(page.locator("#letter-errors")).to_be_visible()
    fill_at_once(page, answers("panjang"))
    choose(page, "kop.png", "image/png", drawn(page, "image/png"))
    expect(page.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    for button in ("Unduh PDF", "Unduh Word (DOCX)"):
        assert download(page, button, tmp_path).stat().st_size > 5000
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator("#letter-status")).to_contain_text("disalin")
    back(page)
    saved = save_file(page, tmp_path)
    page.get_by_role("button", name="Salin tautan terisi").click()
    page.get_by_role("dialog").get_by_role("button", name="Salin tautan").click()
    expect(page.locator("#page-notice")).to_contain_text("Tautan sudah disalin")
    page.reload()
    expect(page.locator("#page-notice")).to_contain_text("dipulihkan")
    open_file(page, saved)
    expect(page.locator("#page-notice")).to_contain_text("Isian dibuka dari berkas")
    with page.expect_download():
        page.locator(".letter-blanks").get_by_role("link", name="PDF").click()

    page.goto(f"{address}kirim/{LETTER}/")
    add(page, photo("red"), photo("green"))
    assert save(page, "Unduh draf email", tmp_path).stat().st_size > 5000
    assert save(page, "Unduh PDF gabungan", tmp_path).stat().st_size > 5000
    page.goto(f"{address}pantau/")
    # So lately that the reminder is still to come.
    write_down(page, "Surat contoh", date.today().isoformat())
    unfold(page.locator("#track-list section"))
    with page.expect_download():
        page.get_by_role("button", name="Unduh pengingat").click()
    page.goto(f"{address}surat/{LETTER}/?semua")
    page.get_by_role("button", name="Hapus isian").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(page.locator("#page-notice")).to_contain_text("Semua isian sudah dihapus")


INTO_A_PAGE = "(markup) => { document.createElement('p').innerHTML = markup; }"
INJECTIONS = {
    "a handler": (INTO_A_PAGE, "<img src=x onerror=alert(1)>"),
    "a handler of a plain element": (INTO_A_PAGE, "<b onclick=x()>a</b>"),
    "a handler behind a class": (INTO_A_PAGE, '<b class="a" onclick="x()">a</b>'),
    "a script": (INTO_A_PAGE, "<script>1</script>"),
    "an unfinished element": (INTO_A_PAGE, "<img src=x onerror=alert(1) "),
    "a frame": ("(html) => { document.createElement('iframe').srcdoc = html; }", "<script>1</script>"),
    "a foreign script": (
        "(url) => { document.createElement('script').src = url; }",
        "https://a.example/sw.js",
    ),
    "a script of this site": ("(url) => { document.createElement('script').src = url; }", "/assets/a.js"),
    "a script from text": ("(text) => { document.createElement('script').text = text; }", "1"),
    "a foreign worker": ("(url) => { new Worker(url).postMessage(1); }", "https://a.example/sw.js"),
}


def test_no_text_becomes_markup_or_a_script(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}kontak/")
    for name, (inject, given) in INJECTIONS.items():
        caught = (
            f"(given) => {{ try {{ ({inject})(given); return ''; }} catch (error) {{ return error.name; }} }}"
        )
        assert page.evaluate(caught, given) == "TypeError", name
    page.close()
