"""Which unit tests could notice that a fork has an LPSE's folder: what looks at data, or starts who might.

`tests/test_takeover.py` runs those alone in a fork, and finds them by their mark, `sees_data`;
`tests/macros/conftest.py` has each test fail that looks and has no mark. Python tells of what is opened,
listed and started, and not of who asks only whether a file is there.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from tests.conftest import ROOT

DATA = ROOT / "macros/data"
# What looked at data since it was emptied.
noted: list[str] = []


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    """Note what is opened or listed in `macros/data`, and programs that start in the repository.

    Deno runs the client alone, which sees no data.
    """
    if event in ("open", "os.listdir", "os.scandir"):
        place = "" if isinstance(arguments[0], int) else os.fsdecode(arguments[0] or "")
        if DATA.name in place and Path(place).absolute().is_relative_to(DATA):
            noted.append(f"{event} {place}")
    elif event == "subprocess.Popen":
        _, command, folder, _ = arguments
        program = command if isinstance(command, str) else os.fsdecode(command[0])
        if Path(folder or ".").resolve().is_relative_to(ROOT) and Path(program).name != "deno":
            noted.append(f"{event} {program}")


sys.addaudithook(_note)
