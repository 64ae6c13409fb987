"""Renew the holidays that move from the Python package `holidays` (MIT), and show what is different.

`python -m macros.build.holidays` fetches the package with pip, into a folder that is gone afterwards, and
writes `macros/data/holidays.tsv`: from the year of now to the last whose joint leave is set, as what the
package says of later ones is calculated.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from ..model.holidays import FIXED
from ..model.project import HOLIDAYS

ROOT = Path(__file__).parents[2]
PACKAGE = "holidays"
# How far ahead the package is asked; joint leave is set one year ahead.
YEARS = 5
HEAD = """\
# Hari libur nasional yang tanggalnya berubah, dan cuti bersama. Yang tetap, misalnya 17 Agustus, tidak perlu.
# Diperbarui dengan: python -m macros.build.holidays
# Sumber: paket Python {package} {version}
# Tanggal: {day}
"""
# Run where the package is, which needs another version of a library than this project.
ASK = """
import json, sys
import holidays
years = range(int(sys.argv[1]), int(sys.argv[2]))
found = [
    holidays.country_holidays("ID", years=years, categories=(category,), language="id")
    for category in ("public", "government")
]
days = [{day.isoformat(): name for day, name in one.items()} for one in found]
print(json.dumps([holidays.__version__, *days]))
"""

Days = Mapping[date, str]


def movable(public: Days, joint_leave: Days) -> dict[date, str]:
    """The days that no rule of this site knows, in their order.

    Args:
        public: Public holidays, with their names, also of years that are calculated.
        joint_leave: What the government has set beside, with names; the package has it of no later year.
    """
    last = max(day.year for day in joint_leave)
    days = {**joint_leave, **public}
    return {day: days[day] for day in sorted(days) if day.year <= last and day.isoformat()[5:] not in FIXED}


def written(days: Days, version: str, day: date) -> str:
    """The file, with the package's version and the day on which it was asked."""
    head = HEAD.format(package=PACKAGE, version=version, day=day.isoformat())
    return head + "".join(f"{each.isoformat()}\t{name}\n" for each, name in days.items())


def differences(before: str, after: str) -> Iterator[str]:
    """What one file has and the other has not, a line each: `-` is gone, `+` is new."""
    rows = [{line for line in text.splitlines() if not line.startswith("#")} for text in (before, after)]
    for sign, lines in (("-", rows[0] - rows[1]), ("+", rows[1] - rows[0])):
        yield from (f"{sign} {line}" for line in sorted(lines))


def main() -> None:
    """Fetch the package, write the file, and print what is different."""
    today = date.today()
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", folder, PACKAGE]
        subprocess.run(command, check=True)
        asked = subprocess.run(
            [sys.executable, "-c", ASK, str(today.year), str(today.year + YEARS)],
            check=True,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
        )
    version, *found = json.loads(asked.stdout)
    public, joint_leave = ({date.fromisoformat(day): name for day, name in one.items()} for one in found)
    path = ROOT / HOLIDAYS
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    after = written(movable(public, joint_leave), version, today)
    path.write_text(after, encoding="utf-8")
    changed = list(differences(before, after))
    print(*changed, f"{len(changed)} perbedaan; {PACKAGE} {version}", sep="\n")


if __name__ == "__main__":
    main()
