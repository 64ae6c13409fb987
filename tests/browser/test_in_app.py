"""In a browser inside an app, which cannot download: how to leave it, and what goes along."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from macros.model.letters.client import mail_fields
from tests.browser.conftest import DEFINITION, WHOLE, Server
from tests.browser.pages.send import fill_mail
from tests.conftest import LETTER, answers

WHATSAPP = (
    "Mozilla/5.0 (Linux; Android 14; SM-A145F; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/126.0 Mobile Safari/537.36 WhatsApp/2.24.13.76"
)


@pytest.mark.parametrize("path", [f"kirim/{LETTER}/", "pantau/", f"surat/{LETTER}/?semua"])
def test_in_a_browser_inside_an_app_the_page_says_how_to_leave_it(
    browser: Browser, server: Server, path: str
) -> None:
    context = browser.new_context(user_agent=WHATSAPP, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server.url}{path}#user_id=RAHASIA")
    notice = page.locator("#in-app-notice")
    expect(notice).to_contain_text("terbuka di dalam WhatsApp, yang tidak dapat menyimpan unduhan")
    link = notice.get_by_role("link", name="Buka di peramban").get_attribute("href") or ""
    assert link.startswith("intent://")
    assert "RAHASIA" not in link
    notice.get_by_role("button", name="Salin alamat halaman").click()
    expect(notice).to_contain_text("Alamat sudah disalin.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{server.url}{path}".removesuffix(WHOLE)
    expect(notice.get_by_role("link", name="Buka di peramban")).to_be_visible()
    context.close()


@pytest.mark.parametrize("path", [f"kirim/{LETTER}/", f"surat/{LETTER}/?semua"])
def test_answers_leave_the_app_only_when_the_visitor_asks_for_it(
    browser: Browser, server: Server, path: str
) -> None:
    context = browser.new_context(user_agent=WHATSAPP, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server.url + path)
    fill_mail(page, answers("apendo"))
    notice = page.locator("#in-app-notice")
    link = notice.get_by_role("link", name="Buka di peramban")
    assert "Contoh" not in (link.get_attribute("href") or "")
    notice.get_by_label("Sertakan isian halaman ini").check()
    assert "CV+Contoh+Jaya" in (link.get_attribute("href") or "")
    notice.get_by_role("button", name="Salin alamat halaman").click()
    expect(notice).to_contain_text("Alamat sudah disalin.")
    address = page.evaluate("navigator.clipboard.readText()")
    other = browser.new_page()
    other.goto(address)
    for field in mail_fields(DEFINITION):
        expect(other.locator(f"#{field.id}")).to_have_value(answers("apendo")[field.id])
    other.close()
    context.close()


def test_an_ipad_inside_an_app_that_calls_itself_a_mac_is_recognised(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(
        user_agent="Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
    )
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'maxTouchPoints', { value: 5 })")
    page.goto(f"{server.url}pantau/")
    expect(page.locator("#in-app-notice")).to_contain_text("terbuka di dalam aplikasi lain")
    context.close()
