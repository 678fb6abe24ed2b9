"""
The grades of two readers, in `first.tsv` and `second.tsv`, and the sheets they were given.

0: not for that problem; 1: worth a look; 2: would read it for that problem. A sheet holds the
statement and the text of each thing in an order drawn by lot, and nothing of who found it.
"""

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from benchmarks.five.statements import Judged
from benchmarks.five.things import Thing

READERS = ("first", "second")
LONGEST = 700  # characters of a thing that a reader is shown
Grades = Mapping[int, Mapping[str, int]]  # by statement, by thing


@cache
def grades_of(reader: str) -> Grades:
    found: dict[int, dict[str, int]] = defaultdict(dict)
    path = Path(__file__).with_name(f"{reader}.tsv")
    if path.exists():
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                found[int(row["number"])][row["thing"]] = int(row["grade"])
    return found


@cache
def grades() -> Mapping[int, Mapping[str, float]]:
    """
    Return the mean of the readers' grades; what one has graded alone counts with hers.

    How many those are is said beside the figures (`graded_alone`).
    """
    first, second = (grades_of(reader) for reader in READERS)
    found: dict[int, dict[str, float]] = {}
    for number in first.keys() | second.keys():
        one, other = first.get(number, {}), second.get(number, {})
        found[number] = {
            t: (one.get(t, other.get(t, 0)) + other.get(t, one.get(t, 0))) / 2
            for t in one.keys() | other.keys()
        }
    return {number: told for number, told in found.items() if told}


def graded_alone(number: int) -> int:
    """Return how many things of a statement only one reader has graded."""
    first, second = (grades_of(reader).get(number, {}) for reader in READERS)
    return len(first.keys() ^ second.keys())


def pairs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return the two grades of everything that both readers graded for these statements."""
    first, second = (grades_of(reader) for reader in READERS)
    return [
        (grade, second[number][thing])
        for number in numbers
        for thing, grade in first.get(number, {}).items()
        if thing in second.get(number, {})
    ]


def lacking(asked: Judged, pool: Iterable[Thing]) -> list[Thing]:
    """Return the things of a pool that are not graded by both yet, in an order drawn by lot."""
    first, second = (grades_of(reader).get(asked.number, {}) for reader in READERS)
    known = first.keys() & second.keys()
    wanted = sorted({t for t in pool if t.key not in known}, key=lambda t: t.key)
    random.Random(asked.number).shuffle(wanted)  # noqa: S311 - an order, not a secret
    return wanted


def write_sheet(path: Path, wanted: Iterable[tuple[Judged, list[Thing]]]) -> int:
    """Write what readers are shown, with a column for the grade; return how many are asked for."""
    lines = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for asked, things in wanted:
            if not things:
                continue
            file.write(f"# {asked.number} ({asked.country}): {asked.statement}\n")
            for thing in things:
                shown = " ".join(thing.text.split())[:LONGEST]
                file.write(f"{asked.number}\t{thing.key}\t\t{thing.country}: {shown}\n")
                lines += 1
    return lines
