"""Where the company's e-mail is, asked once, and the one way in three acts that follows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from macros.model.contacts import Role
from tests.browser.conftest import DEFINITION, PROJECT, Server
from tests.browser.pages.phone import phone_context
from tests.browser.pages.send import CC, TO, add, begin, fill_mail, photo, save, signed_pdf
from tests.browser.sight import expect_in_sight
from tests.conftest import LETTER, answers

WEB_MAILS = PROJECT.contacts.with_role(Role.WEB_MAIL)
QUESTION = "Email perusahaan Anda di mana?"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page on a phone that can share files."""
    with phone_context(browser) as context:
        yield context.new_page()


def places(page: Page) -> list[str]:
    """What the page offers to answer."""
    offered = page.locator("[data-place]").locator("visible=true")
    return [name.strip() for name in offered.all_inner_texts()]


def primary(page: Page) -> Locator:
    """The page's primary buttons, which should be one."""
    return page.locator("main .md-button--primary").locator("visible=true")


def test_it_is_asked_first_with_what_this_device_may_have(page: Page, phone: Page, server: Server) -> None:
    web = [contact.label for contact in WEB_MAILS]
    for one, expected in (
        (page, [*web, "Aplikasi di komputer", "Lainnya"]),
        (phone, ["Aplikasi di HP", *web, "Lainnya"]),
    ):
        one.goto(server.sending)
        expect(one.get_by_role("heading", name=QUESTION)).to_be_visible()
        assert places(one) == expected
        expect(one.get_by_role("heading", name="Kirim", exact=True)).to_be_hidden()
        expect(one.get_by_role("button", name="Catat di Permohonan saya")).to_be_hidden()


def test_it_is_asked_once_in_a_tab_and_kept_on_the_device_only_when_ticked(
    page: Page, server: Server
) -> None:
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").press("Enter")
    expect(page.locator("#send-place")).to_have_text("Lainnya")
    expect(page.locator("#send-place")).to_be_focused()
    assert page.evaluate("Object.keys(localStorage)") == []
    page.reload()
    expect(page.locator("#send-place")).to_have_text("Lainnya")
    expect(page.get_by_role("heading", name=QUESTION)).to_be_hidden()
    page.get_by_role("button", name="Ubah tempat email").click()
    expect(page.get_by_role("heading", name=QUESTION)).to_be_focused()
    page.get_by_label("Ingat di perangkat ini").check()
    page.get_by_role("button", name=WEB_MAILS[0].label, exact=True).click()
    another = page.context.new_page()
    another.goto(server.sending)
    expect(another.locator("#send-place")).to_have_text(WEB_MAILS[0].label)
    another.get_by_role("button", name="Ubah tempat email").click()
    expect(another.get_by_label("Ingat di perangkat ini")).to_be_checked()
    # What is kept and is no place any more is asked again, and kept again.
    another.evaluate("() => Object.keys(localStorage).forEach((key) => localStorage.setItem(key, 'lama'))")
    another.evaluate("sessionStorage.clear()")
    another.reload()
    expect(another.get_by_label("Ingat di perangkat ini")).to_be_checked()
    another.get_by_label("Ingat di perangkat ini").uncheck()
    another.get_by_role("button", name="Lainnya").click()
    assert another.evaluate("Object.keys(localStorage)") == []


def test_each_place_has_its_own_button_and_all_others_are_folded(page: Page, server: Server) -> None:
    page.goto(server.sending)
    for place, button in (
        ("computer", "Buka aplikasi email"),
        ("other", "Salin Kepada"),
        *((key, f"Buka {one.label}") for key, one in PROJECT.contacts.root.items() if one in WEB_MAILS),
    ):
        if page.locator("#send-change").is_visible():
            page.locator("#send-change").click()
        page.locator(f"[data-place={place}]").click()
        assert page.locator("#send-doing > *").all_inner_texts() == [button]
        expect_in_sight(page.locator("#send-doing > *"))
        for folded in page.locator("#send-others > *").all():
            expect(folded).to_be_hidden()


def test_on_a_phone_no_draft_is_offered_or_told_of(phone: Page, server: Server) -> None:
    phone.goto(server.sending)
    phone.locator("[data-place=phone]").tap()
    phone.get_by_text("Cara lain", exact=True).tap()
    expect(phone.get_by_role("link", name=f"Buka {WEB_MAILS[0].label}")).to_be_visible()
    expect(phone.get_by_text(".eml")).to_have_count(2)
    for told in phone.get_by_text(".eml").all():
        expect(told).to_be_hidden()


def test_one_button_is_primary_and_it_is_that_of_the_next_act(
    page: Page, server: Server, tmp_path: Path
) -> None:
    page.goto(server.sending)
    page.get_by_role("button", name=WEB_MAILS[0].label, exact=True).click()
    expect(primary(page)).to_have_text(["Pilih foto atau PDF"])
    add(page, photo("red"))
    expect(primary(page)).to_have_text(["Unduh PDF gabungan"])
    save(page, "Unduh PDF gabungan", tmp_path)
    expect(primary(page)).to_have_text([f"Buka {WEB_MAILS[0].label}"])
    primary(page).evaluate("link => link.addEventListener('click', (event) => event.preventDefault())")
    primary(page).click()
    expect(primary(page)).to_have_text(["Catat di Permohonan saya"])
    primary(page).click()
    expect(page.get_by_role("link", name="Buka Permohonan saya")).to_be_visible()
    expect(primary(page)).to_have_count(0)


def test_on_a_phone_sharing_comes_first_wherever_the_email_is(phone: Page, server: Server) -> None:
    phone.goto(server.sending)
    phone.get_by_role("button", name=WEB_MAILS[0].label, exact=True).tap()
    add(phone, photo("red"))
    expect(primary(phone)).to_have_text(["Bagikan surat"])
    primary(phone).tap()
    told = phone.locator("#send-notice")
    expect(told).to_contain_text("tempel di “Kepada”. Tembusan (Cc) disalin tersendiri")
    expect_in_sight(told)
    assert phone.evaluate("navigator.clipboard.readText()") == ", ".join(TO)
    expect(primary(phone)).to_have_text(["Catat di Permohonan saya"])


def test_into_an_unknown_mail_program_one_button_copies_part_after_part(page: Page, server: Server) -> None:
    page.goto(server.sending)
    fill_mail(page, answers("apendo"))
    button = page.locator("#send-copy")
    for label, start in (
        ("Kepada", ", ".join(TO)),
        ("Tembusan (Cc)", ", ".join(CC)),
        ("Subjek", "Permohonan perbaikan akun - CV Contoh Jaya"),
        ("Isi", "Kepada Meja Layanan Uji,"),
    ):
        expect(button).to_have_text(f"Salin {label}")
        button.click()
        expect(page.locator("#send-notice")).to_contain_text(f"{label} sudah disalin.")
        assert page.evaluate("navigator.clipboard.readText()").startswith(start)
    expect(page.locator("#send-notice")).to_contain_text("Semua sudah disalin.")
    expect(primary(page)).to_have_text(["Catat di Permohonan saya"])


def test_what_is_sent_is_a_summary_and_its_fields_are_folded(page: Page, server: Server) -> None:
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").click()
    expect(page.locator("#nama_instansi")).to_be_hidden()
    page.get_by_text("Ubah data di email").click()
    page.locator("#nama_instansi").fill("CV Contoh Jaya")
    fill_mail(page, answers("apendo"))
    expect(page.locator("#send-part-subject")).to_contain_text("CV Contoh Jaya")


def test_what_is_known_of_the_addresses_stands_where_they_are_used(page: Page, server: Server) -> None:
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").click()
    page.get_by_text("Tentang alamat ini, dan bila email kembali").click()
    known = page.locator("details[open]").filter(has_text="dicocokkan")
    expect(known).to_contain_text("Hanya untuk pengujian.")
    expect(known).to_contain_text("kirim lagi surat yang sama; tidak perlu surat baru")
    chat = known.get_by_role("link", name=PROJECT.contacts["wa"].value)
    assert chat.get_attribute("href") == "https://wa.me/6281255501234"
    assert page.locator('a[href^="mailto:"]:not([href*="subject="])').count() == 0


def test_a_letter_signed_on_the_screen_goes_along_first_and_can_be_saved(
    page: Page, server: Server, tmp_path: Path
) -> None:
    content = signed_pdf(5_000)["buffer"]
    page.goto(server.sending)
    page.evaluate(
        """([letter, name, bytes]) => {
          const record = { version: 1, letter, name, pdf: btoa(String.fromCharCode(...bytes)) };
          sessionStorage.setItem("bantuan-lpse/isian/bertanda-tangan", JSON.stringify(record));
        }""",
        [LETTER, "Surat-Uji.pdf", list(content)],
    )
    page.reload()
    begin(page, "computer")
    items = page.get_by_role("list", name="Lampiran").get_by_role("listitem")
    expect(items).to_contain_text(["1. Surat-Uji.pdf"])
    expect(primary(page)).to_have_text(["Unduh surat bertanda tangan"])
    assert save(page, "Unduh surat bertanda tangan", tmp_path).read_bytes() == content
    expect(primary(page)).to_have_text(["Buka aplikasi email"])
    add(page, photo("red"))
    expect(items).to_contain_text(["1. Surat-Uji.pdf", "2. red.jpg"])
    page.evaluate("""() => {
      const key = "bantuan-lpse/isian/bertanda-tangan";
      const record = JSON.parse(sessionStorage.getItem(key));
      const pdf = btoa(`${atob(record.pdf)}%`);
      sessionStorage.setItem(key, JSON.stringify({ ...record, name: "Surat-Baru.pdf", pdf }));
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    }""")
    expect(items).to_contain_text(["1. red.jpg", "2. Surat-Baru.pdf"])
    # The tab has that letter: only what was chosen here would be lost.
    page.get_by_role("button", name="Hapus red.jpg").click()
    page.goto(f"{server.url}kontak/")
    expect(page).to_have_url(f"{server.url}kontak/")


def test_the_page_says_what_a_letter_is_sent_from(page: Page, server: Server) -> None:
    for url, sender, question in (
        (server.sending, "email perusahaan Anda sendiri", QUESTION),
        (server.sending_of("ganti-surel"), "surel yang baru", "Email itu di mana?"),
    ):
        page.goto(url)
        expect(page.get_by_text(f"Dikirim dari {sender}.")).to_be_visible()
        expect(page.get_by_role("heading", name=question)).to_be_visible()


def test_the_letters_check_list_is_folded_until_it_is_wanted(page: Page, server: Server) -> None:
    page.goto(server.sending)
    page.get_by_role("button", name="Lainnya").click()
    expect(page.get_by_label(DEFINITION.checklist[0])).to_be_hidden()
    page.get_by_text(f"Periksa sebelum dikirim: {len(DEFINITION.checklist)} hal").click()
    page.get_by_label(DEFINITION.checklist[0]).check()
