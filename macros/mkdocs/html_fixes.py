"""The HTML that Markdown and templates leave: smaller, allowed by the policy, as narrow as its window."""

import re

# Markdown aligns a table's cells with inline styles, which the policy blocks; text.css has the classes.
ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')
# A table that may be wider than the page scrolls in a box. Those with a class have styles of their own.
TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
# Empty lines and indentation are a fifteenth of a page's bytes; they show only in these elements.
SHOWN_AS_WRITTEN = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
INDENTATION = re.compile(r"\s*\n\s*")


def fix_html(html: str) -> str:
    """Give wide tables their boxes and the policy nothing to block, and leave out what does not show.

    Args:
        html: A complete page.
    """
    html = TABLE.sub(r'<div class="site-table">\g<0></div>', ALIGNED.sub(r'<\1 class="site-\2">', html))
    return _without_indentation(html)


def _without_indentation(html: str) -> str:
    # Every third part is an element, every other third its name.
    parts = SHOWN_AS_WRITTEN.split(html)
    return "".join(
        INDENTATION.sub("\n", part) if number % 3 == 0 else part
        for number, part in enumerate(parts)
        if number % 3 != 2
    )
