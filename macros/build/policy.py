"""The Content-Security-Policy, made from what the build wrote: it names what a page really runs."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

from .theme_script import loads_theme_script

# By directive, what it allows.
Policy = dict[str, list[str]]

BASE: Policy = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],  # the theme's styles draw icons from data URLs
    "connect-src": ["'self'"],  # the search index, and the service worker's files
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
}
# No text becomes markup or a script's address, but by the policy in client/site/offline.js. The theme's
# script, on the pages that load it, makes markup.
TRUSTED_TYPES: Policy = {"require-trusted-types-for": ["'script'"], "trusted-types": ["site"]}
# What a page's own <meta> may not say: browsers write an error to the console.
HEADER_ONLY: Policy = {"frame-ancestors": ["'none'"]}

CHARSET = re.compile(r'<meta charset="?utf-8"?\s*/?>', re.IGNORECASE)
# A <script> of another type holds data and is not run.
RUN = ("", "module", "importmap", "speculationrules", "text/javascript", "application/javascript")
# Elements that BASE blocks, wherever they lead.
BLOCKED = ("audio", "base", "embed", "iframe", "object", "style", "video")
# Elements that load what their attribute names. Only these relations of a <link> load anything.
LOADS = {"script": "src", "img": "src", "source": "src", "link": "href"}
LOADING_LINKS = {"stylesheet", "icon", "apple-touch-icon", "manifest", "modulepreload", "preload", "prefetch"}


class _Reader(HTMLParser):
    """What of a page a policy is about."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.takes_pictures = False
        self.blocked: list[str] = []
        self._script: list[str] | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" not in attributes and attributes.get("type", "").lower() in RUN:
            self._script = []
        accepted = attributes.get("accept", "")
        if tag == "input" and attributes.get("type") == "file" and "image/" in accepted:
            self.takes_pictures = True
        handlers = [name for name in attributes if name == "style" or name.startswith("on")]
        self.blocked += [f"<{tag} {name}>" for name in handlers]
        if tag in BLOCKED:
            self.blocked.append(f"<{tag}>")
        if attributes.get("href", "").strip().lower().startswith("javascript:"):
            self.blocked.append(f'<{tag} href="javascript:">')
        loads = tag != "link" or LOADING_LINKS & set(attributes.get("rel", "").split())
        address = attributes.get(LOADS.get(tag, ""), "")
        if loads and urlsplit(address).netloc:
            self.blocked.append(f'<{tag} {LOADS[tag]}="{address}">')

    def handle_data(self, data: str) -> None:
        if self._script is not None:
            self._script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._script is not None:
            self.scripts.append("".join(self._script))
            self._script = None


@lru_cache(maxsize=1)  # one page is asked about twice in a row
def _read(html: str) -> _Reader:
    return _Reader(html)


def page_policy(html: str) -> Policy:
    """The narrowest policy under which a page does all it can.

    Args:
        html: The complete page, with LF as its line ends.
    """
    page = _read(html)
    policy = {directive: list(sources) for directive, sources in BASE.items()}
    policy["script-src"] += sorted({_hash(script) for script in page.scripts})
    if page.takes_pictures:
        # A picture that the visitor chooses is read by an <img> before it is redrawn.
        policy["img-src"].append("blob:")
    return policy if loads_theme_script(html) else policy | TRUSTED_TYPES


def site_policy(pages: Iterable[Policy]) -> Policy:
    """One policy for a server that sends the same header with every page: all that any of them needs."""
    policies = list(pages)
    whole = {
        directive: [
            *sources,
            *sorted({one for policy in policies for one in policy[directive]} - set(sources)),
        ]
        for directive, sources in BASE.items()
    }
    is_strict = all(TRUSTED_TYPES.keys() <= policy.keys() for policy in policies)
    return whole | TRUSTED_TYPES if is_strict else whole


def header(policy: Policy) -> str:
    """A policy as the value of a Content-Security-Policy header."""
    return _written(policy | HEADER_ONLY)


def with_meta(html: str, policy: Policy) -> str:
    """A page that carries its policy itself, before anything that the policy is about.

    Raises:
        ValueError: The page does not state its encoding as a <meta>, after which the policy is put.
    """
    found = CHARSET.search(html)
    if found is None:
        raise ValueError("no <meta charset>")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_written(policy)}">'
    return f"{html[: found.end()]}{meta}{html[found.end() :]}"


def blocked(html: str) -> list[str]:
    """What of a page no policy of this site lets run or load.

    Returns:
        Elements, such as `<td style>`, each once.
    """
    return list(dict.fromkeys(_read(html).blocked))


def _written(policy: Policy) -> str:
    return "; ".join(" ".join((directive, *sources)) for directive, sources in policy.items())


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
