"""Whatever is brought to a visitor is in the window and under nothing: on any screen, with large letters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DEFINITION, Server, back, control, download, fill_at_once, review
from tests.browser.pages.send import begin
from tests.browser.pages.track import open_form
from tests.browser.sight import WAIT, expect_in_sight, focused
from tests.conftest import answers

# Width and height in CSS pixels, letter size in per cent. 340 is what a phone's keyboard leaves.
SIZES = [
    (320, 640, 100),
    (390, 844, 100),
    (390, 340, 100),
    (768, 1024, 100),
    (1366, 768, 100),
    (320, 640, 200),
    (1366, 768, 200),
]


# Goes a whole way in the page itself, where each call from outside takes longer than what it does.
WALK = f"""
  const whyUnseen = {WAIT};
  const see = async (element, name) => {{
    const reason = await whyUnseen(element);
    if (reason !== "") throw new Error(`${{name}}: ${{reason}}`);
  }};
  const until = async (isSo, name) => {{
    const end = performance.now() + 15_000;
    while (!isSo()) {{
      if (performance.now() > end) throw new Error(`in vain: ${{name}}`);
      await new Promise(requestAnimationFrame);
    }}
  }};
  const shown = (selector) => document.querySelector(selector).checkVisibility();
  const button = (said) => [...document.querySelectorAll("button")].find((one) =>
    one.checkVisibility() && one.textContent.replace(/\\s+/g, " ").trim() === said);
  const press = (element) => {{
    element.scrollIntoView({{ block: "nearest" }});
    element.focus({{ preventScroll: true }});
    element.click();
  }};
"""
FOLLOW_EVERY_ERROR = f"""async () => {{
  {WALK}
  for (const link of document.querySelectorAll("#letter-errors a")) {{
    const name = link.textContent;
    press(link);
    await until(() => document.activeElement.name, name);
    const field = document.activeElement;
    await see(field, name);
    await see(document.querySelector(`#${{field.name}}-message`), `what is said of ${{name}}`);
  }}
}}"""
FOLLOW_CHANGE = f"""async ([label, name]) => {{
  {WALK}
  press(button("Periksa jawaban"));
  const proceed = () => button("Lanjut dengan bagian kosong");
  await until(() => shown("#letter-review") || proceed(), `the review before ${{label}}`);
  if (!shown("#letter-review")) press(proceed());
  await until(() => button(`Ubah ${{label}}`), label);
  press(button(`Ubah ${{label}}`));
  await until(() => !shown("#letter-review") && document.activeElement !== document.body, label);
  if (name !== null && document.activeElement.name !== name) throw new Error(`${{label}} leads elsewhere`);
  await see(document.activeElement, label);
}}"""
BE_TOLD_WHILE_WRITING = f"""async (name) => {{
  {WALK}
  const notice = document.querySelector("#page-notice");
  document.querySelector(`[name="${{name}}"]`).focus();
  await see(document.activeElement, name);
  location.hash = `#jabatan=Pemilik+${{name}}`;
  await until(() => notice.textContent.includes("Jabatan"), `the notice at ${{name}}`);
  await see(notice, `the notice at ${{name}}`);
  if (document.activeElement.name !== name) throw new Error(`the focus left ${{name}}`);
  await see(document.activeElement, `${{name}} below the notice`);
}}"""
GO_TO_EVERY_FIELD = f"""async (names) => {{
  {WALK}
  for (const name of names) {{
    document.querySelector(`[name="${{name}}"]`).focus();
    await see(document.activeElement, name);
  }}
}}"""


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}x{size[1]} at {size[2]} %")
def seen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of one size, whose letters the browser's own setting enlarges."""
    width, height, text = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="id-ID")
    page = context.new_page()
    sizes = {"standard": 16 * text // 100, "fixed": 13 * text // 100}
    context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": sizes})
    yield page
    context.close()


@pytest.fixture
def filled(seen: Page, server: Server) -> Page:
    """The letter's page with its form filled in; where a test has left it open, it is not loaded again."""
    if seen.url.partition("#")[0] != server.letter:
        seen.goto(server.letter)
    if seen.locator("#letter-back").is_visible():
        back(seen)
    fill_at_once(seen, answers("apendo"))
    return seen


def test_every_error_leads_to_its_field_and_shows_it(seen: Page, server: Server) -> None:
    # The first of a page's tests: nothing is filled in.
    seen.goto(server.letter)
    seen.locator("#letter-check").click()
    summary = seen.locator("#letter-errors")
    expect(summary).to_be_focused()
    expect_in_sight(summary)
    assert summary.get_by_role("link").count() > 5
    seen.evaluate(FOLLOW_EVERY_ERROR)


def test_every_change_in_the_review_leads_to_its_field_and_shows_it(filled: Page) -> None:
    for field in DEFINITION.fields:
        filled.evaluate(FOLLOW_CHANGE, [field.label, field.id])
        if not field.choices:
            # Typing scrolls as well, but by a key alone: a field at the edge would then go under the header.
            filled.keyboard.press("9")
            expect_in_sight(focused(filled))
    filled.evaluate(FOLLOW_CHANGE, ["Kop surat", None])


def test_the_review_begins_at_its_title_and_what_is_doubtful_or_made_is_said_in_sight(
    filled: Page, tmp_path: Path
) -> None:
    control(filled, "npwp").fill("01.234.567.4-901.23")
    control(filled, "email").fill("cvcontohjaya@gmail")
    control(filled, "telepon").fill("")
    control(filled, "nomor_surat").fill("")
    review(filled)
    first = filled.locator(".review-attention")
    expect(first.get_by_role("heading")).to_have_text("3 isian perlu diperiksa")
    expect_in_sight(first.get_by_role("heading"))
    before = filled.locator("#letter-attention")
    expect(before).to_contain_text("3 isian perlu diperiksa: ")
    expect(before).to_contain_text("NPWP perusahaan")
    download(filled, "Unduh PDF", tmp_path)
    said = filled.locator("#letter-status")
    expect(said).to_contain_text("Surat sudah diunduh")
    expect(said).to_contain_text("3 isian perlu diperiksa: ")
    expect_in_sight(said)

    first.get_by_role("link", name="angka").click()
    expect(control(filled, "npwp")).to_be_focused()
    expect_in_sight(control(filled, "npwp"))
    for field in ("npwp", "email", "telepon"):
        control(filled, field).fill(answers("apendo")[field])
    review(filled)
    expect(first).to_have_count(0)
    expect(before).to_be_empty()
    # It may stay empty.
    expect(filled.locator(".answer-row--attention")).to_have_count(0)
    left_out = filled.get_by_text("1 isian opsional kosong")
    fill_in = filled.get_by_role("button", name="Isi Nomor surat")
    expect(fill_in).to_be_hidden()
    left_out.click()
    fill_in.click()
    expect(control(filled, "nomor_surat")).to_be_focused()
    expect_in_sight(control(filled, "nomor_surat"))
    review(filled)
    expect_in_sight(filled.locator("#letter-review-title"))
    expect(fill_in).to_be_visible()
    download(filled, "Unduh Word (DOCX)", tmp_path)
    expect(said).not_to_contain_text("perlu diperiksa")
    expect_in_sight(said)
    filled.locator("#letter-back").click()
    expect_in_sight(focused(filled))
    filled.go_forward()
    expect_in_sight(filled.locator("#letter-review-title"))
    filled.go_back()
    expect_in_sight(filled.locator("#letter-check"))


def test_a_notice_that_comes_while_somebody_writes_leaves_the_field_in_sight(filled: Page) -> None:
    for field in DEFINITION.fields[::5]:
        filled.evaluate(BE_TOLD_WHILE_WRITING, field.id)
        filled.keyboard.press("Tab")
        expect_in_sight(focused(filled))


def test_a_question_begins_at_its_title_and_its_answer_is_said_in_sight(filled: Page) -> None:
    for button, proceed in (
        ("#letter-save-file", "Simpan ke berkas"),
        ("#letter-copy-link", "Salin tautan"),
        ("#letter-clear", "Hapus isian"),
    ):
        filled.locator(button).click()
        dialog = filled.locator("dialog[open]")
        expect_in_sight(dialog.get_by_role("heading"))
        filled.keyboard.press("Tab")
        expect_in_sight(focused(filled))
        dialog.get_by_role("button", name=proceed).scroll_into_view_if_needed()
        expect_in_sight(dialog.get_by_role("button", name=proceed))
        dialog.get_by_role("button", name=proceed).click()
        expect(dialog).to_have_count(0)
        expect_in_sight(filled.locator("#page-notice"))


def test_what_becomes_of_a_press_is_said_in_sight_on_the_pages_that_send_and_follow_up(
    seen: Page, server: Server
) -> None:
    seen.goto(server.sending)
    begin(seen)
    for button, place in (
        ("[data-copies=to]", "#send-copied"),
        ("#send-draft", "#send-notice"),
        ("#send-track", "#send-noted"),
    ):
        seen.locator(button).click()
        expect(seen.locator(place)).not_to_be_empty()
        expect(seen.locator(place)).not_to_contain_text("Sedang")
        expect_in_sight(seen.locator(place))
    seen.goto(f"{server.url}pantau/")
    open_form(seen)
    seen.get_by_role("button", name="Catat", exact=True).click()
    expect_in_sight(seen.get_by_text("Pilih jenis surat."))
    seen.locator("#track-kind").select_option("")
    seen.get_by_role("button", name="Catat", exact=True).click()
    expect_in_sight(focused(seen))
    expect_in_sight(seen.get_by_text("Masukkan surat yang dikirim."))
    seen.locator("#track-letter").fill("Surat lain")
    seen.get_by_role("button", name="Catat", exact=True).click()
    expect_in_sight(seen.locator("#track-noted"))
    seen.get_by_role("button", name="Sudah diperbaiki").first.click()
    expect_in_sight(seen.get_by_text("Dicatat: sudah diperbaiki.").first)


def test_an_offered_version_lies_over_no_field_in_hand(filled: Page) -> None:
    filled.locator("#site-version").evaluate("version => { version.hidden = false; }")
    names = [
        field.id for field in DEFINITION.fields if not field.choices and field.kind.control.element == "input"
    ]
    filled.evaluate(GO_TO_EVERY_FIELD, names)
