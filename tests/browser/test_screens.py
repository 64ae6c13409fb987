"""The letter's form in short screens: one after the other, back and forth, or all at once."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DEFINITION, Server, control, fill_at_once
from tests.browser.sight import expect_in_sight
from tests.conftest import LETTER, answers

STEP = "#letter-step"
STEPS = len(DEFINITION.sections)


def step(page: Page, number: int) -> None:
    """Wait for a screen, with its title in sight."""
    expect(page.locator(STEP)).to_have_text(f"Langkah {number} dari {STEPS}")
    title = page.get_by_role("heading", name=DEFINITION.sections[number - 1].title, exact=True)
    expect(title).to_be_visible()


def lead_on(page: Page) -> None:
    """Press the button to the next screen."""
    page.get_by_role("button", name="Lanjut", exact=True).click()


def test_each_screen_checks_its_own_questions_and_every_way_leads_to_the_one_before(
    page: Page, server: Server
) -> None:
    page.goto(server.screens_of(LETTER))
    step(page, 1)
    expect(control(page, "npwp")).to_be_hidden()
    lead_on(page)
    step(page, 2)
    expect(page.locator("h2:focus")).to_have_text(DEFINITION.sections[1].title)
    lead_on(page)
    errors = page.locator("#letter-errors")
    expect(errors.get_by_role("link")).to_have_text(
        ["Masukkan nama instansi/perusahaan", "Masukkan nama direktur"]
    )
    expect_in_sight(errors.get_by_role("link").first)
    errors.get_by_role("button", name="Lanjut dengan bagian kosong").click()
    step(page, 3)
    expect(errors).to_be_hidden()

    fill_at_once(page, answers("apendo"))
    page.go_back()
    step(page, 2)
    expect_in_sight(page.locator("h2:focus"))
    page.go_forward()
    step(page, 3)
    page.get_by_role("button", name="Kembali", exact=True).click()
    step(page, 2)
    page.reload()
    step(page, 2)
    expect(control(page, "nama_pemohon")).to_have_value(answers("apendo")["nama_pemohon"])
    page.get_by_role("button", name="Kembali", exact=True).click()
    step(page, 1)
    expect(page.get_by_role("button", name="Kembali", exact=True)).to_be_hidden()


def test_all_at_once_is_a_choice_that_an_address_can_hold_and_from_the_review_a_change_shows_its_screen(
    page: Page, server: Server
) -> None:
    page.goto(server.screens_of(LETTER))
    control(page, "nomor_surat").fill("7")
    page.locator("html.script-ready #letter-whole").click()
    expect(page).to_have_url(server.letter)
    expect(control(page, "npwp")).to_be_visible()
    expect(page.locator(STEP)).to_have_text("Surat")
    page.reload()
    expect(control(page, "npwp")).to_be_visible()
    expect(control(page, "nomor_surat")).to_have_value("7")
    page.get_by_role("link", name="Tampilkan satu per satu").click()
    expect(page).to_have_url(server.screens_of(LETTER))
    step(page, 1)

    fill_at_once(page, answers("apendo"))
    for number in range(2, STEPS + 1):
        lead_on(page)
        step(page, number)
    page.get_by_role("button", name="Periksa jawaban").click()
    page.get_by_role("button", name="Ubah NPWP perusahaan").click()
    step(page, 3)
    expect(control(page, "npwp")).to_be_focused()
    expect_in_sight(control(page, "npwp"))
    control(page, "npwp").fill("0012345674211000")
    page.get_by_role("button", name="Periksa jawaban").click()
    expect(page.locator("#letter-answers")).to_contain_text("0012345674211000")


def test_stages_stand_on_one_line_of_a_narrow_screen_and_a_phone_shows_the_letter_whole_until_it_is_tapped(
    page: Page, server: Server
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for url, here in (
        (server.screens_of(LETTER), f"Langkah 1 dari {STEPS}"),
        (server.sending_of(LETTER), "Kirim"),
        (f"{server.url}pantau/", "Tunggu"),
        (server.letter, "Surat"),
    ):
        page.goto(url)
        stages = page.get_by_role("list", name="Tahap permohonan").get_by_role("listitem")
        expect(stages).to_have_count(3)
        expect(page.locator("[aria-current=step]")).to_have_text(here)
        tops = stages.evaluate_all(
            "stages => stages.map((one) => Math.round(one.getBoundingClientRect().top))"
        )
        assert len(set(tops)) == 1, url

    sheet = page.locator("#letter-sheet")

    def width() -> float:
        box = sheet.bounding_box()
        assert box
        return box["width"]

    assert width() <= 320
    page.set_viewport_size({"width": 390, "height": 844})
    assert width() <= 390
    page.get_by_role("button", name="Perbesar").click()
    assert width() >= 600
    sheet.click(position={"x": 20, "y": 20})
    assert width() <= 390


def test_a_tap_that_leaves_a_doubtful_answer_goes_on(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(server.screens_of(LETTER))
    fill_at_once(page, answers("apendo") | {"email": "contoh"})
    for number in (2, 3):
        page.get_by_role("button", name="Lanjut", exact=True).tap()
        step(page, number)
    # Leaving the field shows or hides a message above the button, between the finger's press and its click.
    user_id = control(page, "user_id")
    user_id.fill("||AABCD")
    page.get_by_role("button", name="Lanjut", exact=True).tap()
    step(page, 4)
    page.get_by_role("button", name="Kembali", exact=True).tap()
    step(page, 3)
    user_id.fill("AABCD")
    page.get_by_role("button", name="Lanjut", exact=True).tap()
    step(page, 4)
    context.close()
