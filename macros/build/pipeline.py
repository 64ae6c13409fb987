"""One build of the site, step by step: plain functions that any builder can call, paths in, faults out.

1. `check` reads the data and the pages.
2. `generate` makes what is published beside the pages.
3. The builder renders its pages; `template_globals` and `page_context` are what the templates show.
4. `finish` completes the written site.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from ..model import search_words
from ..model.contacts import Role
from ..model.data_file import Fault
from ..model.letters.client import client_definition, initial_value, mail_fields, sent_letter
from ..model.letters.parts import parts_of
from ..model.mail_links import MAX_LINK_LENGTH, mail_program, web_mails
from ..model.pages import LETTER_PAGE, SENDING_PAGE, PageSource
from ..model.project import Project, Reading, read_project
from . import client, compress, headers, offline, policy, search, styles, theme_script
from .cache import ContentCache
from .icons import icons
from .licences import licences_page
from .lists import published_holidays, published_list
from .page_checks import page_faults
from .template_checks import template_faults

CLIENT_FOLDER = "assets/letter"
STYLES_FOLDER = "assets/styles"
LISTS_FOLDER = "assets/lists"
SEARCH_FOLDER = "assets/search"
QUESTIONS, CONTACTS_PAGE = "tanya-jawab/index.md", "kontak.md"
LICENCES = "lisensi.md"
MANIFEST = "manifest.webmanifest"
NOT_ALLOWED = (
    "{} tidak berjalan dengan aturan keamanan situs (CSP); hapus, atau pakai tautan; simpan gambar di folder "
    "halamannya"
)
# In the theme's folder, and not for visitors: the sources of scripts and styles, the theme's search, colours
# and icon.
UNPUBLISHED = (
    "client/",
    "stylesheets/",
    "assets/javascripts/lunr/",
    "assets/javascripts/workers/",
    "assets/stylesheets/palette.",
    "assets/images/favicon.png",
)


@dataclass(frozen=True)
class Generated:
    """What a build publishes beside its pages."""

    files: dict[str, bytes]
    """By its place below the site; a Markdown file is a page to be rendered."""
    scripts: dict[str, list[str]]
    """By the client's entry, the place of its file, and then those of what it imports before it runs."""
    styles: dict[str, str]
    """The places of the style sheets, by name."""
    embedded: dict[str, str]
    """The text of the scripts that stand in pages, or become the service worker, by name."""
    lists: dict[str, str]
    """The places of the lists that fields offer, by name."""
    definitions: dict[str, dict[str, Any]]
    """By letter, its definition as the client reads it."""
    blanks: dict[str, dict[str, str]]
    """By letter that has a page, the places of its blank forms, beside that page, by their suffix."""
    brand: str
    """The site's colour in the light scheme."""


def check(root: Path, reading: Reading | None = None) -> tuple[Project | None, list[Fault]]:
    """Check a project's data, pages and templates.

    Args:
        root: The project's folder.
        reading: What was read there; None to read it now.

    Returns:
        The project, None when anything is wrong; and all that is wrong, in the order of the files.
    """
    reading = reading or read_project(root)
    places = {LICENCES, *(page.place for page in reading.pages.all)}
    faults = sorted([*reading.faults, *page_faults(root, reading), *template_faults(root, places)])
    return (None if faults else reading.project), faults


def generate(root: Path, project: Project) -> Generated:
    """Make all that is published beside the pages: scripts, styles, icons, blank letters, the web manifest.

    Args:
        root: The project's folder.
        project: What `check` read there.

    Raises:
        DenoError: Deno failed; the message is what it printed.
    """
    client.install_packages(root)
    bundle = client.bundle(root)
    files = {f"{CLIENT_FOLDER}/{place}": content for place, content in bundle.files.items()}
    sheets = styles.bundles(root, project.site.colour)
    style_places = {
        name: f"{STYLES_FOLDER}/{client.hashed_name(name, content, 'css')}"
        for name, content in sheets.items()
    }
    files |= {style_places[name]: content for name, content in sheets.items()}
    definitions = {
        letter_id: client_definition(letter_id, letter, project.site)
        for letter_id, letter in project.published.items()
    }
    blanks = {}
    for letter_id, made in client.blank_letters(root, definitions, project.site.site_name).items():
        page = project.pages.find(LETTER_PAGE, letter_id)
        assert page, "it is published"
        published = {f"{page.address}{place}": content for place, content in made.items()}
        files |= published
        blanks[letter_id] = {Path(place).suffix[1:]: place for place in published}
    files |= {page.place: page.text.encode() for page in project.pages.all if page.is_made}
    brand = project.site.colour or styles.brand_colour(root)
    files |= icons(root, project.logo, brand)
    files[LICENCES] = licences_page(root).encode()
    files[MANIFEST] = offline.manifest(project.site, brand).encode()
    all_lpse = published_list(project.all_lpse)
    lists = {"lpse": f"{LISTS_FOLDER}/{client.hashed_name('lpse', all_lpse, 'json')}"}
    files[lists["lpse"]] = all_lpse
    scripts = {
        entry: [f"{CLIENT_FOLDER}/{place}" for place in places] for entry, places in bundle.entries.items()
    }
    return Generated(files, scripts, style_places, bundle.embedded, lists, definitions, blanks, brand)


def search_index(root: Path, project: Project, contents: Mapping[str, str]) -> tuple[str, bytes]:
    """Make the search's index, unless an earlier build made it of the same texts.

    Args:
        root: The project's folder.
        project: What `check` read.
        contents: The HTML of the pages' own contents, by their places below `docs/`.

    Returns:
        Its place below the site, and its content.
    """
    pages = [
        search.RenderedPage(page, contents[page.place], _letter_title(project, page))
        for page in project.pages.all
        if page.place in contents
    ]
    words, found = project.search_words, search.entries(pages)

    def address_of(place: str) -> str:
        page = project.pages.at(place)
        return page.address if page else ""

    most_asked = [address_of(place) for place in words.most_asked if project.pages.at(place)]
    questions, contacts = address_of(QUESTIONS), address_of(CONTACTS_PAGE)

    def make(_: bytes) -> bytes:
        # The stemmer's dictionary has thirty thousand words to be read first.
        stem = search.stemmer(words)
        return search.index(found, words, stem, most_asked=most_asked, questions=questions, contacts=contacts)

    cache = ContentCache(root / ".cache/search", search.__file__, search_words.__file__)
    content = cache.get(repr((found, words, most_asked, questions, contacts)).encode(), ".json", make)
    cache.evict_unused()
    return f"{SEARCH_FOLDER}/{client.hashed_name('index', content, 'json')}", content


def _letter_title(project: Project, page: PageSource) -> str:
    """The title of the letter that a page makes, if it makes one."""
    letter = project.letters.get(str(page.front.get("letter")))
    return letter.title if letter and page.front.get("template") == LETTER_PAGE else ""


def template_globals(
    project: Project, generated: Generated, *, search_index: str, is_served: bool
) -> dict[str, Any]:
    """What every template may show.

    Args:
        project: What `check` read.
        generated: What `generate` made.
        search_index: The place of what the function of that name made.
        is_served: Whether the site is shown while it is edited: nothing is then kept for off-line use, so
            that a change shows at once.
    """

    def page_address(place: str) -> str:
        if place == LICENCES:
            return PageSource(place, "").address
        page = project.pages.at(place)
        assert page, "`check` names what is not there"
        return page.address

    return {
        "site": project.site,
        "styles": generated.styles,
        "brand": generated.brand,
        "page_address": page_address,
        "sending_pages": [
            (letter, page.address)
            for letter_id, letter in project.published.items()
            if (page := project.pages.find(SENDING_PAGE, letter_id))
        ],
        "sent_letters": lambda: sent_letters(project),
        "holidays": published_holidays(project.holidays),
        "holidays_until": project.holidays.last_year,
        "max_link_length": MAX_LINK_LENGTH,
        "search": {
            "index": search_index,
            "list": generated.lists["lpse"],
            "style": generated.styles["search"],
        },
        "situations": {
            situation: name
            for situation, name in project.questions.situations.items()
            if project.questions.of(situation)
        },
        "needs_theme_script": theme_script.needs_theme_script,
        "first_script": Markup(generated.embedded["first"].strip()),
        "scripts": generated.scripts,
        "keeps_offline": not is_served,
    }


def sent_letters(project: Project) -> list[dict[str, Any]]:
    """What the page of sent letters knows of each letter that has a page."""
    made = []
    for letter_id, letter in project.published.items():
        page = project.pages.find(SENDING_PAGE, letter_id)
        address = page.address if page else ""
        made.append(sent_letter(letter_id, letter, project.site, project.contacts, address))
    return made


def page_context(project: Project, generated: Generated, letter_id: str | None) -> dict[str, Any]:
    """What a page's template shows of its letter, beside the scripts' addresses.

    Args:
        project: What `check` read.
        generated: What `generate` made.
        letter_id: None for a page that names none.
    """
    if letter_id is None:
        return {"lists": generated.lists}
    letter, site, contacts = project.letters[letter_id], project.site, project.contacts
    letter_page = project.pages.find(LETTER_PAGE, letter_id)
    send_page = project.pages.find(SENDING_PAGE, letter_id)
    return {
        "letter": letter,
        "has_letterhead": any(part.type == "letterhead" and not part.text for part in parts_of(letter)),
        "letter_definition": generated.definitions[letter_id],
        "letter_page": letter_page and letter_page.address,
        "ink_contact": contacts[letter.mail.to[0]] if letter.mail else contacts.with_role(Role.OWN_LPSE)[0],
        "send_page": send_page and send_page.address,
        "lists": generated.lists,
        "initial_values": {field.id: initial_value(field, site) for field in letter.fields},
        "blank_letters": generated.blanks.get(letter_id),
        "mail_fields": mail_fields(letter),
        "public_mail": letter.mail and mail_program(contacts, letter.mail),
        "web_mails": letter.mail and web_mails(contacts, letter.mail),
        "addresses": letter.mail
        and {
            name: [contacts[contact_id].value for contact_id in ids]
            for name, ids in (("to", letter.mail.to), ("cc", letter.mail.cc))
        },
        "is_to_own_lpse": letter.mail
        and any(contacts[contact_id].role is Role.OWN_LPSE for contact_id in letter.mail.to),
        "mail_limit": (letter.mail and letter.mail.limit_mb) or site.mail_limit_mb,
    }


def finish(
    root: Path,
    site: Path,
    project: Project,
    generated: Generated,
    *,
    order: Sequence[str],
    tell: Callable[[str], object] = lambda _: None,
) -> list[Fault]:
    """Complete a written site: smaller styles, a policy in each page, compressed copies, the service worker.

    Args:
        root: The project's folder.
        site: The written site.
        project: What `check` read.
        generated: What `generate` made.
        order: The addresses of the pages in the order of the menu.
        tell: Is told what the service worker keeps.

    Returns:
        What in the pages no policy allows; the site is then not fit to be published.

    Raises:
        DenoError: Deno failed; the message is what it printed.
    """
    renamed = styles.cut_theme(root, site)
    policies: list[policy.Policy] = []
    faults: list[Fault] = []
    sources = {f"{page.address}index.html": page.name for page in project.pages.all if not page.is_made}
    looked_at = ContentCache(root / ".cache/policies", policy.__file__, theme_script.__file__)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if not theme_script.loads_theme_script(html):
            for old, new in renamed.items():
                html = html.replace(old, new)
        page = path.relative_to(site).as_posix()
        blocked, allowed = json.loads(looked_at.get(html.encode(), ".json", _look_at))
        faults += [Fault(sources.get(page, page), 0, "", NOT_ALLOWED.format(element)) for element in blocked]
        policies.append(allowed)
        path.write_text(policy.with_meta(html, allowed), encoding="utf-8", newline="\n")
    looked_at.evict_unused()
    if faults:
        return faults
    cache = ContentCache(root / ".cache/compressed", compress.__file__)
    compress.write_copies(compress.texts(site), cache)
    kept = offline.plan(site, project.pages.all, order)
    tell(str(kept))
    worker = offline.write_worker(site, kept, generated.embedded["service_worker"])
    compress.write_copies(worker, cache)
    cache.evict_unused()
    headers_file = headers.headers_file(headers.security_headers(policies))
    (site / "_headers").write_text(headers_file, encoding="utf-8", newline="\n")
    return []


def _look_at(page: bytes) -> bytes:
    """What no policy allows a page, and its own policy, as JSON."""
    html = page.decode()
    return json.dumps([policy.blocked(html), policy.page_policy(html)]).encode()
