"""Links of pages to pages that their LPSE does not publish."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

# In Markdown, with what its attributes say; its text may hold brackets.
LINK = r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^)\s#]+)(?:#[^)\s]*)?\)(\{[^}\n]*\})?"
# One that has an item or a paragraph to itself, but for a note below it.
ITEM = rf"^[ \t]*[-*] +{LINK}\.?[ \t]*(?:\n|\Z)"
PARAGRAPH = rf"(?:\A|(?<=\n\n)){LINK}\.?[ \t]*(?:\n<small>[^\n]*</small>[ \t]*)?(?:\n\n|\n?\Z)"


def without_links(markdown: str, page: str, is_unpublished: Callable[[str], bool]) -> str:
    """Turn links to pages that are not published into their texts.

    A button goes, and so does a paragraph or an item that is nothing but a link.

    Args:
        markdown: A page's.
        page: Its place below `docs/`.
        is_unpublished: Tells whether the page at a place is not published.
    """

    def text(link: re.Match[str]) -> str:
        if not is_unpublished(target(page, link[2])):
            return link[0]
        return "" if "md-button" in (link[3] or "") else link[1]

    def nothing(link: re.Match[str]) -> str:
        return "" if is_unpublished(target(page, link[2])) else link[0]

    for alone in (ITEM, PARAGRAPH):
        markdown = re.sub(alone, nothing, markdown, flags=re.MULTILINE)
    return re.sub(LINK, text, markdown)


def lines_with_links(markdown: str, page: str, is_unpublished: Callable[[str], bool]) -> Iterator[int]:
    """The lines of a page, from 1, that link to a page that is not published; as `without_links` takes it."""
    for number, line in enumerate(markdown.splitlines(), 1):
        if any(is_unpublished(target(page, link[2])) for link in re.finditer(LINK, line)):
            yield number


def target(page: str, link: str) -> str:
    """The place below `docs/` that a page's link leads to."""
    if link.startswith("/"):
        return link[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
