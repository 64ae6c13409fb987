"""Faults of the theme's HTML that no template block reaches, mended in the written page."""

SEARCH = '<div class="md-search" data-md-component="search" role="dialog"'


def name_search_dialog(html: str) -> str:
    """Give the search dialog the name that screen readers announce.

    Args:
        html: A whole page; one without the dialog is returned as it is.
    """
    return html.replace(SEARCH, f'{SEARCH} aria-label="Cari"')
