"""The theme's faults, mended in the written page."""

from macros.build.theme import mend


def test_the_search_dialog_gets_a_name() -> None:
    assert mend('<div class="md-search" data-md-component="search" role="dialog">') == (
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Cari">'
    )


def test_the_menus_button_gets_a_name_and_the_keyboards_focus() -> None:
    assert mend('<label class="md-header__button md-icon" for="__drawer">') == (
        '<label class="md-header__button md-icon" for="__drawer" tabindex="0">'
        '<span class="site-unseen">Menu</span>'
    )


def test_a_page_without_a_header_stays_as_it_is() -> None:
    assert mend("<p>Isi</p>") == "<p>Isi</p>"
