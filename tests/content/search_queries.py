"""How vendors ask the search, and which pages answer: `search_queries.tsv`."""

from __future__ import annotations

import csv
from pathlib import Path

with (Path(__file__).parent / "search_queries.tsv").open() as file:
    ROWS = list(csv.DictReader(file, delimiter="\t"))
QUERIES = [row["query"] for row in ROWS]
# By query; none where no page can answer it.
ANSWERS = {row["query"]: row["pages"].split() for row in ROWS if row["pages"] != "-"}
