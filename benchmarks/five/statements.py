"""The judged statements, in `statements.tsv` beside this file."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Judged:
    """What an official might write, and who asks. Only one half may be used to choose anything."""

    number: int
    half: str
    length: str  # a sentence or a paragraph
    country: str
    statement: str


@cache
def statements(half: str) -> list[Judged]:
    """Return the statements of one half, in order."""
    path = Path(__file__).with_name("statements.tsv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    read = [
        Judged(int(r["number"]), r["half"], r["length"], r["country"], r["statement"]) for r in rows
    ]
    return [s for s in read if s.half == half]
