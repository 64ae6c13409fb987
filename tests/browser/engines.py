"""Other browser engines, driven through WebDriver: Debian's Firefox (BiDi) and WebKitGTK."""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import websocket
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.webkitgtk.service import Service

MINI_BROWSER = Path("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")
PATIENCE = 60.0
"""Seconds that a browser may take for anything."""

TRUSTED = "127.0.0.1"
"""The host to which Firefox shows itself as it is; to all others, it resists being recognised."""

PREFERENCES = {
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.download.always_ask_before_handling_new_types": False,
    "browser.helperApps.neverAsk.saveToDisk": "application/pdf,application/octet-stream,message/rfc822",
    "pdfjs.disabled": True,
    # As a careful visitor sets it, but for this host: to start a second Firefox takes seconds.
    "privacy.resistFingerprinting": True,
    "privacy.resistFingerprinting.exemptedDomains": TRUSTED,
    "remote.active-protocols": 1,
    # Nothing of its own on the network.
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage": "about:blank",
    "captivedetect.canonicalURL": "",
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "http://127.0.0.1:9/",
    "toolkit.telemetry.enabled": False,
}


class Engine(Protocol):
    """A browser with one tab."""

    downloads: Path

    def goto(self, address: str) -> None:
        """Load a page, and wait for its load event."""

    def reload(self) -> None:
        """Load the page again, and wait for its load event."""

    def run(self, function: str, *arguments: Any) -> Any:
        """Call a JavaScript function, asynchronous or not, with JSON values; its result, as JSON has it."""

    def choose_file(self, selector: str, path: Path) -> None:
        """Choose a file in a file input."""

    def resize(self, width: int, height: int) -> None:
        """Give what a page has of the window about a size, in CSS pixels."""


def wait_for_download(engine: Engine, suffix: str) -> Path:
    """Wait for a complete file, take it out of the folder of downloads, and return it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for path in engine.downloads.glob(f"*.{suffix}"):
            # Firefox writes a .part beside it, WebKit a .wkdownload, until the file is whole.
            if path.stat().st_size and not list(engine.downloads.glob("*.part")):
                return path.rename(engine.downloads.parent / path.name)
        time.sleep(0.1)
    raise TimeoutError(f"no .{suffix} came: {list(engine.downloads.iterdir())}")


class Firefox:
    """Firefox over WebDriver BiDi, which it speaks itself."""

    def __init__(self, folder: Path, port: websocket.WebSocket, downloads: Path) -> None:
        self.downloads = downloads
        self._socket = port
        self._count = 0
        self._send("session.new", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}})
        tree = self._send("browsingContext.getTree", {})
        self._tab = tree["contexts"][0]["context"]

    def _send(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        self._count += 1
        self._socket.send(json.dumps({"id": self._count, "method": method, "params": parameters}))
        while True:
            answer = json.loads(self._socket.recv())
            if answer.get("id") == self._count:
                if answer["type"] == "error":
                    raise RuntimeError(f"{method}: {answer['message']}")
                result: dict[str, Any] = answer["result"]
                return result

    def goto(self, address: str) -> None:
        """Load a page."""
        self._send("browsingContext.navigate", {"context": self._tab, "url": address, "wait": "complete"})

    def reload(self) -> None:
        """Load the page again."""
        self._send("browsingContext.reload", {"context": self._tab, "wait": "complete"})

    def _call(self, function: str, *arguments: Any, json_result: bool = True) -> dict[str, Any]:
        wrapped = (
            f"async (text) => JSON.stringify(await ({function})(...JSON.parse(text)))"
            if json_result
            else f"(text) => ({function})(...JSON.parse(text))"
        )
        called = self._send(
            "script.callFunction",
            {
                "functionDeclaration": wrapped,
                "arguments": [{"type": "string", "value": json.dumps(arguments)}],
                "target": {"context": self._tab},
                "awaitPromise": True,
                "userActivation": True,
            },
        )
        if called["type"] != "success":
            raise RuntimeError(called["exceptionDetails"]["text"])
        result: dict[str, Any] = called["result"]
        return result

    def run(self, function: str, *arguments: Any) -> Any:
        """Call a function."""
        return json.loads(self._call(function, *arguments).get("value") or "null")

    def choose_file(self, selector: str, path: Path) -> None:
        """Choose a file."""
        element = self._call("(selector) => document.querySelector(selector)", selector, json_result=False)
        shared = {"sharedId": element["sharedId"]}
        self._send("input.setFiles", {"context": self._tab, "element": shared, "files": [str(path)]})

    def resize(self, width: int, height: int) -> None:
        """Give the page a size."""
        size = {"width": width, "height": height}
        self._send("browsingContext.setViewport", {"context": self._tab, "viewport": size})


@contextlib.contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """Debian's Firefox with a new profile."""
    profile, downloads = folder / "profile", folder / "downloads"
    profile.mkdir(parents=True)
    downloads.mkdir()
    chosen = PREFERENCES | {"browser.download.dir": str(downloads)}
    lines = [f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in chosen.items()]
    (profile / "user.js").write_text("\n".join(lines))
    command = ["firefox-esr", "--headless", "--no-remote", "--profile", str(profile)]
    log = folder / "firefox.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(
            [*command, "--remote-debugging-port", "0", "about:blank"],
            stdout=output,
            stderr=output,
            env=os.environ | {"HOME": str(folder), "MOZ_DISABLE_CONTENT_SANDBOX": "1"},
        ) as process,
    ):
        try:
            end = time.monotonic() + PATIENCE
            while not (found := re.search(r"WebDriver BiDi listening on (\S+)", log.read_text())):
                if time.monotonic() > end or process.poll() is not None:
                    raise TimeoutError(log.read_text())
                time.sleep(0.1)
            socket = websocket.create_connection(
                f"{found[1]}/session", timeout=PATIENCE, suppress_origin=True
            )
            yield Firefox(folder, socket, downloads)
        finally:
            process.kill()


class WebKit:
    """WebKitGTK's small browser over its own WebDriver."""

    def __init__(self, driver: WebKitGTK, downloads: Path) -> None:
        self.downloads = downloads
        self._driver = driver

    def goto(self, address: str) -> None:
        """Load a page."""
        self._driver.get(address)

    def reload(self) -> None:
        """Load the page again."""
        self._driver.refresh()

    def run(self, function: str, *arguments: Any) -> Any:
        """Call a function."""
        answer = self._driver.execute_async_script(
            f"""const done = arguments[1];
            (async () => ({function})(...JSON.parse(arguments[0])))()
              .then((value) => done(JSON.stringify({{ value: value ?? null }})))
              .catch((error) => done(JSON.stringify({{ error: String(error) }})));""",
            json.dumps(arguments),
        )
        result = json.loads(answer)
        if "error" in result:
            raise RuntimeError(result["error"])
        return result["value"]

    def choose_file(self, selector: str, path: Path) -> None:
        """Choose a file."""
        self._driver.find_element(By.CSS_SELECTOR, selector).send_keys(str(path))

    def resize(self, width: int, height: int) -> None:
        """Give the window a size."""
        self._driver.set_window_size(width, height)


@contextlib.contextmanager
def webkit(folder: Path) -> Iterator[WebKit]:
    """Debian's WebKitGTK on a screen of its own; it puts downloads into its home."""
    downloads = folder / "downloads"
    downloads.mkdir(parents=True)
    reading, writing = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as screen:
        try:
            os.close(writing)
            display = os.read(reading, 20).decode().strip()
            options = WebKitGTKOptions()
            options.binary_location = str(MINI_BROWSER)
            options.add_argument("--automation")
            environment = os.environ | {
                "DISPLAY": f":{display}",
                "HOME": str(downloads),
                "XDG_DATA_HOME": str(folder / "data"),
                "XDG_CACHE_HOME": str(folder / "cache"),
                "XDG_CONFIG_HOME": str(folder / "config"),
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
                "NO_AT_BRIDGE": "1",
                "LANG": "id_ID.UTF-8",
            }
            service = Service("/usr/bin/WebKitWebDriver", env=environment)
            driver = WebKitGTK(options=options, service=service)
            try:
                driver.set_script_timeout(PATIENCE)
                driver.set_page_load_timeout(PATIENCE)
                yield WebKit(driver, downloads)
            finally:
                driver.quit()
        finally:
            screen.kill()
