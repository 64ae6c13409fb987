"""MkDocs' events, each passed on to the publisher."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

if TYPE_CHECKING:
    from macros.mkdocs.publisher import Publisher

ROOT = Path(__file__).parents[2]

_publisher: Publisher
_is_served = False


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether the site is built to be served at once."""
    global _is_served
    _is_served = command == "serve"


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Check all data before any plugin reads it, so that no traceback hides what is wrong."""
    global _publisher
    _reload_macros()
    from macros.build.moment import set_moment
    from macros.mkdocs.publisher import Publisher

    set_moment()
    _publisher = Publisher(ROOT, is_served=_is_served)
    _publisher.configure(config)
    if config.strict:
        _publisher.watch_links()
    if not _is_served and not config.site_url:
        _publisher.warn_of_missing_address()


def on_pre_build(config: MkDocsConfig) -> None:
    """Look at each page's macros before mkdocs-macros renders them."""
    _publisher.prepare_macros(config.plugins["macros"])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the bundle, the blank letters and the page of licences."""
    return _publisher.add_files(files, config)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Say in which order the menu has the pages."""
    _publisher.take_order([page.url.removeprefix("./") for page in nav.pages])


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take out links to what is not published."""
    return _publisher.unlinked(page.file.src_uri, markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Take what can be searched."""
    _publisher.take_content(page.file.src_uri, html)


def on_env(env: Any, config: MkDocsConfig, files: Files) -> None:
    """Give the templates the site's data, and withhold the client's sources."""
    _publisher.stop_if_faulty()
    _publisher.prepare_templates(env, files, config)


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Hand a letter's page its definition, and an answer's page its sources."""
    context.update(_publisher.page_context(page.file.src_uri, page.content or ""))


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Correct the HTML that Markdown leaves."""
    from macros.mkdocs.html_fixes import fix_html

    return fix_html(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Correct 404.html too, which is a template and not a page."""
    from macros.mkdocs.html_fixes import fix_html

    return fix_html(output_content)


def on_serve(server: Any, config: MkDocsConfig, builder: Any) -> None:
    """Show in the browser what keeps the site from being built."""
    from macros.mkdocs.serve_faults import ServeFaults

    ServeFaults(server)


def on_post_build(config: MkDocsConfig) -> None:
    """Add what depends on every written file."""
    _publisher.finish(Path(config.site_dir))


def _reload_macros() -> None:
    """Let `mkdocs serve` see a changed macro: it rebuilds in one process, whose imports stay."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "macros"]:
        del sys.modules[name]
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
