"""The theme's faults, mended in the written page."""

from pathlib import Path

import markdown

from macros.mkdocs.theme_fixes import fix_html


def test_the_search_dialog_gets_a_name() -> None:
    assert fix_html('<div class="md-search" data-md-component="search" role="dialog">') == (
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Cari">'
    )


def test_the_menus_button_gets_a_name_and_the_keyboards_focus() -> None:
    assert fix_html('<label class="md-header__button md-icon" for="__drawer">') == (
        '<label class="md-header__button md-icon" for="__drawer" tabindex="0">'
        '<span class="site-unseen">Menu</span>'
    )


def test_a_page_without_a_header_stays_as_it_is() -> None:
    assert fix_html("<p>Isi</p>") == "<p>Isi</p>"


def test_a_keyboard_on_the_screen_makes_the_window_lower() -> None:
    html = fix_html('<meta name="viewport" content="width=device-width,initial-scale=1">')
    assert html.endswith('initial-scale=1,interactive-widget=resizes-content">')


def test_nothing_is_fetched_ahead() -> None:
    assert (
        fix_html('<head><link rel="prev" href="../a/">\n<link rel="next" href="../b/">\n</head>')
        == "<head></head>"
    )
    assert fix_html('<link rel="icon" href="a.svg">') == '<link rel="icon" href="a.svg">'


def test_attributes_that_html_does_not_allow_go() -> None:
    toggle = '<input class="md-toggle" type="checkbox" id="__drawer" autocomplete="off">'
    assert fix_html(toggle) == '<input class="md-toggle" type="checkbox" id="__drawer">'
    search = '<input type="text" autocomplete="off">'
    assert fix_html(search) == search
    assert fix_html('<label for="__nav_2" tabindex="">') == '<label for="__nav_2">'


def test_the_title_of_the_contents_is_a_label_only_where_it_has_a_toggle() -> None:
    label = '<label class="md-nav__title" for="__toc">'
    assert fix_html(label) == '<label class="md-nav__title">'
    with_toggle = f'<input type="checkbox" id="__toc">{label}'
    assert fix_html(with_toggle) == with_toggle


def test_a_tables_alignment_becomes_a_class() -> None:
    table = markdown.markdown("|a|b|c|\n|:-|:-:|-:|\n|1|2|3|", extensions=["tables"])
    assert table.count("style=") == 6
    mended = fix_html(table)
    assert "style=" not in mended
    assert '<th class="site-left">a</th>' in mended
    assert '<td class="site-center">2</td>' in mended
    assert '<td class="site-right">3</td>' in mended


def test_indentation_goes_but_where_it_shows() -> None:
    html = "<ul>\n\n    <li>a  b</li>\n  </ul>"
    assert fix_html(html) == "<ul>\n<li>a  b</li>\n</ul>"
    for shown in (
        "<pre><span></span>a\n\n    b</pre>",
        '<textarea rows="3">a\n    b</textarea>',
        "<script>`a\n    b`</script>",
    ):
        assert fix_html(f"<p>\n  {shown}\n  </p>\n    <p>") == f"<p>\n{shown}\n</p>\n<p>"


def test_the_script_of_content_tabs_stands_only_where_there_are_some() -> None:
    script = (
        "<script>var target=document.getElementById(location.hash.slice(1));"
        'target&&target.name&&(target.checked=target.name.startsWith("__tabbed_"))</script>'
    )
    assert fix_html(f"<p>a</p>\n{script}") == "<p>a</p>\n"
    tabs = f'<input id="__tabbed_1_1" type="radio">{script}'
    assert fix_html(tabs) == tabs


def test_the_themes_script_of_content_tabs_is_the_one_that_is_known(site: Path) -> None:
    assert [page for page in site.rglob("*.html") if "__tabbed_" in page.read_text()] == []
