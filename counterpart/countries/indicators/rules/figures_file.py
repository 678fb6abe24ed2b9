"""
The file of figures: one line for each indicator and country, compressed.

`child-mortality,UGA,2000-2012 2014,146.3 142 …,e*12 u` holds a code, a country, runs of years, the
values as their source wrote them, and how they are known, run by run. It is made by
`script/compile_indicators.py` and is read at the first start.
"""

import gzip
import math
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from counterpart.countries.indicators.rules.series import Kind, Point, Series

LETTERS: Final = {
    Kind.COUNTRY: "c",
    Kind.SURVEY: "s",
    Kind.ESTIMATED: "e",
    Kind.MODELLED: "m",
    Kind.PROJECTED: "p",
    Kind.UNKNOWN: "u",
}
KINDS: Final = {letter: kind for kind, letter in LETTERS.items()}
LARGEST: Final = 40_000_000  # bytes when unpacked; ours are a tenth of it
FIRST_YEAR, LAST_YEAR = 1900, 2100
_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_COUNTRY = re.compile(r"[A-Z]{3}")
_RUN = re.compile(r"(\d{4})(?:-(\d{4}))?")
_KIND_RUN = re.compile(r"([csempu])(?:\*(\d{1,3}))?")


class Unreadable(Exception):
    """The bytes are not a file of figures; the message names the line."""


def written(figures: Iterable[tuple[str, str, Series]]) -> bytes:
    """Return the file; the same figures always give the same bytes."""
    lines = [
        f"{code},{country},{_years(points)},{' '.join(f'{p.value:.12g}' for p in points)},"
        f"{_kinds(points)}\n"
        for code, country, points in sorted(figures, key=lambda told: told[:2])
        if points
    ]
    return gzip.compress("".join(lines).encode(), 9, mtime=0)


def read_figures(data: bytes) -> Iterator[tuple[str, str, Series]]:
    """
    Give indicator, country and series, line by line.

    :raises Unreadable: at the first line that is not as described
    """
    try:
        text = gzip.decompress(data)
    except (OSError, EOFError):
        raise Unreadable("is not compressed as expected") from None
    if len(text) > LARGEST:
        raise Unreadable("is too large")
    for number, line in enumerate(text.decode("ascii", "replace").splitlines(), 1):
        try:
            yield _line(line)
        except ValueError as error:
            raise Unreadable(f"line {number}: {error}") from None


def _line(line: str) -> tuple[str, str, Series]:
    parts = line.split(",")
    if len(parts) != 5:
        raise ValueError("five parts were expected")
    code, country, years, values, kinds = parts
    if not _CODE.fullmatch(code) or not _COUNTRY.fullmatch(country):
        raise ValueError("begins with no code and country")
    told = list(_read_years(years))
    numbers = [float(value) for value in values.split(" ")]
    known = list(_read_kinds(kinds))
    if not len(told) == len(numbers) == len(known):
        raise ValueError("years, values and kinds differ in number")
    if not all(map(math.isfinite, numbers)):
        raise ValueError("a value is no number")
    if sorted(set(told)) != told:
        raise ValueError("years are not in order")
    return code, country, tuple(map(Point, told, numbers, known))


def _years(points: Series) -> str:
    """Write years as runs: those that follow each other keep the same distance to their place."""
    runs = []
    for _apart, run in groupby(enumerate(points), key=lambda told: told[1].year - told[0]):
        years = [point.year for _place, point in run]
        runs.append(f"{years[0]}-{years[-1]}" if len(years) > 1 else f"{years[0]}")
    return " ".join(runs)


def _read_years(text: str) -> Iterator[int]:
    for run in text.split(" "):
        found = _RUN.fullmatch(run)
        if not found:
            raise ValueError(f"{run} is no run of years")
        first, last = int(found[1]), int(found[2] or found[1])
        if not FIRST_YEAR <= first <= last <= LAST_YEAR:
            raise ValueError(f"{run} are no years that can be meant")
        yield from range(first, last + 1)


def _kinds(points: Series) -> str:
    runs = [(kind, len(list(run))) for kind, run in groupby(points, key=lambda p: p.kind)]
    return " ".join(LETTERS[kind] + (f"*{n}" if n > 1 else "") for kind, n in runs)


def _read_kinds(text: str) -> Iterator[Kind]:
    for run in text.split(" "):
        found = _KIND_RUN.fullmatch(run)
        if not found:
            raise ValueError(f"{run} is no kind of figure")
        yield from [KINDS[found[1]]] * int(found[2] or 1)
