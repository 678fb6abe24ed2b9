"""
The same questions said otherwise: `--reworded` and `--languages`.

`reworded.tsv` has every reporting statement in other words, by a writer who saw nothing else:
reported is how many of the five stay. `translated.tsv` has twenty in each of six languages:
reported is each language's share of the English graded precision, with the product as it is. What
a rendering finds and nobody graded counts nothing, and its number is shown.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from benchmarks.five.figures import SEATS, graded_precision, mean
from benchmarks.five.grades import grades
from benchmarks.five.ours import the_five
from benchmarks.five.statements import Judged, statements
from benchmarks.results import keep, show

LANGUAGES = ("fr", "es", "pt", "ar", "ru", "zh-hans")
KEPT_PROMISED = 3.0  # of the five, on average


def reworded() -> None:
    """Show how many of the five are the same when the question is put in other words."""
    words = {int(row["number"]): row["statement"] for row in _rows("reworded.tsv")}
    rows = []
    for one in statements("reporting"):
        if one.number in words:
            first = {t.key for t in the_five(one)}
            second = {t.key for t in the_five(replace(one, statement=words[one.number]))}
            rows.append([one.number, len(first), len(second), len(first & second)])
    show("The same question in other words", ["number", "five", "in other words", "both"], rows)
    answered = [row for row in rows if row[1] == SEATS]
    of_all = mean([row[3] for row in rows])
    of_five = mean([row[3] for row in answered])
    verdict = "kept" if of_five >= KEPT_PROMISED else "BROKEN"
    print(
        f"\nOf {len(rows)} questions {of_all:.2f} stay on average; of the {len(answered)} with all "
        f"five {of_five:.2f}, promised at least {KEPT_PROMISED:.0f}: {verdict}"
    )
    keep("five-reworded", {"rows": rows, "kept": of_all, "kept_of_full_answers": of_five})


def languages() -> None:
    """Show what share of the English graded precision each language reaches."""
    asked = {one.number: one for one in statements("reporting")}
    numbers = sorted({number for told in _translated().values() for number in told})
    numbers = [number for number in numbers if number in grades()]
    english, _n = _precision(asked[number] for number in numbers)
    rows: list[list[object]] = [["en", len(numbers), english, 1.0, 0]]
    for language in LANGUAGES:
        told = _translated()[language]
        said = [replace(asked[n], statement=told[n]) for n in numbers if n in told]
        precision, missing = _precision(said)
        rows.append([language, len(said), precision, precision / (english or 1.0), missing])
    columns = ["language", "statements", "precision", "share of English", "not graded"]
    show("Twenty statements in each language", columns, rows)
    keep("five-languages", {"columns": columns, "rows": rows})


def of_reporting(one: Judged) -> Iterator[Judged]:
    """Yield the other renderings of a reporting statement, whose finds are graded with its own."""
    for told in _translated().values():
        if one.number in told:
            yield replace(one, statement=told[one.number])


def _precision(asked: Iterator[Judged] | list[Judged]) -> tuple[float, int]:
    """Return the mean graded precision of the five, and how many of them nobody graded."""
    found = [(one.number, the_five(one)) for one in asked]
    known = grades()
    missing = sum(t.key not in known[number] for number, five in found for t in five)
    precisions = [
        graded_precision([known[number].get(t.key, 0.0) for t in five]) for number, five in found
    ]
    return mean(precisions), missing


@cache
def _translated() -> Mapping[str, Mapping[int, str]]:
    found: dict[str, dict[int, str]] = {language: {} for language in LANGUAGES}
    for row in _rows("translated.tsv"):
        found[row["language"]][int(row["number"])] = row["statement"]
    return found


def _rows(name: str) -> list[dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
