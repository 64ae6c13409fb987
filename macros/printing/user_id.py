"""A User ID taken apart, one box a character, as on a form of paper."""

from __future__ import annotations

from markupsafe import Markup


def cells(user_id: str) -> str:
    """A User ID in boxes; what is neither letter nor digit is marked.

    It shows what the text beside it says, and is not read aloud.
    """
    plain, odd = Markup("<span>{}</span>"), Markup('<span class="user-id-odd">{}</span>')
    boxes = Markup("").join((plain if one.isalnum() else odd).format(one) for one in user_id)
    return Markup('<p class="user-id-cells" aria-hidden="true">{}</p>').format(boxes)
