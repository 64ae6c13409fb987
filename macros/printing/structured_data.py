"""What search engines read of an answer: a schema.org FAQPage as JSON-LD, which is data and no script."""

from __future__ import annotations

import json
from html.parser import HTMLParser

# What begins a line of its own.
BLOCKS = {"h2", "p", "li", "dt", "dd", "td", "th"}


class _Answer(HTMLParser):
    """The text of a page from its title to its second section: the cause, and what to do."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lines: list[str] = [""]
        self._sections = 0
        self._is_title = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._sections += tag == "h2"
        if tag == "h1":
            self._is_title = True
        if tag in BLOCKS:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "h1":
            self._is_title = False

    def handle_data(self, data: str) -> None:
        if self._sections < 2 and not self._is_title:
            self.lines[-1] += data


def answer_text(html: str) -> str:
    """The answer of a page's content as plain text, a line for each paragraph and act."""
    lines = (" ".join(line.split()) for line in _Answer(html).lines)
    return "\n".join(line for line in lines if line)


def faq_page(question: str, html: str) -> str:
    """A page's question and answer as JSON-LD, fit to stand in a `<script>`.

    Args:
        question: What is asked.
        html: The page's own content.
    """
    answer = {"@type": "Answer", "text": answer_text(html)}
    asked = {"@type": "Question", "name": question, "acceptedAnswer": answer}
    page = {"@context": "https://schema.org", "@type": "FAQPage", "inLanguage": "id", "mainEntity": [asked]}
    return json.dumps(page, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
