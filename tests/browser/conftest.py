"""A built site, a server that counts requests, and the system's Chromium."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    FilePayload,
    Locator,
    Page,
    expect,
)

from macros.build import headers
from macros.model.letters.kinds import FieldKind
from macros.model.letters.models import Letter
from macros.model.project import load_project
from tests.browser.filling import FILL, questions
from tests.browser.pages.offline import Host
from tests.conftest import LETTER, PROJECT_FOLDER, build, copy_project

# The machine may have other work; a test that fails waits longer for it, and one that passes does not.
expect.set_options(timeout=15_000)
PROJECT = load_project(PROJECT_FOLDER)
LETTERS = PROJECT.letters
DEFINITION = LETTERS[LETTER]
WHOLE = "?semua"


@dataclass
class Server:
    """The served site, and every request it got: `GET /path?query`."""

    url: str
    site: Path
    requests: list[str] = field(default_factory=list)
    withheld: str = ""
    """A pattern of files' names that an import asks for in vain, while all else gets them; "" for none.

    Meanwhile browsers keep nothing, or an import would not ask.
    """

    @property
    def letter(self) -> str:
        """The page of the tests' first letter, with all of its form at once."""
        return self.page_of(LETTER)

    @property
    def sending(self) -> str:
        """The page that sends the tests' first letter."""
        return self.sending_of(LETTER)

    @property
    def pages(self) -> list[str]:
        """Every page's address below the site's."""
        folders = sorted(
            path.parent.relative_to(self.site).as_posix() for path in self.site.rglob("index.html")
        )
        assert len(folders) > 10
        return [*("" if folder == "." else f"{folder}/" for folder in folders), "404.html"]

    def sent_since(self, count: int) -> list[str]:
        """The requests after so many that ask for more than a script or an icon of the site."""
        plain = re.compile(r"GET /(assets|icons)/[\w./-]+")
        return [request for request in self.requests[count:] if not plain.fullmatch(request)]

    def page_of(self, letter_id: str) -> str:
        """A letter's page, with all of its form at once."""
        return f"{self.screens_of(letter_id)}{WHOLE}"

    def screens_of(self, letter_id: str) -> str:
        """A letter's page in short screens, as a visitor comes to it."""
        return f"{self.url}surat/{letter_id}/"

    def sending_of(self, letter_id: str) -> str:
        """The page that sends a letter."""
        return f"{self.url}kirim/{letter_id}/"


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """The tests' site on a free port."""
    with serve(site) as served:
        yield served


@contextmanager
def serve(site: Path) -> Iterator[Server]:
    """Serve a built site on a free port."""
    served = Server("", site)

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(served.site))

        def do_GET(self) -> None:
            is_import = self.headers["Sec-Fetch-Dest"] == "script"
            if is_import and fnmatch(self.path.rpartition("/")[2], served.withheld):
                self.send_error(HTTPStatus.NOT_FOUND)
            else:
                super().do_GET()

        def end_headers(self) -> None:
            # As a host does, which lets nobody keep that a file is not there.
            may_keep = Path(self.translate_path(self.path)).is_file() and not served.withheld
            self.send_header("Cache-Control", caching(self.path) if may_keep else headers.REVALIDATE)
            super().end_headers()

        def log_message(self, format: str, *arguments: Any) -> None:
            # How much of the form is shown is no answer.
            served.requests.append(" ".join(self.requestline.split()[:2]).removesuffix(WHOLE))

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        served.url = f"http://127.0.0.1:{http.server_port}/"
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield served
        http.shutdown()


def caching(path: str) -> str:
    """How long a host lets browsers keep a file."""
    return next((value for files, value in headers.CACHE.items() if fnmatch(path, files)), headers.REVALIDATE)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page, which fails its test when a script on it does."""
    context = browser.new_context(locale="id-ID", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert errors == []


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser context whose tabs share their storage."""
    context = browser.new_context(locale="id-ID")
    yield context
    context.close()


@pytest.fixture(scope="session")
def versions(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The site as it is, and as it is after a maintainer's next change."""
    project = copy_project(tmp_path_factory.mktemp("versions") / "project", cache=built / ".cache")
    page = project / "docs/kontak.md"
    page.write_text(page.read_text() + "\nKalimat yang baru.\n")
    script = project / "overrides/client/ui/letter/outputs.js"
    said = "=> `Surat sudah diunduh: ${name}`"
    assert said in script.read_text()
    script.write_text(script.read_text().replace(said, "=> `Versi dua: ${name}`"))
    assert build(project, project / "site").returncode == 0
    return built / "site", project / "site"


@pytest.fixture
def host(site: Path) -> Iterator[Host]:
    """The site on a host of its own."""
    host = Host(site)
    yield host
    host.stop()


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that keeps the site for off-line use."""
    context = browser.new_context(service_workers="allow", locale="id-ID")
    yield context
    context.close()


def control(page: Page, field_id: str, letter: Letter = DEFINITION) -> Locator:
    """A field's input, found as a visitor finds it: by its label."""
    asked = next(field for field in letter.fields if field.id == field_id)
    label, place = asked.label, page.locator("main")
    if found := re.fullmatch(r"(.*) \((.* \d+)\)", label):
        label, place = found[1], entry(page, found[2])
    label = f"{label} (opsional)" if asked.optional else label
    return place.get_by_label(label, exact=True).and_(page.locator("input, textarea, select"))


def entry(page: Page, name: str) -> Locator:
    """One entry of a group, such as "Kejadian 2"."""
    return page.get_by_role("group", name=name, exact=True)


def visited(page: Page) -> list[str]:
    """Every address that the page will have from now on: a browser's history keeps each of them."""
    addresses: list[str] = []
    page.on("framenavigated", lambda frame: addresses.append(frame.url))
    return addresses


def fill_at_once(page: Page, answers: dict[str, Any]) -> None:
    """Fill the first letter's form in one go, for tests of what comes afterwards: `fill` takes longer.

    The preview has followed when it returns, in the frame after.
    """
    page.locator("html.script-ready").wait_for(state="attached")
    page.evaluate(
        f"""async ([fields, answers]) => {{
          ({FILL})(fields, answers);
          await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
        }}""",
        [questions(DEFINITION), answers],
    )


def fill(page: Page, answers: dict[str, Any], letter: Letter = DEFINITION) -> None:
    """Fill the form by its labels, field by field as a visitor does."""
    for asked in letter.fields:
        answer = answers.get(asked.id, "") if "." in asked.id else answers[asked.id]
        place = page.locator(f'[name="{asked.id}"]').first
        if not place.is_visible():
            if not answer:
                continue
            if "." in asked.id:
                place.locator("xpath=ancestor::fieldset[@data-group]").locator("[data-do=add]").click()
        if asked.kind is FieldKind.CHOICES:
            for choice in asked.choices:
                box = page.get_by_label(choice.label, exact=True)
                if choice.id in answer or box.is_visible():
                    box.set_checked(choice.id in answer)
        elif asked.kind is FieldKind.CHOICE:
            listed = page.locator(f'select[name="{asked.id}"]')
            if listed.count():
                listed.select_option(answer)
            elif answer:
                page.locator(f'[name="{asked.id}"][value="{answer}"]').check()
        else:
            control(page, asked.id, letter).fill(answer)


def show_whole(page: Page) -> None:
    """Show all of a letter's form at once, on its page that another page has led to."""
    # Both in one: the page that led here was ready as well.
    whole = page.locator("html.script-ready #letter-whole")
    whole.click()
    if WHOLE not in page.url:  # what is told of the answers that came along moved the page under the press
        whole.click()


def review(page: Page) -> None:
    """Go on to look the answers over, in spite of empty ones; stay there when it is shown already."""
    if not page.locator("#letter-review").is_visible():
        page.get_by_role("button", name="Periksa jawaban").click()
        page.locator("#letter-review, #letter-errors").locator("visible=true").first.wait_for()
    if page.locator("#letter-errors").is_visible():
        page.get_by_role("button", name="Lanjut dengan bagian kosong").click()


def back(page: Page) -> None:
    """Go back to the form."""
    page.get_by_role("button", name="Kembali ke isian").click()
    page.locator("#letter-form").wait_for()


def download(page: Page, button: str, folder: Path) -> Path:
    """Look the answers over, click a button, and keep the file it downloads."""
    review(page)
    return keep_download(page.get_by_role("button", name=button), folder)


def keep_download(button: Locator, folder: Path) -> Path:
    """Click a button, and keep the file it downloads."""
    with button.page.expect_download() as caught:
        button.click()
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def on_disk(file: FilePayload, folder: Path) -> Path:
    """A file as a browser finds it; to hand over many megabytes by themselves takes half a minute."""
    folder.mkdir(exist_ok=True)
    path = folder / file["name"]
    path.write_bytes(file["buffer"])
    return path
