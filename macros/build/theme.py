"""Faults of the theme's HTML that no template block reaches, mended in the written page."""

SEARCH = '<div class="md-search" data-md-component="search" role="dialog"'
# The menu's button is the label of a hidden check box: no keyboard reaches it, and it has no name.
# The theme opens labels that have the focus with Enter.
MENU = '<label class="md-header__button md-icon" for="__drawer">'


def mend(html: str) -> str:
    """Give names to what the theme leaves without one, and the keyboard its way to the menu.

    Args:
        html: A whole page; one without the theme's header is returned as it is.
    """
    menu = f'{MENU[:-1]} tabindex="0"><span class="site-unseen">Menu</span>'
    return html.replace(SEARCH, f'{SEARCH} aria-label="Cari"').replace(MENU, menu)
