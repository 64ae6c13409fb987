"""Faults of the theme's HTML that no template block reaches, corrected in the written page."""

import re

SEARCH = '<div class="md-search" data-md-component="search" role="dialog"'
# The menu's button is the label of a hidden check box: no keyboard reaches it, and it has no name.
# The theme opens labels that have the focus with Enter.
MENU = '<label class="md-header__button md-icon" for="__drawer">'
# Firefox fetches rel=next ahead, which the policy blocks with an error on every page.
NEIGHBOURS = re.compile(r'<link rel="(?:prev|next)"[^>]*>\n?')
# Valid only on text inputs; `tabindex` is empty where a list that is always open needs no focus.
TOGGLE = re.compile(r'(<input [^>]*type="(?:checkbox|radio)"[^>]*?) autocomplete="off"')
NO_FOCUS = ' tabindex=""'
# The list of contents has its toggle in the menu, which does not list every page.
CONTENTS, CONTENTS_TOGGLE = ' for="__toc"', ' id="__toc"'
# A phone's keyboard then makes the window lower and covers nothing at its foot, such as a notice.
VIEWPORT = 'content="width=device-width,initial-scale=1"'
# Markdown aligns a table's cells with inline styles, which the policy blocks; theme.css has the classes.
ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')

# Opens the content tab that an address names.
TABS = re.compile(r"<script>var target=document\.getElementById\([^<]*__tabbed_[^<]*</script>\n?")
# Empty lines and indentation are a fifteenth of a page's bytes; they show only in these elements.
SHOWN_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
INDENTATION = re.compile(r"\s*\n\s*")


def fix_html(html: str) -> str:
    """Give names to what has none, the keyboard its way to the menu, and checkers nothing to find.

    Args:
        html: A complete page; one without the theme's header is returned as it is.
    """
    menu = f'{MENU[:-1]} tabindex="0"><span class="site-unseen">Menu</span>'
    html = html.replace(SEARCH, f'{SEARCH} aria-label="Cari"').replace(MENU, menu)
    html = html.replace(VIEWPORT, f'{VIEWPORT[:-1]},interactive-widget=resizes-content"')
    html = TOGGLE.sub(r"\1", NEIGHBOURS.sub("", html)).replace(NO_FOCUS, "")
    if CONTENTS_TOGGLE not in html:
        html = html.replace(CONTENTS, "")
    if 'id="__tabbed_' not in html:
        html = TABS.sub("", html)
    return _without_indentation(ALIGNED.sub(r'<\1 class="site-\2">', html))


def _without_indentation(html: str) -> str:
    # Every third part is an element, every other third its name.
    parts = SHOWN_AS_WRITTEN.split(html)
    return "".join(
        INDENTATION.sub("\n", part) if number % 3 == 0 else part
        for number, part in enumerate(parts)
        if number % 3 != 2
    )
