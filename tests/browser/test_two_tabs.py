"""One letter in two tabs: which answers hold, and what each hears of the other."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import Server, control, fill_at_once, review
from tests.browser.pages.keep import EXPECTED, NOTICE, expect_filled, hold_draft, keep
from tests.browser.pages.letterhead import choose, drawn
from tests.conftest import answers


def test_two_tabs_show_the_same_answers_and_letterhead_also_in_the_review(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    keep(one)
    control(one, "nama_instansi").fill("CV Contoh Jaya")
    two.goto(server.letter)
    expect(control(two, "nama_instansi")).to_have_value("CV Contoh Jaya")
    control(two, "user_id").fill("||AABCD")
    expect(control(one, "user_id")).to_have_value("||AABCD")
    expect(one.locator(NOTICE)).to_contain_text("Isian diperbarui dari tab lain")
    fill_at_once(one, answers("apendo"))
    expect(control(two, "kota")).to_have_value("Pekanbaru")
    expect(control(two, "nama_instansi")).to_have_value("CV Contoh Jaya")

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

    review(one)
    one.get_by_role("button", name="Ubah NPWP perusahaan").focus()
    control(two, "npwp").fill("0012345674211000")
    expect(one.locator("#letter-answers")).to_contain_text("0012345674211000")
    expect(one.get_by_role("button", name="Ubah NPWP perusahaan")).to_be_focused()


def test_two_different_answers_are_kept_only_when_the_visitor_has_chosen_and_equal_ones_need_no_choice(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    one.goto(server.letter)
    two.goto(server.letter)
    message, box = two.locator("#letter-keep-message"), two.get_by_label("Simpan di perangkat ini")
    stored = "localStorage[`bantuan-lpse/isian/surat/perbaikan-akun`]"
    control(two, "user_id").fill("TAB-DUA")
    keep(one)
    fill_at_once(one, answers("login"))
    expect(control(two, "user_id")).to_have_value("TAB-DUA")
    keep(two)
    expect(message).to_contain_text("Isian di halaman ini belum disimpan.")
    control(two, "npwp").fill("123")
    assert "BERSAUDARA" in two.evaluate(stored)
    expect(two.get_by_role("button", name="Pakai isian di halaman ini")).to_be_visible()
    expect_filled(one)
    box.uncheck()
    expect(message).to_contain_text("yang tersimpan di perangkat ini tetap ada")
    one.reload()
    expect_filled(one)

    box.check()
    two.get_by_role("button", name="Pakai isian yang tersimpan itu").click()
    for page in (two, one):
        expect(control(page, "user_id")).to_have_value(EXPECTED["user_id"])
    two.reload()
    expect(control(two, "user_id")).to_have_value(EXPECTED["user_id"])

    box.uncheck()
    expect(one.locator("#letter-keep-message")).to_contain_text("sudah dihapus di tab lain")
    keep(one)
    box.check()
    expect(message).to_contain_text("Tersimpan di perangkat ini")
    expect(two.get_by_role("button", name="Pakai isian di halaman ini")).to_have_count(0)
    control(two, "npwp").fill("456")
    expect(control(one, "npwp")).to_have_value("456")

    box.uncheck()
    expect(one.locator("#letter-keep-message")).to_contain_text("sudah dihapus di tab lain")
    control(two, "user_id").fill("TAB-DUA")
    keep(one)
    box.check()
    two.get_by_role("button", name="Pakai isian di halaman ini").click()
    for page in (two, one):
        expect(control(page, "user_id")).to_have_value("TAB-DUA")
    two.reload()
    expect(control(two, "user_id")).to_have_value("TAB-DUA")


def test_kept_again_after_another_tab_deleted_it_the_letterhead_is_kept_too(
    context: BrowserContext, server: Server
) -> None:
    one, two = context.new_page(), context.new_page()
    head, other_head = (page.get_by_label("Nama perusahaan di kop") for page in (one, two))
    one.goto(server.letter)
    keep(one)
    one.get_by_label("Ketik kop").check()
    head.fill("PT Kop")
    two.goto(server.letter)
    expect(other_head).to_have_value("PT Kop")
    for way in ("unticked", "Hapus isian"):
        # It is this page that has kept it last, and so would not write it again.
        head.fill(f"PT Kop, {way}")
        expect(other_head, way).to_have_value(f"PT Kop, {way}")
        if way == "unticked":
            two.get_by_label("Simpan di perangkat ini").uncheck()
        else:
            two.get_by_role("button", name="Hapus isian").first.click()
            two.get_by_role("dialog").get_by_role("button", name="Hapus isian").click()
        expect(one.locator("#letter-keep-message"), way).to_contain_text("sudah dihapus di tab lain")
        keep(one)
        one.reload()
        expect(head, way).to_have_value(f"PT Kop, {way}")
        keep(two)


def test_where_keeping_cannot_be_fetched_it_is_said_and_what_is_kept_and_typed_stays_until_it_comes(
    context: BrowserContext, server: Server
) -> None:
    part = "**/assets/letter/device_draft-*"
    page = context.new_page()
    page.goto(server.letter)
    page.route(part, lambda route: route.abort())
    control(page, "user_id").fill("B")
    page.get_by_label("Simpan di perangkat ini").check()
    message = page.locator("#letter-keep-message")
    expect(message).to_contain_text("Isian di halaman ini belum disimpan")
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('isian'))") == []
    page.unroute(part)
    message.get_by_role("button", name="Coba lagi").click()
    expect(message).to_contain_text("Tersimpan di perangkat ini")
    page.reload()
    expect(control(page, "user_id")).to_have_value("B")

    other = context.new_page()
    other.route(part, lambda route: route.abort())
    other.goto(server.letter)
    control(other, "user_id").fill("LAIN")
    message = other.locator("#letter-keep-message")
    expect(message).to_contain_text(
        "belum disimpan: periksa jaringan, lalu coba lagi atau muat ulang halaman"
    )
    expect(other.get_by_label("Simpan di perangkat ini")).to_be_checked()
    other.unroute(part)
    message.get_by_role("button", name="Coba lagi").click()
    message.get_by_role("button", name="Pakai isian yang tersimpan itu").click()
    expect(other.locator(NOTICE)).to_contain_text("dipulihkan dari perangkat ini")
    expect(control(other, "user_id")).to_have_value("B")


def test_a_frozen_tab_takes_over_what_it_heard_nothing_of(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    hold_draft(context, server, answers("login"))
    page.goto(server.letter)
    expect_filled(page)
    control(page, "npwp").fill("123")
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
