"""Which pages need the theme's script, and its whole styles: those with what it alone brings to life."""

import re

FOLDER = "assets/javascripts/"
# Content tabs, annotations, diagrams; the names stand in tags, not in the text.
NEEDS_SCRIPT = re.compile(r'<[^>]+class="(?:[^"]* )?(?:tabbed-set|annotate|mermaid)[ "]')
LOADS_SCRIPT = re.compile(rf'<script src="[./]*{FOLDER}')


def needs_theme_script(content: str) -> bool:
    """Whether a page's rendered Markdown needs the theme's script."""
    return NEEDS_SCRIPT.search(content) is not None


def loads_theme_script(html: str) -> bool:
    """Whether a complete page loads it."""
    return LOADS_SCRIPT.search(html) is not None
