"""Templates: texts such as `"{nama}, kini"`, whose braces name fields."""

from __future__ import annotations

from string import Formatter

Template = list[str | dict[str, str]]


def parse_template(text: str) -> Template:
    """Take a template apart: `"{nama}, kini"` is `[{"field": "nama"}, ", kini"]`.

    Raises:
        ValueError: In Indonesian, when a brace has no partner or names nothing.
    """
    parts: Template = []
    try:
        for literal, name, _spec, _conversion in Formatter().parse(text):
            if literal:
                parts.append(literal)
            if name == "":
                raise ValueError
            if name is not None:
                parts.append({"field": name})
    except ValueError:
        message = 'kurung kurawal harus berpasangan dan memuat id isian, misalnya "{isian}"'
        raise ValueError(message) from None
    return parts
