"""What the templates around every page say in each case."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from tests.macros.mkdocs.alone import page_of, rendered


def page(url: str = "halaman/", **more: Any) -> SimpleNamespace:
    """One of MkDocs' pages."""
    about = {
        "title": "Halaman",
        "is_homepage": False,
        "active": False,
        "parent": None,
        "toc": [],
        "children": None,
    }
    return SimpleNamespace(**{"url": url, **about, **more})


def heading(title: str, level: int = 2, children: Any = ()) -> SimpleNamespace:
    return SimpleNamespace(title=title, url=f"#{title}", level=level, children=list(children))


class Menu(list[SimpleNamespace]):
    """MkDocs' own is a list with the home page."""

    @property
    def homepage(self) -> SimpleNamespace:
        """The first."""
        return self[0]


def header(here: SimpleNamespace | None, *items: SimpleNamespace, logo: str = "") -> str:
    home = page("", title="Beranda", is_homepage=True)
    nav = Menu([home, *items])
    theme = SimpleNamespace(logo=logo, icon=SimpleNamespace(logo="material/menu"))
    config = SimpleNamespace(theme=theme, site_name="Bantuan <Uji>")
    known: dict[str, Any] = {
        "page": here,
        "nav": nav,
        "config": config,
        "search": {"index": "i.json", "list": "l.json", "style": "s.css"},
        "page_address": lambda place: place,
    }
    return rendered("partials/site/header.html", **known)


def current(html: str) -> dict[str, str]:
    """What a menu says of its entries, by their names."""
    entries = re.findall(r'<a href="[^"]*"(?: aria-current="(\w+)")?>([^<]*)</a>', html)
    return {name: kind for kind, name in entries}


def test_the_menu_marks_the_open_page_or_the_part_that_it_belongs_to_and_else_nothing() -> None:
    listed = page("tanya-jawab/", title="Tanya jawab")
    other = page("kontak/", title="Kontak")
    assert current(header(other, listed, other)) == {"Beranda": "", "Tanya jawab": "", "Kontak": "page"}
    # It is not in the menu itself, and stands below a page that is.
    below = page("tanya-jawab/apendo/", title="APENDO")
    assert current(header(below, listed, other)) == {"Beranda": "", "Tanya jawab": "true", "Kontak": ""}
    for elsewhere in (page("istilah/"), page("tanya/"), None):
        assert set(current(header(elsewhere, listed, other)).values()) == {""}


def test_a_part_of_the_menu_leads_to_its_first_page_and_is_marked_while_one_of_its_pages_is_open() -> None:
    first, second = page("surat/", title="Semua"), page("batas-waktu/", title="Batas")
    heads = SimpleNamespace(title="Judul", url=None)
    part = page("", title="Surat", children=[heads, first, second], active=True)
    del part.url
    assert '<a href="/surat/" aria-current="true">Surat</a>' in header(second, part)
    assert '<a href="/surat/" aria-current="page">Surat</a>' in header(first, part)
    part.active = False
    assert '<a href="/surat/">Surat</a>' in header(page("kontak/"), part)


def test_the_sites_name_stands_beside_a_logo_or_else_an_icon_and_becomes_no_markup() -> None:
    assert '<img src="/logo.svg" alt=""> <span>Bantuan &lt;Uji&gt;</span>' in header(None, logo="logo.svg")
    name = header(None).partition("</a>")[0]
    assert "<svg" in name
    assert "<img" not in name
    assert 'href="/"' in name


def test_the_search_is_told_where_its_parts_are_and_is_a_page_without_its_script() -> None:
    (link,) = re.findall(r'<a class="site-tool site-search" ([^>]*)>', header(None))
    assert dict(re.findall(r'([\w-]+)="([^"]*)"', link)) == {
        "href": "/cari.md",
        "data-root": "/.",
        "data-index": "/i.json",
        "data-list": "/l.json",
        "data-style": "/s.css",
    }
    assert " data-search-open" in link


def aside(here: SimpleNamespace, hidden: list[str] | None = None) -> str:
    return rendered("partials/site/aside.html", page=here, hidden=hidden or [])


def test_beside_a_page_stand_its_headings_when_there_are_two() -> None:
    two = [heading("Satu"), heading("<em>Dua</em> & tiga")]
    for toc in (two, [heading("Judul", 1, two)]):
        written = aside(page(toc=toc))
        assert '<li><a href="#Satu">Satu</a></li>' in written
        assert ">Dua &amp; tiga</a>" in written
        assert "Judul" not in written
        assert "site-section" not in written
    assert aside(page(toc=two[:1])) == ""
    assert aside(page(toc=[heading("Judul", 1, two[:1])])) == ""
    assert aside(page(toc=two), ["toc"]) == ""


def test_beside_a_page_stand_the_others_of_its_part_but_not_beside_their_list() -> None:
    listed, one, two = page("surat/", title="Semua"), page("a/", title="Satu & dua"), page("b/", title="Tiga")
    heads = SimpleNamespace(title="Judul", url=None)
    part = SimpleNamespace(title="Surat <b>", children=[listed, one, heads, two])
    for one_of_them in part.children:
        one_of_them.parent = part
    written = aside(one)
    assert '<h2 id="site-section">Surat</h2>' in written
    assert current(written) == {"Semua": "", "Satu &amp; dua": "page", "Tiga": ""}
    assert aside(listed) == ""
    assert aside(one, ["navigation"]) == ""
    part.children = [one]
    assert aside(one) == ""


def foot(**more: Any) -> str:
    site = {"name": "LPSE <Uji>", "example": False, "address": "", "hours": ""}
    known: dict[str, Any] = {"foot_pages": [], "page": None, "site": site, "config": {"copyright": ""}}
    return rendered("partials/site/foot.html", **{**known, **more, "site": {**site, **more.get("site", {})}})


def test_the_foot_says_who_runs_the_site_and_what_is_known_of_them() -> None:
    assert "<p>Dikelola LPSE &lt;Uji&gt;.</p>" in foot()
    more = {"example": True, "address": "Jalan <1>", "hours": "8-16"}
    said = "(contoh). Jalan &lt;1&gt;. Jam layanan: 8-16. Milik &lt;Uji&gt;</p>"
    assert said in foot(site=more, config={"copyright": "Milik <Uji>"})
    assert "<nav" not in foot()


def test_the_foot_links_to_its_pages_and_marks_the_open_one() -> None:
    here = page("istilah/", title="Istilah & arti")
    written = foot(foot_pages=[page("privasi/", title="Privasi"), here], page=here)
    assert current(written) == {"Privasi": "", "Istilah &amp; arti": "page"}
    assert 'href="/privasi/"' in written


def answered(source: dict[str, Any] | None = None, **more: Any) -> str:
    known = {
        "title": "Buku <1>",
        "address": "",
        "seen_in_code": False,
        "note": "",
        "quote": "",
        **(source or {}),
    }
    answer = {
        "resolvers": ["LPSE", "LKPP"],
        "is_stale": False,
        "checked": "1 Mei 2026",
        "related": [],
        "situation": "Masuk",
        "question": "Apa <itu>?",
        "sources": [(known, "2021")],
        "structured_data": Markup("{}"),
    }
    return rendered("partials/answer.html", answer={**answer, **more})


def test_below_an_answer_stands_who_can_repair_it_in_their_order_and_where_it_is_known_from() -> None:
    plain = answered()
    assert "</strong> LPSE, lalu LKPP.</p>" in plain
    assert "<p>Pertanyaan: Apa &lt;itu&gt;?</p>" in plain
    assert "<li> Buku &lt;1&gt; (2021). </li>" in plain
    assert "Diperiksa 1 Mei 2026." in plain
    for absent in ("Belum terkonfirmasi", "blockquote", "Pertanyaan lain", "lama tidak diperiksa"):
        assert absent not in plain


def test_a_source_links_to_its_address_and_says_what_is_not_confirmed() -> None:
    assert ', <a href="https://a.example/?b=1&amp;c">https://a.example/?b=1&amp;c</a> (2021)' in answered(
        {"address": "https://a.example/?b=1&c"}
    )
    assert '<a href="http://a.example">' in answered({"address": "http://a.example"})
    assert "Buku &lt;1&gt;, halaman 3 (2021)." in answered({"address": "halaman 3"})
    full = answered({"seen_in_code": True, "note": "Versi <4>.", "quote": "Kata <ini>"})
    assert (
        "<strong>Belum terkonfirmasi:</strong> hanya terlihat di kode program terbuka. Versi &lt;4&gt;."
        in full
    )
    assert "<blockquote><p>Kata &lt;ini&gt;</p></blockquote>" in full


def test_an_answer_that_was_long_not_checked_says_so_and_others_of_its_kind_are_named() -> None:
    old = answered(is_stale=True)
    assert "Jawaban ini lama tidak diperiksa" in old
    assert "Terakhir diperiksa 1 Mei 2026;" in old
    listed = answered(related=[("Lupa & salah", "lupa/")])
    assert '<h2 id="pertanyaan-lain">Pertanyaan lain: Masuk</h2>' in listed
    assert '<li><a href="/lupa/">Lupa &amp; salah</a></li>' in listed


def whole(here: SimpleNamespace | None, **more: Any) -> str:
    """A page of Markdown alone."""
    return page_of("main.html", page=here, **more)


def written(content: str = "<p>Isi</p>", **more: Any) -> SimpleNamespace:
    about: dict[str, Any] = {"content": content, "meta": {}, "canonical_url": None}
    return page(**{"title": "Judul &amp; <em>isi</em>", **about, **more})


def test_a_pages_title_and_description_are_its_own_or_else_the_sites() -> None:
    html = whole(written(meta={"description": 'Isi "ini"'}, canonical_url="https://a.example/?b&c"))
    assert "<title>Judul &amp; isi - Bantuan &lt;Uji&gt;</title>" in html
    assert '<meta name="description" content="Isi &#34;ini&#34;">' in html
    assert '<link rel="canonical" href="https://a.example/?b&amp;c">' in html
    home = whole(written(is_homepage=True))
    assert "<title>Bantuan &lt;Uji&gt;</title>" in home
    assert '<meta name="description" content="Situs &lt;ini&gt;">' in home
    assert "canonical" not in home
    assert "<title>Bantuan &lt;Uji&gt;</title>" in whole(None)


def test_a_page_has_one_title_its_own_or_one_made_of_its_name() -> None:
    assert "<h1>Judul &amp; isi</h1> <p>Isi</p>" in whole(written())
    assert whole(written("<h1 id='x'>Kata</h1>")).count("<h1") == 1


def test_the_link_past_the_menu_leads_to_the_title_where_there_is_one() -> None:
    assert '<a class="site-skip" href="#site-main">' in whole(written())
    assert '<a class="site-skip" href="#Satu">' in whole(written(toc=[heading("Satu", 1)]))


def test_an_example_says_so_on_every_page_and_no_other_site_does() -> None:
    assert "site-banner" not in whole(written())
    shown = whole(written(), site={"example": True, "name": "LPSE <Uji>"})
    assert "<p><strong>Situs contoh.</strong> “LPSE &lt;Uji&gt;” dan kontaknya hanya contoh.</p>" in shown


def test_a_page_loads_what_it_needs_and_nothing_else() -> None:
    plain = whole(written())
    assert re.findall(r'<script[^>]* src="([^"]*)"', plain) == ["/shell.js"]
    assert '<link rel="modulepreload" href="/part.js">' in plain
    assert plain.index("first()") < plain.index("/theme.css") < plain.index("/site.css")
    assert "__drawer" not in plain
    links = whole(written('<a data-answers="x">'))
    assert re.findall(r'<script[^>]* src="([^"]*)"', links) == ["/shell.js", "/letter_links.js"]
    theirs = whole(written('<div class="tabbed">'))
    assert re.findall(r'<script[^>]* src="([^"]*)"', theirs) == ["/shell.js", "/theme.js"]
    assert "__md_scope" in theirs
    assert "__md_scope" not in plain
    assert '"base": ".."' in theirs
    assert {"__drawer", "__search", "__config"} <= set(re.findall(r'id="(\w+)"', theirs))


def test_what_a_fork_adds_to_every_page_comes_after_what_the_site_has() -> None:
    theme = SimpleNamespace(favicon="i.svg", features=[])
    config = SimpleNamespace(site_name="", site_description="", theme=theme, extra={})
    config.extra_css, config.extra_javascript = ["a.css", "b.css"], ["a.js", "b.js"]
    html = whole(written(), config=config)
    assert re.findall(r'<link rel="stylesheet" href="/([^"]*)"', html)[1:] == ["site.css", "a.css", "b.css"]
    assert re.findall(r'<script[^>]* src="/([^"]*)"', html) == ["shell.js", "a.js", "b.js"]


def test_a_new_version_is_offered_where_the_site_is_kept() -> None:
    kept = whole(written())
    assert 'data-worker="/sw.js" hidden>' in kept
    assert re.findall(r"<button[^>]*>([^<]*)</button>", kept) == ["Muat versi baru", "Nanti"]
    assert "site-version" not in whole(written(), keeps_offline=False)


def test_what_is_not_there_leads_to_what_one_may_have_meant() -> None:
    nav = Menu([page("", title="Beranda <x>", is_homepage=True)])
    situations = {"masuk": "Tidak bisa <masuk>", "upload": "Gagal"}
    html = page_of("404.html", nav=nav, situations=situations)
    assert html.count('<p><a href="/tanya-jawab/index.md#') == 2
    assert '#masuk">Tidak bisa &lt;masuk&gt;</a>' in html
    assert '<a class="site-link" href="/">Beranda &lt;x&gt;</a>' in html


def test_what_a_page_says_stands_around_what_its_template_makes() -> None:
    for template, mark, made in (
        ("find_lpse", "cari", "lpse-typed"),
        ("offline", "tersimpan", "site-offline"),
    ):
        content = f"<h1>Judul</h1> <p>Awal</p> <!-- {mark} --> <p>Akhir</p>"
        html = page_of(f"{template}.html", page=written(content), lists={"lpse": "lpse.json"})
        before, _, after = html.partition(f'id="{made}"')
        assert "<p>Awal</p>" in before
        assert "<p>Akhir</p>" in after
        assert template == "offline" or 'data-list="/lpse.json"' in after


def test_the_table_of_what_is_kept_has_a_row_for_what_comes_at_once_and_one_for_the_rest() -> None:
    html = page_of("offline.html", page=written("<!-- tersimpan -->"))
    rows = re.findall(r'<tr><th scope="row">([^<]*)</th><td data-part="([\w-]+)">', html)
    assert [(name[:6], part) for name, part in rows] == [("Skrip,", "at-once"), ("Surat ", "rest")]
    assert '<th scope="col">Bagian situs</th><th scope="col">Di perangkat ini</th>' in html


def test_below_a_question_stands_what_is_known_of_its_answer_and_below_no_other_page() -> None:
    answer = {"resolvers": ["LPSE"], "sources": [], "structured_data": Markup('{"@type": "FAQPage"}')}
    html = whole(written(), answer=answer)
    assert '<p>Isi</p> <p class="answer-resolvers">' in html
    assert '<script type="application/ld+json">{"@type": "FAQPage"}</script>' in html
    assert "answer-resolvers" not in whole(written())
