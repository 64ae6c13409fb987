"""The site on the device: a host that can be switched off, and a visit to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.waiting import until

KEPT = "html.site-kept"


class Host:
    """A host of static files that can be switched off and given a new version, and has ways of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.requests: list[str] = []
        # What it answers to a path instead of the folder's file; nothing for None.
        self.instead: dict[str, bytes | None] = {}
        # Where it sends who asks for a path; which paths it answers with 404 and the file all the same.
        self.redirects: Callable[[str], str | None] = lambda path: None
        self.missing: set[str] = set()
        self.portal = False
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

            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                if host.portal:
                    self.answer(200, b"<!doctype html><title>Masuk ke Wi-Fi</title><h1>Masuk ke Wi-Fi</h1>")
                elif to := host.redirects(path):
                    self.send_response(308)
                    self.send_header("Location", to)
                    self.send_header("Content-Length", "0")
                    self.end_headers()
                elif path in host.instead:
                    body = host.instead[path]
                    self.answer(404, b"") if body is None else self.answer(200, body)
                elif path in host.missing:
                    self.answer(404, (host.folder / "404.html").read_bytes())
                elif host.redirects(f"{path}/") == path and (host.folder / path[1:]).is_dir():
                    self.answer(200, (host.folder / path[1:] / "index.html").read_bytes())
                else:
                    super().do_GET()

            def answer(self, status: int, body: bytes) -> None:
                self.send_response(status)
                is_script = self.path.endswith(".js")
                self.send_header("Content-Type", "text/javascript" if is_script else "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

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


def visit(device: BrowserContext, address: str) -> Page:
    """Visit a page, and wait until the site is on the device."""
    page = device.new_page()
    page.goto(address)
    expect(page.locator(KEPT)).to_be_attached(timeout=20_000)
    until(page, "navigator.serviceWorker.controller !== null")
    return page


IS_KEPT = """async (address) => {
  for (const name of await caches.keys()) if (await (await caches.open(name)).match(address)) return true;
  return false;
}"""


EMPTY = "async () => Promise.all((await caches.keys()).map((name) => caches.delete(name)))"


def is_kept(page: Page, address: str) -> bool:
    """Whether any cache has an address."""
    return bool(page.evaluate(IS_KEPT, address))
