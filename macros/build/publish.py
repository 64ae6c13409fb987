"""What a build publishes beside its pages, and what it hands to their templates."""

from __future__ import annotations

import json
import logging
import os
from datetime import date
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files

from ..contacts import Role, stale
from ..data_file import DataError
from ..letters import Letterhead, client_definition, initial_value, mail_fields
from ..mail import mailto, web_mails
from ..project import Project, built_project
from . import client, compress, deploy, offline, policy, styles, theme
from .cache import ContentCache
from .deno import DenoError
from .licences import licences_page

CLIENT_FOLDER = "assets/letter"
LETTERS_FOLDER = "surat"
LICENCES = "lisensi.md"
MANIFEST = "manifest.webmanifest"
# The client's sources; the theme's search in languages that are not this site's, and its icon.
WITHHELD = ("letter/", "site/", "assets/javascripts/lunr/", "assets/images/favicon.png")

errors = get_plugin_logger("bantuan-lpse")
# Not one of MkDocs' loggers: its strict mode would stop the build for a contact that only grew old.
warnings = logging.getLogger("bantuan-lpse")


class Publisher:
    """One build of the site below `root`.

    Args:
        root: The project's folder.
        is_served: Whether `mkdocs serve` builds it: nothing is then kept for off-line use, so that a
            change shows at once.

    Raises:
        Abort: A data file or a page is wrong; every fault has been printed, one a line.
    """

    def __init__(self, root: Path, *, is_served: bool) -> None:
        self.root = root
        self.project = _load(root)
        self.is_served = is_served
        self.scripts: dict[str, str] = {}
        self.embedded: dict[str, str] = {}
        self.blanks: dict[str, dict[str, str]] = {}
        self.order: list[str] = []
        days = self.project.site.contacts_valid_days
        for contact_id in stale(self.project.contacts, date.today(), days):
            warnings.warning(
                "macros/data/contacts.yml: %s lebih dari %d hari tidak diperiksa", contact_id, days
            )

    def add_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the client's bundle, the blank letters and the page of licences to the files of a build.

        Raises:
            Abort: Deno failed; what it printed has been printed.
        """
        try:
            client.install_packages(self.root)
            bundle = client.bundle(self.root)
            self.scripts = {entry: f"{CLIENT_FOLDER}/{name}" for entry, name in bundle.scripts.items()}
            self.embedded = bundle.embedded
            generated = {f"{CLIENT_FOLDER}/{name}": content for name, content in bundle.files.items()}
            for letter_id, letter in self.project.letters.items():
                definition = client_definition(letter_id, letter, self.project.site)
                blanks = client.blank_letters(self.root, letter_id, definition)
                published = {f"{LETTERS_FOLDER}/{letter_id}/{name}": data for name, data in blanks.items()}
                generated |= published
                self.blanks[letter_id] = {Path(name).suffix[1:]: name for name in published}
        except DenoError as error:
            errors.error("%s", error)
            raise Abort("Skrip surat tidak dapat dibuat; situs tidak dibuat.") from None
        generated[LICENCES] = licences_page(self.root).encode()
        generated[MANIFEST] = offline.manifest(config.site_name, config.site_description or "").encode()
        for name, content in generated.items():
            files.append(File.generated(config, name, content=content))
        return files

    def take_order(self, addresses: list[str]) -> None:
        """Learn the order of the menu, by the addresses of its pages below the site."""
        self.order = addresses

    def prepare_templates(self, env: Any, files: Files) -> None:
        """Give templates the site's data, and withhold what MkDocs would publish without need."""
        env.globals["site"] = self.project.site
        first = (self.embedded[name].strip() for name in ("trusted_types", "search"))
        env.globals["first_script"] = Markup("\n".join(first))
        env.globals["offline_script"] = "" if self.is_served else self.scripts["offline"]
        for file in list(files):
            if file.src_uri.startswith(WITHHELD):
                files.remove(file)

    def page_context(self, letter_id: str | None) -> dict[str, Any]:
        """What templates show of the page's letter, beside the scripts' addresses.

        Args:
            letter_id: None for a page that names none.
        """
        if letter_id is None:
            return {"scripts": self.scripts}
        letter, site = self.project.letters[letter_id], self.project.site
        send_page = self.project.pages.find("send.html", letter_id)
        return {
            "letter": letter,
            "has_letterhead": any(isinstance(block, Letterhead) for block in letter.blocks),
            "letter_definition": client_definition(letter_id, letter, site),
            "letter_page": f"{LETTERS_FOLDER}/{letter_id}/",
            "send_page": send_page and send_page.address,
            "scripts": self.scripts,
            "initial_values": {field.id: initial_value(field, site) for field in letter.fields},
            "blank_letters": self.blanks[letter_id],
            "mail_fields": mail_fields(letter),
            "public_mail": letter.mail and mailto(self.project.contacts, letter.mail),
            "web_mails": letter.mail and web_mails(self.project.contacts, letter.mail),
            "addresses": {
                role.value: [contact.value for contact in self.project.contacts.with_role(role)]
                for role in (Role.TO, Role.CC)
            },
        }

    def finish(self, site: Path) -> None:
        """Add what depends on every file that was written.

        Raises:
            Abort: Deno failed; what it printed has been printed.
        """
        if not self.is_served:
            try:
                renamed = styles.cut_down(self.root, site)
                styles.compact_all(site)
            except DenoError as error:
                errors.error("%s", error)
                raise Abort("Gaya tampilan tidak dapat dibuat.") from None
            for path in site.rglob("*.html"):
                html = path.read_text()
                for old, new in renamed.items():
                    html = html.replace(old, new)
                path.write_text(html)
            policies = self._add_policies(site)
            kept = ContentCache(self.root / ".cache/compressed", compress.__file__)
            compress.write_copies(compress.texts(site), kept)
            compress.write_copies(self._add_worker(site), kept)
            kept.tidy()
            rules = deploy.cache_rules(deploy.addresses(site))
            (site / "_headers").write_text(deploy.headers_file(deploy.security_headers(policies), rules))

    def _add_worker(self, site: Path) -> list[Path]:
        """Write the service worker and its list of what is not kept at once."""
        made = offline.plan(site, self.project.pages.all, self.order)
        place, content = offline.rest_list(made)
        written = [site / "sw.js", site / place]
        written[1].parent.mkdir(parents=True, exist_ok=True)
        written[1].write_bytes(content)
        written[0].write_text(offline.service_worker(self.embedded["worker"], made))
        return written

    def _add_policies(self, site: Path) -> list[policy.Policy]:
        """Give every written page its policy. `mkdocs serve` adds a script of its own, so it gets none."""
        policies, faults = [], 0
        kept = ContentCache(self.root / ".cache/policies", policy.__file__)
        for path in sorted(site.rglob("*.html")):
            html = path.read_text()
            allowed, blocked = json.loads(kept.get(html.encode(), ".json", policy.judged))
            for element in blocked:
                faults += 1
                page = path.relative_to(site)
                errors.error("%s: %s tidak berjalan dengan aturan keamanan situs (CSP)", page, element)
            policies.append(allowed)
            path.write_text(policy.with_meta(html, allowed))
        kept.tidy()
        if faults:
            raise Abort(f"{faults} kesalahan; situs tidak dibuat.")
        return policies

    def mend(self, html: str) -> str:
        """A page as it is written."""
        return theme.mend(html)


def _load(root: Path) -> Project:
    try:
        return built_project(root)
    except DataError as error:
        for fault in error.faults:
            # GitHub Actions shows these at their lines; a terminal shows sentences.
            if os.environ.get("GITHUB_ACTIONS") == "true":
                print(fault.annotation, flush=True)
            errors.error("%s", fault)
        raise Abort(f"{len(error.faults)} kesalahan; situs tidak dibuat.") from None
