"""
What the encoder and the gate were taught with.

`everyday.tsv`: what an official would say who has the problem that a programme dealt with, in
everyday words; the programme or case is named, its text is not copied. `graded.tsv`: programmes
that one reader graded for development statements. `beside.tsv`: what no library of reforms can
speak to. `public.tsv`: public matters that are hard to tell from it. None holds a statement that
is reported on.
"""

import csv
from pathlib import Path


def everyday() -> list[tuple[str, str]]:
    """Return pairs of a programme's external id and an everyday statement."""
    return [(row["programme"], row["statement"]) for row in _rows("everyday.tsv")]


def beside() -> list[str]:
    """Return statements about nothing that a library of reforms deals with."""
    return [row["statement"] for row in _rows("beside.tsv")]


def spoken() -> list[str]:
    """Return those of them that an official says in the first person, of places and offices."""
    return [row["statement"] for row in _rows("beside.tsv") if row["kind"] == "spoken"]


def public() -> list[str]:
    """Return public matters told from the ground, with no word of a sector's vocabulary."""
    return [row["statement"] for row in _rows("public.tsv")]


def _rows(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
