"""Templates rendered alone, without a build: what they say in one case is what they are handed."""

from __future__ import annotations

import re
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from tests.conftest import ROOT

TEMPLATES = Environment(
    loader=FileSystemLoader([ROOT / "overrides", str(files("material") / "templates")]), autoescape=False
)
TEMPLATES.filters["url"] = lambda address: f"/{address}"
TEMPLATES.filters["script_tag"] = lambda place: Markup(f'<script src="/{place}"></script>')

ENTRIES = ("letter_links", "letter", "send", "submissions", "find_lpse", "user_id")


def rendered(template: str, **known: Any) -> str:
    """A whole template, in one line with single spaces."""
    return _one_line(TEMPLATES.get_template(template).render(known))


def page_of(template: str, **known: Any) -> str:
    """A page by its template, without what stands around the text of every page, likewise."""
    theme = SimpleNamespace(favicon="icons/i.svg", features=[])
    whole: dict[str, Any] = {
        "config": SimpleNamespace(
            site_name="Bantuan <Uji>",
            site_description="Situs <ini>",
            theme=theme,
            extra_css=[],
            extra_javascript=[],
            extra={},
        ),
        "site": {"example": False, "name": "LPSE <Uji>", "reply_days": 7},
        "scripts": {name: [f"{name}.js"] for name in ENTRIES},
        "styles": {name: f"{name}.css" for name in ("site", *ENTRIES)},
        "theme_files": {"sheet": "theme.css", "script": "theme.js"},
        "needs_theme_script": lambda html: "tabbed" in html,
        "first_script": Markup("first()"),
        "brand": "#123456",
        "keeps_offline": True,
        "base_url": "..",
        "page_address": lambda place: place,
    }
    whole["scripts"]["shell"] = ["shell.js", "part.js"]
    made = TEMPLATES.get_template(template)
    context = made.new_context(whole | known)
    for around in ("header", "site_nav", "footer"):
        context.blocks[around] = [lambda context: iter(())]
    return _one_line("".join(made.root_render_func(context)))


def macro(template: str, name: str, *arguments: Any, lists: Any = None, **named: Any) -> str:
    """What a template's macro makes, likewise; `lists` is what its file knows beside."""
    module = TEMPLATES.get_template(template).make_module({"lists": lists or {}})
    return _one_line(getattr(module, name)(*arguments, **named))


def tag(html: str, element_id: str) -> str:
    """The element that has an id, without what is in it."""
    (found,) = re.findall(rf'<\w+ [^>]*\bid="{re.escape(element_id)}"[^>]*>', html)
    return str(found)


def _one_line(html: str) -> str:
    return " ".join(html.split())
