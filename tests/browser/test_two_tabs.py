"""One letter in two tabs: which answers hold, and what each hears of the other."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Server, control, fill_at_once, review
from tests.browser.pages.keep import EXPECTED, NOTICE, expect_filled, keep
from tests.browser.pages.letterhead import choose, drawn
from tests.conftest import answers


def test_two_tabs_show_the_same_answers(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    control(one, "nama_instansi").fill("CV Contoh Jaya")
    two.goto(server.letter)
    expect(control(two, "nama_instansi")).to_have_value("CV Contoh Jaya")
    control(two, "user_id").fill("||AABCD")
    expect(control(one, "user_id")).to_have_value("||AABCD")
    expect(one.locator(NOTICE)).to_contain_text("Isian diperbarui dari tab lain")
    control(one, "npwp").fill("0012345674211000")
    expect(control(two, "npwp")).to_have_value("0012345674211000")
    expect(control(two, "nama_instansi")).to_have_value("CV Contoh Jaya")


@pytest.mark.parametrize("chosen", ["Pakai isian yang tersimpan itu", "Pakai isian di halaman ini"])
def test_two_different_answers_are_kept_only_when_the_visitor_has_chosen(
    context: BrowserContext, server: Server, chosen: str
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    two.goto(server.letter)
    control(two, "user_id").fill("TAB-DUA")
    keep(one)
    fill_at_once(one, answers("login"))
    expect(control(two, "user_id")).to_have_value("TAB-DUA")
    keep(two)
    expect(two.locator("#letter-keep-message")).to_contain_text("Isian di halaman ini belum disimpan.")
    control(two, "npwp").fill("123")
    assert "BERSAUDARA" in two.evaluate("localStorage[`bantuan-lpse/isian/surat/perbaikan-akun`]")
    expect_filled(one)
    two.get_by_role("button", name=chosen).click()
    expected = EXPECTED["user_id"] if "tersimpan" in chosen else "TAB-DUA"
    expect(control(two, "user_id")).to_have_value(expected)
    expect(control(one, "user_id")).to_have_value(expected)
    two.reload()
    expect(control(two, "user_id")).to_have_value(expected)


def test_the_same_answers_need_no_choice(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    for page in (one, two):
        page.goto(server.letter)
        fill_at_once(page, answers("login"))
    keep(one)
    keep(two)
    expect(two.get_by_role("button", name="Pakai isian di halaman ini")).to_have_count(0)
    control(two, "npwp").fill("123")
    expect(control(one, "npwp")).to_have_value("123")


def test_a_choice_not_made_leaves_the_kept_answers_alone(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    two.goto(server.letter)
    keep(one)
    fill_at_once(one, answers("login"))
    control(two, "user_id").fill("TAB-DUA")
    keep(two)
    two.get_by_label("Simpan di perangkat ini").uncheck()
    expect(two.locator("#letter-keep-message")).to_contain_text("yang tersimpan di perangkat ini tetap ada")
    one.reload()
    expect_filled(one)


def test_the_letterhead_alone_reaches_the_other_tab_and_settles_there(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill_at_once(one, answers("apendo"))
    two.goto(server.letter)
    one.get_by_label("Ketik kop").check()
    one.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    expect(two.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    choose(one, "kop.png", "image/png", drawn(one, "image/png"))
    expect(two.get_by_role("img", name="Kop surat perusahaan")).to_be_visible()
    kept = "localStorage['bantuan-lpse/isian/kop']"
    before = one.evaluate(kept)
    control(two, "kota").fill("Dumai")
    expect(control(one, "kota")).to_have_value("Dumai")
    one.wait_for_timeout(300)
    assert one.evaluate(f"JSON.parse({kept}).data.picture") == two.evaluate(
        "picture => JSON.parse(picture).data.picture", before
    ), "no tab makes a new picture of the other's"


@pytest.mark.parametrize("way", ["Hapus isian", "unticked"])
def test_kept_again_after_another_tab_deleted_it_the_letterhead_is_kept_too(
    context: BrowserContext, server: Server, way: str
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    one.get_by_label("Ketik kop").check()
    one.get_by_label("Nama perusahaan di kop").fill("PT Kop")
    two.goto(server.letter)
    expect(two.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")
    if way == "unticked":
        two.get_by_label("Simpan di perangkat ini").uncheck()
    else:
        two.get_by_role("button", name="Hapus isian").first.click()
        two.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
    expect(one.locator("#letter-keep-message")).to_contain_text("sudah dihapus di tab lain")
    keep(one)
    one.reload()
    expect(one.get_by_label("Nama perusahaan di kop")).to_have_value("PT Kop")


def test_a_review_shows_what_another_tab_has_changed(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    fill_at_once(one, answers("apendo"))
    review(one)
    two.goto(server.letter)
    expect(control(two, "npwp")).to_have_value(answers("apendo")["npwp"])
    one.get_by_role("button", name="Ubah NPWP perusahaan").focus()
    control(two, "npwp").fill("0012345674211000")
    expect(one.locator("#letter-answers")).to_contain_text("0012345674211000")
    expect(one.get_by_role("button", name="Ubah NPWP perusahaan")).to_be_focused()


def test_keeping_that_cannot_be_fetched_is_said_and_what_is_kept_stays(
    context: BrowserContext, server: Server
) -> None:
    other = context.new_page()
    other.goto(server.letter)
    keep(other)
    control(other, "user_id").fill("LAIN")
    page = context.new_page()
    page.route("**/assets/letter/device_draft-*", lambda route: route.abort())
    page.goto(server.letter)
    control(page, "user_id").fill("B")
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text(
        "belum disimpan: periksa jaringan, lalu coba lagi atau muat ulang halaman"
    )
    expect(page.get_by_label("Simpan di perangkat ini")).to_be_checked()
    page.unroute("**/assets/letter/device_draft-*")
    message.get_by_role("button", name="Coba lagi").click()
    message.get_by_role("button", name="Pakai isian yang tersimpan itu").click()
    expect(page.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    expect(control(page, "user_id")).to_have_value("LAIN")


def test_ticked_where_keeping_cannot_be_fetched_the_answers_are_kept_once_it_comes(
    context: BrowserContext, server: Server
) -> None:
    page = context.new_page()
    page.goto(server.letter)
    page.route("**/assets/letter/device_draft-*", lambda route: route.abort())
    control(page, "user_id").fill("B")
    page.get_by_label("Simpan di perangkat ini").check()
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text("Isian di halaman ini belum disimpan")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('isian'))") == []
    page.unroute("**/assets/letter/device_draft-*")
    message.get_by_role("button", name="Coba lagi").click()
    expect(message).to_contain_text("Tersimpan di perangkat ini")
    page.reload()
    expect(control(page, "user_id")).to_have_value("B")


def test_a_frozen_tab_takes_over_what_it_heard_nothing_of(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(server.letter)
    keep(page)
    fill_at_once(page, answers("login"))
    page.evaluate(  # in the same tab, which tells itself of nothing
        """() => {
          const key = "bantuan-lpse/isian/surat/perbaikan-akun";
          const draft = JSON.parse(localStorage[key]);
          draft.data.user_id = "DARI-TAB-LAIN";
          localStorage[key] = JSON.stringify(draft);
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    expect(control(page, "user_id")).to_have_value("DARI-TAB-LAIN")
    expect(page.locator(NOTICE)).to_contain_text("Isian diperbarui dari tab lain")
