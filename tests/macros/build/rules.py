"""The rules of our style sheets, as the tests of them read them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.conftest import ROOT

SHEETS = ROOT / "overrides/stylesheets"


@dataclass
class Rule:
    """One rule, with what it stands in and where it is written."""

    sheet: str
    within: str
    selector: str
    declarations: dict[str, str]

    def __str__(self) -> str:
        return f"{self.sheet}: {self.within} {self.selector}".replace("  ", " ")


def read(sheet: str, text: str, within: str = "") -> Iterator[Rule]:
    """The rules of a sheet, in their order; `within` is the at-rules around them."""
    while (start := text.find("{")) >= 0:
        head, depth, end = text[:start].rpartition(";")[2].strip(), 1, start + 1
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        body = text[start + 1 : end - 1]
        if "{" in body:
            yield from read(sheet, body, f"{within} {head}".strip())
        else:
            pairs = (line.partition(":") for line in body.split(";") if line.strip())
            yield Rule(sheet, within, " ".join(head.split()), {k.strip(): v.strip() for k, _, v in pairs})
        text = text[end:]


def all_rules() -> list[Rule]:
    """Every rule of every sheet."""
    found: list[Rule] = []
    for path in sorted(SHEETS.rglob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        found += read(path.relative_to(SHEETS).with_suffix("").as_posix(), text)
    return found


RULES = all_rules()
