"""The theme's HTML, mended."""

from macros.build.theme import name_search_dialog


def test_the_search_dialog_gets_a_name() -> None:
    html = '<div class="md-search" data-md-component="search" role="dialog">'
    assert name_search_dialog(html) == html[:-1] + ' aria-label="Cari">'


def test_a_page_without_search_stays_as_it_is() -> None:
    assert name_search_dialog("<p>Isi</p>") == "<p>Isi</p>"
