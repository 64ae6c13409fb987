"""Cari LPSE: a portal's address by a part of a name, or by the address of before."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Server


def asked(page: Page, server: Server) -> Locator:
    """The field of the page that finds an LPSE."""
    page.goto(f"{server.url}cari-lpse/")
    return page.get_by_label("Nama daerah, instansi, atau alamat lama")


def test_an_lpse_is_found_by_a_part_of_its_name_with_its_new_and_old_address(
    page: Page, server: Server
) -> None:
    asked(page, server).fill("uji kota")
    found = page.locator("#lpse-found li")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("LPSE Kota Uji")
    expect(found).to_contain_text("Alamat lama: lpse.uji.example")
    expect(found.get_by_role("link")).to_have_attribute("href", "https://portal.example/uji")
    expect(found.get_by_role("link")).to_have_css("display", "block")
    expect(page.get_by_role("article").get_by_role("status")).to_have_text("1 LPSE")


def test_an_old_address_that_is_pasted_finds_the_new_one_and_enter_goes_to_it(
    page: Page, server: Server
) -> None:
    asked(page, server).fill("http://lpse.uji.example/eproc4/lelang")
    link = page.locator("#lpse-found").get_by_role("link", name="portal.example/uji")
    expect(link).to_be_visible()
    page.keyboard.press("Enter")
    expect(link).to_be_focused()


def test_of_many_the_first_are_shown_and_of_none_it_is_said(page: Page, server: Server) -> None:
    field = asked(page, server)
    field.fill("banyak")
    status = page.get_by_role("article").get_by_role("status")
    expect(status).to_have_text("8 dari 12 LPSE; ketik lebih lengkap.")
    expect(page.locator("#lpse-found li")).to_have_count(8)
    field.fill("tidak ada")
    expect(status).to_have_text("Tidak ada di daftar. Coba nama daerah atau instansinya saja.")
    expect(page.locator("#lpse-found li")).to_have_count(0)


def test_the_list_comes_when_it_is_asked_for_and_is_asked_for_again_when_it_did_not_come(
    browser: Browser, server: Server
) -> None:
    page = browser.new_page()
    lists: list[str] = []
    page.on("request", lambda request: lists.append(request.url) if "/lists/" in request.url else None)
    page.route("**/lists/*", lambda route: route.abort())
    field = asked(page, server)
    assert lists == []
    field.fill("uji")
    status = page.get_by_role("article").get_by_role("status")
    expect(status).to_have_text("Daftar belum dapat dimuat. Periksa jaringan, lalu ketik lagi.")
    page.unroute("**/lists/*")
    field.fill("kota uji")
    expect(page.locator("#lpse-found li")).to_have_count(1)
    page.close()
