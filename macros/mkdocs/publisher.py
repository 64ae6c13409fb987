"""The pipeline's steps at MkDocs' events, and its faults as MkDocs prints them."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatch
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from jinja2 import FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from ..build import pipeline
from ..build.deno import DenoError
from ..build.icons import ICON
from ..build.macro_faults import macro_fault
from ..build.menu import own_menu
from ..build.theme_script import FOLDER as THEME_SCRIPTS
from ..build.theme_script import needs_theme_script
from ..model.contacts import stale
from ..model.data_file import Fault
from ..model.folder import LETTERS, STEPS, data_files, own_pages, page_folders
from ..model.page_links import lines_with_links, without_links
from ..model.project import read_once
from ..printing.questions import answer_context
from .link_faults import LinkFaults

# The folder of the questions, whose list prints itself.
QUESTIONS = "tanya-jawab/"
log = get_plugin_logger("bantuan-lpse")
# Not one of MkDocs' loggers: its strict mode would stop the build for a contact that only grew old.
warnings = logging.getLogger("bantuan-lpse")


class Publisher:
    """One build of the site below `root`.

    Args:
        root: The project's folder.
        is_served: Whether `mkdocs serve` builds it: it adds a script of its own, so that pages get no policy.

    Raises:
        Abort: A data file or a page is wrong; every fault has been printed, one a line.
    """

    generated: pipeline.Generated

    def __init__(self, root: Path, *, is_served: bool) -> None:
        project, faults = pipeline.check(root, read_once(root))  # as the macros do
        if project is None:
            stop(faults)
        self.root = root
        self.project = project
        self.is_served = is_served
        self.order: list[str] = []
        self.contents: dict[str, str] = {}
        self.faults: set[Fault] = set()
        self.links = LinkFaults(root, project.pages)
        self.pages_seen = False
        days = project.site.contacts_valid_days
        for contact_id in stale(project.contacts, date.today(), days):
            warnings.warning("kontak %s lebih dari %d hari tidak diperiksa", contact_id, days)
        for answer in project.questions.stale(date.today(), days):
            warnings.warning("%s lebih dari %d hari tidak diperiksa", answer.page.name, days)
        self.warn_of_unpublished()

    def warn_of_unpublished(self) -> None:
        """Say which letters have no page, and which pages lose links to what the LPSE turned off."""
        pages = self.project.pages
        off = {str(page.front.get("letter")) for page in pages.unpublished}
        for letter_id, name in data_files(self.root, LETTERS).items():
            if letter_id not in self.project.published.keys() | off:
                head = f'"template: letter.html" dan "letter: {letter_id}"'
                warnings.warning("%s belum terbit; buat halamannya, dengan %s", name, head)
        for page in pages.all:
            if lines := ", ".join(map(str, lines_with_links(page.text, page.place, pages.is_unpublished))):
                what = 'tautan ke halaman yang tidak diterbitkan ("unpublished") menjadi teks biasa'
                warnings.warning("%s, baris %s: %s", page.name, lines, what)

    def watch_links(self) -> None:
        """Take dead links and what is wrong with the menu for faults."""
        self.links.watch()

    def warn_of_missing_address(self) -> None:
        """Say that search engines are told nothing of the site."""
        warnings.warning(
            'alamat situs belum diketahui, jadi sitemap.xml kosong; isi "url" di lpse.yml, atau SITE_URL'
        )

    def configure(self, config: MkDocsConfig) -> None:
        """Have the site called, described and placed as its LPSE says."""
        site = self.project.site
        config.site_name, config.site_description = site.site_name, site.description
        if self.project.logo:
            config.theme["logo"] = ICON
        config.nav, config.extra["foot"] = own_menu(
            config.nav or [], config.extra.get("foot", []), self.project
        )
        config.site_url = config.site_url or (site.url and f"{site.url.rstrip('/')}/")

    def add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the client's bundle, the blank letters and the page of licences to the files of a build.

        Raises:
            Abort: Deno failed; what it printed has been printed.
        """
        try:
            self.generated = pipeline.generate(self.root, self.project)
        except DenoError as error:
            log.error("%s", error)
            raise Abort("Skrip surat tidak dapat dibuat; situs tidak dibuat.") from None
        added = [File.generated(config, place, content=made) for place, made in self.generated.files.items()]
        foot = config.extra.get("foot", [])
        for place, path in own_pages(self.root).items():
            inclusion = InclusionLevel.NOT_IN_NAV if place in foot else InclusionLevel.UNDEFINED
            added.append(File.generated(config, place, abs_src_path=str(path), inclusion=inclusion))
        away = {page.place for page in self.project.pages.unpublished} | {file.src_uri for file in added}
        for file in [file for file in files if file.src_uri in away]:
            files.remove(file)
        for file in added:
            files.append(file)
        return files

    def prepare_macros(self, plugin: Any) -> None:
        """Have parts of pages looked for among the own ones first, and each page's macros checked.

        Args:
            plugin: mkdocs-macros' own.
        """
        shipped, own = page_folders(self.root)
        plugin.env.loader = FileSystemLoader([self.root / own, self.root / shipped])
        # A text is rendered to be checked, and then for its page: it is compiled once.
        plugin.env.from_string = lru_cache(maxsize=64)(plugin.env.from_string)
        plugin.pre_macro_functions.append(self.check_macros)

    def unlinked(self, place: str, markdown: str) -> str:
        """A page's Markdown without links to what the LPSE turned off."""
        pages = self.project.pages
        return without_links(markdown, place, pages.is_unpublished) if pages.unpublished else markdown

    def check_macros(self, plugin: Any) -> None:
        """Find what would stop a page's macros, before mkdocs-macros renders them and prints a traceback.

        Args:
            plugin: mkdocs-macros' own, which calls this before it renders a page.
        """
        if not self.pages_seen:  # their texts are rendered within pages
            self.pages_seen = True
            for name in data_files(self.root, STEPS).values():
                text = (self.root / name).read_text(encoding="utf-8")
                if fault := macro_fault(plugin.env, name, text, plugin.variables, root=self.root):
                    stop([fault])
        page, place = plugin.page, plugin.page.file.src_uri
        source = self.project.pages.at(place)
        if source is None or not source.has_macros:
            return
        variables = {**plugin.variables, **page.meta}

        def is_faulty(text: str, before: int) -> bool:
            fault = macro_fault(plugin.env, source.name, text, variables, root=self.root, before=before)
            if fault and not source.is_made:  # the page that it is made of says it
                self.faults.add(fault)
            return fault is not None

        # What is faulty is taken out, so that the other pages are looked at as well.
        if is_faulty(plugin.markdown, len(source.text.splitlines()) - len(plugin.markdown.splitlines())):
            plugin.markdown = ""
        if is_faulty(str(page.meta.get("title", "")), source.line_of("title") - 1):
            page.meta["title"] = ""

    def stop_if_faulty(self) -> None:
        """Stop the build when a page's macros or links are wrong, or the menu.

        Raises:
            Abort: The faults of all pages have been printed.
        """
        if faults := self.faults | self.links.found:
            stop(sorted(faults))

    def take_order(self, addresses: list[str]) -> None:
        """Learn the order of pages: the menu's, by their addresses below the site, and then the questions.

        Those that a letter helps with come first.
        """
        questions = sorted(self.project.questions.all, key=lambda answer: "letter" not in answer.page.front)
        self.order = [*addresses, *(answer.page.address for answer in questions)]
        for page in self.project.pages.all:
            is_listed = page.address in addresses or self.project.questions.at(page.place)
            if page.place.startswith(QUESTIONS) and not is_listed and not page.is_part:
                warnings.warning("%s belum mempunyai question, jadi tidak ada di daftar", page.name)

    def take_content(self, place: str, html: str) -> None:
        """Learn what a page's Markdown became; all pages are, before the first template is rendered."""
        self.contents[place] = html

    def prepare_templates(self, env: Any, files: Files, config: MkDocsConfig) -> None:
        """Give templates the site's data, and withhold what MkDocs would publish without need.

        Raises:
            Abort: mkdocs.yml names a page for the foot that there is not; it has been printed.
        """
        search_index, content = pipeline.search_index(self.root, self.project, self.contents)
        files.append(File.generated(config, search_index, content=content))
        made = pipeline.template_globals(
            self.project, self.generated, search_index=search_index, is_served=self.is_served
        )
        env.globals.update(made)
        env.globals.update(foot_pages=_foot_pages(files, config), theme_files=_theme_files(files))
        unpublished: tuple[str, ...] = pipeline.UNPUBLISHED
        if not any(needs_theme_script(file.page.content or "") for file in files if file.page):
            unpublished += (THEME_SCRIPTS,)
        for file in list(files):
            if file.src_uri.startswith(unpublished):
                files.remove(file)

    def page_context(self, place: str, html: str) -> dict[str, Any]:
        """What templates show of the page's letter, and below its answer.

        Args:
            place: The page's, below `docs/`.
            html: Its own content.
        """
        valid_days = self.project.site.contacts_valid_days
        answer = answer_context(self.project.questions, place, html, date.today(), valid_days)
        source = self.project.pages.at(place)
        letter = source.front.get("letter") if source and not answer else None
        return answer | pipeline.page_context(self.project, self.generated, str(letter) if letter else None)

    def finish(self, site: Path) -> None:
        """Add what depends on every file that was written.

        Raises:
            Abort: A link leads to no heading, a page holds what its policy blocks, or Deno failed; it has
                been printed.
        """
        self.stop_if_faulty()
        for name, headings in sorted(self.links.missed.items()):
            what = "halaman lain menautkan judul yang tidak ada di sini, dan sampai di awal halaman"
            warnings.warning("%s: %s: %s", name, what, ", ".join(sorted(headings)))
        if self.is_served:
            return
        try:
            faults = pipeline.finish(
                self.root, site, self.project, self.generated, order=self.order, tell=log.info
            )
        except DenoError as error:
            log.error("%s", error)
            raise Abort("Gaya tampilan tidak dapat dibuat.") from None
        if faults:
            stop(faults)


def _foot_pages(files: Files, config: MkDocsConfig) -> list[Page]:
    pages, faults = [], []
    for place in config.extra.get("foot", []):
        file = files.get_file_from_path(place)
        if file and file.page:
            pages.append(file.page)
        else:
            faults.append(Fault("mkdocs.yml", 0, "extra: foot", f"tidak ada halaman docs/{place}"))
    if faults:
        stop(faults)
    return pages


def _theme_files(files: Files) -> dict[str, str]:
    """The addresses of the theme's style sheet and script, whose names have its version's hash."""
    kinds = {"sheet": "assets/stylesheets/main.*.css", "script": f"{THEME_SCRIPTS}bundle.*.js"}
    return {
        kind: next(file.url for file in files if fnmatch(file.src_uri, pattern))
        for kind, pattern in kinds.items()
    }


def stop(faults: Sequence[Fault]) -> NoReturn:
    """Print every fault, and stop the build."""
    for fault in faults:
        # GitHub Actions shows these at their lines; a terminal shows sentences.
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(fault.annotation, flush=True)
        log.error("%s", fault)
    raise Abort(f"{len(faults)} kesalahan; situs tidak dibuat.")
